import type { HunkFate } from '../../model/gitFacts.ts';

/** So many lines above the commented ones belong to what the reviewer looked at. */
const ABOVE = 3;
const TELLING = /[\p{L}\p{N}]/u;

interface HunkLine {
  /** Without white space. */
  text: string;
  /** The pull request added it. */
  isNew: boolean;
}

/** The lines that a comment stands on, and those right above them, as the reviewer saw them. */
export interface CommentedLines {
  commented: readonly HunkLine[];
  above: readonly HunkLine[];
}

/**
 * Reads the lines from the diff hunk of a comment, whose last line is the commented one.
 *
 * @param lineCount how many lines the comment is on
 * @returns null where they say nothing: a comment on removed lines, or on nothing but brackets and blanks
 */
export function readCommentedLines(options: {
  diffHunk: string;
  side: 'LEFT' | 'RIGHT' | null;
  lineCount: number;
}): CommentedLines | null {
  const { diffHunk, side, lineCount } = options;
  const all = diffHunk.split(/\r?\n/).slice(1);
  if (side === 'LEFT' || all.at(-1)?.startsWith('-') !== false) return null;
  const lines = all
    .filter((line) => /^[+ ]/.test(line))
    .map((line) => ({ text: squeeze(line.slice(1)), isNew: line.startsWith('+') }));
  let start = Math.max(0, lines.length - Math.max(1, lineCount));
  // A closing bracket says nothing of its own: what it closes belongs to it.
  while (start > 0 && !lines.slice(start).some(isTelling)) start -= 1;
  const commented = lines.slice(start).filter(isFilled);
  if (!commented.some(isTelling)) return null;
  return { commented, above: lines.slice(0, start).filter(isFilled).slice(-ABOVE) };
}

/**
 * What became of the lines in the file as it was merged. Only the pull request's own work counts: a line that it had
 * added and that is gone, or one of the base's that is gone though the base still has it. What the base took out,
 * moved or laid out anew is no change.
 *
 * @param merged the file right after the merge
 * @param base the same file right before it; null: not known
 * @returns null where it cannot be told
 */
export function compareHunk(lines: CommentedLines, merged: string, base: string | null): HunkFate['untilMerge'] {
  const { commented, above } = lines;
  const after = squeezedLines(merged);
  const before = base === null ? null : new Set(squeezedLines(base));
  const places = findBlock(after, commented);
  if (places.length === 0) return compareScattered(commented, after, before);
  if (places.some((place) => isPrecededBy(after, place, above))) return 'kept';
  const present = new Set(after);
  if (above.some((line) => isTelling(line) && !present.has(line.text) && isOwnLoss(line, before) === true))
    return 'nearby';
  const [place = 0] = places;
  const known = new Set(above.map(({ text }) => text));
  const squeezedIn = after.slice(Math.max(0, place - ABOVE), place).filter((text) => !known.has(text));
  const isOwn = before !== null && squeezedIn.some((text) => TELLING.test(text) && !before.has(text));
  return isOwn && places.length === 1 && above.length > 0 ? 'nearby' : 'kept';
}

/** Whether the lines, as they were merged, are still there. Null: they were not there then. */
export function compareSince(lines: CommentedLines, merged: string, now: string): HunkFate['sinceMerge'] {
  const { commented } = lines;
  if (!holds(squeezedLines(merged), commented)) return null;
  return holds(squeezedLines(now), commented) ? 'kept' : 'changed';
}

/** Whether a commit took one of the lines out, or rewrote it. */
export function takesOut({ commented }: CommentedLines, before: string, after: string): boolean {
  const [old, fresh] = [new Set(squeezedLines(before)), new Set(squeezedLines(after))];
  return commented.some((line) => isTelling(line) && old.has(line.text) && !fresh.has(line.text));
}

function holds(file: readonly string[], block: readonly HunkLine[]): boolean {
  return findBlock(file, block).length > 0 || isLaidOutAnew(file, block);
}

function compareScattered(
  commented: readonly HunkLine[],
  after: readonly string[],
  before: ReadonlySet<string> | null,
): HunkFate['untilMerge'] {
  if (isLaidOutAnew(after, commented)) return 'kept';
  const present = new Set(after);
  const lost = commented.filter((line) => isTelling(line) && !present.has(line.text));
  if (lost.length === 0) return hasOwnBetween(commented, after, before);
  const losses = lost.map((line) => isOwnLoss(line, before));
  if (losses.includes(true)) return 'changed';
  return losses.includes(null) ? null : 'kept';
}

/** The pull request took the line out, and not the base. Null: it cannot be told. */
function isOwnLoss({ text, isNew }: HunkLine, before: ReadonlySet<string> | null): boolean | null {
  if (isNew) return true;
  return before === null ? null : before.has(text);
}

/** All lines are there, but no longer together: changed where lines of the pull request's own stand between them. */
function hasOwnBetween(
  commented: readonly HunkLine[],
  after: readonly string[],
  before: ReadonlySet<string> | null,
): HunkFate['untilMerge'] {
  if (before === null) return null;
  const own = new Set(commented.map(({ text }) => text));
  const places = commented.filter(isTelling).map(({ text }) => after.indexOf(text));
  const between = after.slice(Math.min(...places), Math.max(...places) + 1);
  return between.some((text) => TELLING.test(text) && !own.has(text) && !before.has(text)) ? 'changed' : 'kept';
}

/** The same characters in the same order, whatever the lines: a formatter's work. */
function isLaidOutAnew(file: readonly string[], block: readonly HunkLine[]): boolean {
  return file.join('').includes(block.map(({ text }) => text).join(''));
}

/** Where the block stands in the file, blank lines aside. */
function findBlock(file: readonly string[], block: readonly HunkLine[]): number[] {
  return file.flatMap((_, place) => (block.every(({ text }, index) => file[place + index] === text) ? [place] : []));
}

function isPrecededBy(file: readonly string[], place: number, above: readonly HunkLine[]): boolean {
  return above.every(({ text }, index) => file[place - above.length + index] === text);
}

function isTelling({ text }: HunkLine): boolean {
  return TELLING.test(text);
}

function isFilled({ text }: HunkLine): boolean {
  return text !== '';
}

function squeezedLines(text: string): string[] {
  return text
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '');
}

function squeeze(line: string): string {
  return line.replace(/\s+/g, '');
}
