import type { ForcePushEvent, ThreadEvent, WrittenEvent } from '../../model/event.ts';
import type { Pull } from '../../model/thread.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { splitComment } from '../../reading/plainText.ts';

/** Who rewrote a branch says why within this time. */
const WORD_WINDOW_MS = 24 * 3600 * 1000;

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

/** The author's next word after (or just before) the push, up to the next push: "Rebased, no other changes." */
function isSaidToBeRebase(pull: Pull, push: ForcePushEvent, team: TeamContext): boolean {
  const pushedMs = Date.parse(push.at);
  const nextMs = pull.events
    .filter((event) => event.type === 'force-push')
    .map((event) => Date.parse(event.at))
    .find((ms) => ms > pushedMs);
  const words = pull.events.filter(
    (event): event is WrittenEvent =>
      event.type === 'comment' &&
      team.isAuthor(pull, event.actor) &&
      Date.parse(event.at) >= pushedMs &&
      Date.parse(event.at) - pushedMs < WORD_WINDOW_MS &&
      (nextMs === undefined || Date.parse(event.at) < nextMs),
  );
  return words.length > 0 && words.every(({ body }) => saysOnlyRebased(body));
}

const HARMLESS =
  /\b(?:no|without(?: any)?|nothing) (?:\w+ )?(?:changes?|changed|new)\b|\b(?:to )?(?:fix|resolv|solv|address)\w* (?:the |a |some |all )?(?:merge |silent )?conflicts?\b/gi;
const OTHER_WORK =
  /\b(?:address|fix|updat|chang|add|remov|review|comment|suggest|feedback|nit|drop|renam|rework|implement|squash|improv|refactor|rewr|mov|us|split|appl|took|taken|incorporat|done)\w*/i;

/** Says that the branch was rebased, and of no other change. */
function saysOnlyRebased(body: string): boolean {
  const { prose } = splitComment(body);
  return /\brebas(?:ed?|ing)\b/i.test(prose) && !OTHER_WORK.test(prose.replace(HARMLESS, ' '));
}

export function isPush(event: ThreadEvent): boolean {
  return event.type === 'force-push' || event.type === 'commit';
}
