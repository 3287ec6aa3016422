interface WrapOptions {
  /** Columns, the indent included. */
  width: number;
  indent: number;
}

const LEAST_COLUMNS = 24;

/** Breaks text at blanks; a word that is longer than the line stays whole, so that it can be copied. */
export function wrapText(text: string, { width, indent }: WrapOptions): string {
  const columns = Math.max(LEAST_COLUMNS, width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && Array.from(`${line} ${word}`).length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one) => `${' '.repeat(indent)}${one}`).join('\n');
}
