import type { Scenario } from '../stage.ts';
import { BROKE_THE_WAIT } from './brokeTheWait.ts';
import { BROKE_THE_WAIT_DECOYS } from './brokeTheWaitDecoys.ts';
import { FLAGGED_IN_REVIEW } from './flaggedInReview.ts';
import { FLAGGED_IN_REVIEW_DECOYS } from './flaggedInReviewDecoys.ts';

/** Everything that is planted, by family. */
export const FAMILIES: readonly (readonly Scenario[])[] = [
  FLAGGED_IN_REVIEW,
  FLAGGED_IN_REVIEW_DECOYS,
  BROKE_THE_WAIT,
  BROKE_THE_WAIT_DECOYS,
];
