import type { ForcePushEvent, ThreadEvent } from '../../model/event.ts';
import type { Pull } from '../../model/thread.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { isSaidToBeRebase } from '../../reading/rebase.ts';

/**
 * New work by the authors after a moment. A merge from the base branch is none, and neither is a rewritten
 * branch of which its author says that it was only rebased: the commits come anew, the work is the same.
 */
export function hasNewWorkAfter(pull: Pull, at: string, team: TeamContext): boolean {
  const atMs = Date.parse(at);
  const rewrites = pull.events.filter(
    (event): event is ForcePushEvent => event.type === 'force-push' && Date.parse(event.at) > atMs,
  );
  const onlyRebased = rewrites.length > 0 && rewrites.every((push) => isSaidToBeRebase(pull, push, team));
  return pull.events.some((event) => {
    if (Date.parse(event.at) <= atMs) return false;
    if (event.type === 'force-push') return !onlyRebased && (event.actor === null || team.isAuthor(pull, event.actor));
    if (event.type !== 'commit' || event.parents.length > 1) return false;
    return !onlyRebased || Date.parse(event.authoredAt) > atMs;
  });
}

export function isPush(event: ThreadEvent): boolean {
  return event.type === 'force-push' || event.type === 'commit';
}
