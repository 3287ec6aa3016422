import { z } from 'zod';
import { isoSchema } from './event.ts';
import { personSchema } from './person.ts';

/**
 * confirmed: somebody read the thread and agrees. not-leadership: they do not, see `reason`. withdrawn: the actor does
 * not want to be shown with it; nobody else can say that, and nobody else can take it back.
 */
export const VERDICTS = ['confirmed', 'not-leadership', 'withdrawn'] as const;

/** What a person said of one piece of evidence. Private to the machine, and kept when the evidence is looked for anew. */
export const verdictSchema = z.object({
  evidenceId: z.string().min(1).max(100),
  verdict: z.enum(VERDICTS),
  reason: z.string().max(1000).nullable(),
  /** Who said it; null where the machine does not know who is at it. */
  by: personSchema.nullable(),
  at: isoSchema,
});
export type Verdict = z.infer<typeof verdictSchema>;
export type VerdictKind = Verdict['verdict'];

/** What a person answered to an open warning; by the id of the evidence that it is made of. */
export const warningAnswerSchema = z.object({
  evidenceId: z.string().min(1).max(100),
  answer: z.enum(['still-true', 'done', 'no-longer-matters']),
  at: isoSchema,
});
export type WarningAnswer = z.infer<typeof warningAnswerSchema>;
