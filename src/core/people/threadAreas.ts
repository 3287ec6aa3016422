import type { History } from '../model/history.ts';
import type { Thread } from '../model/thread.ts';
import { areasOfLabels } from './labelAreas.ts';
import type { RepositoryFiles } from './repositoryFiles.ts';

/**
 * Tells the areas of a thread: of its files where they are known, else of its commented lines, else, for an issue, those
 * that its labels name. Sorted; empty where nothing tells.
 *
 * @param options.areaOf the area of one path
 */
export function buildAreaFinder(options: {
  history: History;
  files: RepositoryFiles | null;
  areaOf: (path: string) => string;
}): (thread: Thread) => string[] {
  const { history, files, areaOf } = options;
  const folders = collectFolders(history, files, areaOf);
  return (thread) => findAreas(thread, areaOf, folders);
}

/** The folder areas in which there are files or line comments. */
function collectFolders(
  history: History,
  files: RepositoryFiles | null,
  areaOf: (path: string) => string,
): Set<string> {
  const folders = new Set((files?.paths ?? []).map(areaOf));
  for (const thread of history.threads) {
    for (const event of thread.events) if (event.type === 'review-comment') folders.add(areaOf(event.path));
  }
  return folders;
}

function findAreas(thread: Thread, areaOf: (path: string) => string, folders: ReadonlySet<string>): string[] {
  const paths = new Set<string>();
  if (thread.kind === 'pull') thread.files?.forEach((path) => paths.add(path));
  if (paths.size === 0) {
    for (const event of thread.events) if (event.type === 'review-comment') paths.add(event.path);
  }
  // Labels say what an issue is about; on a pull request they mostly say in which state it is.
  const areas =
    paths.size > 0 || thread.kind === 'pull' ? [...paths].map(areaOf) : areasOfLabels(thread.labels, folders);
  return [...new Set(areas)].sort();
}
