import { mentions } from '../people/asked.ts';
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
 * has a wait of its own (unless the first was an approval). Where it was merged after another person's
 * approval and the first answer had been neither approval nor request, the approval is what moved it.
 */
export function findMove(wait: Wait, scale: WaitScale): Move | null {
  const first = wait.endedBy;
  if (!first?.actor) return null;
  if (first.kind === 'merge') return wait.wasApproved ? null : { act: first, progress: first };
  if (first.kind === 'close') return { act: first, progress: first };
  const progress = wait.after.find(
    (step) => step.atMs - first.atMs <= PROGRESS_WINDOW_MS && isProgress(step, first, wait),
  );
  if (!progress || progress.kind === 'stale-close') return null;
  // A verdict on the work is a step of its own, also where more of them are needed.
  const isOwnStep = first.kind === 'approval' || (first.asksAuthor && progress.isByAuthor);
  const between = wait.after.filter((step) => step.atMs <= progress.atMs && step !== progress);
  if (!isOwnStep && between.some((step) => isRelay(step, first, scale))) return null;
  // Their own line comments and commits stand between a person's remark and their verdict.
  const next = between.find((step) => !isSamePerson(step.actor, first.actor) || isSameSitting(first, step));
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

function isProgress(step: Step, first: Step, wait: Wait): boolean {
  if (step.isByAuthor && step.kind === 'substance') return wait.waitedFor === 'answer' || answers(step, first);
  if (step.isByAuthor) return !NO_PROGRESS.has(step.kind);
  return step.kind === 'merge' || step.kind === 'close' || step.kind === 'bare-close' || step.kind === 'stale-close';
}

const NO_PROGRESS = new Set<Step['kind']>(['ping', 'request', 'draft', 'rebase']);

/**
 * On a pull request words of the author are a step on only where they answer this act at some length: under
 * its lines, or by its writer's name or words; asking back is none.
 */
function answers({ event }: Step, first: Step): boolean {
  if (!('body' in event) || !first.actor) return false;
  const { prose, quotes } = splitComment(event.body);
  if (prose.split(/\s+/).length < ANSWER_WORDS || prose.endsWith('?')) return false;
  const isUnderIt =
    event.type === 'review-comment' &&
    first.event.type === 'review-comment' &&
    event.rootCommentId === first.event.rootCommentId;
  const said = 'body' in first.event ? first.event.body : '';
  return (
    isUnderIt ||
    mentions(event.body, first.actor.login) ||
    quotes.some((line) => line.length > 11 && said.includes(line))
  );
}
