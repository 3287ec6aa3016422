import { isSamePerson } from '../people/humans.ts';
import { splitComment } from '../reading/plainText.ts';
import type { ActiveTime } from './activeTime.ts';
import type { Wait } from './findWaits.ts';
import type { Step } from './steps.ts';

/** Progress counts when it follows within this time. */
const PROGRESS_WINDOW_MS = 30 * 24 * 3600 * 1000;
/** A remark and the verdict of the same person after it are one sitting. */
const SITTING_MS = 3600 * 1000;

/** Words that an answer has at least; with fewer it is a courtesy. */
const ANSWER_WORDS = 12;

/** Who moved a waiting thread, and what shows that it moved. */
export interface Move {
  /** The unlocking act. */
  act: Step;
  /** The authors' next step, the merge or the closing; the act itself when it ended the matter. */
  progress: Step;
}

/** What is a long wait here. */
export interface WaitScale {
  time: ActiveTime;
  longMs: number;
}

/**
 * Finds what an ended wait led to: progress is new work of the authors (on an issue also their words), the
 * merge, or a closing that is no clean-up. Nothing of it within the window: nobody moved it. Where the
 * thread went on waiting as long again until another person answered, that answer is what moved it, and
 * has a wait of its own (unless the first was an approval). Where it was merged after another person's approval and the first answer had been
 * neither approval nor request, the approval is what moved it.
 */
export function findMove(wait: Wait, scale: WaitScale): Move | null {
  const first = wait.endedBy;
  if (!first?.actor) return null;
  if (first.kind === 'merge') return wait.wasApproved ? null : { act: first, progress: first };
  if (first.kind === 'close') return { act: first, progress: first };
  const progress = wait.after.find((step) => step.atMs - first.atMs <= PROGRESS_WINDOW_MS && isProgress(step, wait));
  if (!progress || progress.kind === 'stale-close') return null;
  // A verdict on the work is a step of its own, also where more of them are needed.
  const isOwnStep = first.kind === 'approval' || (first.asksAuthor && progress.isByAuthor);
  const between = wait.after.filter((step) => step.atMs <= progress.atMs && step !== progress);
  if (!isOwnStep && between.some((step) => isRelay(step, first, scale))) return null;
  const next = between.find((step) => step.kind !== 'fix');
  if (next && isSameSitting(first, next)) return { act: next, progress };
  if (progress.isByAuthor || first.kind === 'approval' || first.kind === 'fix' || first.asksAuthor)
    return { act: first, progress };
  const approval = between.find(
    (step) => step.kind === 'approval' && step.actor !== null && !isSamePerson(step.actor, first.actor),
  );
  return { act: approval ?? first, progress };
}

/** A verdict after a remark, or the word about a fix after the fix: one act, best told by its end. */
function isSameSitting(first: Step, next: Step): boolean {
  const isTold = next.kind === 'approval' || (first.kind === 'fix' && next.kind === 'substance');
  return isTold && isSamePerson(next.actor, first.actor) && next.atMs - first.atMs < SITTING_MS;
}

/** Another person's answer, after a wait as long as the one that the first answer is to have ended. */
function isRelay(step: Step, first: Step, { time, longMs }: WaitScale): boolean {
  return (
    !step.isByAuthor &&
    (step.kind === 'approval' || step.kind === 'substance' || step.kind === 'fix') &&
    step.actor !== null &&
    !isSamePerson(step.actor, first.actor) &&
    time.between(first.atMs, step.atMs) >= longMs
  );
}

function isProgress(step: Step, wait: Wait): boolean {
  if (step.isByAuthor && step.kind === 'substance') return wait.waitedFor === 'answer' || answersAtLength(step);
  if (step.isByAuthor) return step.kind !== 'ping' && step.kind !== 'request' && step.kind !== 'draft';
  return step.kind === 'merge' || step.kind === 'close' || step.kind === 'bare-close' || step.kind === 'stale-close';
}

/** On a pull request words of the author are a step on only where they say something. */
function answersAtLength({ event }: Step): boolean {
  return 'body' in event && splitComment(event.body).prose.split(/\s+/).length >= ANSWER_WORDS;
}
