import type { HunkFate } from '../../model/gitFacts.ts';
import type { UnseenReason } from '../../model/unseenReasons.ts';
import { type CloneFiles } from './cloneFiles.ts';
import type { FollowedComment, FollowedPull } from './cloneQuestion.ts';
import { readCommentedLines, type CommentedLines } from './commentedLines.ts';
import { compareHunk, compareSince } from './compareHunk.ts';
import type { FileMoves } from './fileMoves.ts';
import type { NamedCommit, TreeFile } from './gitTask.ts';
import { locateFile, rememberRenames, type MergePlaces } from './locateFile.ts';

export type Followed = { id: number; fate: HunkFate } | { id: number; why: UnseenReason };

/** The newest state that others build on. */
export interface Head {
  tree: ReadonlyMap<string, TreeFile>;
  /** It was built on this commit. */
  hasCommit(sha: string): boolean;
  /** It has a file of that name in some folder. */
  hasName(name: string): boolean;
}

/** What is looked at. */
export interface CloneView {
  files: CloneFiles;
  moves: FileMoves;
  /** Those of the pull requests' merges that the clone has. */
  merges: ReadonlyMap<string, NamedCommit>;
  head: Head;
}

/** What became of the lines under a pull request's comments: up to its merge, and from there to `head`. */
export async function followHunks(pull: FollowedPull, view: CloneView): Promise<Followed[]> {
  const { mergeSha } = pull;
  const { files, moves } = view;
  const paths = [...new Set(pull.comments.map(({ path }) => path))];
  const merge = mergeSha === null ? undefined : view.merges.get(mergeSha);
  const merged = merge === undefined ? null : await files.tree(merge.sha, paths);
  if (mergeSha === null || merge === undefined || merged === null)
    return pull.comments.map(({ id }) => ({ id, why: 'no-merge-commit' }));
  const baseSha = baseOf(merge, pull.subjects);
  const base = await files.tree(baseSha, paths);
  const renames = rememberRenames(files, baseSha, mergeSha);
  const places: MergePlaces = { files, moves, mergeSha, baseSha, merged, base, renames };
  const followed: Followed[] = [];
  for (const comment of pull.comments) followed.push(await followOne(comment, places, view));
  return followed;
}

/** The state of the base branch right before the merge: a rebase merge put each commit there on its own. */
function baseOf({ sha, parents, subject }: NamedCommit, subjects: readonly string[]): string {
  const isRebased = parents === 1 && subjects.length > 1 && subjects.at(-1) === subject;
  return isRebased ? `${sha}~${String(subjects.length)}` : `${sha}^1`;
}

async function followOne(comment: FollowedComment, places: MergePlaces, view: CloneView): Promise<Followed> {
  const { id } = comment;
  const { files, base, mergeSha } = places;
  const located = await locateFile(comment, places);
  if ('why' in located) return { id, why: located.why };
  if ('gone' in located) return fateOfRemoved(comment);
  const merged = await files.text(located.merged);
  if (!('text' in merged)) return { id, why: merged.why };
  const baseText = base === null ? null : await textOrNothing(files, located.base);
  const lines = await linesOf(comment, files, baseText);
  if (lines === null) return { id, why: 'no-hunk' };
  const untilMerge = compareHunk(lines, merged.text, baseText);
  if (lines.areRemoved && untilMerge === null) return { id, why: 'no-hunk' };
  if (!view.head.hasCommit(mergeSha)) return { id, fate: { untilMerge, sinceMerge: null } };
  const sinceMerge = await followSince({ path: located.path, lines, merged: merged.text }, view);
  return { id, fate: { untilMerge, sinceMerge } };
}

/** The pull request took the whole file out: as the reviewer had seen it, or after that. */
function fateOfRemoved({ id, diffHunk, side, lineCount }: FollowedComment): Followed {
  const lines = diffHunk === null ? null : readCommentedLines({ diffHunk, side, lineCount });
  if (lines === null) return { id, why: 'no-hunk' };
  return { id, fate: { untilMerge: lines.areRemoved ? 'kept' : 'changed', sinceMerge: null } };
}

/** A file that the base did not have yet is empty there; one that cannot be had is unknown. */
async function textOrNothing(files: CloneFiles, file: TreeFile | undefined): Promise<string | null> {
  const found = await files.text(file);
  if ('text' in found) return found.text;
  return found.why === 'no-file' ? '' : null;
}

/** The lines as the source tells them, else as the commit had them that the comment was written on. */
async function linesOf(
  comment: FollowedComment,
  files: CloneFiles,
  base: string | null,
): Promise<CommentedLines | null> {
  const { diffHunk, side, lineCount, originalLine, originalCommitSha, path } = comment;
  if (diffHunk !== null && diffHunk !== '') return readCommentedLines({ diffHunk, side, lineCount });
  if (originalLine === null || originalCommitSha === null || side === 'LEFT') return null;
  const tree = await files.tree(originalCommitSha, [path]);
  const found = tree && (await files.text(tree.get(path)));
  if (!found || !('text' in found)) return null;
  const known = new Set((base ?? '').split('\n'));
  const shown = found.text.split('\n').slice(Math.max(0, originalLine - lineCount - 6), originalLine);
  const hunk = ['@@', ...shown.map((line) => `${known.has(line) ? ' ' : '+'}${line}`)].join('\n');
  return readCommentedLines({ diffHunk: hunk, side, lineCount });
}

/** Whether the lines are still there, in their file or wherever that was moved. */
async function followSince(
  { path, lines, merged }: { path: string; lines: CommentedLines; merged: string },
  { files, moves, head }: CloneView,
): Promise<HunkFate['sinceMerge']> {
  const has = (name: string): Promise<boolean> => Promise.resolve(head.tree.has(name));
  const where = head.tree.has(path) ? { path } : await moves.follow(path, has);
  if (typeof where !== 'string') {
    const found = await files.text(head.tree.get(where.path));
    return 'text' in found ? compareSince(lines, merged, found.text) : null;
  }
  // Where a file of that name lies elsewhere now, it was perhaps moved and rewritten: what became of its lines is not known.
  if (where === 'unknown' || head.hasName(path.split('/').at(-1) ?? path)) return null;
  return compareSince(lines, merged, merged) === null ? null : 'changed';
}
