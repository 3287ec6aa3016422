import type { UnseenReason } from '../../model/unseenReasons.ts';
import type { CloneFiles } from './cloneFiles.ts';
import type { FollowedComment } from './cloneQuestion.ts';
import { shareOfHunk } from './commentedLines.ts';
import { changedBetween, renamesBetween, type FileMoves, type Whereabouts } from './fileMoves.ts';
import type { TreeFile } from './gitTask.ts';

type Tree = ReadonlyMap<string, TreeFile>;

/** A merge, and the state of the base branch right before it. */
export interface MergePlaces {
  files: CloneFiles;
  /** Renames on the base branch. */
  moves: FileMoves;
  mergeSha: string;
  baseSha: string;
  /** Of both, the files that are commented on. */
  merged: Tree;
  /** Null: the clone was cut off right there. */
  base: Tree | null;
  /** Names that the pull request gave to files of the base's. Null: it cannot be told. Asked for once. */
  renames(): Promise<ReadonlyMap<string, string> | null>;
}

/** The commented file as it went in. `base` is undefined where the base did not have it yet. */
export type Located =
  { path: string; merged: TreeFile; base: TreeFile | undefined } | { gone: 'removed' } | { why: UnseenReason };

/** Nearly the whole of a hunk stands in a file that is the same under another name. */
const LEAST_SHARE = 0.5;
/** Of a pull request that changes more, no file is looked for by its content. */
const MOST_CANDIDATES = 60;
/** A file that came with the pull request. */
const NEW_FILE = '@@ -0,0 ';

/**
 * Finds the commented file at the merge: under its name, else where the pull request or the base branch moved it in
 * the meantime, else, for one that git does not know, the changed file that holds the hunk. Gone: the pull request
 * took it out.
 */
export async function locateFile(comment: FollowedComment, places: MergePlaces): Promise<Located> {
  const { path } = comment;
  const { files, merged, base, mergeSha, baseSha } = places;
  const here = merged.get(path);
  if (here) return { path, merged: here, base: base?.get(path) };
  if (base === null) return { why: 'no-file' };
  const where = await whereInMerge(comment, base.has(path), places);
  if (where === 'unknown') return { why: 'no-file' };
  if (where === 'removed') return { gone: 'removed' };
  const there = (await files.tree(mergeSha, [where.path]))?.get(where.path);
  if (!there) return { why: 'no-file' };
  const before = base.get(path) ?? (await files.tree(baseSha, [where.path]))?.get(where.path);
  return { path: where.path, merged: there, base: before };
}

async function whereInMerge(comment: FollowedComment, isInBase: boolean, places: MergePlaces): Promise<Whereabouts> {
  const { path, diffHunk } = comment;
  const { files, moves, mergeSha, baseSha } = places;
  const renames = await places.renames();
  if (renames === null) return 'unknown';
  const renamed = renames.get(path);
  if (renamed !== undefined) return { path: renamed };
  const isNew = diffHunk?.startsWith(NEW_FILE) === true;
  if (!isInBase && !isNew) {
    const has = async (name: string): Promise<boolean> => (await files.tree(baseSha, [name]))?.has(name) === true;
    const where = await moves.follow(path, has);
    if (typeof where !== 'string') return { path: renames.get(where.path) ?? where.path };
  }
  const holding = diffHunk === null ? null : await findByContent(diffHunk, { files, mergeSha, baseSha });
  if (holding !== null) return holding;
  return isInBase || isNew ? 'removed' : 'unknown';
}

/** Renames of a pull request, from the base right before its merge to the merge. */
export function rememberRenames(
  files: CloneFiles,
  baseSha: string,
  mergeSha: string,
): () => Promise<ReadonlyMap<string, string> | null> {
  let asked: Promise<ReadonlyMap<string, string> | null> | null = null;
  return () => (asked ??= files.ask(renamesBetween(baseSha, mergeSha, files.isPartial)));
}

/** The one file of the pull request's that holds most of the hunk; null: none does. */
async function findByContent(
  diffHunk: string,
  { files, mergeSha, baseSha }: Pick<MergePlaces, 'files' | 'mergeSha' | 'baseSha'>,
): Promise<Whereabouts | null> {
  const changed = await files.ask(changedBetween(baseSha, mergeSha));
  if (changed === null || changed.length > MOST_CANDIDATES) return 'unknown';
  if (changed.length === 0) return null;
  const tree = await files.tree(mergeSha, changed);
  let best: { path: string; share: number } | null = null;
  for (const [path, file] of tree ?? []) {
    const found = await files.text(file);
    if (!('text' in found)) {
      if (found.why === 'no-content') return 'unknown';
      continue;
    }
    const share = shareOfHunk(diffHunk, found.text);
    if (share === null) return null;
    if (share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { path, share };
  }
  return best && { path: best.path };
}
