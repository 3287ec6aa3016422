import { GitError } from 'simple-git';
import { SourceError } from '../../errors.ts';
import type { GitTask } from './gitTask.ts';
import { openGit } from './openGit.ts';
import { say } from '../../text/message.ts';

function splitAtNul(output: string): string[] {
  return output.split('\0').filter((path) => path !== '');
}

/** Tracked files that differ from the last commit. By their stamps, so that no filter of the clone is run. */
const touched: GitTask<string[]> = { args: ['diff-index', '--name-only', '-z', 'HEAD'], parse: splitAtNul };
const added: GitTask<string[]> = {
  args: ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/'],
  parse: splitAtNul,
};

/**
 * Files of a clone's uncommitted change, new ones included, from the top of the repository.
 *
 * @throws SourceError `not-found` when there is no such folder, `unreadable` when it is in no clone with a commit.
 */
export async function changedPaths(folder: string): Promise<string[]> {
  const git = openGit(folder);
  try {
    return [...new Set([...(await git(touched)), ...(await git(added))])].sort();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new SourceError(
      'unreadable',
      say('{folder} is in no git repository that has a commit. Give a diff (--diff FILE) or paths (--path).', {
        folder,
      }),
      { cause: error },
    );
  }
}
