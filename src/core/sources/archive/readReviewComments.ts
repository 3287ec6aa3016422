import type { z } from 'zod';
import type { ThreadEvent } from '../../model/event.ts';
import { describeMisfit, type Skip } from '../misfit.ts';
import { reviewCommentDto } from './backupDto.ts';
import { toPerson, toWriting } from './readEvents.ts';

/**
 * Reads the line comments of a pull request. A comment of a pending review is dated from when it was
 * drafted; what counts is when others could see it, so the review's submission is taken where later.
 */
export function readReviewComments(
  entries: readonly unknown[],
  reviewedAt: ReadonlyMap<number, string>,
  skip: Skip,
): ThreadEvent[] {
  const dtos = [];
  for (const entry of entries) {
    const parsed = reviewCommentDto.safeParse(entry);
    if (parsed.success) dtos.push(parsed.data);
    else skip('review comment', describeMisfit(parsed.error));
  }
  const replyTo = new Map(dtos.map((dto) => [dto.id, dto.in_reply_to_id ?? null]));
  return dtos.map((dto) => {
    const submittedAt = reviewedAt.get(dto.pull_request_review_id ?? -1);
    const isLater = submittedAt !== undefined && Date.parse(submittedAt) > Date.parse(dto.created_at);
    return {
      type: 'review-comment',
      at: isLater ? submittedAt : dto.created_at,
      actor: toPerson(dto.user),
      eventId: null,
      ...toWriting(dto, dto.created_at),
      reviewId: dto.pull_request_review_id ?? null,
      rootCommentId: rootOf(dto.id, replyTo),
      path: dto.path,
      originalLine: dto.original_line ?? null,
      originalStartLine: dto.original_start_line ?? null,
      side: dto.side === 'LEFT' || dto.side === 'RIGHT' ? dto.side : null,
      diffHunk: dto.diff_hunk ?? null,
      originalCommitSha: dto.original_commit_id ?? null,
      isOutdated: isOutdated(dto),
      isResolved: null,
      resolvedBy: null,
    };
  });
}

/** GitHub takes the line away from a comment that it can no longer place; old backups know only the position. */
function isOutdated(dto: z.infer<typeof reviewCommentDto>): boolean | null {
  if (dto.subject_type === 'file') return null;
  if (dto.line !== undefined) return dto.line === null;
  return dto.position === undefined ? null : dto.position === null;
}

/** Follows replies to the first comment; the chain ends where a comment is missing or would repeat. */
function rootOf(id: number, replyTo: ReadonlyMap<number, number | null>): number {
  const seen = new Set<number>();
  let current = id;
  for (;;) {
    seen.add(current);
    const parent = replyTo.get(current);
    if (parent === null || parent === undefined || seen.has(parent)) return current;
    current = parent;
  }
}
