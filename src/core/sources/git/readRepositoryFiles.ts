import { GitError } from 'simple-git';
import { SourceError } from '../../errors.ts';
import type { RepositoryFiles } from '../../people/repositoryFiles.ts';
import { headCommit, listPaths, readText } from './gitTask.ts';
import { openGit, type RunGit } from './openGit.ts';
import { say } from '../../text/message.ts';

/** Where GitHub looks for owners; the first that exists counts. */
const CODEOWNERS_PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const MAILMAP_PLACES = ['.mailmap'];

/**
 * Reads what the current commit of a local clone says about owners, names and folders. Works on shallow
 * clones, since one commit is enough; an empty clone has no files.
 *
 * @param options.folder a folder of the repository, absolute.
 * @throws SourceError `not-found`, `not-a-repository`, or `unreadable` when git fails half-way.
 * @throws CancelledError when the signal is aborted.
 */
export async function readRepositoryFiles(options: { folder: string; signal?: AbortSignal }): Promise<RepositoryFiles> {
  const { folder, signal } = options;
  const run = openGit(folder, signal);
  const commit = await run(headCommit).catch((error: unknown) => fail(error, 'not-a-repository', folder));
  if (commit === null) return { codeowners: null, mailmap: null, paths: [] };
  try {
    const paths = await run(listPaths(commit));
    const known = new Set(paths);
    const readFirst = (places: readonly string[]): Promise<string | null> =>
      readFirstOf(
        run,
        commit,
        places.filter((place) => known.has(place)),
      );
    return { codeowners: await readFirst(CODEOWNERS_PLACES), mailmap: await readFirst(MAILMAP_PLACES), paths };
  } catch (error) {
    return fail(error, 'unreadable', folder);
  }
}

async function readFirstOf(run: RunGit, commit: string, places: readonly string[]): Promise<string | null> {
  const [first] = places;
  return first === undefined ? null : run(readText(commit, first));
}

function fail(error: unknown, reason: 'not-a-repository' | 'unreadable', folder: string): never {
  if (!(error instanceof GitError)) throw error;
  const what =
    reason === 'not-a-repository'
      ? say('git finds no repository in {folder}. Give the folder of a clone, and check that git is installed.', {
          folder,
        })
      : say('git could not read the repository in {folder}. Check it with git fsck.', { folder });
  const [firstLine = ''] = error.message.trim().split('\n');
  throw new SourceError(reason, [what, say('git says: {text}', { text: firstLine })], { cause: error });
}
