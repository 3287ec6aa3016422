import type { Detector } from './detector.ts';
import { answered } from './answered.ts';
import { brokeTheWait } from './brokeTheWait.ts';
import { clearedDependency } from './clearedDependency.ts';
import { flaggedInReview } from './flaggedInReview.ts';
import { soughtOut } from './soughtOut.ts';
import { cited } from './cited.ts';
import { ideaAdopted } from './ideaAdopted.ts';

/** Every detector, in the order in which families fold: the first that sees a source keeps it. */
export const DETECTORS: readonly Detector[] = [
  flaggedInReview,
  brokeTheWait,
  answered,
  clearedDependency,
  soughtOut,
  cited,
  ideaAdopted,
];
