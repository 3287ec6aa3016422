import { z } from 'zod';
import { repositoryName, type Repository } from '../model/repository.ts';
import { isSamePerson } from '../people/humans.ts';
import type { CommentInThread } from './commentInThread.ts';
import { hideNamesOf } from './hideNames.ts';
import type { ReadComment } from './readComments.ts';
import type { Reading } from './reader.ts';

/** Lines of the diff that are given along: the commented one is the last. */
const HUNK_LINES = 12;

const COMMENT_TYPES = ['comment', 'review', 'review-comment'] as const;

/** A reading as it is handed out: what is to be read, what is made of it now, and what helps to understand it. */
export interface ReadingLine extends Reading {
  commentId: number;
  /** GitHub numbers comments, reviews and line comments apart, so one number may be two of them. */
  type: (typeof COMMENT_TYPES)[number];
  /** `owner/name#12`. */
  thread: string;
  title: string;
  url: string;
  /** Null where the comment is on no file. */
  path: string | null;
  /** The end of the diff as the writer saw it; null where the comment is on no line. */
  hunk: string | null;
  reviewState: string | null;
  text: string;
  /** What was answered in the same review thread, oldest first, and whether it was the pull request's author. */
  replies: { byAuthor: boolean; text: string }[];
}

/** Nobody is named in a line: logins are masked. */
export function toReadingLine({ item, reading }: ReadComment, repository: Repository): ReadingLine {
  const { comment, pull, replies, reviewState } = item;
  const hide = hideNamesOf(pull);
  const hunk = comment.type === 'review-comment' ? comment.diffHunk : null;
  return {
    commentId: comment.id,
    ...reading,
    type: comment.type,
    thread: `${repositoryName(repository)}#${String(pull.number)}`,
    title: hide(pull.title),
    url: comment.url,
    path: comment.type === 'review-comment' ? comment.path : null,
    hunk: hunk === null ? null : hide(hunk.split('\n').slice(-HUNK_LINES).join('\n'), true),
    reviewState,
    text: hide(comment.body),
    replies: replies.map(({ actor, body }) => ({ byAuthor: isSamePerson(actor, pull.author), text: hide(body) })),
  };
}

/**
 * A reading as it is handed over: the comment's number and the answer; everything else is optional, and
 * context that was handed out may stay in or not.
 */
export const handedOverSchema = z
  .object({
    commentId: z.number().int().nonnegative(),
    type: z.enum(COMMENT_TYPES).nullish(),
    isConcern: z.boolean(),
    kind: z.string().min(1).nullish(),
    probability: z.number().min(0).max(1).nullish(),
    reason: z.string().nullish(),
  })
  .transform(({ commentId, type, isConcern, kind, probability, reason }): HandedOver => {
    const reading = {
      isConcern,
      kind: kind ?? (isConcern ? 'concern' : 'other'),
      probability: probability ?? Number(isConcern),
      reason: reason ?? '',
    };
    return { commentId, type: type ?? null, reading };
  });
export interface HandedOver {
  commentId: number;
  /** Null: not said. */
  type: ReadingLine['type'] | null;
  reading: Reading;
}

/**
 * Finds the comment of each handed over reading. Where the type is not said and the number is of several, a
 * line comment goes before a comment, a comment before a review. Of several readings of one comment the last holds.
 *
 * @returns readings by comment, and how many comments are unknown here
 */
export function matchReadings(
  handedOver: readonly HandedOver[],
  candidates: readonly CommentInThread[],
): { readings: Map<CommentInThread, Reading>; unknown: HandedOver[] } {
  const byKey = new Map(candidates.map((item) => [keyOf(item.comment.type, item.comment.id), item]));
  const readings = new Map<CommentInThread, Reading>();
  const unknown: HandedOver[] = [];
  for (const line of handedOver) {
    const types = line.type === null ? (['review-comment', 'comment', 'review'] as const) : [line.type];
    const item = types.flatMap((type) => byKey.get(keyOf(type, line.commentId)) ?? [])[0];
    if (item) readings.set(item, line.reading);
    else unknown.push(line);
  }
  return { readings, unknown };
}

function keyOf(type: ReadingLine['type'], id: number): string {
  return `${type}:${String(id)}`;
}
