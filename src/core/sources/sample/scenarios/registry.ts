import type { Scenario } from '../stage.ts';
import { ANSWERED, BROUGHT_OVER_ISSUES } from './answered.ts';
import { BECAME_GUARDRAIL } from './becameGuardrail.ts';
import { BROKE_THE_WAIT } from './brokeTheWait.ts';
import { BROKE_THE_WAIT_DECOYS } from './brokeTheWaitDecoys.ts';
import { CARRIED_ON } from './carriedOn.ts';
import { CHANGED_COURSE } from './changedCourse.ts';
import { CITED } from './cited.ts';
import { CLEARED_DEPENDENCY } from './clearedDependency.ts';
import { CREDITED_WAITS, LEFT_WAITS } from './creditedWaits.ts';
import { EXPLAINED } from './explained.ts';
import { FLAGGED_EARLY } from './flaggedEarly.ts';
import { FLAGGED_IN_REVIEW } from './flaggedInReview.ts';
import { FLAGGED_IN_REVIEW_DECOYS } from './flaggedInReviewDecoys.ts';
import { IDEA_ADOPTED } from './ideaAdopted.ts';
import { MISSED_ELEMENT } from './missedElement.ts';
import { OPEN_NOW } from './openNow.ts';
import { PROVED_RIGHT } from './provedRight.ts';
import { RIPPLED } from './rippled.ts';
import { SETTLED } from './settled.ts';
import { SOUGHT_OUT } from './soughtOut.ts';
import { WELCOMED } from './welcomed.ts';

/** Everything that is planted, by family. A small sample takes from each in turn. */
export const FAMILIES: readonly (readonly Scenario[])[] = [
  FLAGGED_IN_REVIEW,
  FLAGGED_IN_REVIEW_DECOYS,
  BROKE_THE_WAIT,
  BROKE_THE_WAIT_DECOYS,
  OPEN_NOW,
  FLAGGED_EARLY,
  MISSED_ELEMENT,
  PROVED_RIGHT,
  BECAME_GUARDRAIL,
  ANSWERED,
  CLEARED_DEPENDENCY,
  CARRIED_ON,
  WELCOMED,
  SETTLED,
  SOUGHT_OUT,
  CITED,
  EXPLAINED,
  RIPPLED,
  IDEA_ADOPTED,
  CHANGED_COURSE,
];

/** Planted after everything else and in its place, each on a thread of its own. */
export const LATER_FAMILIES: readonly (readonly Scenario[])[] = [CREDITED_WAITS, BROUGHT_OVER_ISSUES, LEFT_WAITS];
