import type { Person } from '../../model/person.ts';
import type { Pull } from '../../model/thread.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { splitComment } from '../../reading/plainText.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Without a word of theirs for so long, the authors have left the work lying. */
const STALLED_MS = 7 * DAY_MS;

const HANDED_OVER =
  /\b(?:up for grabs|take (?:it |this |over |the branch )*over|(?:feel|is|are) free (?:to (?:take|pick|continue|carry|finish)|for any\w*)|pick (?:it|this) up|carry (?:it|this) (?:on|over)|(?:someone|somebody|anyone|anybody) (?:else )?(?:wants?|can|could|may|should)|hand(?:ing)? (?:it|this)? ?over|no (?:more )?time|(?:running|ran) out of time|not (?:have|get|going) (?:\w+ ){0,3}(?:time|to finish)|(?:have|had) to stop|(?:parental|sick|family) leave|leaving (?:this|it) here)\b/i;
const GRABS_LABEL = /up for grabs|help wanted|abandon|needs? (?:an? )?(?:new )?(?:owner|author|champion)/i;

/** That work was left: where it shows, whether somebody said so, and since when. */
export interface Left {
  url: string;
  isSaid: boolean;
  at: string;
}

/**
 * Whether a pull request's authors had left it when somebody else took it on: they said so, a label says so, it
 * was closed unmerged, or they had done nothing for a week.
 */
export function wasLeft(pull: Pull, atIso: string, team: TeamContext): Left | null {
  const atMs = Date.parse(atIso);
  let lastMs = Date.parse(pull.createdAt);
  for (const event of pull.events) {
    const eventMs = Date.parse(event.at);
    if (eventMs >= atMs) break;
    if (event.type === 'closed') return { url: pull.url, isSaid: false, at: event.at };
    if (event.type === 'labeled' && GRABS_LABEL.test(event.label)) return { url: pull.url, isSaid: true, at: event.at };
    const person: Person | null = event.type === 'commit' ? team.authorOfCommit(event) : event.actor;
    if (!team.isAuthor(pull, person, pull.createdAt)) continue;
    lastMs = Math.max(lastMs, eventMs);
    if (event.type === 'comment' && HANDED_OVER.test(splitComment(event.body).prose))
      return { url: event.url, isSaid: true, at: event.at };
  }
  return atMs - lastMs >= STALLED_MS ? { url: pull.url, isSaid: false, at: new Date(lastMs).toISOString() } : null;
}
