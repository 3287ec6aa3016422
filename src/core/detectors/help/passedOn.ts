import type { CommentEvent, ThreadEvent } from '../../model/event.ts';
import { mentions } from '../../people/asked.ts';
import { isSamePerson } from '../../people/humans.ts';

/** The last answer, or the one for which it thanks its writer by name: it only passes that one on. */
export function lastAnswer(answers: readonly CommentEvent[]): CommentEvent | undefined {
  const last = answers.at(-1);
  if (last === undefined || !THANKS_SOMEBODY.test(last.body)) return last;
  const thanked = answers
    .slice(0, -1)
    .findLast(({ actor }) => !isSamePerson(actor, last.actor) && mentions(last.body, actor?.login ?? ''));
  return thanked ?? last;
}

const THANKS_SOMEBODY = /\b(?:thanks|thank you|thx|kudos|credit)\b[^.!?\n]{0,30}@/i;

/** Whoever closed it had first said of the answer before that it is right; null: they had not. */
export function confirmedBy({ actor }: ThreadEvent, answers: readonly CommentEvent[]): CommentEvent | null {
  const [before, last] = answers.slice(-2);
  const isConfirmed =
    before !== undefined &&
    last !== undefined &&
    isSamePerson(last.actor, actor) &&
    !isSamePerson(before.actor, actor) &&
    CONFIRMS.test(last.body);
  return isConfirmed ? before : null;
}

const CONFIRMS =
  /^\W*(?:(?:i )?(?:can )?confirm(?:ed|s)?\b|reproduced\b|indeed\b|exactly\b|(?:yes|yep|yeah)[,.! ]+(?:that(?:['’]s| is| was)|you|it) |that(?:['’]s| is| was) (?:it|the (?:cause|reason|problem))\b|you(?:['’]re| are| were) right\b|good (?:catch|find)\b)/i;
