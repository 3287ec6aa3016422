import { z } from 'zod';

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
  'other',
] as const;

/** What a reader makes of one comment. */
export const readingSchema = z.object({
  /** The comment flags something that would be or become a problem if the work went in as it stands. */
  isConcern: z.boolean(),
  /** A kind of concern, or what it is instead ("nit", "question", "praise", …). */
  kind: z.string(),
  /** 0–1: probability that it is a concern. */
  probability: z.number().min(0).max(1),
  /** Why, in a few words. */
  reason: z.string(),
});
export type Reading = z.infer<typeof readingSchema>;
