import type { HunkFate } from '../../model/gitFacts.ts';
import type { UnseenReason } from '../../model/unseenReasons.ts';
import { type CloneFiles, type FileText } from './cloneFiles.ts';
import type { FollowedComment, FollowedPull } from './cloneQuestion.ts';
import { compareHunk, compareSince, readCommentedLines, type CommentedLines } from './compareHunk.ts';
import { readCommit, type TreeFile } from './gitTask.ts';

export type Followed = { id: number; fate: HunkFate } | { id: number; why: UnseenReason };

type Tree = ReadonlyMap<string, TreeFile>;

/** The newest state that others build on. */
export interface Head {
  tree: Tree;
  /** It was built on this commit. */
  hasCommit(sha: string): boolean;
}

/** What became of the lines under a pull request's comments: up to its merge, and from there to `head`. */
export async function followHunks(pull: FollowedPull, files: CloneFiles, head: Head): Promise<Followed[]> {
  const { mergeSha } = pull;
  const paths = [...new Set(pull.comments.map(({ path }) => path))];
  const merged = mergeSha === null ? null : await files.tree(mergeSha, paths);
  if (mergeSha === null || merged === null) return pull.comments.map(({ id }) => ({ id, why: 'no-merge-commit' }));
  const base = await files.tree(await baseOf(mergeSha, pull.subjects, files), paths);
  const followed: Followed[] = [];
  const now = head.hasCommit(mergeSha) ? head.tree : null;
  for (const comment of pull.comments) followed.push(await followOne(comment, { files, merged, base, now }));
  return followed;
}

/** The state of the base branch right before the merge: a rebase merge put each commit there on its own. */
async function baseOf(mergeSha: string, subjects: readonly string[], files: CloneFiles): Promise<string> {
  const merge = await files.ask(readCommit(mergeSha));
  const isRebased = merge?.parents.length === 1 && subjects.length > 1 && subjects.at(-1) === merge.subject;
  return isRebased ? `${mergeSha}~${String(subjects.length)}` : `${mergeSha}^1`;
}

interface Places {
  files: CloneFiles;
  merged: Tree;
  /** Null: the clone was cut off right there. */
  base: Tree | null;
  /** Null: the merge did not go into it. */
  now: Tree | null;
}

async function followOne(comment: FollowedComment, places: Places): Promise<Followed> {
  const { id, path } = comment;
  const { files, merged, base, now } = places;
  const mergedText = await files.text(merged.get(path));
  if (!('text' in mergedText)) return { id, why: mergedText.why };
  const baseText = base === null ? null : await textOrNothing(files, base.get(path));
  const lines = await linesOf(comment, files, baseText);
  if (lines === null) return { id, why: 'no-hunk' };
  const untilMerge = compareHunk(lines, mergedText.text, baseText);
  if (now === null) return { id, fate: { untilMerge, sinceMerge: null } };
  const found = await files.text(now.get(path));
  return { id, fate: { untilMerge, sinceMerge: sinceMerge(lines, mergedText.text, { found, path, now }) } };
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

function sinceMerge(
  lines: CommentedLines,
  merged: string,
  { found, path, now }: { found: FileText; path: string; now: Tree },
): HunkFate['sinceMerge'] {
  if ('text' in found) return compareSince(lines, merged, found.text);
  if (found.why !== 'no-file') return null;
  // Where a file of that name lies elsewhere now, it was moved: what became of its lines is not known.
  const name = `/${path.split('/').at(-1) ?? path}`;
  const isMoved = [...now.keys()].some((other) => `/${other}`.endsWith(name));
  return isMoved || compareSince(lines, merged, merged) === null ? null : 'changed';
}
