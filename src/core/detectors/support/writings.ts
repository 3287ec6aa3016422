import { isWritten, type WrittenEvent } from '../../model/event.ts';
import type { Person } from '../../model/person.ts';
import type { Thread } from '../../model/thread.ts';
import { remember } from '../../remember.ts';
import type { ActKey } from '../evidenceId.ts';

/** Something that somebody wrote on a thread: its opening text, a comment, a review, a line comment. */
export interface Writing {
  thread: Thread;
  /** Null: the thread's opening text. */
  event: WrittenEvent | null;
  author: Person | null;
  at: string;
  body: string;
  url: string;
}

/** What was written on a thread, oldest first: its opening text, then everything with words. */
export const writingsOf = remember((thread: Thread): readonly Writing[] => {
  const { author, createdAt, body, url } = thread;
  const opening: Writing = { thread, event: null, author, at: createdAt, body, url };
  return [opening, ...thread.events.flatMap((event) => (isWritten(event) ? [writingOf(thread, event)] : []))];
});

export function writingOf(thread: Thread, event: WrittenEvent): Writing {
  return { thread, event, author: event.actor, at: event.at, body: event.body, url: event.url };
}

/** What makes a writing the act it is. */
export function keyOfWriting({ event, author, at }: Writing): ActKey {
  if (event === null) return { type: 'opened', at, actorId: author?.id ?? null };
  return event.type === 'review' ? { reviewId: event.id } : { commentId: event.id };
}
