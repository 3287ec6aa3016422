import { makeLinearReader } from '../reading/builtIn/builtInReader.ts';
import type { ReaderWeights } from '../reading/builtIn/readerWeights.ts';
import { FEATURES, toFeatureInput } from '../reading/builtIn/features.ts';
import type { CommentReader } from '../reading/reader.ts';
import { fitLogisticRegression } from './logisticRegression.ts';
import type { TrainingRow } from './trainingRow.ts';

/** A toss-up teaches nothing. */
const MIN_SURE = 2;
/** Out of fold, F1 is the same within its error for penalties from 0.5 to 2. */
const PENALTY = 1;

/** Weights of the built-in reader, from comments that people said are concerns or not. */
export function fitReaderWeights(rows: readonly TrainingRow[]): ReaderWeights {
  const { intercept, weights } = fitLogisticRegression({
    examples: rows
      .filter(({ label }) => label.sure >= MIN_SURE)
      .map(({ item, label }) => {
        const input = toFeatureInput(item);
        return { features: FEATURES.map(({ value }) => value(input)), isPositive: label.concern };
      }),
    penalty: PENALTY,
  });
  return { intercept, byFeature: Object.fromEntries(FEATURES.map(({ name }, index) => [name, weights[index] ?? 0])) };
}

/** The built-in reader with weights of these rows alone. */
export function fitBuiltInReader(rows: readonly TrainingRow[]): CommentReader {
  return makeLinearReader('fitted', fitReaderWeights(rows));
}
