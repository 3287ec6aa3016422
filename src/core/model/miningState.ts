import { z } from 'zod';
import { isoSchema } from './event.ts';
import { personSchema } from './person.ts';

/**
 * How far one kind of thread has been read, oldest change first. Cursors are values of the sort key, not
 * positions: what changes while we read is met again further on.
 */
export const sweepStateSchema = z.object({
  /** Where to go on; null: from the beginning, or (once the end has been reached) no cursor holds any more. */
  cursor: z.string().nullable(),
  /** Where the last page began: read again next time, since two changes may bear the same second. */
  overlapCursor: z.string().nullable(),
  /** The end has been reached once: everything that happened before `completeTo` is stored. */
  hasEnded: z.boolean(),
  /** When the last page that reached the end was asked for. Null: never yet. */
  completeTo: isoSchema.nullable(),
  /** Last change of the newest thread when the end was reached. Null: never yet, or there is none. */
  watermark: isoSchema.nullable(),
  /** Threads to ask for at once, and what has failed lately. */
  pageSize: z.object({ size: z.number().int().min(1), ceiling: z.number().int().min(1) }),
});
export type SweepState = z.infer<typeof sweepStateSchema>;

/** A remark whose reactions are still to be asked. `node` is GitHub's id of it. */
export const unaskedRemarkSchema = z.object({
  number: z.number().int().positive(),
  type: z.enum(['comment', 'review', 'review-comment']),
  id: z.number().int().nonnegative(),
  node: z.string(),
});
export type UnaskedRemark = z.infer<typeof unaskedRemarkSchema>;

/** Where mining a repository stands: written with every page, in the same transaction as its threads. */
export const miningStateSchema = z.object({
  /** REST base that it was mined through. */
  apiUrl: z.string(),
  pulls: sweepStateSchema,
  issues: sweepStateSchema,
  /** Of the newest thread's REST answer, from before the last complete pass: as long as it holds, nothing is new. */
  etag: z.string().nullable(),
  /** When all open threads were last read again: some changes move nothing that a sweep would see. */
  revisitedAt: isoSchema.nullable(),
  isPrivate: z.boolean(),
  hasIssues: z.boolean(),
  /** Whose token it was. */
  viewer: personSchema.nullable(),
  /** What of the stored threads could not be used. */
  skipped: z.array(z.object({ number: z.number().int(), what: z.string(), why: z.string() })),
  /** Asked when there are enough of them for a whole request, and at the end. */
  unasked: z.array(unaskedRemarkSchema).default([]),
  /** Fingerprint of the history that the evidence was found in: the same one need not be looked through again. */
  lookedThrough: z.string().nullable().default(null),
});
export type MiningState = z.infer<typeof miningStateSchema>;
