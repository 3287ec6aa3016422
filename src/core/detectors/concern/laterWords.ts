import { addToGroup } from '../../addToGroup.ts';
import type { History } from '../../model/history.ts';
import { isHuman } from '../../people/humans.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { findReferences, type Reference } from '../support/references.ts';
import { writingsOf, type Writing } from '../support/writings.ts';

/** What a human wrote on another thread about a comment, or about the pull request that it stands on. */
export interface LaterWord {
  writing: Writing;
  reference: Reference;
}

export interface LaterWords {
  /** Links to the comment itself or to an answer in its review thread, oldest first. */
  linking(item: CommentInThread): readonly LaterWord[];
  /** Opening texts of other threads that name the pull request of this number. */
  naming(pullNumber: number): readonly LaterWord[];
}

/** One pass over everything that was written. */
export function findLaterWords({ threads, repository }: History): LaterWords {
  const byComment = new Map<string, LaterWord[]>();
  const byNumber = new Map<string, LaterWord[]>();
  for (const thread of threads) {
    for (const writing of writingsOf(thread)) {
      if (!isHuman(writing.author)) continue;
      const text = writing.event === null ? `${thread.title}\n${writing.body}` : writing.body;
      for (const reference of findReferences(text, repository)) {
        if (reference.number === thread.number) continue;
        const word = { writing, reference };
        if (reference.commentId !== null) addToGroup(byComment, keyOf(reference.number, reference.commentId), word);
        if (writing.event === null) addToGroup(byNumber, String(reference.number), word);
      }
    }
  }
  return {
    linking: ({ pull, comment, replies }) =>
      [comment, ...replies].flatMap(({ id }) => byComment.get(keyOf(pull.number, id)) ?? []),
    naming: (number) => byNumber.get(String(number)) ?? [],
  };
}

function keyOf(number: number, commentId: number): string {
  return `${String(number)}:${String(commentId)}`;
}
