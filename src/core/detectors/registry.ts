import type { Detector } from './detector.ts';
import { answered } from './answered.ts';
import { brokeTheWait } from './brokeTheWait.ts';
import { carriedOn } from './carriedOn.ts';
import { clearedDependency } from './clearedDependency.ts';
import { becameGuardrail } from './becameGuardrail.ts';
import { flaggedEarly } from './flaggedEarly.ts';
import { flaggedInReview } from './flaggedInReview.ts';
import { missedElement } from './missedElement.ts';
import { provedRight } from './provedRight.ts';
import { settled } from './settled.ts';
import { soughtOut } from './soughtOut.ts';
import { welcomed } from './welcomed.ts';
import { cited } from './cited.ts';
import { ideaAdopted } from './ideaAdopted.ts';
import { explained } from './explained.ts';
import { changedCourse } from './changedCourse.ts';
import { followedThrough } from './followedThrough.ts';
import { rippled } from './rippled.ts';

/** Every detector, in the order in which families fold: the first that sees a source keeps it. */
export const DETECTORS: readonly Detector[] = [
  flaggedInReview,
  missedElement,
  provedRight,
  becameGuardrail,
  flaggedEarly,
  brokeTheWait,
  answered,
  clearedDependency,
  carriedOn,
  welcomed,
  settled,
  soughtOut,
  cited,
  ideaAdopted,
  explained,
  changedCourse,
  followedThrough,
  rippled,
];
