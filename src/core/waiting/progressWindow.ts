import type { ActiveTime } from './activeTime.ts';
import type { Silences } from './findWaits.ts';
import type { Step } from './steps.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Progress counts for so long after an act at most. */
const LONGEST_WINDOW_DAYS = 30;
/** So much likelier than without an act must a step on be within the window. */
const LEAST_LIFT = 2;
/** With fewer acts than this the repository's own rate is not known. */
const FEWEST_ACTS = 20;

/**
 * For how long after an act a step on counts as its progress, in ms: as long as such steps are at least twice as
 * frequent after acts that end a long wait as in long waits that nobody ends, and 30 days at most. Where threads go on
 * by themselves every few days, what comes three weeks after a review shows nothing.
 *
 * The rate without an act is a constant hazard: steps of the authors, and merges of what had been approved, by the
 * active days of all waits beyond the long one (occurrence over exposure).
 */
export function findProgressWindow(
  silences: readonly Silences[],
  { time, longMs, asOfMs }: { time: ActiveTime; longMs: number; asOfMs: number },
): number {
  let exposedMs = 0;
  let ownSteps = 0;
  let acts = 0;
  const delaysMs: number[] = [];
  const expose = (fromMs: number, toMs: number, isOwnStep: boolean): boolean => {
    const beyondMs = time.between(fromMs, toMs) - longMs;
    if (beyondMs < 0) return false;
    exposedMs += beyondMs;
    if (isOwnStep) ownSteps += 1;
    return true;
  };
  for (const { waits, endedByAuthor } of silences) {
    for (const { fromMs, toMs } of endedByAuthor) expose(fromMs, toMs, true);
    for (const wait of waits) {
      const { fromMs, toMs, endedBy, wasApproved } = wait;
      const isLong = expose(fromMs, toMs ?? asOfMs, endedBy?.kind === 'merge' && wasApproved);
      if (!isLong || endedBy === null || endedBy.kind === 'merge' || endedBy.kind === 'close') continue;
      acts += 1;
      const next = wait.after.find(isStepOn);
      if (next) delaysMs.push(next.atMs - endedBy.atMs);
    }
  }
  if (acts < FEWEST_ACTS || ownSteps === 0) return LONGEST_WINDOW_DAYS * DAY_MS;
  for (let days = LONGEST_WINDOW_DAYS; days > 1; days -= 1) {
    const share = delaysMs.filter((delayMs) => delayMs <= days * DAY_MS).length / acts;
    const byItself = 1 - Math.exp((-ownSteps * days * DAY_MS) / exposedMs);
    if (share >= LEAST_LIFT * byItself) return days * DAY_MS;
  }
  return DAY_MS;
}

function isStepOn({ kind, isByAuthor }: Step): boolean {
  return (isByAuthor && kind === 'work') || kind === 'merge' || kind === 'close' || kind === 'bare-close';
}
