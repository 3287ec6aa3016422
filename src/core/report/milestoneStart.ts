import type { Thread } from '../model/thread.ts';

/** What threads tell of a milestone. */
export interface MilestoneStart {
  /** ISO: the first time that a thread was put into it; null: the history does not say. */
  at: string | null;
  /** Whether any thread is, or ever was, in a milestone of that name. */
  isThere: boolean;
}

/** When work for a milestone began, as far as threads tell. Names are compared whatever their case. */
export function findMilestoneStart(threads: Iterable<Thread>, name: string): MilestoneStart {
  const wanted = name.trim().toLowerCase();
  const start: MilestoneStart = { at: null, isThere: false };
  for (const thread of threads) {
    if (thread.milestone?.toLowerCase() === wanted) start.isThere = true;
    for (const event of thread.events) {
      if (event.type !== 'milestoned' || event.milestone.toLowerCase() !== wanted) continue;
      start.isThere = true;
      if (start.at === null || Date.parse(event.at) < Date.parse(start.at)) start.at = event.at;
    }
  }
  return start;
}

/** Milestones whose beginning the history tells, the one that began last first; each as it was called then. */
export function listMilestones(threads: Iterable<Thread>): { name: string; at: string }[] {
  const begun = new Map<string, { name: string; at: string }>();
  for (const thread of threads) {
    for (const event of thread.events) {
      if (event.type !== 'milestoned') continue;
      const key = event.milestone.toLowerCase();
      const known = begun.get(key);
      if (known === undefined || Date.parse(event.at) < Date.parse(known.at)) {
        begun.set(key, { name: event.milestone, at: event.at });
      }
    }
  }
  return [...begun.values()].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
