import type { Repository } from '../../model/repository.ts';
import { isSamePerson } from '../../people/humans.ts';
import { saysChangedView } from '../../reading/changedView.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { findStatedView } from '../support/statedView.ts';
import { writingsOf } from '../support/writings.ts';

/**
 * Whoever had written the comment took back later what they say there: it is a view that they gave up, and told as a
 * change of course.
 */
export function isTakenBack({ pull, comment, author }: CommentInThread, repository: Repository): boolean {
  const own = writingsOf(pull).filter((writing) => isSamePerson(writing.author, author));
  return own.some((writing, index) => {
    if (writing.event === null || writing.at <= comment.at || !saysChangedView(writing.body)) return false;
    return findStatedView(writing, own.slice(0, index), repository)?.event?.id === comment.id;
  });
}
