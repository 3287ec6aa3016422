import { z } from 'zod';

/** What is kept of a report, to compare the next one with: ids and numbers, no texts and nobody's name. */
export const retroRecordSchema = z.object({
  /** Day (UTC) up to which it spoke. */
  until: z.iso.date(),
  /** See `whoTakesPart`; absent: an older version kept it. What is gone may belong to somebody who is left out since. */
  whoTakesPart: z.string().optional(),
  /** Ids of the acts whose warnings were open. */
  warnings: z.array(z.string()),
  /** Numbers of the threads that waited longer than usual. */
  waits: z.array(z.number().int().positive()),
  /** Numbers of the threads with a question that nobody had answered. */
  questions: z.array(z.number().int().positive()),
});
export type RetroRecord = z.infer<typeof retroRecordSchema>;
