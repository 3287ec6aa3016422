import { GitError } from 'simple-git';
import type { GitTask } from './gitTask.ts';
import { openGit } from './openGit.ts';

/** The address that commits made here would bear. */
const userEmail: GitTask<string | null> = {
  args: ['config', '--null', '--get', 'user.email'],
  parse: (output) => output.replace(/\0$/u, '').trim() || null,
};

/**
 * The e-mail address in git's settings, as they hold in a folder; null where there is none.
 *
 * @throws SourceError `not-found` when there is no such folder.
 */
export async function readUserEmail(folder: string): Promise<string | null> {
  try {
    return await openGit(folder)(userEmail);
  } catch (error) {
    // Where nothing is set git ends with an error; so it does where there is no git.
    if (error instanceof GitError) return null;
    throw error;
  }
}
