import { makeLinearReader } from '../reading/builtIn/builtInReader.ts';
import { wordOdds } from '../reading/builtIn/wordOdds.ts';
import type { ReaderWeights } from '../reading/builtIn/readerWeights.ts';
import { FEATURES, toFeatureInput, toFeatureInputOfText, type FeatureInput } from '../reading/builtIn/features.ts';
import type { CommentReader } from '../reading/reader.ts';
import { CONCERN_LESSONS } from './lessons/concernLessons.ts';
import { OTHER_LESSONS } from './lessons/otherLessons.ts';
import { fitLogisticRegression, type Example } from './logisticRegression.ts';
import type { TrainingRow } from './trainingRow.ts';

/** A toss-up teaches nothing. */
const MIN_SURE = 2;
/** Out of fold, F1 is the same within its error for penalties from 0.5 to 2. */
const PENALTY = 1;
/** An invented comment counts for so much of a real one: it is plainer than life. */
const LESSON_WEIGHT = 0.5;

/**
 * Weights of the built-in reader's features, from comments that people said are concerns or not, and from invented
 * ones: of what the wording of each does not say already (`wordOdds`).
 */
export function fitReaderWeights(rows: readonly TrainingRow[]): ReaderWeights {
  const real = rows
    .filter(({ label }) => label.sure >= MIN_SURE)
    .map(({ item, label }) => toExample(toFeatureInput(item), label.concern, 1));
  const { intercept, weights } = fitLogisticRegression({
    examples: [
      ...real,
      ...CONCERN_LESSONS.map((text) => toExample(toFeatureInputOfText(text), true, LESSON_WEIGHT)),
      ...OTHER_LESSONS.map((text) => toExample(toFeatureInputOfText(text), false, LESSON_WEIGHT)),
    ],
    penalty: PENALTY,
  });
  return { intercept, byFeature: Object.fromEntries(FEATURES.map(({ name }, index) => [name, weights[index] ?? 0])) };
}

function toExample(input: FeatureInput, isPositive: boolean, weight: number): Example {
  return { features: FEATURES.map(({ value }) => value(input)), isPositive, weight, offset: wordOdds(input) };
}

/** The built-in reader with weights of these rows and the invented ones alone. */
export function fitBuiltInReader(rows: readonly TrainingRow[]): CommentReader {
  return makeLinearReader('fitted', fitReaderWeights(rows));
}
