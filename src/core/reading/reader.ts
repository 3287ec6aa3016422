import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CommentInThread } from './commentInThread.ts';

/** What kind of trouble a concern names. */
export const CONCERN_KINDS = [
  'defect',
  'edge-case',
  'race',
  'security',
  'performance',
  'portability',
  'missing-handling',
  'missing-test',
  'docs-wrong',
  'design-risk',
  'process',
] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

/** What a reader makes of one comment. */
export const readingSchema = z.object({
  /** The comment flags something that would be or become a problem if the work went in as it stands. */
  isConcern: z.boolean(),
  /** A `ConcernKind`, or what it is instead ("nit", "question", "praise", …). */
  kind: z.string(),
  /** 0–1: probability that it is a concern. */
  probability: z.number().min(0).max(1),
  /** Why, in a few words. */
  reason: z.string(),
  /** Name of the model where a language model read it. */
  readBy: z.string().optional(),
});
export type Reading = z.infer<typeof readingSchema>;

/** Somebody or something that tells a concern from a nit. It never counts and never writes insights. */
export interface CommentReader {
  /** Stored beside its readings; shown as "read by …". */
  readonly name: string;
  /** One reading a comment, in order. */
  read(batch: readonly CommentInThread[]): Promise<Reading[]>;
}

/** Readings handed over in a file (`read --import`) are stored under this name and outrank the built-in reader. */
export const IMPORTED_READER = 'imported';

/** Readings of a language model are stored under this name; they outrank the built-in reader, and imported ones outrank them. */
export const MODEL_READER = 'language-model';

/**
 * Key of a stored reading: the comment and its words, so that an edited comment is read again.
 */
export function contentHash(item: CommentInThread): string {
  const hash = createHash('sha256');
  hash.update(`${item.comment.type}:${String(item.comment.id)}\n${item.comment.body}`);
  return hash.digest('hex').slice(0, 24);
}
