import type { Repository } from '../../model/repository.ts';
import type { Pull } from '../../model/thread.ts';
import { isSamePerson } from '../../people/humans.ts';
import { saysChangedView } from '../../reading/changedView.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { findStatedView } from '../support/statedView.ts';
import { writingsOf } from '../support/writings.ts';

/** Every comment on a pull request asks for the same. */
const remembered = new WeakMap<Pull, ReadonlySet<number>>();

/**
 * Whoever had written the comment took back later what they say there: it is a view that they gave up, and told as a
 * change of course.
 */
export function isTakenBack({ pull, comment }: CommentInThread, repository: Repository): boolean {
  let known = remembered.get(pull);
  if (known === undefined) remembered.set(pull, (known = findTakenBack(pull, repository)));
  return known.has(comment.id);
}

/** Ids of the comments and reviews whose position their writer took back. */
function findTakenBack(pull: Pull, repository: Repository): ReadonlySet<number> {
  const writings = writingsOf(pull);
  return new Set(
    writings.flatMap((writing, index) => {
      if (writing.event === null || writing.author === null || !saysChangedView(writing.body)) return [];
      const own = writings.slice(0, index).filter(({ author }) => isSamePerson(author, writing.author));
      const view = findStatedView(writing, own, repository);
      return view?.event ? [view.event.id] : [];
    }),
  );
}
