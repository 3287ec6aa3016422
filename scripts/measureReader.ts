/**
 * Measures the built-in reader, as it is shipped, on comments that people labelled: JSON lines of
 * `{ text, concern, sure?, path?, line? }`. For comments of other teams than the one that it was fitted on.
 *
 *   npm run measure-reader -- FILE…
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readText } from '../src/core/reading/builtIn/builtInReader.ts';
import { estimateShare, type Estimate } from '../src/core/statistics/shares.ts';
import { parseJsonLines } from '../src/core/text/parseJsonLines.ts';

const labelled = z.object({
  text: z.string(),
  concern: z.boolean(),
  /** 1: a toss-up, which says nothing of a reader. */
  sure: z.number().int().min(1).max(3).default(3),
  path: z.string().default(''),
  line: z.string().default(''),
});

async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Error('Name a file of JSON lines: { "text": …, "concern": true or false }.');
  for (const file of files) {
    const comments = parseJsonLines({ text: await readFile(file, 'utf8'), file, schema: labelled }).filter(
      ({ sure }) => sure > 1,
    );
    const heard = comments.map(({ text, path, line }) => readText(text, { path, line }));
    const right = comments.filter(({ concern }, index) => concern && heard[index]?.isConcern === true).length;
    const claimed = heard.filter(({ isConcern }) => isConcern).length;
    const concerns = comments.filter(({ concern }) => concern).length;
    process.stdout.write(
      `${file}: ${String(comments.length)} comments, ${String(concerns)} concerns; ` +
        `precision ${tell(estimateShare(right, claimed))}, recall ${tell(estimateShare(right, concerns))}\n`,
    );
  }
}

function tell({ value, interval }: Estimate): string {
  if (value === null || interval === null) return 'unknown';
  return `${value.toFixed(2)} (${interval.low.toFixed(2)}–${interval.high.toFixed(2)})`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
