import type { Evidence, Fact } from '../model/evidence.ts';
import { repositoryName } from '../model/repository.ts';
import type { Thread } from '../model/thread.ts';
import { isUnasked } from '../people/asked.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import { shortQuote } from '../text/shortQuote.ts';
import { learnActiveTime } from '../waiting/activeTime.ts';
import { findMove, type Move, type WaitScale } from '../waiting/findProgress.ts';
import { findWaits, type Wait } from '../waiting/findWaits.ts';
import type { Step } from '../waiting/steps.ts';
import { findLongWait } from '../waiting/usualWait.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { evidenceId, type ActKey } from './evidenceId.ts';

const DAY_MS = 24 * 3600 * 1000;

/**
 * A thread that had waited longer than usual here for somebody other than its author; an act that could
 * unlock it (a review, an answer, a decision); and then it went on.
 */
export const brokeTheWait: Detector = {
  kind: 'broke-the-wait',
  needs: 'whole-threads',
  detect: (input) => {
    const { threads } = input.history;
    const time = learnActiveTime(threads);
    return (['pull', 'issue'] as const).flatMap((kind) => {
      const waiting = threads
        .filter((thread) => thread.kind === kind && isReadable(thread))
        .map((thread) => ({ thread, waits: findWaits(thread, input.team) }));
      const longMs = findLongWait(
        waiting.flatMap(({ waits }) => waits),
        time,
      );
      return waiting.flatMap(({ thread, waits }) =>
        waits
          .filter((wait) => isLong(wait, { time, longMs }))
          .flatMap((wait) => toEvidence({ thread, wait, scale: { time, longMs } }, input)),
      );
    });
  },
};

/** Longer than usual here, and never less than a day by the clock, however busy the team is. */
function isLong(wait: Wait, { time, longMs }: WaitScale): boolean {
  const { fromMs, endedBy } = wait;
  return endedBy !== null && endedBy.atMs - fromMs >= DAY_MS && time.between(fromMs, endedBy.atMs) >= longMs;
}

/** Nothing is read into what bots wrote, unless a human stands behind it. */
function isReadable(thread: Thread): boolean {
  return thread.author === null || isHuman(thread.author) || thread.assignees.some(isHuman);
}

function toEvidence(
  { thread, wait, scale }: { thread: Thread; wait: Wait; scale: WaitScale },
  { history, team }: DetectorInput,
): Evidence[] {
  const move = findMove(wait, scale);
  const actor = move?.act.actor;
  if (!move || !actor || team.isAuthor(thread, actor, thread.createdAt)) return [];
  const source = sourceOf(thread, move.act);
  const areas = [...team.areasOf(thread)];
  const { at } = move.act.event;
  const atMs = Date.parse(at);
  return [
    {
      id: evidenceId(history.repository, thread.number, source.key),
      kind: 'broke-the-wait',
      level: 'moved',
      actor,
      beneficiaries: team.authorsOf(thread).filter((person) => isHuman(person) && !isSamePerson(person, actor)),
      repo: repositoryName(history.repository),
      thread: { kind: thread.kind, number: thread.number, title: thread.title, url: thread.url },
      at,
      source: {
        commentId: source.commentId,
        rootCommentId: source.rootCommentId,
        reviewId: source.reviewId,
        url: source.url,
        quote: source.quote,
      },
      area: areas,
      because: [waitFact(thread, wait), actFact(move.act, source.url), progressFact(thread, move)].filter(
        (fact) => fact !== null,
      ),
      confidence: confidenceOf(move),
      unasked: isUnasked({ thread, actor, at, paths: pathsOf(thread), team }),
      byDuty:
        team.duty.hasMaintenanceDuty(actor, areas, atMs) ||
        team.duty.isAssignedOrOwner(actor, { thread, paths: pathsOf(thread), atMs }),
      actGroup: source.reviewId === null ? null : `review:${String(source.reviewId)}`,
    },
  ];
}

/** How often a fair reader agrees depends on how directly the progress answers the act. */
function confidenceOf({ act, progress }: Move): number {
  const days = (progress.atMs - act.atMs) / DAY_MS;
  if (act.kind === 'approval' || (act.kind !== 'agreement' && days <= 3)) return 0.9;
  return days <= 14 ? 0.8 : 0.7;
}

interface ActSource {
  key: ActKey;
  commentId: number | null;
  rootCommentId: number | null;
  reviewId: number | null;
  url: string;
  quote: string;
}

function sourceOf(thread: Thread, { event, actor }: Step): ActSource {
  switch (event.type) {
    case 'comment':
      return {
        key: { commentId: event.id },
        commentId: event.id,
        rootCommentId: null,
        reviewId: null,
        url: event.url,
        quote: shortQuote(event.body),
      };
    case 'review':
      return {
        key: { reviewId: event.id },
        commentId: null,
        rootCommentId: null,
        reviewId: event.id,
        url: event.url,
        quote: shortQuote(event.body),
      };
    case 'review-comment':
      return {
        key: event.reviewId === null ? { commentId: event.id } : { reviewId: event.reviewId },
        commentId: event.id,
        rootCommentId: event.rootCommentId,
        reviewId: event.reviewId,
        url: event.url,
        quote: shortQuote(event.body),
      };
    case 'commit':
      return {
        key: { type: 'commit', at: event.at, actorId: actor?.id ?? null },
        commentId: null,
        rootCommentId: null,
        reviewId: null,
        url: event.url ?? thread.url,
        quote: shortQuote(event.message),
      };
    default:
      return {
        key: { type: event.type, at: event.at, actorId: actor?.id ?? null },
        commentId: null,
        rootCommentId: null,
        reviewId: null,
        url: thread.url,
        quote: '',
      };
  }
}

function waitFact(thread: Thread, wait: Wait): Fact {
  const days = Math.round(((wait.toMs ?? wait.fromMs) - wait.fromMs) / DAY_MS);
  const args = { waitedFor: wait.waitedFor, days };
  const url =
    wait.begunBy && 'url' in wait.begunBy.event && wait.begunBy.event.url !== null
      ? wait.begunBy.event.url
      : thread.url;
  return days <= 1
    ? { message: 'It had waited for {waitedFor} for a day.', args, url }
    : { message: 'It had waited for {waitedFor} for {days} days.', args, url };
}

const ACT_MESSAGES: Partial<Record<Step['kind'], string>> = {
  approval: 'Then a review approved it.',
  agreement: 'Then somebody said yes to the idea.',
  substance: 'Then an answer gave something to go on with.',
  fix: 'Then a fix was pushed to the branch.',
  merge: 'Then it was looked at and merged.',
  close: 'Then it was decided, with a reason.',
};

function actFact(act: Step, url: string): Fact | null {
  const message =
    act.event.type === 'review' && act.kind === 'substance'
      ? 'Then a review said what it needed.'
      : ACT_MESSAGES[act.kind];
  return message === undefined ? null : { message, args: {}, url };
}

function progressFact(thread: Thread, { act, progress }: Move): Fact | null {
  if (progress === act) return null;
  const days = Math.floor((progress.atMs - act.atMs) / DAY_MS);
  const what = whatFollowed(progress);
  const [sameDay, later] = PROGRESS_MESSAGES[what];
  const url = 'url' in progress.event && progress.event.url !== null ? progress.event.url : thread.url;
  return days < 1
    ? { message: sameDay, args: {}, url }
    : days === 1
      ? { message: later.replace('{days} days', 'a day'), args: {}, url }
      : { message: later, args: { days }, url };
}

function whatFollowed({ kind, isByAuthor }: Step): keyof typeof PROGRESS_MESSAGES {
  if (kind === 'merge') return 'merged';
  if (kind === 'work') return 'pushed';
  if (kind === 'close' || kind === 'bare-close') return isByAuthor ? 'closed-by-author' : 'closed';
  return 'answered';
}

const PROGRESS_MESSAGES = {
  pushed: ['New work was pushed within a day.', 'New work was pushed {days} days later.'],
  answered: ['The author took it up within a day.', 'The author took it up {days} days later.'],
  'closed-by-author': ['The author closed it within a day.', 'The author closed it {days} days later.'],
  merged: ['It was merged within a day.', 'It was merged {days} days later.'],
  closed: ['It was closed within a day.', 'It was closed {days} days later.'],
} as const;

/** Paths that the thread is about, as far as they are known. */
function pathsOf(thread: Thread): string[] {
  if (thread.kind === 'issue') return [];
  return (
    thread.files ?? [
      ...new Set(thread.events.flatMap((event) => (event.type === 'review-comment' ? [event.path] : []))),
    ]
  );
}
