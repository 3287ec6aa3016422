import type { ThreadEvent } from '../../model/event.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Person } from '../../model/person.ts';
import type { Thread } from '../../model/thread.ts';
import { shortQuote } from '../../text/shortQuote.ts';
import type { ActKey } from '../evidenceId.ts';

/** Where an act is to be seen, and what identifies it. */
export interface ActSource extends Omit<Evidence['source'], never> {
  key: ActKey;
  at: string;
}

/** The source of an act that is an event of a thread. */
export function sourceOfEvent(thread: Thread, event: ThreadEvent, actor: Person | null): ActSource {
  const { at } = event;
  const none = { commentId: null, rootCommentId: null, reviewId: null };
  switch (event.type) {
    case 'comment':
      return {
        ...none,
        key: { commentId: event.id },
        at,
        commentId: event.id,
        url: event.url,
        quote: shortQuote(event.body),
      };
    case 'review':
      return {
        ...none,
        key: { reviewId: event.id },
        at,
        reviewId: event.id,
        url: event.url,
        quote: shortQuote(event.body),
      };
    case 'review-comment':
      return {
        key: event.reviewId === null ? { commentId: event.id } : { reviewId: event.reviewId },
        at,
        commentId: event.id,
        rootCommentId: event.rootCommentId,
        reviewId: event.reviewId,
        url: event.url,
        quote: shortQuote(event.body),
      };
    case 'commit':
      return {
        ...none,
        key: { type: 'commit', at, actorId: actor?.id ?? null },
        at,
        url: event.url ?? thread.url,
        quote: shortQuote(event.message),
      };
    default:
      return { ...none, key: { type: event.type, at, actorId: actor?.id ?? null }, at, url: thread.url, quote: '' };
  }
}

/** The source of an act that is the opening of a thread, at the given time of its effect or of its opening. */
export function sourceOfThread(thread: Thread, key: ActKey, at: string): ActSource {
  return {
    key,
    at,
    commentId: null,
    rootCommentId: null,
    reviewId: null,
    url: thread.url,
    quote: shortQuote(thread.title),
  };
}
