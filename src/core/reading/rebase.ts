import type { ForcePushEvent } from '../model/event.ts';
import { eventsAfter, eventsFrom } from '../model/eventSpan.ts';
import type { Pull } from '../model/thread.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { remember } from '../remember.ts';
import { authorComments } from './authorComments.ts';
import { splitComment } from './plainText.ts';

/** Who rewrote a branch says why within this time. */
const WORD_WINDOW_MS = 24 * 3600 * 1000;

/** The rewritings of a pull request's branch, oldest first. */
export const forcePushesOf = remember((pull: Pull): readonly ForcePushEvent[] =>
  pull.events.filter((event): event is ForcePushEvent => event.type === 'force-push'),
);

/** The author's next word after (or just before) the push, up to the next push: "Rebased, no other changes." */
export function isSaidToBeRebase(pull: Pull, push: ForcePushEvent, team: TeamContext): boolean {
  const pushedMs = Date.parse(push.at);
  const [next] = eventsAfter(forcePushesOf(pull), pushedMs);
  const untilMs = Math.min(pushedMs + WORD_WINDOW_MS, next === undefined ? Infinity : Date.parse(next.at));
  const words = eventsFrom(authorComments(pull, team), pushedMs, untilMs);
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
