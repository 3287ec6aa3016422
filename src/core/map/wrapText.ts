import { breakLines } from '../text/breakLines.ts';

interface WrapOptions {
  /** Columns, the indent included. */
  width: number;
  indent: number;
}

const LEAST_COLUMNS = 24;

/** Breaks text at blanks; a word that is longer than the line stays whole, so that it can be copied. */
export function wrapText(text: string, { width, indent }: WrapOptions): string {
  const columns = Math.max(LEAST_COLUMNS, width - indent);
  return breakLines(text, columns)
    .map((line) => `${' '.repeat(indent)}${line}`)
    .join('\n');
}
