/** How many parts labels are split into when something is fitted on them. */
export const FOLDS = 5;

/**
 * The part that a pull request belongs to: 0 to folds − 1. It depends on the number alone, so scripts and
 * commands agree, and a pull request stays in its part when labels are added. The number is mixed by the
 * finaliser of MurmurHash3 (A. Appleby, 2011), because neighbouring numbers are often of one matter.
 */
export function foldOf(pullNumber: number, folds: number = FOLDS): number {
  let hash = pullNumber | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return ((hash ^ (hash >>> 16)) >>> 0) % folds;
}

/**
 * Out-of-fold predictions: each row is predicted by a model that was fitted without the rows of its part.
 *
 * @param options.groupOf what must not be torn apart, for review threads the pull request's number
 * @param options.predict one prediction a held-out row, in order
 * @returns one prediction a row, in the order of `rows`
 */
export async function crossValidate<Row, Model, Prediction>(options: {
  rows: readonly Row[];
  groupOf: (row: Row) => number;
  fit: (training: readonly Row[]) => Model | Promise<Model>;
  predict: (model: Model, heldOut: readonly Row[]) => readonly Prediction[] | Promise<readonly Prediction[]>;
  folds?: number;
}): Promise<Prediction[]> {
  const { rows, groupOf, fit, predict, folds = FOLDS } = options;
  const predictions = new Map<Row, Prediction>();
  for (let fold = 0; fold < folds; fold += 1) {
    const heldOut = rows.filter((row) => foldOf(groupOf(row), folds) === fold);
    if (heldOut.length === 0) continue;
    const model = await fit(rows.filter((row) => foldOf(groupOf(row), folds) !== fold));
    (await predict(model, heldOut)).forEach((prediction, index) => {
      const row = heldOut[index];
      if (row !== undefined) predictions.set(row, prediction);
    });
  }
  return rows.map((row) => {
    const prediction = predictions.get(row);
    if (prediction === undefined) throw new RangeError('A held-out row got no prediction.');
    return prediction;
  });
}
