import type { CommentInThread } from '../reading/commentInThread.ts';
import type { CommentReader } from '../reading/reader.ts';
import type { ThreadLabel } from './labels.ts';

/** A comment with what people said of it. */
export interface TrainingRow {
  item: CommentInThread;
  label: ThreadLabel;
}

/** Makes a reader from labelled comments. Deterministic: the same rows give the same reader. */
export type FitReader = (rows: readonly TrainingRow[]) => CommentReader;
