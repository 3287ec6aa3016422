import type { ThreadEvent, WrittenEvent } from '../../model/event.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Person } from '../../model/person.ts';
import type { Thread } from '../../model/thread.ts';
import { shortQuote } from '../../text/shortQuote.ts';
import type { ActKey } from '../evidenceId.ts';

/** Where an act is to be seen, and what identifies it. */
export type ActSource = Evidence['source'] & { key: ActKey; at: string };

/** For acts that are no comment and no review. */
export const NO_WRITING = { commentId: null, rootCommentId: null, reviewId: null };

/** The source of an act that is an event of a thread. */
export function sourceOfEvent(thread: Thread, event: ThreadEvent, actor: Person | null): ActSource {
  const { type, at } = event;
  const deed = { type, at, actorId: actor?.id ?? null };
  switch (event.type) {
    case 'comment':
      return { ...NO_WRITING, ...wordsOf(event), key: { commentId: event.id }, commentId: event.id };
    case 'review':
      return { ...NO_WRITING, ...wordsOf(event), key: { reviewId: event.id }, reviewId: event.id };
    case 'review-comment': {
      const { id, reviewId, rootCommentId } = event;
      const key = reviewId === null ? { commentId: id } : { reviewId };
      return { ...wordsOf(event), key, commentId: id, rootCommentId, reviewId };
    }
    case 'commit':
      return { ...NO_WRITING, key: deed, at, url: event.url ?? thread.url, quote: shortQuote(event.message) };
    default:
      return { ...NO_WRITING, key: deed, at, url: thread.url, quote: '' };
  }
}

function wordsOf({ at, url, body }: WrittenEvent): { at: string; url: string; quote: string } {
  return { at, url, quote: shortQuote(body) };
}

/** The source of an act that is the opening of a thread, at the given time of its effect or of its opening. */
export function sourceOfThread(thread: Thread, key: ActKey, at: string): ActSource {
  return { ...NO_WRITING, key, at, url: thread.url, quote: shortQuote(thread.title) };
}
