import { GitError } from 'simple-git';
import type { GitTask } from './gitTask.ts';
import { openGit } from './openGit.ts';

/** A remote of a clone. */
export interface GitRemote {
  name: string;
  url: string;
}

/** Addresses as they are written: `git remote -v` would apply rewrites that only concern the transport. */
const remoteAddresses: GitTask<GitRemote[]> = {
  args: ['config', '--null', '--get-regexp', '^remote\\..*\\.url$'],
  // Each entry is its key, a line break, its value; entries end with NUL.
  parse: (output) =>
    output.split('\0').flatMap((entry) => {
      const [, name, url] = /^remote\.(.*)\.url\n(.*)$/s.exec(entry) ?? [];
      return name === undefined || url === undefined ? [] : [{ name, url }];
    }),
};

/**
 * Lists the remotes of the clone that a folder belongs to; none where it belongs to none.
 *
 * @throws SourceError `not-found` when there is no such folder.
 */
export async function listRemotes(folder: string): Promise<GitRemote[]> {
  try {
    return await openGit(folder)(remoteAddresses);
  } catch (error) {
    // Outside of a clone, and in one without remotes, git ends with an error; so it does where there is no git.
    if (error instanceof GitError) return [];
    throw error;
  }
}
