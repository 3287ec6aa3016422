/** So many lines above the commented ones belong to what the reviewer looked at. */
export const ABOVE = 3;
const TELLING = /[\p{L}\p{N}]/u;

export interface HunkLine {
  /** Without white space. */
  text: string;
  /** As it is written. */
  raw: string;
  /** The pull request added it. */
  isNew: boolean;
  /** The pull request took it out. */
  isOld: boolean;
}

/** The lines that a comment stands on, and those right above them, as the reviewer saw them. */
export interface CommentedLines {
  commented: readonly HunkLine[];
  above: readonly HunkLine[];
  /** The pull request had taken them out: the comment stands on the old side of the diff. */
  areRemoved: boolean;
}

/**
 * Reads the lines from the diff hunk of a comment, whose last line is the commented one.
 *
 * @param lineCount how many lines the comment is on
 * @returns null where they say nothing: a comment on nothing but brackets and blanks
 */
export function readCommentedLines(options: {
  diffHunk: string;
  side: 'LEFT' | 'RIGHT' | null;
  lineCount: number;
}): CommentedLines | null {
  const { diffHunk, side, lineCount } = options;
  const all = diffHunk.split(/\r?\n/).slice(1);
  const last = all.at(-1);
  if (last === undefined) return null;
  const isOldSide = side === 'LEFT' || last.startsWith('-');
  const lines = all
    .filter((line) => line.startsWith(' ') || line.startsWith(isOldSide ? '-' : '+'))
    .map((line) => ({
      text: squeeze(line.slice(1)),
      raw: line.slice(1),
      isNew: line.startsWith('+'),
      isOld: line.startsWith('-'),
    }));
  let start = Math.max(0, lines.length - Math.max(1, lineCount));
  // A closing bracket says nothing of its own: what it closes belongs to it.
  while (start > 0 && !lines.slice(start).some(isTelling)) start -= 1;
  const commented = lines.slice(start).filter(isFilled);
  if (!commented.some(isTelling)) return null;
  const above = lines.slice(0, start).filter(isFilled).slice(-ABOVE);
  return { commented, above, areRemoved: commented.some((line) => line.isOld && isTelling(line)) };
}

/** How much of a hunk's new side a file holds: 0–1; null where the hunk has too little to tell a file by. */
export function shareOfHunk(diffHunk: string, file: string): number | null {
  const own = diffHunk
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => /^[+ ]/.test(line))
    .map((line) => squeeze(line.slice(1)))
    .filter((text) => isTelling({ text }) && text.length >= LEAST_LENGTH);
  const distinct = new Set(own);
  if (distinct.size < LEAST_LINES) return null;
  const present = new Set(squeezedLines(file));
  return [...distinct].filter((text) => present.has(text)).length / distinct.size;
}

/** Shorter lines stand in any file. */
const LEAST_LENGTH = 6;
const LEAST_LINES = 2;

/** Where the block stands in the file, blank lines aside. */
export function findBlock(file: readonly string[], block: readonly HunkLine[]): number[] {
  const [first] = block;
  if (first === undefined) return [];
  return file.flatMap((text, place) =>
    text === first.text && block.every((line, index) => file[place + index] === line.text) ? [place] : [],
  );
}

export function isTelling({ text }: { text: string }): boolean {
  return TELLING.test(text);
}

/** The lines of a file without white space; empty ones are left out. */
export function squeezedLines(text: string): string[] {
  return text
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '');
}

function isFilled({ text }: HunkLine): boolean {
  return text !== '';
}

function squeeze(line: string): string {
  return line.replace(/\s+/g, '');
}
