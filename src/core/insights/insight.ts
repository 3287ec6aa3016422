import { z } from 'zod';
import { messageSchema } from '../text/message.ts';

/** What an insight is about. */
const INSIGHT_KINDS = [
  'for-you',
  'opening',
  'open-warning',
  'waiting-now',
  'here',
  'person',
  'mirror',
  'pair',
  'area',
  'team',
] as const;

/** What a face shows about a person, pair, area or the team. */
export const insightSchema = z.object({
  /** The same insight keeps its id from one detect run to the next. */
  id: z.string(),
  kind: z.enum(INSIGHT_KINDS),
  /** A whole sentence; it names nobody who declined, delayed or stayed silent. */
  sentence: messageSchema,
  /** More about it, each a sentence. */
  details: z.array(messageSchema),
  /** What it is derived from; empty where it rests on an open thread, which `url` then opens. */
  evidenceIds: z.array(z.string()),
  /** Where it can be seen on the host. */
  url: z.string().nullable(),
  areas: z.array(z.string()),
  /** ISO: when the newest of it happened. Lists go by it, newest first. */
  at: z.string(),
  /** "As a lead, how do I foster it?" */
  asLead: messageSchema.nullable(),
  /** "As a professional, how do I lead more?" */
  asProfessional: messageSchema.nullable(),
});
export type Insight = z.infer<typeof insightSchema>;

/** A stretch of time: `from` inclusive (null: from the beginning), `to` exclusive (null: up to the end). ISO. */
export interface Period {
  from: string | null;
  to: string | null;
}

export function isInPeriod(iso: string, { from, to }: Period): boolean {
  const ms = Date.parse(iso);
  return (from === null || ms >= Date.parse(from)) && (to === null || ms < Date.parse(to));
}

/** Newest first, ties by id. */
export function byRecency(a: Insight, b: Insight): number {
  return Date.parse(b.at) - Date.parse(a.at) || a.id.localeCompare(b.id);
}
