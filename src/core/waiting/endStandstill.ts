import { clearsTheWay } from '../reading/clearsTheWay.ts';
import { saysWhatIsDone } from '../reading/saysWhatIsDone.ts';
import { RESTARTS, SAME_STEP_MS, type Move, type WaitScale } from './findProgress.ts';
import type { Standstill } from './findWaits.ts';
import type { Step } from './steps.ts';
import { takesUp } from './takesUp.ts';
import { wasReopened } from './wasReopened.ts';

/** Whoever waited for something goes on this soon when it is there. */
const CLEARED_MS = 3 * 24 * 3600 * 1000;

/**
 * Finds what ended a standstill: something that somebody said after a long silence, and new work of the authors
 * that goes on from it. It was their turn anyway, so that it must show that it was not their own step: in so many words
 * of theirs, or because what they had waited for is there.
 */
export function findRestart({ endedBy: act, after }: Standstill, { windowMs }: WaitScale): Move | null {
  if (!act.actor || act.kind === 'close') return null;
  const progress = after.find((step) => step.isByAuthor && RESTARTS.has(step.kind) && step.atMs - act.atMs <= windowMs);
  if (!progress) return null;
  const isTakenUp = after.some(
    (step) => step.isByAuthor && step.atMs - progress.atMs <= SAME_STEP_MS && takesUp(step, act),
  );
  const isCleared = 'body' in act.event && clearsTheWay(act.event.body) && progress.atMs - act.atMs <= CLEARED_MS;
  return isTakenUp || isCleared || isDoneAtOnce(act, after[0]) ? { act, progress } : null;
}

/** The next word is the author's, comes soon and says that it is done. */
function isDoneAtOnce(act: Step, next: Step | undefined): boolean {
  return (
    next !== undefined &&
    next.isByAuthor &&
    next.atMs - act.atMs <= SAME_STEP_MS &&
    'body' in next.event &&
    'body' in act.event &&
    saysWhatIsDone(next.event.body, act.event.body)
  );
}

/**
 * A decision, with its reason in words, ends a standstill by itself: it was the author's turn, but nobody has to wait
 * for them any more. Null where it was no such closing, or was soon taken back.
 */
export function findDecision({ endedBy: act, after }: Standstill): Move | null {
  if (act.kind !== 'close' || act.actor === null || !('body' in act.event)) return null;
  return wasReopened(act, after) ? null : { act, progress: act };
}
