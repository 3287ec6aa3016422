import type { Evidence } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { CommentReader } from '../reading/reader.ts';
import { crossValidate } from './folds.ts';
import type { ThreadLabel } from './labels.ts';
import { flaggedThreads } from './scoreActedOn.ts';
import { indexTrainingRows, type FitReader } from './trainingRow.ts';

/**
 * Which labelled threads the evidence flags when the reader has seen labels of other pull requests only: for
 * each part of the labels a reader is fitted on the other parts, everything is detected again with it, and
 * its answer is kept for the threads of that part alone.
 *
 * @returns ids of flagged threads, of all parts together
 */
export async function flagOutOfFold(options: {
  history: History;
  team: TeamContext;
  labels: readonly ThreadLabel[];
  fit: FitReader;
  detect: (reader: CommentReader) => Promise<Evidence[]>;
}): Promise<Set<number>> {
  const { labels, fit, detect } = options;
  const rowOf = indexTrainingRows(options);
  const isFlagged = await crossValidate({
    rows: labels,
    groupOf: ({ pull }) => pull,
    fit: async (training) => flaggedThreads(await detect(fit(training.flatMap((label) => rowOf(label) ?? [])))),
    predict: (flagged, heldOut) => heldOut.map(({ thread }) => flagged.has(thread)),
  });
  return new Set(labels.flatMap(({ thread }, index) => (isFlagged[index] === true ? [thread] : [])));
}
