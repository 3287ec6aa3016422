import type { Pull } from '../model/thread.ts';
import { isSamePerson } from '../people/humans.ts';
import { splitComment } from '../reading/plainText.ts';
import { readAskerStance } from '../reading/askerStance.ts';
import { withoutQuotes } from '../reading/quoting.ts';
import { saysWhatIsDone } from '../reading/saysWhatIsDone.ts';
import { rememberOfBoth } from '../remember.ts';
import type { ActiveTime } from './activeTime.ts';
import { answersOthers } from './answersOthers.ts';
import type { Wait } from './findWaits.ts';
import { isClosedUpon } from './isClosedUpon.ts';
import type { Step } from './steps.ts';
import { saidBefore, takesUp } from './takesUp.ts';
import { findVerdictUpon } from './verdictUpon.ts';

/** A yes to the idea alone gives little to go on with: what it brings about follows soon. */
const AGREEMENT_WINDOW_MS = 7 * 24 * 3600 * 1000;
/** A remark and the verdict of the same person after it are one sitting. */
const SITTING_MS = 3600 * 1000;
/** New work and the words about it stand this close together. */
export const SAME_STEP_MS = 24 * 3600 * 1000;

/** So many times longer must one silence have been to outweigh another long one on the way to the same step. */
export const FAR_LONGER = 2;

/** Who moved a waiting thread, and what shows that it moved. */
export interface Move {
  /** The unlocking act. */
  act: Step;
  /** The authors' next step, the merge or the closing; the act itself when it ended the matter. */
  progress: Step;
  /** The change on another thread, whose merge is the progress. */
  change?: Pull;
  /** The act closed the thread without a reason of its own, and the progress is that the author agreed. */
  isAssent?: true;
}

/** What is a long wait here. */
export interface WaitScale {
  time: ActiveTime;
  longMs: number;
  /** Progress counts when it follows within this time. */
  windowMs: number;
}

/**
 * Finds what an ended wait led to: progress is new work of the authors (on an issue also their words), the
 * merge, or a closing that is no clean-up; else somebody else's yes that goes on from the act. Nothing of it within the
 * window: nobody moved it. Where the thread went on waiting long again (half as long at least) until another person
 * answered, that answer is what moved it, and has a wait of its own (unless the first was an approval). Where it was
 * merged after another person's approval and the first answer had been neither approval nor request, the approval is
 * what moved it.
 */
export function findMove(wait: Wait, scale: WaitScale): Move | null {
  const first = wait.endedBy;
  if (!first?.actor) return null;
  if (first.kind === 'merge') return wait.wasApproved ? null : { act: first, progress: first };
  if (first.kind === 'close') return { act: first, progress: first };
  const move = findStepOn(first, wait, scale);
  const verdict = findVerdictUpon(first, wait, scale.windowMs);
  // The next verdict is nearer to an approval than the merge for which both are needed.
  const isNearer = move === null || (first.kind === 'approval' && (verdict?.atMs ?? Infinity) < move.progress.atMs);
  return verdict && isNearer ? { act: first, progress: verdict } : move;
}

function findStepOn(first: Step, wait: Wait, scale: WaitScale): Move | null {
  const windowMs = first.kind === 'agreement' ? Math.min(AGREEMENT_WINDOW_MS, scale.windowMs) : scale.windowMs;
  const progress = wait.after.find(
    (step) =>
      step.atMs - first.atMs <= windowMs && isProgress({ step, first, wait, scale, untilMs: first.atMs + windowMs }),
  );
  if (!progress || progress.kind === 'stale-close') return null;
  if (CLOSES.has(progress.kind) && !isClosedUpon(progress, first, wait)) return null;
  // A verdict on the work is a step of its own, also where more of them are needed.
  const isOwnStep = first.kind === 'approval' || (first.asksAuthor && progress.isByAuthor);
  const between = wait.after.filter((step) => step.atMs <= progress.atMs && step !== progress);
  const againMs = Math.max(scale.longMs, scale.time.between(wait.fromMs, first.atMs) / FAR_LONGER);
  const isRelay = (step: Step): boolean =>
    answersAnew(step, first) && scale.time.between(first.atMs, step.atMs) >= againMs;
  if (!isOwnStep && between.some(isRelay)) return null;
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

/** Another person's answer to what still waits. */
function answersAnew(step: Step, first: Step): boolean {
  return (
    !step.isByAuthor &&
    (step.kind === 'approval' || step.kind === 'substance' || step.kind === 'fix') &&
    step.actor !== null &&
    !isSamePerson(step.actor, first.actor)
  );
}

/** A step after the act that ended a wait, and the time until which such steps count. */
interface Following {
  step: Step;
  first: Step;
  wait: Wait;
  scale: WaitScale;
  untilMs: number;
}

function isProgress(following: Following): boolean {
  const { step, first, wait } = following;
  if (step.isByAuthor && step.kind === 'substance')
    return wait.waitedFor === 'answer' ? isReplyTo(step, first, wait) : isWordOnTheWay(following);
  if (step.isByAuthor)
    return (
      OWN_PROGRESS.has(step.kind) &&
      !(step.kind === 'merge' && isMergedOver(following)) &&
      !isOwnRebase(step, first, wait) &&
      !isForOther(step, first, wait)
    );
  if (step.kind === 'merge') return !isMergedOver(following);
  return step.kind === 'close' || step.kind === 'bare-close' || step.kind === 'stale-close';
}

/**
 * On an issue: the author's next word with which they are further (it helped, they do it); where others had spoken in
 * between, only one that goes on from this act.
 */
function isReplyTo(step: Step, first: Step, { after }: Wait): boolean {
  if (!isFurther(step, first)) return false;
  const isBetween = (other: Step): boolean => other.atMs < step.atMs && answersAnew(other, first);
  return !after.some(isBetween) || takesUp(step, first);
}

function isFurther({ event }: Step, { event: said }: Step): boolean {
  if (!('body' in event) || !('body' in said)) return false;
  const stance = readAskerStance(event.body);
  return stance === 'got-on' || stance === 'took-up' || (stance !== 'not-yet' && saysWhatIsDone(event.body, said.body));
}

/**
 * On a pull request words that answer the act are a step where they are on the way to more (new work, a verdict, the
 * merge), where the act was a verdict, or where they end a silence far longer than usual; and not where they point
 * at what had been there before the act.
 */
function isWordOnTheWay({ step, first, wait, scale, untilMs }: Following): boolean {
  const isLed =
    first.kind === 'approval' ||
    scale.time.between(wait.fromMs, first.atMs) >= FAR_LONGER * scale.longMs ||
    wait.after.some((next) => next.atMs >= step.atMs - SAME_STEP_MS && next.atMs <= untilMs && leadsOn(next, first));
  return (
    isLed &&
    !pointsBack(step, wait) &&
    saidBefore(step, first, wait).some((said) => isOfMatter(said, first, wait) && answers(step, said))
  );
}

/** With which the authors take up their work again. */
export const RESTARTS = new Set<Step['kind']>(['work', 'ready']);

function leadsOn({ kind, isByAuthor, actor }: Step, first: Step): boolean {
  if (kind === 'merge' || (kind === 'approval' && !isSamePerson(actor, first.actor))) return true;
  return isByAuthor && RESTARTS.has(kind);
}

/** Answers in their own words with a link to something that stood there before the wait began. */
function pointsBack({ event }: Step, { begunBy }: Wait): boolean {
  if (!('body' in event) || !begunBy || !('url' in begunBy.event)) return false;
  const begun = anchorsOf(begunBy.event.url ?? '')[0];
  return (
    begun !== undefined &&
    anchorsOf(withoutQuotes(event.body)).some(({ place, id }) => place === begun.place && id <= begun.id)
  );
}

/** Ids grow with time, among those of one place. */
function anchorsOf(text: string): { place: string; id: number }[] {
  return [...text.matchAll(/#(?<place>issuecomment-|discussion_r|pullrequestreview-)(?<id>\d+)/g)].map(
    ({ groups }) => ({
      place: groups?.['place'] ?? '',
      id: Number(groups?.['id']),
    }),
  );
}

/** What somebody had asked was answered with words or not at all, and it was merged without their yes. */
function isMergedOver({ step, first, wait }: Following): boolean {
  if (first.kind !== 'substance' || !first.asksAuthor) return false;
  return !wait.after.some(
    ({ kind, actor, atMs }) => kind === 'approval' && atMs <= step.atMs && isSamePerson(actor, first.actor),
  );
}

/**
 * New work that answers something else: what anybody asked for after a yes that had asked for nothing; or the words of
 * others, before or after the act, from which its author goes on beside it, and from nothing that this person said.
 */
function isForOther(step: Step, first: Step, wait: Wait): boolean {
  if (step.kind !== 'work') return false;
  const { before, after } = wait;
  const isOwn = (said: Step): boolean => isSamePerson(said.actor, first.actor) && isOfMatter(said, first, wait);
  const asksNothing = first.kind === 'approval' && !first.asksAuthor;
  if (asksNothing && after.some((said) => said.atMs < step.atMs && said.asksAuthor && !isOwn(said))) return true;
  const words = after.filter(
    ({ isByAuthor, event, atMs }) => isByAuthor && 'body' in event && Math.abs(atMs - step.atMs) <= SAME_STEP_MS,
  );
  if (words.length === 0) return false;
  const others = [...before, ...after].filter((said) => !said.isByAuthor && !isOwn(said));
  return answersOthers(words, { own: [first, ...after.filter(isOwn)], others });
}

/** Once somebody has said yes, what they ask for after that sitting is a new matter. */
function isOfMatter(said: Step, first: Step, wait: Wait): boolean {
  return said.atMs - first.atMs < SITTING_MS || !saidYes(first, wait);
}

/** Everything that was said afterwards is held against the same act. */
const saidYes = rememberOfBoth(
  (first: Step, { after }: Wait): boolean =>
    first.kind === 'approval' || after.some((next) => next.kind === 'approval' && isSameSitting(first, next)),
);

/**
 * New work of which its author says first of all that it is a rebase: the base called for it, and not what somebody
 * had remarked in the conversation, unless that was about rebasing.
 */
function isOwnRebase(step: Step, first: Step, { after }: Wait): boolean {
  if (step.kind !== 'work' || first.kind !== 'substance' || first.event.type !== 'comment') return false;
  if (/\brebas/i.test(first.event.body)) return false;
  const word = after.find(
    ({ atMs, isByAuthor, event }) =>
      isByAuthor && 'body' in event && event.body !== '' && atMs >= step.atMs && atMs - step.atMs <= SAME_STEP_MS,
  );
  return word !== undefined && 'body' in word.event && OPENS_WITH_REBASE.test(splitComment(word.event.body).prose);
}

const OPENS_WITH_REBASE = /^\W*(?:(?:i|just|now|have|has been|and) )*re-?based\b(?!,? (?:and|with|\+|&) )/i;

const CLOSES = new Set<Step['kind']>(['close', 'bare-close']);

/** With which the authors take the work further; a verdict of one of several authors is none. */
const OWN_PROGRESS = new Set<Step['kind']>(['work', 'ready', 'merge', 'close', 'bare-close']);

/** On a pull request words of the author are a step on only where they answer this act, and say what is done about it. */
function answers(step: Step, first: Step): boolean {
  if (!('body' in step.event) || !('body' in first.event)) return false;
  return saysWhatIsDone(step.event.body, first.event.body) && takesUp(step, first);
}
