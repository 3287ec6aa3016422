import type { ReviewCommentEvent } from '../../../../src/core/model/event.ts';
import type { CommentInThread } from '../../../../src/core/reading/commentInThread.ts';
import { buildPerson, buildPull, buildReviewComment } from '../../../support/builders.ts';

/** A line comment of jonas' on mira's pull request, with what mira answered. */
export function readerItem(
  body: string,
  fields: { replies?: readonly string[]; comment?: Partial<ReviewCommentEvent> } = {},
): CommentInThread {
  const author = buildPerson('jonas');
  const comment = buildReviewComment({ body, actor: author, ...fields.comment });
  const replies = (fields.replies ?? []).map((text) =>
    buildReviewComment({ body: text, actor: buildPerson('mira'), rootCommentId: comment.id }),
  );
  return { pull: buildPull({ events: [comment, ...replies] }), comment, author, replies, reviewState: null };
}
