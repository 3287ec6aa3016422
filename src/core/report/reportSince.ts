import { z } from 'zod';

/** Where a report begins, as a reader chooses it. */
export const reportSinceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('last') }),
  /** Counted back from where the history ends. */
  z.object({ kind: z.literal('days'), days: z.number().int().positive() }),
  z.object({ kind: z.literal('day'), day: z.iso.date() }),
  /** `at`: when the tag was made, ISO. */
  z.object({ kind: z.literal('tag'), name: z.string(), at: z.string() }),
  z.object({ kind: z.literal('milestone'), name: z.string() }),
]);
export type ReportSince = z.infer<typeof reportSinceSchema>;
