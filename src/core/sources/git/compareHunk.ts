import type { HunkFate } from '../../model/gitFacts.ts';
import { ABOVE, findBlock, isTelling, squeezedLines, type CommentedLines, type HunkLine } from './commentedLines.ts';

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
  const { commented, above, areRemoved } = lines;
  const baseLines = base === null ? null : squeezedLines(base);
  const before = baseLines === null ? null : new Set(baseLines);
  if (areRemoved) return compareRemoved(lines, merged, before);
  const after = squeezedLines(merged);
  const places = findBlock(after, commented);
  if (places.length === 0) return compareScattered(commented, after, before);
  if (places.some((place) => isPrecededBy(after, place, above))) return 'kept';
  if (baseLines !== null && isOnlyElsewhere(lines, { after, places, baseLines })) return 'changed';
  const present = new Set(after);
  if (above.some((line) => isTelling(line) && !present.has(line.text) && isOwnLoss(line, before) === true))
    return 'nearby';
  const [place = 0] = places;
  const known = new Set(above.map(({ text }) => text));
  const squeezedIn = after.slice(Math.max(0, place - ABOVE), place).filter((text) => !known.has(text));
  const isOwn = before !== null && squeezedIn.some((text) => isTelling({ text }) && !before.has(text));
  return isOwn && places.length === 1 && above.length > 0 ? 'nearby' : 'kept';
}

/** Whether the lines, as they were merged, are still there. Null: they were not there then. */
export function compareSince(lines: CommentedLines, merged: string, now: string): HunkFate['sinceMerge'] {
  const { commented, areRemoved } = lines;
  if (areRemoved || !holds(squeezedLines(merged), commented)) return null;
  return holds(squeezedLines(now), commented) ? 'kept' : 'changed';
}

/** Whether a commit took one of the lines out, or rewrote it. */
export function takesOut({ commented, areRemoved }: CommentedLines, before: string, after: string): boolean {
  if (areRemoved) return false;
  const [old, fresh] = [new Set(squeezedLines(before)), new Set(squeezedLines(after))];
  return commented.some((line) => isTelling(line) && old.has(line.text) && !fresh.has(line.text));
}

/**
 * Lines that the pull request had taken out: changed where they are back in their place, to the letter (else they were
 * only laid out anew), nearby where work of its own above them is gone. More cannot be told, since a hunk ends with the
 * commented line, and what was put in for it would stand below.
 */
function compareRemoved(
  { commented, above }: CommentedLines,
  merged: string,
  before: ReadonlySet<string> | null,
): HunkFate['untilMerge'] {
  const after = merged.split(/\r?\n/).filter((line) => line.trim() !== '');
  const preceding = above.at(-1)?.raw;
  const isBack = after.some(
    (_, place) => after[place - 1] === preceding && commented.every(({ raw }, index) => after[place + index] === raw),
  );
  if (isBack) return 'changed';
  const present = new Set(squeezedLines(merged));
  const isOwnWork = above.some(
    (line) => isTelling(line) && !line.isOld && !present.has(line.text) && isOwnLoss(line, before) === true,
  );
  return isOwnWork ? 'nearby' : null;
}

/**
 * The lines still stand in the file, but only where the base has them as well: the commented ones, which stood
 * elsewhere, were taken out.
 */
function isOnlyElsewhere(
  { commented, above }: CommentedLines,
  { after, places, baseLines }: { after: readonly string[]; places: readonly number[]; baseLines: readonly string[] },
): boolean {
  const inBase = findBlock(baseLines, commented);
  const surroundings = (file: readonly string[], place: number): string =>
    JSON.stringify([file[place - 1], file[place + commented.length]]);
  const known = new Set(inBase.map((place) => surroundings(baseLines, place)));
  if (!places.every((place) => known.has(surroundings(after, place)))) return false;
  // A line of the base's own was taken out where the base has it once more, below what stood above it.
  const isOwn = commented.every(({ isNew }) => isNew) && places.length <= inBase.length;
  const kept = above.filter(({ isNew }) => !isNew).at(-1)?.text;
  return (
    isOwn || (kept !== undefined && inBase.length > places.length && inBase.some((at) => baseLines[at - 1] === kept))
  );
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
  return between.some((text) => isTelling({ text }) && !own.has(text) && !before.has(text)) ? 'changed' : 'kept';
}

/** The same characters in the same order, whatever the lines: a formatter's work. */
function isLaidOutAnew(file: readonly string[], block: readonly HunkLine[]): boolean {
  return file.join('').includes(block.map(({ text }) => text).join(''));
}

function isPrecededBy(file: readonly string[], place: number, above: readonly HunkLine[]): boolean {
  return above.every(({ text }, index) => file[place - above.length + index] === text);
}
