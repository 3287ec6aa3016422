import type { ThreadEvent, WrittenEvent } from '../../model/event.ts';
import type { Person } from '../../model/person.ts';
import type { Pull } from '../../model/thread.ts';
import { isHuman, isSamePerson } from '../../people/humans.ts';

/**
 * The remarks on a pull request that its author may have answered by a thumbs-up alone: by another human, after which
 * the work went on and the author wrote no word (to a line: in its review thread; else: in the conversation). Only
 * their reactions are worth a question; in a real team they are one remark in twelve.
 */
export function findUnansweredRemarks(pull: Pull): WrittenEvent[] {
  const { author, events } = pull;
  if (author === null) return [];
  const lastPushMs = Math.max(...events.filter(isPush).map(({ at }) => Date.parse(at)));
  const answered = findAnswered(events, author);
  return events.filter((event): event is WrittenEvent => {
    if (!isRemark(event) || !isHuman(event.actor) || isSamePerson(event.actor, author)) return false;
    const atMs = Date.parse(event.at);
    if (!(lastPushMs > atMs)) return false;
    if (event.type === 'review-comment') return event.id === event.rootCommentId && !answered.threads.has(event.id);
    return !(answered.lastMs > atMs);
  });
}

/** The review threads, by their first comment, and the last moment of the conversation that the author spoke in. */
function findAnswered(events: readonly ThreadEvent[], author: Person): { threads: Set<number>; lastMs: number } {
  const threads = new Set<number>();
  let lastMs = -Infinity;
  for (const event of events) {
    if (!isSamePerson(event.actor, author)) continue;
    if (event.type === 'review-comment') threads.add(event.rootCommentId);
    if (event.type === 'comment') lastMs = Math.max(lastMs, Date.parse(event.at));
  }
  return { threads, lastMs };
}

function isRemark(event: ThreadEvent): event is WrittenEvent {
  if (event.type !== 'comment' && event.type !== 'review' && event.type !== 'review-comment') return false;
  return event.body.trim() !== '';
}

function isPush({ type }: ThreadEvent): boolean {
  return type === 'commit' || type === 'force-push';
}
