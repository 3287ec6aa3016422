import type { History } from '../model/history.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import { findCandidates } from '../reading/findCandidates.ts';
import type { CommentReader } from '../reading/reader.ts';
import type { ThreadLabel } from './labels.ts';

/** A comment with what people said of it. */
export interface TrainingRow {
  item: CommentInThread;
  label: ThreadLabel;
}

/** Makes a reader from labelled comments. Deterministic: the same rows give the same reader. */
export type FitReader = (rows: readonly TrainingRow[]) => CommentReader;

/** Finds the comment of a label; null where the history holds none that could be a concern. */
export function indexTrainingRows(options: {
  history: History;
  team: TeamContext;
}): (label: ThreadLabel) => TrainingRow | null {
  const comments = new Map<number, CommentInThread>();
  for (const item of findCandidates(options.history, options.team)) {
    if (item.comment.type === 'review-comment') comments.set(item.comment.id, item);
  }
  return (label) => {
    const item = comments.get(label.thread);
    return item === undefined ? null : { item, label };
  };
}
