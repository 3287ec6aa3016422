import type { CommentEvent, ReviewCommentEvent, ReviewEvent } from '../model/event.ts';
import type { HunkFate } from '../model/gitFacts.ts';
import type { Person } from '../model/person.ts';
import type { Pull } from '../model/thread.ts';

/** A comment together with what a reader needs to understand it. */
export interface CommentInThread {
  pull: Pull;
  /** What is to be read: the first comment of a review thread, a comment, or a review's own text. */
  comment: CommentEvent | ReviewCommentEvent | ReviewEvent;
  author: Person;
  /** The rest of the review thread, oldest first; empty for comments that cannot be answered in place. */
  replies: readonly ReviewCommentEvent[];
  /** State of the review that the comment belongs to. */
  reviewState: ReviewEvent['state'] | null;
  /** What became of the commented lines, as git shows; missing where no clone could tell. */
  fate?: HunkFate;
}
