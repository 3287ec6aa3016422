import { addToGroup } from '../addToGroup.ts';
import { isWritten, type ReviewCommentEvent, type ReviewEvent, type WrittenEvent } from '../model/event.ts';
import type { HunkFate } from '../model/gitFacts.ts';
import type { History } from '../model/history.ts';
import type { Pull } from '../model/thread.ts';
import { isHuman } from '../people/humans.ts';
import { isHumanMatter } from '../people/isHumanMatter.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { CommentInThread } from './commentInThread.ts';

/**
 * Every comment on a pull request that could voice a concern: written by a human who is not its author,
 * before the work was in. On the work of a program only where a human stands behind it. Structure narrows
 * here; a reader reads.
 */
export function findCandidates(history: History, team: TeamContext): CommentInThread[] {
  return history.threads.flatMap((thread) =>
    thread.kind === 'pull' && isHumanMatter(thread) ? candidatesOf(thread, team, history.git?.hunks ?? {}) : [],
  );
}

function candidatesOf(pull: Pull, team: TeamContext, fates: Readonly<Record<string, HunkFate>>): CommentInThread[] {
  const reviewStates = new Map<number, ReviewEvent['state']>();
  const replies = new Map<number, ReviewCommentEvent[]>();
  for (const event of pull.events) {
    if (event.type === 'review') reviewStates.set(event.id, event.state);
    if (event.type !== 'review-comment' || event.id === event.rootCommentId) continue;
    addToGroup(replies, event.rootCommentId, event);
  }
  const candidates: CommentInThread[] = [];
  for (const event of pull.events) {
    if (!isWritten(event)) continue;
    if (event.type === 'review-comment' && event.id !== event.rootCommentId) continue;
    if (event.body.trim() === '' || !isHuman(event.actor) || team.isAuthor(pull, event.actor, event.at)) continue;
    const fate = event.type === 'review-comment' ? fates[String(event.id)] : undefined;
    candidates.push({
      pull,
      comment: event,
      author: event.actor,
      replies: event.type === 'review-comment' ? (replies.get(event.id) ?? []) : [],
      reviewState: reviewStateOf(event, reviewStates),
      ...(fate && { fate }),
    });
  }
  return candidates;
}

function reviewStateOf(
  event: WrittenEvent,
  states: ReadonlyMap<number, ReviewEvent['state']>,
): ReviewEvent['state'] | null {
  if (event.type === 'review') return event.state;
  if (event.type !== 'review-comment' || event.reviewId === null) return null;
  return states.get(event.reviewId) ?? null;
}
