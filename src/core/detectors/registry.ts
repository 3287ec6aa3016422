import type { Detector } from './detector.ts';
import { brokeTheWait } from './brokeTheWait.ts';
import { flaggedInReview } from './flaggedInReview.ts';
import { soughtOut } from './soughtOut.ts';

/** Every detector, in the order in which families fold: the first that sees a source keeps it. */
export const DETECTORS: readonly Detector[] = [flaggedInReview, brokeTheWait, soughtOut];
