import type { ThreadCounts } from '../model/coverage.ts';
import { isWritten } from '../model/event.ts';
import type { Person } from '../model/person.ts';
import type { Pull, Thread } from '../model/thread.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import { withoutActsOf } from '../people/withoutActsOf.ts';

/** Counts what was read, thread by thread, so that a report can say that nothing was dropped. */
export function countThread(counts: ThreadCounts, thread: Thread): void {
  if (thread.kind === 'pull') counts.pulls += 1;
  else counts.issues += 1;
  for (const event of thread.events) {
    if (event.type === 'comment') counts.comments += 1;
    else if (event.type === 'review') counts.reviews += 1;
    else if (event.type === 'review-comment') counts.reviewComments += 1;
    else {
      const name = event.type === 'other' ? event.name : event.type;
      counts.events += 1;
      counts.eventTypes[name] = (Object.hasOwn(counts.eventTypes, name) ? (counts.eventTypes[name] ?? 0) : 0) + 1;
    }
  }
  if (counts.from === null || isBefore(thread.createdAt, counts.from)) counts.from = thread.createdAt;
  if (counts.to === null || isBefore(counts.to, thread.updatedAt)) counts.to = thread.updatedAt;
  if (thread.kind === 'pull' && thread.state === 'merged') {
    counts.merged += 1;
    if (!hasHumanReview(thread)) counts.mergedWithoutReview += 1;
  }
}

export function noCounts(): ThreadCounts {
  return {
    pulls: 0,
    issues: 0,
    reviews: 0,
    comments: 0,
    reviewComments: 0,
    events: 0,
    eventTypes: {},
    from: null,
    to: null,
    merged: 0,
    mergedWithoutReview: 0,
  };
}

/** Somebody other than the author, and no bot, reviewed or commented before the merge. */
function hasHumanReview(thread: Pull): boolean {
  return thread.events.some(
    (event) =>
      isWritten(event) &&
      isHuman(event.actor) &&
      !isSamePerson(event.actor, thread.author) &&
      (thread.mergedAt === null || !isBefore(thread.mergedAt, event.at)),
  );
}

/** Moments may be written with different offsets. */
function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}

/** What was read, as if some people had never done anything. */
export function countWithout(threads: readonly Thread[], isLeftOut: (person: Person) => boolean): ThreadCounts {
  const counts = noCounts();
  for (const thread of threads) countThread(counts, withoutActsOf(thread, isLeftOut));
  return counts;
}
