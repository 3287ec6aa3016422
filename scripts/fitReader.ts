/**
 * Fits the built-in reader's weights on labelled comments and writes them to
 * src/core/reading/builtIn/weights.ts. No text of the labels goes anywhere, only one figure a feature.
 *
 *   npm run fit -- --db FILE --repo owner/name --labels FOLDER
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { chooseRepositories, withStore } from '../src/cli/database.ts';
import { loadHistory } from '../src/core/engine/loadHistory.ts';
import { fitReaderWeights } from '../src/core/evaluation/fitBuiltInReader.ts';
import { readLabels } from '../src/core/evaluation/labels.ts';
import { indexTrainingRows } from '../src/core/evaluation/trainingRow.ts';

const TARGET = new URL('../src/core/reading/builtIn/weights.ts', import.meta.url);

/** Of a weight; the rest is noise. */
const DIGITS = 3;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { db: { type: 'string' }, repo: { type: 'string' }, labels: { type: 'string' } },
  });
  const { db, repo, labels: folder } = values;
  if (db === undefined || repo === undefined || folder === undefined)
    throw new Error('Say --db FILE --repo owner/name --labels FOLDER.');
  const { threads } = await readLabels(folder);
  if (threads === null) throw new Error(`${folder} has no threads.jsonl.`);
  const rows = await withStore(db, 'read-only', (store) => {
    const [repository] = chooseRepositories(store, repo);
    if (!repository) return [];
    const rowOf = indexTrainingRows(loadHistory(store, repository.key));
    return threads.flatMap((label) => rowOf(label) ?? []);
  });
  const { intercept, byFeature } = fitReaderWeights(rows);
  const figures = Object.entries(byFeature).map(([name, weight]) => [name, Number(weight.toFixed(DIGITS))] as const);
  const weights = { intercept: Number(intercept.toFixed(DIGITS)), byFeature: Object.fromEntries(figures) };
  const source = `import type { ReaderWeights } from './readerWeights.ts';

/** Log odds, written by scripts/fitReader.ts from ${String(rows.length)} labelled comments; not to be edited by hand. */
export const BUILT_IN_WEIGHTS: ReaderWeights = ${JSON.stringify(weights)};
`;
  const file = fileURLToPath(TARGET);
  await writeFile(file, await format(source, { ...(await resolveConfig(file)), filepath: file }));
  process.stdout.write(`Fitted on ${String(rows.length)} comments.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
