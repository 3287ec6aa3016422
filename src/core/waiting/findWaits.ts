import type { Thread } from '../model/thread.ts';
import { personKey } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { readSteps, type Step } from './steps.ts';

/** What a thread waits for. */
export type WaitedFor = 'review' | 'answer' | 'decision';

/** A time in which a thread waited for somebody other than its author. */
export interface Wait {
  waitedFor: WaitedFor;
  fromMs: number;
  /** The step with which it began to wait; null: it was opened. */
  begunBy: Step | null;
  /** The step of somebody else that ended it; null: it still waits, or the author ended it. */
  endedBy: Step | null;
  /** Null: still waiting when the history ends. */
  toMs: number | null;
  /** All steps after `endedBy`. */
  after: readonly Step[];
  /** Somebody had approved since the authors' last work. */
  wasApproved: boolean;
}

/** A time in which nothing happened on a thread though it waited for nobody but its author, and what ended it. */
export interface Standstill {
  fromMs: number;
  /** The first thing that somebody other than the author said then. */
  endedBy: Step;
  after: readonly Step[];
}

/** Waited for somebody other than the author. */
export function isWait(silence: Wait | Standstill): silence is Wait {
  return 'waitedFor' in silence;
}

/** Both kinds of silence of one thread, each oldest first. */
export interface Turns {
  waits: Wait[];
  standstills: Standstill[];
}

type Court = 'others' | 'author' | 'nobody';

/** The times in which a thread waited for somebody other than its author, oldest first; see `readTurns`. */
export function findWaits(thread: Thread, team: TeamContext): Wait[] {
  return readTurns(thread, team).waits;
}

/**
 * A small state machine: whose turn it is, from the opening on. A thread waits for others when its author
 * did the last thing that matters; it is the author's turn when somebody asked for something, while a
 * label says so, and while it is a draft; closed, it is nobody's. Reminders and bots change nothing.
 */
export function readTurns(thread: Thread, team: TeamContext): Turns {
  const openedMs = Date.parse(thread.createdAt);
  const steps = readSteps(thread, team).filter((step) => step.atMs >= openedMs);
  const waits: Wait[] = [];
  const standstills: Standstill[] = [];
  const labels = new Set<string>();
  let court: Court = beganAsDraft(thread, steps) ? 'author' : 'others';
  let fromMs = openedMs;
  let begunBy: Step | null = null;
  let quietMs = openedMs;
  // Who has approved the work as it stands; their repeating it answers nothing.
  const approvers = new Set<string>();
  steps.forEach((step, index) => {
    trackLabels(step, labels);
    const next = nextCourt(step, court, labels);
    const isRepeated = step.kind === 'approval' && step.actor !== null && approvers.has(personKey(step.actor));
    const isAnswer = !step.isByAuthor && ANSWERS.has(step.kind) && !isRepeated;
    const wasApproved = approvers.size > 0;
    if (court === 'others' && isAnswer && labels.size === 0) {
      waits.push({
        waitedFor: waitedForOf(thread, wasApproved),
        fromMs,
        begunBy,
        endedBy: step,
        toMs: step.atMs,
        after: steps.slice(index + 1),
        wasApproved,
      });
    }
    if (court === 'author' && step.kind === 'substance' && !step.isByAuthor)
      standstills.push({ fromMs: quietMs, endedBy: step, after: steps.slice(index + 1) });
    if (!CHANGES_NOTHING.has(step.kind)) quietMs = step.atMs;
    if (step.kind === 'approval' && step.actor !== null) approvers.add(personKey(step.actor));
    if (step.kind === 'work' || step.kind === 'fix') approvers.clear();
    if (next === 'others' && (court !== 'others' || isAnswer || (step.isByAuthor && RESTARTS.has(step.kind)))) {
      fromMs = step.atMs;
      begunBy = step;
    }
    court = next;
  });
  if (court === 'others' && labels.size === 0) {
    const wasApproved = approvers.size > 0;
    waits.push({
      waitedFor: waitedForOf(thread, wasApproved),
      fromMs,
      begunBy,
      endedBy: null,
      toMs: null,
      after: [],
      wasApproved,
    });
  }
  return { waits, standstills };
}

/** Words and labels that add nothing to the work do not break a silence. */
const CHANGES_NOTHING = new Set<Step['kind']>(['ping', 'request', 'authors-turn', 'others-turn']);
const ANSWERS = new Set<Step['kind']>(['substance', 'approval', 'agreement', 'fix', 'merge', 'close']);
/** A reminder or a request of the author's own does not begin the wait anew. */
const RESTARTS = new Set<Step['kind']>(['work', 'substance', 'ready', 'reopen']);

function nextCourt(step: Step, court: Court, labels: ReadonlySet<string>): Court {
  switch (step.kind) {
    case 'merge':
    case 'close':
    case 'bare-close':
    case 'stale-close':
      return 'nobody';
    case 'reopen':
    case 'ready':
      return 'others';
    case 'draft':
      return 'author';
    case 'authors-turn':
      return court === 'nobody' ? court : 'author';
    case 'others-turn':
      return court === 'author' && labels.size === 0 ? 'others' : court;
    case 'ping':
      return court;
    case 'request':
      return court === 'nobody' || labels.size > 0 ? court : 'others';
    case 'approval':
    case 'agreement':
      return court === 'nobody' ? court : step.asksAuthor ? 'author' : labels.size > 0 ? 'author' : 'others';
    case 'work':
    case 'rebase':
    case 'fix':
      return court === 'nobody' ? court : 'others';
    case 'substance':
      if (court === 'nobody') return court;
      if (step.isByAuthor) return labels.size > 0 ? 'author' : 'others';
      return step.asksAuthor ? 'author' : court;
  }
}

/** New work answers whatever a label asked for, whether or not somebody takes the label off. */
function trackLabels(step: Step, labels: Set<string>): void {
  if (step.event.type === 'labeled' && step.kind === 'authors-turn') labels.add(step.event.label);
  else if (step.event.type === 'unlabeled') labels.delete(step.event.label);
  else if (step.kind === 'work' || step.kind === 'rebase' || step.kind === 'fix') labels.clear();
}

function beganAsDraft(thread: Thread, steps: readonly Step[]): boolean {
  if (thread.kind !== 'pull') return false;
  const first = steps.find((step) => step.kind === 'draft' || step.kind === 'ready');
  return first ? first.kind === 'ready' : thread.isDraft;
}

function waitedForOf(thread: Thread, wasApproved: boolean): WaitedFor {
  if (thread.kind === 'issue') return 'answer';
  return wasApproved ? 'decision' : 'review';
}
