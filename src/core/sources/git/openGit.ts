import { GitError, simpleGit } from 'simple-git';
import { CancelledError, SourceError } from '../../errors.ts';
import type { GitTask } from './gitTask.ts';

/**
 * Runs one task in the repository that the client was opened for.
 *
 * @throws GitError when git ends with an error; CancelledError when the signal is aborted.
 */
export type RunGit = <T>(task: GitTask<T>) => Promise<T>;

/**
 * Opens git on a folder: a working tree, any folder below it, or a bare repository.
 *
 * Nothing but the folder decides what is read: simple-git keeps `GIT_*`, editors and password helpers of
 * the environment from git. No transport is allowed, so a partial clone can neither fetch what it lacks
 * nor ask for a password. Only commands that run no hook, filter or pager may be given to it.
 *
 * @throws SourceError `not-found` when there is no such folder.
 */
export function openGit(folder: string, signal?: AbortSignal): RunGit {
  const git = open(folder, signal);
  return async (task) => {
    if (signal?.aborted) throw new CancelledError();
    try {
      return task.parse(await git.raw([...task.args]));
    } catch (error) {
      // Asked again because the signal may have been aborted while git ran, which the types cannot know.
      if (isAborted(signal)) throw new CancelledError();
      throw error;
    }
  };
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function open(folder: string, signal: AbortSignal | undefined): ReturnType<typeof simpleGit> {
  try {
    return simpleGit({
      baseDir: folder,
      config: ['protocol.allow=never'],
      // simple-git guards this setting because it can open transports; here it closes all of them.
      unsafe: { allowUnsafeProtocolOverride: true },
      ...(signal && { abort: signal }),
    });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new SourceError('not-found', `There is no folder ${folder}. Give the folder of a git repository.`, {
      cause: error,
    });
  }
}
