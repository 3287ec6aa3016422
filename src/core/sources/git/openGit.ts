import { GitError, simpleGit } from 'simple-git';
import { CancelledError, SourceError } from '../../errors.ts';
import type { GitTask } from './gitTask.ts';
import { say } from '../../text/message.ts';

/**
 * Runs one task in the repository that the client was opened for.
 *
 * @throws GitError when git ends with an error; CancelledError when the signal is aborted.
 */
export type RunGit = <T>(task: GitTask<T>) => Promise<T>;

/** Nothing is written, not even a refreshed index, and nobody's replacement stands in for what was committed. */
const READ_ONLY = ['--no-optional-locks', '--no-replace-objects'];
/** Without a word for so long git hangs, on a dead network drive for one. */
const LONGEST_SILENCE_MS = 120_000;

/**
 * Opens git on a folder: a working tree, any folder below it, or a bare repository.
 *
 * Nothing but the folder decides what is read: simple-git keeps `GIT_*`, editors and password helpers of
 * the environment from git. No transport is allowed, so a partial clone can neither fetch what it lacks
 * nor ask for a password; no hook and no file monitor of the clone is run. Only commands that run no filter,
 * pager, signature check or diff driver may be given to it.
 *
 * @throws SourceError `not-found` when there is no such folder.
 */
export function openGit(folder: string, signal?: AbortSignal): RunGit {
  const git = open(folder, signal);
  return async (task) => {
    if (signal?.aborted) throw new CancelledError();
    try {
      return task.parse(await git.raw([...READ_ONLY, ...task.args]));
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
      config: ['protocol.allow=never', 'core.fsmonitor=false', 'core.hooksPath=/dev/null'],
      // simple-git guards these settings because they can open transports and run programs; here they close them.
      unsafe: { allowUnsafeProtocolOverride: true, allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true },
      timeout: { block: LONGEST_SILENCE_MS },
      ...(signal && { abort: signal }),
    });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new SourceError(
      'not-found',
      say('There is no folder {folder}. Give the folder of a git repository.', { folder }),
      {
        cause: error,
      },
    );
  }
}
