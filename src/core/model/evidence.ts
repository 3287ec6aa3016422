import { z } from 'zod';
import { isoSchema } from './event.ts';
import { EVIDENCE_KINDS, EVIDENCE_LEVELS, type EvidenceLevel } from './evidenceKinds.ts';
import { personSchema } from './person.ts';
import { threadRefSchema } from './threadRef.ts';

/** One reason why we think so: a message with arguments, rendered by `Translate`, and the place that shows it. */
export const factSchema = z.object({
  message: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  url: z.string().nullable(),
});
export type Fact = z.infer<typeof factSchema>;

/** One act worth showing, by one person, that helped others. */
export const evidenceSchema = z.object({
  /** Hash of the act; see `evidenceId`. */
  id: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  level: z.enum(EVIDENCE_LEVELS),
  actor: personSchema,
  /** Whom it helped, never the actor. Empty when it helped nobody in particular. */
  beneficiaries: z.array(personSchema),
  /** `owner/name`. */
  repo: z.string(),
  thread: threadRefSchema,
  /** When the act happened. */
  at: isoSchema,
  source: z.object({
    commentId: z.number().int().nullable(),
    /** First comment of the review thread that the act belongs to. */
    rootCommentId: z.number().int().nullable(),
    reviewId: z.number().int().nullable(),
    url: z.string(),
    /** The act's own words, shortened; empty when it has none. */
    quote: z.string(),
  }),
  /** Folder prefixes (or labels of an issue) that the act is about, fitted to the repository. */
  area: z.array(z.string()),
  because: z.array(factSchema).min(1),
  /** 0–1: how sure the detector is that a fair reader of the thread would agree. Not shown beside people. */
  confidence: z.number().min(0).max(1),
  /** Nobody asked for it on GitHub: no request, assignment, mention with a question or ownership. Null: unknown. */
  unasked: z.boolean().nullable(),
  /** The actor did what is theirs to do (see "duty" in docs/ARCHITECTURE.md). */
  byDuty: z.boolean(),
  /** Acts of one review share this key; faces show them together. */
  actGroup: z.string().nullable(),
  /** A person read it and agrees. Never stored: `applyVerdicts` puts it there. */
  isConfirmed: z.literal(true).optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Levels that are shown unless asked otherwise. */
export function isShownByDefault(level: EvidenceLevel): boolean {
  return level !== 'raised' && level !== 'deferred';
}
