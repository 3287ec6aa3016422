import { GitError } from 'simple-git';
import type { GitTask } from './gitTask.ts';
import { openGit } from './openGit.ts';

/** Where the folder lies below the top of its clone: `src/net/`, or nothing at the top. */
const showPrefix: GitTask<string> = {
  args: ['rev-parse', '--show-prefix'],
  parse: (output) => output.replace(/\r?\n$/u, ''),
};

/**
 * The place of a folder in the clone that it belongs to, with a slash at its end; empty at its top, and where it belongs
 * to none.
 *
 * @throws SourceError `not-found` when there is no such folder.
 */
export async function readPlaceInClone(folder: string): Promise<string> {
  try {
    return await openGit(folder)(showPrefix);
  } catch (error) {
    if (error instanceof GitError) return '';
    throw error;
  }
}
