import { isWritten, type WrittenEvent } from '../../model/event.ts';
import type { Pull } from '../../model/thread.ts';
import { isHuman } from '../../people/humans.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { remember } from '../../remember.ts';

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
  return remarksOn(path, pull).some((remark) => remark.atMs < atMs && isNear(remark.line, line));
}

/** When a program pointed at a line of a file; null: at the whole of it. */
interface Remark {
  atMs: number;
  line: number | null;
}

/** Every comment on a file is held against the same. */
function remarksOn(path: string, pull: Pull): readonly Remark[] {
  const { words, ofFile } = machinesOn(pull);
  let remarks = ofFile.get(path);
  if (remarks === undefined) {
    remarks = words.flatMap((event) => linesNamed(event, path).map((line) => ({ atMs: Date.parse(event.at), line })));
    ofFile.set(path, remarks);
  }
  return remarks;
}

const machinesOn = remember(({ events }: Pull) => ({
  words: events.filter(
    (event): event is WrittenEvent => isWritten(event) && event.actor !== null && !isHuman(event.actor),
  ),
  ofFile: new Map<string, readonly Remark[]>(),
}));

function linesNamed(event: WrittenEvent, path: string): (number | null)[] {
  if (event.type === 'review-comment') return event.path === path ? [event.originalLine] : [];
  if (path === '') return [];
  const lines: number[] = [];
  let index = event.body.indexOf(path);
  for (; index >= 0; index = event.body.indexOf(path, index + 1)) {
    const named = /^[`*"')\]]*(?::|#L|, line |\(|\s+line )(?<line>\d+)/.exec(event.body.slice(index + path.length));
    if (named) lines.push(Number(named.groups?.['line']));
  }
  return lines;
}

function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= SAME_LINES;
}
