import type { Repository } from '../../model/repository.ts';
import type { Pull, Thread } from '../../model/thread.ts';
import { isSamePerson } from '../../people/humans.ts';
import type { Move } from '../../waiting/findProgress.ts';
import type { Standstill, Wait } from '../../waiting/findWaits.ts';
import { findReferences } from '../support/references.ts';
import type { ThreadLookup } from '../support/threadLookup.ts';

/** It is merged within this time. */
const WINDOW_MS = 30 * 24 * 3600 * 1000;

/**
 * Whoever ended a silence on an issue, whosever turn it was, brought a change for it: they point there at a pull request of their own, which
 * names the issue, and it was merged soon. The issue need not be closed with it.
 */
export function findChange(
  thread: Thread,
  { endedBy: act, after }: Wait | Standstill,
  { repository, lookup }: { repository: Repository; lookup: ThreadLookup },
): Move | null {
  if (thread.kind !== 'issue' || act?.kind !== 'substance' || !act.actor) return null;
  const pointedAt = new Set(
    [act, ...after.filter((step) => isSamePerson(step.actor, act.actor))].flatMap(({ event, atMs }) =>
      'body' in event && atMs - act.atMs <= WINDOW_MS
        ? findReferences(event.body, repository).map(({ number }) => number)
        : [],
    ),
  );
  const change = lookup
    .namedBy(thread.number)
    .map(({ pull }) => pull)
    .find((pull) => pointedAt.has(pull.number) && isSamePerson(pull.author, act.actor) && isMergedSoon(pull, act.atMs));
  const merged = change?.events.find((event) => event.type === 'merged');
  if (!change || !merged) return null;
  const atMs = Date.parse(merged.at);
  return {
    act,
    progress: { atMs, event: merged, actor: act.actor, isByAuthor: false, kind: 'merge', asksAuthor: false },
    change,
  };
}

function isMergedSoon({ mergedAt }: Pull, actMs: number): boolean {
  const afterMs = mergedAt === null ? -1 : Date.parse(mergedAt) - actMs;
  return afterMs >= 0 && afterMs <= WINDOW_MS;
}
