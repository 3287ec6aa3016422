import type { Thread } from '../model/thread.ts';
import { callsForHelp } from './remark.ts';
import { saysUnfinished, type Step } from './steps.ts';

/** Whose turn it is. */
export type Court = 'others' | 'author' | 'nobody';

/** Follows whose turn it is on one thread, step by step. */
export interface Turns {
  readonly court: Court;
  /** A label says that it is the author's turn. */
  readonly isLabelled: boolean;
  /** @returns whose turn it is after the step */
  take(step: Step): Court;
}

/** Begins at the opening of a thread; `steps` are all of its steps, which tell whether it was opened as a draft. */
export function followTurns(thread: Thread, steps: readonly Step[]): Turns {
  const labels = new Set<string>();
  // Review threads (by their first comment) in which the author has not yet answered.
  const unanswered = new Set<number>();
  let isDraft = beganAsDraft(thread, steps) && !callsForHelp(thread.body);
  let court: Court = isDraft ? 'author' : 'others';
  return {
    get court() {
      return court;
    },
    get isLabelled() {
      return labels.size > 0;
    },
    take(step) {
      trackLabels(step, labels);
      trackAnswers(step, unanswered);
      isDraft = isStillDraft(step, isDraft, thread);
      const next = nextCourt(step, court, labels);
      // Whatever others say of a draft, its author has to finish it first; and one line answered of two is half an answer.
      const isHalf = step.isByAuthor && step.event.type === 'review-comment' && unanswered.size > 0;
      court = next === 'others' && (isDraft || (isHalf && court === 'author')) ? 'author' : next;
      return court;
    },
  };
}

/** New work answers everything; words in the conversation do, too. */
function trackAnswers({ event, isByAuthor, kind, asksAuthor }: Step, unanswered: Set<number>): void {
  if (event.type === 'review-comment') {
    if (isByAuthor || !asksAuthor) unanswered.delete(event.rootCommentId);
    else unanswered.add(event.rootCommentId);
  } else if (kind === 'work' || kind === 'rebase' || kind === 'fix' || (isByAuthor && kind === 'substance'))
    unanswered.clear();
}

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
  const renamed = thread.events.find((event) => event.type === 'renamed');
  if (saysUnfinished(renamed?.from ?? thread.title)) return true;
  const first = steps.find(({ event: { type } }) => type === 'convert-to-draft' || type === 'ready-for-review');
  return first ? first.kind === 'ready' : thread.isDraft;
}

/** A draft whose author asks for help or opinions waits for others like any other work. */
function isStillDraft({ kind, isByAuthor, event }: Step, isDraft: boolean, thread: Thread): boolean {
  if (kind === 'ready') return false;
  if (kind === 'draft') return !callsForHelp(thread.body);
  return isDraft && !(isByAuthor && event.type === 'comment' && callsForHelp(event.body));
}
