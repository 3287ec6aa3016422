import type { CommentEvent, CommitEvent, ReviewEvent, ThreadEvent } from '../model/event.ts';
import { eventsAfter } from '../model/eventSpan.ts';
import type { Person } from '../model/person.ts';
import type { Pull, Thread } from '../model/thread.ts';
import { forcePushesOf, isSaidToBeRebase } from '../reading/rebase.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import { rememberOfBoth } from '../remember.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { readClosings, type Closing } from './closing.ts';
import { findAsking } from './findAsking.ts';
import { addressees, asksSomething, isYesInSigns, weighRemark } from './remark.ts';
import { yesInWords } from './yesInWords.ts';

/** What an event means for a thread that waits. */
export type StepKind =
  /** New commits. */
  | 'work'
  /** The branch was rewritten, and its author says that the work is the same. */
  | 'rebase'
  /** New commits of somebody who had no part in the work when it was opened. */
  | 'fix'
  /** A review or comment that carries something, or a verdict. */
  | 'substance'
  | 'approval'
  /** A yes to the idea, not to the work. */
  | 'agreement'
  | 'ping'
  /** Closed for want of activity. */
  | 'stale-close'
  | 'merge'
  /** Closed with a reason, or by a commit. */
  | 'close'
  /** Closed without a word. */
  | 'bare-close'
  | 'reopen'
  | 'draft'
  | 'ready'
  /** A label, mostly by a bot, that says whose turn it is. */
  | 'authors-turn'
  | 'others-turn'
  /** Somebody in particular is asked, who is not the author. */
  | 'request';

export interface Step {
  atMs: number;
  event: ThreadEvent;
  /** Null: a bot, or a deleted account. */
  actor: Person | null;
  isByAuthor: boolean;
  kind: StepKind;
  /** The author has something to do after it. */
  asksAuthor: boolean;
}

/** Labels, white space and punctuation folded to one space. */
const AUTHORS_TURN =
  /\bneeds? rebase|merge conflict|has conflicts?|(?:waiting|awaiting|pending) (?:for |on )?(?:the )?(?:author|contributor|reporter|response|reply|feedback|info|op|changes|user)|needs? (?:author|more info|info|response|reply|changes|work|revision|update|repro|feedback from author|decision from author)|changes requested|work in progress|^wip$|do not merge|more info\w* (?:needed|required)|^conflicts?$|conflicting|\bblocked\b|\bon hold\b|up for grabs/i;

function saysAuthorsTurn(label: string): boolean {
  return AUTHORS_TURN.test(label.replace(/[\s:_/-]+/g, ' ').trim());
}

/** "WIP: …", "[Draft] …", "[DNM] …": a title that says that the work is not to be looked at yet. */
export function saysUnfinished(title: string): boolean {
  return /^\W*(?:wip|draft|dnm|rfc wip|work in progress|do not (?:merge|review))\b/i.test(title);
}

/**
 * Reads a thread as steps, oldest first; what changes nothing for a wait is left out. Detectors and the situation ask
 * for the same ones.
 */
export const readSteps: (thread: Thread, team: TeamContext) => readonly Step[] = rememberOfBoth(readAnew);

function readAnew(thread: Thread, team: TeamContext): Step[] {
  const lineComments = countLineComments(thread);
  const asksAuthor = findAsking(thread);
  const closings = readClosings(thread);
  // The words of a closing are part of it, and no answer of their own.
  const closingWords = new Set([...closings.values()].map((closing) => closing?.words));
  const steps: Step[] = [];
  for (const event of thread.events) {
    if (event.type === 'comment' && closingWords.has(event)) continue;
    const person = event.type === 'commit' ? team.authorOfCommit(event) : event.actor;
    const actor = isHuman(person) ? person : null;
    // Whoever joins the branch later helps the ones whose work it was when it was opened.
    // A commit of nobody known is the authors'; one of a program is nobody's.
    const isByAuthor = (event.type === 'commit' && person === null) || team.isAuthor(thread, person, thread.createdAt);
    const kind = kindOf({ thread, event, isByAuthor, lineComments, closings, team });
    // Bots move nothing, but what their labels and closings say is true all the same.
    if (kind === null || (actor === null && !isByAuthor && !BOTS_MAY.has(kind))) continue;
    steps.push({
      atMs: Date.parse(event.at),
      event: (kind === 'close' ? closings.get(event)?.words : null) ?? event,
      actor,
      isByAuthor,
      kind,
      asksAuthor: !isByAuthor && asksAuthor(event),
    });
  }
  return steps;
}

const BOTS_MAY = new Set<StepKind>([
  'authors-turn',
  'others-turn',
  'merge',
  'close',
  'bare-close',
  'stale-close',
  'draft',
  'ready',
  'reopen',
]);

function kindOf(options: {
  thread: Thread;
  event: ThreadEvent;
  isByAuthor: boolean;
  lineComments: ReadonlyMap<number, number>;
  closings: ReadonlyMap<ThreadEvent, Closing | null>;
  team: TeamContext;
}): StepKind | null {
  const { thread, event, isByAuthor, lineComments, closings, team } = options;
  switch (event.type) {
    case 'commit':
      if (event.parents.length > 1 || isRewritten(thread, event, team)) return null;
      return isByAuthor ? 'work' : 'fix';
    case 'force-push':
      return thread.kind === 'pull' &&
        (isSaidToBeRebase(thread, event, team) || onlySolvesConflict(thread, event, team))
        ? 'rebase'
        : 'work';
    case 'comment': {
      if (!isByAuthor && thread.kind === 'pull' && isPeersYes(event, team)) return 'approval';
      const weight = weighRemark(event.body);
      if (weight === 'none' || weight === 'stale') return null;
      if (!isByAuthor && asksThirdPerson(event.body, thread, team)) return 'request';
      if (weight === 'ping') return 'ping';
      return isByAuthor ? 'substance' : (yesInWords(event.body) ?? 'substance');
    }
    case 'review-comment':
      return 'substance';
    case 'review': {
      const hasLines = (lineComments.get(event.id) ?? 0) > 0;
      if (event.state === 'approved') return !hasLines && isPassersBy(thread, event, team) ? null : 'approval';
      // Around the author's answers under lines GitHub puts a review; the answers are the steps.
      if (event.body.trim() === '')
        return event.state === 'changes-requested' || (hasLines && !isByAuthor) ? 'substance' : null;
      const weight = weighRemark(event.body);
      const yes = event.state === 'commented' ? yesInWords(event.body) : null;
      if (yes !== null) return yes;
      return weight === 'substance' || hasLines || event.state === 'changes-requested'
        ? 'substance'
        : weight === 'ping'
          ? 'ping'
          : null;
    }
    case 'merged':
      return 'merge';
    case 'closed': {
      const closing = closings.get(event);
      return closing ? (isByAuthor ? 'close' : closing.kind) : null;
    }
    case 'reopened':
      return undoesSlip(thread, event, closings) ? null : 'reopen';
    case 'convert-to-draft':
      return 'draft';
    case 'ready-for-review':
      return 'ready';
    case 'renamed': {
      const [was, is] = [saysUnfinished(event.from), saysUnfinished(event.to)];
      return was === is ? null : is ? 'draft' : 'ready';
    }
    case 'labeled':
      return saysAuthorsTurn(event.label) ? 'authors-turn' : null;
    case 'unlabeled':
      return saysAuthorsTurn(event.label) ? 'others-turn' : null;
    case 'review-requested':
      return event.reviewer !== null &&
        event.actor !== null &&
        isHuman(event.actor) &&
        event.reviewer.login !== event.actor.login
        ? 'request'
        : null;
    default:
      return null;
  }
}

/** A closing that was taken back within minutes never happened, and so neither did its end. */
function undoesSlip(thread: Thread, event: ThreadEvent, closings: ReadonlyMap<ThreadEvent, Closing | null>): boolean {
  const before = thread.events.slice(0, thread.events.indexOf(event));
  const closing = before.findLast((other) => other.type === 'closed');
  return closing !== undefined && closings.get(closing) === null;
}

/** A label says that the branch needs a rebase. */
const CONFLICT = /\bneeds? rebas|\bconflicts?\b/i;

/**
 * A branch that was rewritten while a label asked for a rebase, without a commit written since and without a word
 * of its authors' that day: as far as anybody can see the rebase is all there is to it.
 */
function onlySolvesConflict(pull: Pull, push: ThreadEvent, team: TeamContext): boolean {
  const pushedMs = Date.parse(push.at);
  const label = pull.events.findLast(
    (event) =>
      (event.type === 'labeled' || event.type === 'unlabeled') && event.at < push.at && CONFLICT.test(event.label),
  );
  if (label?.type !== 'labeled') return false;
  return !pull.events.some((event) => {
    if (event.type === 'commit')
      return event.parents.length < 2 && event.authoredAt > label.at && Date.parse(event.authoredAt) <= pushedMs;
    const isWritten = event.type === 'comment' || event.type === 'review-comment' || event.type === 'review';
    return isWritten && team.isAuthor(pull, event.actor) && Math.abs(Date.parse(event.at) - pushedMs) < DAY_MS;
  });
}

/** A commit that only came anew with a rebase: written long before, and dated by the rewriting beside it. */
function isRewritten(thread: Thread, commit: CommitEvent, team: TeamContext): boolean {
  const committedMs = Date.parse(commit.at);
  return (
    thread.kind === 'pull' &&
    committedMs - Date.parse(commit.authoredAt) > REWRITTEN_MS &&
    eventsAfter(forcePushesOf(thread), committedMs - REWRITTEN_MS, committedMs + REWRITTEN_MS - 1).some((push) =>
      isSaidToBeRebase(thread, push, team),
    )
  );
}

const REWRITTEN_MS = 3600 * 1000;
const DAY_MS = 24 * 3600 * 1000;

/** A thumb of somebody who reviews here is a verdict; everybody else's says that they would like to have it. */
function isPeersYes({ actor, at, body }: CommentEvent, team: TeamContext): boolean {
  return isHuman(actor) && isYesInSigns(body) && team.standing(actor, Date.parse(at)) === 'peer';
}

/**
 * A wordless approval by somebody who has no other part in the work here, and whom nobody had asked: nothing shows that
 * the work was looked at.
 */
function isPassersBy(pull: Thread, { actor, at, body }: ReviewEvent, team: TeamContext): boolean {
  if (/\p{L}/u.test(body) || !isHuman(actor) || !team.isPasserBy(actor, Date.parse(at))) return false;
  return !pull.events.some(
    (event) =>
      event.type === 'review-requested' &&
      event.at <= at &&
      isHuman(event.actor) &&
      isSamePerson(event.reviewer, actor),
  );
}

/** The remark asks somebody who is neither its writer nor the author. */
function asksThirdPerson(body: string, thread: Thread, team: TeamContext): boolean {
  const others = addressees(body).filter(
    (login) => !team.authorsOf(thread).some((author) => author.login.toLowerCase() === login),
  );
  return others.length > 0 && (weighRemark(body) === 'ping' || asksSomething(body));
}

function countLineComments(thread: Thread): Map<number, number> {
  const counts = new Map<number, number>();
  for (const event of thread.events) {
    if (event.type === 'review-comment' && event.reviewId !== null)
      counts.set(event.reviewId, (counts.get(event.reviewId) ?? 0) + 1);
  }
  return counts;
}
