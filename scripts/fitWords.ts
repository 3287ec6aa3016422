/**
 * Fits the built-in reader's weights of words on the invented comments of src/core/evaluation/lessons/words and writes
 * them to src/core/reading/builtIn/wordWeights.json.
 *
 *   npm run fit-words
 */
import { writeFile } from 'node:fs/promises';
import { fitWordModel } from '../src/core/evaluation/fitWordModel.ts';
import { readWordLessons } from './readWordLessons.ts';

const TARGET = new URL('../src/core/reading/builtIn/wordWeights.json', import.meta.url);

const lessons = await readWordLessons();
const model = fitWordModel(lessons);
await writeFile(TARGET, `${JSON.stringify(model, null, 2)}\n`);
process.stdout.write(
  `Weighed ${String(Object.keys(model.terms).length)} terms of ${String(lessons.length)} invented comments.\n`,
);
