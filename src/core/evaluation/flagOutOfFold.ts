import type { Evidence } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { findCandidates } from '../reading/findCandidates.ts';
import type { CommentReader } from '../reading/reader.ts';
import { crossValidate } from './folds.ts';
import type { ThreadLabel } from './labels.ts';
import { flaggedThreads } from './scoreActedOn.ts';
import type { FitReader, TrainingRow } from './trainingRow.ts';

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
  const { history, team, labels, fit, detect } = options;
  const comments = new Map(
    findCandidates(history, team).flatMap((item) =>
      item.comment.type === 'review-comment' ? [[item.comment.id, item] as const] : [],
    ),
  );
  const toTrainingRow = (label: ThreadLabel): TrainingRow[] => {
    const item = comments.get(label.thread);
    return item ? [{ item, label }] : [];
  };
  const isFlagged = await crossValidate({
    rows: labels,
    groupOf: ({ pull }) => pull,
    fit: async (training) => flaggedThreads(await detect(fit(training.flatMap(toTrainingRow)))),
    predict: (flagged, heldOut) => heldOut.map(({ thread }) => flagged.has(thread)),
  });
  return new Set(labels.flatMap(({ thread }, index) => (isFlagged[index] === true ? [thread] : [])));
}
