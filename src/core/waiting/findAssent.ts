import type { CommentEvent } from '../model/event.ts';
import type { Thread } from '../model/thread.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { splitComment } from '../reading/plainText.ts';
import { assents } from './assents.ts';
import { readClosings } from './closing.ts';
import type { Move } from './findProgress.ts';
import type { Wait } from './findWaits.ts';
import { wasReopened } from './wasReopened.ts';

/** The author agrees within this time. */
const WINDOW_MS = 30 * 24 * 3600 * 1000;

/** The author asked for it: whoever then closes it runs an errand. */
const ASKED_FOR =
  /\b(?:feel free to close|(?:can|could|may|should|might|please) (?:\w+ )?(?:be )?closed?|close (?:this|it)\b|ok(?:ay)? to close|fine to close|i(?:['’]ll| will) close)/i;

/**
 * Finds the author's assent to a closing that gives no reason of its own: as stale, as not planned, or "closing this".
 * Without it such a closing moves nothing. It must have words to which one can agree, and stay closed; a bare thanks is
 * no assent, and neither is a yes with a but.
 *
 * @param wait one that such a closing ended
 */
export function findAssent(thread: Thread, { endedBy: closing, after }: Wait, team: TeamContext): Move | null {
  if (!closing?.actor || wasReopened(closing, after)) return null;
  const words = readClosings(thread).get(closing.event)?.words ?? null;
  const own = thread.events.filter(
    (event): event is CommentEvent => event.type === 'comment' && team.isAuthor(thread, event.actor),
  );
  const before = own.findLast((event) => Date.parse(event.at) < closing.atMs);
  if (words === null || (before && ASKED_FOR.test(splitComment(before.body).prose))) return null;
  const answer = own.find((event) => Date.parse(event.at) >= closing.atMs);
  if (!answer || Date.parse(answer.at) - closing.atMs > WINDOW_MS || !assents(answer.body)) return null;
  return {
    act: { ...closing, event: words },
    progress: {
      atMs: Date.parse(answer.at),
      event: answer,
      actor: answer.actor,
      isByAuthor: true,
      kind: 'substance',
      asksAuthor: false,
    },
    isAssent: true,
  };
}
