import type { CommitEvent, ForcePushEvent, ThreadEvent } from '../../model/event.ts';
import { eventsAfter } from '../../model/eventSpan.ts';
import type { Pull } from '../../model/thread.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { isSaidToBeRebase } from '../../reading/rebase.ts';
import { rememberOfBoth } from '../../remember.ts';

/**
 * New work by the authors after a moment. A merge from the base branch is none, and neither is a rewritten
 * branch of which its author says that it was only rebased: the commits come anew, the work is the same.
 */
export function hasNewWorkAfter(pull: Pull, at: string, team: TeamContext): boolean {
  const atMs = Date.parse(at);
  const { commits, lastRewriteMs, lastOtherRewriteMs, lastWorkMs } = workOn(pull, team);
  const onlyRebased = lastRewriteMs > atMs && lastOtherRewriteMs <= atMs;
  if (!onlyRebased) return lastWorkMs > atMs;
  return eventsAfter(commits, atMs).some(({ authoredAt }) => Date.parse(authoredAt) > atMs);
}

/** What was pushed, and when something was pushed for the last time (ms; -Infinity: never). */
interface Work {
  /** Merges are none. */
  commits: readonly CommitEvent[];
  lastRewriteMs: number;
  /** Of which nobody says that it is a rebase. */
  lastOtherRewriteMs: number;
  /** A commit, or a rewriting by the authors. */
  lastWorkMs: number;
}

/** Each comment on a pull request is held against the same work. */
const workOn = rememberOfBoth((pull: Pull, team: TeamContext): Work => {
  const commits = pull.events.filter(
    (event): event is CommitEvent => event.type === 'commit' && event.parents.length <= 1,
  );
  const rewrites = pull.events.filter((event): event is ForcePushEvent => event.type === 'force-push');
  const own = rewrites.filter(({ actor }) => actor === null || team.isAuthor(pull, actor));
  return {
    commits,
    lastRewriteMs: lastMs(rewrites),
    lastOtherRewriteMs: lastMs(rewrites.filter((push) => !isSaidToBeRebase(pull, push, team))),
    lastWorkMs: Math.max(lastMs(commits), lastMs(own)),
  };
});

function lastMs(events: readonly ThreadEvent[]): number {
  const last = events.at(-1);
  return last === undefined ? -Infinity : Date.parse(last.at);
}

export function isPush(event: ThreadEvent): boolean {
  return event.type === 'force-push' || event.type === 'commit';
}
