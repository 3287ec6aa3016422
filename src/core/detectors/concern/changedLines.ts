import type { Fact } from '../../model/evidence.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';

/**
 * Whether the commented lines, or those right above them, were changed by the pull request's own work before it was
 * merged. As git shows it, where a clone could; else as GitHub's mark "outdated" says, which a rebase sets as well.
 */
export function wereLinesChanged(item: CommentInThread): boolean {
  const shown = item.fate?.untilMerge ?? null;
  if (shown !== null) return shown !== 'kept';
  return item.comment.type === 'review-comment' && item.comment.isOutdated === true;
}

/** git shows that the very lines were changed, beyond what a rebase does. */
export function areLinesShownChanged({ fate }: CommentInThread): boolean {
  return fate?.untilMerge === 'changed';
}

/** That the lines were changed, and who says so. */
export function changedLinesFact({ fate, comment }: CommentInThread): Fact {
  const isShown = fate !== undefined && fate.untilMerge !== null;
  return {
    message: isShown
      ? 'The commented lines were changed before the merge, as the git history shows.'
      : 'The commented lines were changed afterwards, as far as GitHub tells: it marks the comment as outdated.',
    args: {},
    url: comment.url,
  };
}
