import type { ReviewCommentEvent, ThreadEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Issue, Pull, Thread } from '../../../src/core/model/thread.ts';

/** Being named elsewhere, and following a thread, leave its `updatedAt` alone. */
export const SILENT_EVENTS: ReadonlySet<ThreadEvent['type']> = new Set([
  'cross-referenced',
  'referenced',
  'mentioned',
  'subscribed',
  'unsubscribed',
]);

/** A changed text is taken to have been changed so long after it was posted; the model does not say when. */
export const EDITED_AFTER_MS = 2 * 60_000;

/** What of the past a thread's events show. `shown` and `hidden` are before and after the moment asked for. */
interface Split {
  asOfMs: number;
  shown: ThreadEvent[];
  hidden: ThreadEvent[];
}

/**
 * A thread as GitHub would have shown it at some moment: what is later is not there, and what it changed is
 * as before. `updatedAt` is the last event that moves it.
 *
 * The model keeps no date for reactions and resolutions: those are taken to be as old as the last comment of
 * their review thread.
 *
 * @param asOfMs ms since the epoch; Infinity for everything.
 * @returns null when it did not exist yet.
 */
export function threadAt(thread: Thread, asOfMs: number): Thread | null {
  if (Date.parse(thread.createdAt) > asOfMs) return null;
  const shown: ThreadEvent[] = [];
  const hidden: ThreadEvent[] = [];
  for (const event of thread.events) (timeOf(event) <= asOfMs ? shown : hidden).push(event);
  const split = { asOfMs, shown, hidden };
  const past =
    hidden.length === 0 && Date.parse(thread.closedAt ?? thread.createdAt) <= asOfMs ? thread : undone(thread, split);
  return { ...past, updatedAt: lastMove(thread, split), events: adaptEvents(split) };
}

const times = new WeakMap<ThreadEvent, number>();

/** Ms since the epoch. Parsed once an event. */
export function timeOf(event: ThreadEvent): number {
  const known = times.get(event);
  if (known !== undefined) return known;
  const ms = Date.parse(event.at);
  times.set(event, ms);
  return ms;
}

function lastMove(thread: Thread, { asOfMs, shown }: Split): string {
  const statedMs = Date.parse(thread.updatedAt);
  let lastMs = Date.parse(thread.createdAt);
  let last = thread.createdAt;
  let isSilent = false;
  for (const event of shown) {
    const ms = timeOf(event);
    if (SILENT_EVENTS.has(event.type)) {
      isSilent ||= ms === statedMs;
      continue;
    }
    // A commit bears the date of its writer's clock, which may run ahead of GitHub's.
    if (event.type === 'commit' && ms > statedMs) continue;
    if (ms > lastMs) [lastMs, last] = [ms, event.at];
  }
  return statedMs > lastMs && statedMs <= asOfMs && !isSilent ? thread.updatedAt : last;
}

/** The thread's own fields before the hidden events. */
function undone(thread: Thread, split: Split): Thread {
  const common = {
    title: split.hidden.find((event) => event.type === 'renamed')?.from ?? thread.title,
    labels: undoLabels(thread, split.hidden),
    assignees: undoAssignees(thread, split.hidden),
    milestone: undoMilestone(thread, split.hidden),
    isLocked: undoFlag(thread.isLocked, split.hidden, { on: 'locked', off: 'unlocked' }),
    ...endAt(thread, split),
  };
  return thread.kind === 'pull'
    ? undonePull({ ...thread, ...common }, split)
    : undoneIssue({ ...thread, ...common }, split);
}

/** When it was closed, as far as that had happened. */
function endAt(thread: Thread, { asOfMs, shown }: Split): { closedAt: string | null } {
  if (thread.closedAt !== null && Date.parse(thread.closedAt) <= asOfMs) return { closedAt: thread.closedAt };
  const turn = shown.findLast(({ type }) => type === 'closed' || type === 'reopened');
  return { closedAt: turn?.type === 'closed' ? turn.at : null };
}

function undonePull(pull: Pull, { asOfMs, shown, hidden }: Split): Pull {
  const isMerged = pull.mergedAt !== null && Date.parse(pull.mergedAt) <= asOfMs;
  const push = hidden.some(({ type }) => type === 'commit' || type === 'force-push')
    ? shown.findLast((event) => event.type === 'commit')
    : undefined;
  return {
    ...pull,
    state: isMerged ? 'merged' : pull.closedAt === null ? 'open' : 'closed',
    isDraft: undoFlag(pull.isDraft, hidden, { on: 'convert-to-draft', off: 'ready-for-review' }),
    mergedAt: isMerged ? pull.mergedAt : null,
    mergedBy: isMerged ? pull.mergedBy : null,
    mergeCommitSha: isMerged ? pull.mergeCommitSha : null,
    headSha: push?.sha ?? pull.headSha,
  };
}

function undoneIssue(issue: Issue, { asOfMs, shown }: Split): Issue {
  const turn = shown.findLast((event) => event.type === 'closed' || event.type === 'reopened');
  const isFinal = issue.closedAt !== null && Date.parse(issue.closedAt) <= asOfMs && turn?.at === issue.closedAt;
  const reason = turn === undefined ? null : turn.type === 'closed' ? turn.stateReason : 'reopened';
  return {
    ...issue,
    state: issue.closedAt === null ? 'open' : 'closed',
    stateReason: isFinal ? issue.stateReason : reason,
  };
}

/** A switch before the hidden events: the first of them turned it. */
function undoFlag(final: boolean, hidden: readonly ThreadEvent[], turns: { on: string; off: string }): boolean {
  const first = hidden.find(({ type }) => type === turns.on || type === turns.off);
  return first === undefined ? final : first.type === turns.off;
}

function undoLabels(thread: Thread, hidden: readonly ThreadEvent[]): string[] {
  const labels = new Set(thread.labels);
  for (const event of hidden.toReversed()) {
    if (event.type === 'labeled') labels.delete(event.label);
    if (event.type === 'unlabeled') labels.add(event.label);
  }
  return [...labels];
}

function undoAssignees(thread: Thread, hidden: readonly ThreadEvent[]): Person[] {
  const assignees = new Map(thread.assignees.map((person) => [person.login, person]));
  for (const event of hidden.toReversed()) {
    if (!('assignee' in event) || event.assignee === null) continue;
    if (event.type === 'assigned') assignees.delete(event.assignee.login);
    else assignees.set(event.assignee.login, event.assignee);
  }
  return [...assignees.values()];
}

function undoMilestone(thread: Thread, hidden: readonly ThreadEvent[]): string | null {
  const first = hidden.find((event) => event.type === 'milestoned' || event.type === 'demilestoned');
  if (first === undefined) return thread.milestone;
  return first.type === 'demilestoned' ? first.milestone : null;
}

/** What later events did to earlier ones: dismissals, outdated lines, edits, resolutions. */
function adaptEvents({ asOfMs, shown, hidden }: Split): ThreadEvent[] {
  if (asOfMs === Infinity) return shown;
  const dismissedLater = new Set(
    hidden.flatMap((event) => (event.type === 'review-dismissed' && event.reviewId !== null ? [event.reviewId] : [])),
  );
  const isAnswered = new Set(hidden.flatMap((event) => (event.type === 'review-comment' ? [event.rootCommentId] : [])));
  const lastPush = shown.findLast(({ type }) => type === 'commit' || type === 'force-push');
  const lastPushMs = lastPush === undefined ? -Infinity : timeOf(lastPush);
  const hasHiddenPush = hidden.some(({ type }) => type === 'commit' || type === 'force-push');
  return shown.map((event) => {
    if (!('isEdited' in event)) return event;
    const isEdited = event.isEdited && timeOf(event) + EDITED_AFTER_MS <= asOfMs;
    if (event.type === 'review' && event.state === 'dismissed' && dismissedLater.has(event.id)) {
      return { ...event, isEdited, state: 'changes-requested' };
    }
    if (event.type !== 'review-comment') return isEdited === event.isEdited ? event : { ...event, isEdited };
    const resolution = isAnswered.has(event.rootCommentId)
      ? { isResolved: event.isResolved === null ? null : false, resolvedBy: null }
      : {};
    const isOutdated = event.isOutdated === true && hasHiddenPush ? lastPushMs > timeOf(event) : event.isOutdated;
    return { ...event, isEdited, isOutdated, ...resolution } satisfies ReviewCommentEvent;
  });
}
