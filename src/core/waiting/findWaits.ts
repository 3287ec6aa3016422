import type { Thread } from '../model/thread.ts';
import { personKey } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { followTurns } from './followTurns.ts';
import { asksSomething } from './remark.ts';
import { readSteps, type Step } from './steps.ts';

/** What a thread waits for. */
export type WaitedFor = 'review' | 'answer' | 'decision';

/** A time in which a thread waited for somebody other than its author. */
export interface Wait {
  waitedFor: WaitedFor;
  fromMs: number;
  /** Since when it had waited but for notes that the author added meanwhile. */
  sinceMs: number;
  /** The step with which it began to wait; null: it was opened. */
  begunBy: Step | null;
  /** The step of somebody else that ended it; null: it still waits, or the author ended it. */
  endedBy: Step | null;
  /** Null: still waiting when the history ends. */
  toMs: number | null;
  /** All steps before `endedBy`; taken when they are asked for, as are those after it: a thread has many waits. */
  before: readonly Step[];
  /** All steps after `endedBy`. */
  after: readonly Step[];
  /** Somebody had approved since the authors' last work. */
  wasApproved: boolean;
}

/** A time in which nothing happened on a thread though it waited for nobody but its author, and what ended it. */
export interface Standstill {
  fromMs: number;
  /** The first thing that somebody other than the author said then, or with which they closed it for a reason. */
  endedBy: Step;
  after: readonly Step[];
}

/** Waited for somebody other than the author. */
export function isWait(silence: Wait | Standstill): silence is Wait {
  return 'waitedFor' in silence;
}

/** The silences of one thread, each oldest first. */
export interface Silences {
  waits: Wait[];
  standstills: Standstill[];
  /** Waits for others that ended with a closing for want of activity, or without a reason. */
  closedUnasked: Wait[];
  /** Waits for others that the author ended with new work of their own. */
  endedByAuthor: { fromMs: number; toMs: number }[];
}

/** The times in which a thread waited for somebody other than its author, oldest first; see `readTurns`. */
export function findWaits(thread: Thread, team: TeamContext): Wait[] {
  return readTurns(thread, team).waits;
}

/**
 * A small state machine: whose turn it is, from the opening on. A thread waits for others when its author
 * did the last thing that matters; it is the author's turn when somebody asked for something, while a
 * label says so, and while it is a draft; closed, it is nobody's. Reminders and bots change nothing.
 */
export function readTurns(thread: Thread, team: TeamContext): Silences {
  const openedMs = Date.parse(thread.createdAt);
  const steps = readSteps(thread, team).filter((step) => step.atMs >= openedMs);
  const waits: Wait[] = [];
  const standstills: Standstill[] = [];
  const closedUnasked: Wait[] = [];
  const endedByAuthor: Silences['endedByAuthor'] = [];
  const turns = followTurns(thread, steps);
  let court = turns.court;
  let fromMs = openedMs;
  let sinceMs = openedMs;
  let begunBy: Step | null = null;
  let quietMs = openedMs;
  // Who has approved the work as it stands; their repeating it answers nothing.
  const approvers = new Set<string>();
  steps.forEach((step, index) => {
    const next = turns.take(step);
    const isRepeated = step.kind === 'approval' && step.actor !== null && approvers.has(personKey(step.actor));
    const isAnswer = !step.isByAuthor && ANSWERS.has(step.kind) && !isRepeated;
    const wasApproved = approvers.size > 0;
    const isClosing = !step.isByAuthor && CLOSES_UNASKED.has(step.kind);
    if (court === 'others' && (isAnswer || isClosing) && !turns.isLabelled) {
      (isClosing ? closedUnasked : waits).push({
        waitedFor: waitedForOf(thread, wasApproved),
        fromMs,
        sinceMs,
        begunBy,
        endedBy: step,
        toMs: step.atMs,
        get before() {
          return steps.slice(0, index);
        },
        get after() {
          return steps.slice(index + 1);
        },
        wasApproved,
      });
    }
    if (court === 'others' && step.isByAuthor && step.kind === 'work') endedByAuthor.push({ fromMs, toMs: step.atMs });
    if (court === 'author' && !step.isByAuthor && ENDS_STANDSTILL.has(step.kind))
      standstills.push({
        fromMs: quietMs,
        endedBy: step,
        get after() {
          return steps.slice(index + 1);
        },
      });
    if (!CHANGES_NOTHING.has(step.kind)) quietMs = step.atMs;
    if (step.kind === 'approval' && step.actor !== null) approvers.add(personKey(step.actor));
    if (step.kind === 'work' || step.kind === 'fix') approvers.clear();
    if (next === 'others' && (court !== 'others' || isAnswer || (step.isByAuthor && RESTARTS.has(step.kind)))) {
      fromMs = step.atMs;
      if (court !== 'others' || !isNote(step)) sinceMs = step.atMs;
      begunBy = step;
    }
    court = next;
  });
  if (court === 'others' && !turns.isLabelled) {
    const wasApproved = approvers.size > 0;
    waits.push({
      waitedFor: waitedForOf(thread, wasApproved),
      fromMs,
      sinceMs,
      begunBy,
      endedBy: null,
      toMs: null,
      before: steps,
      after: [],
      wasApproved,
    });
  }
  return { waits, standstills, closedUnasked, endedByAuthor };
}

/** Words and labels that add nothing to the work do not break a silence. */
const CHANGES_NOTHING = new Set<Step['kind']>(['ping', 'request', 'authors-turn', 'others-turn']);
const ANSWERS = new Set<Step['kind']>(['substance', 'approval', 'agreement', 'fix', 'merge', 'close']);
const ENDS_STANDSTILL = new Set<Step['kind']>(['substance', 'close']);
const CLOSES_UNASKED = new Set<Step['kind']>(['bare-close', 'stale-close']);
/** A reminder or a request of the author's own does not begin the wait anew. */
const RESTARTS = new Set<Step['kind']>(['work', 'substance', 'ready', 'reopen']);

/** A note of the author's, beside what is waited for; a question is waited for itself. */
function isNote({ kind, event, isByAuthor }: Step): boolean {
  return isByAuthor && kind === 'substance' && 'body' in event && !asksSomething(event.body);
}

function waitedForOf(thread: Thread, wasApproved: boolean): WaitedFor {
  if (thread.kind === 'issue') return 'answer';
  return wasApproved ? 'decision' : 'review';
}
