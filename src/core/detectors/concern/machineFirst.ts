import type { WrittenEvent } from '../../model/event.ts';
import { isHuman } from '../../people/humans.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';

/** So many lines apart, two remarks on a file are about the same lines. */
const SAME_LINES = 3;

/**
 * A bot or check had pointed at the same lines before: a later change of these lines may answer it and
 * cannot be read as the human's doing.
 */
export function hasMachineSaidFirst({ pull, comment }: CommentInThread): boolean {
  if (comment.type !== 'review-comment') return false;
  const { path, originalLine: line } = comment;
  const atMs = Date.parse(comment.at);
  return pull.events.some((event) => {
    if (event.type !== 'comment' && event.type !== 'review' && event.type !== 'review-comment') return false;
    if (event.actor === null || isHuman(event.actor) || Date.parse(event.at) >= atMs) return false;
    return pointsAt(event, { path, line });
  });
}

function pointsAt(event: WrittenEvent, { path, line }: { path: string; line: number | null }): boolean {
  if (event.type === 'review-comment') return event.path === path && isNear(event.originalLine, line);
  if (path === '') return false;
  let index = event.body.indexOf(path);
  for (; index >= 0; index = event.body.indexOf(path, index + 1)) {
    const named = /^[`*"')\]]*(?::|#L|, line |\(|\s+line )(?<line>\d+)/.exec(event.body.slice(index + path.length));
    if (named && isNear(Number(named.groups?.['line']), line)) return true;
  }
  return false;
}

function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= SAME_LINES;
}
