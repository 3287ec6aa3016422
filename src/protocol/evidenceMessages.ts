import * as z from 'zod/mini';

/** As `EvidenceStory` of the engine; http(s) addresses only. */
export const storySchema = z.object({
  id: z.string(),
  signal: z.enum(['anticipating', 'unblocking', 'looked-up-to', 'growing']),
  actor: z.string(),
  beneficiaries: z.array(z.string()),
  headline: z.string(),
  day: z.string(),
  thread: z.object({ number: z.int(), title: z.string(), url: z.nullable(z.string()) }),
  url: z.nullable(z.string()),
  quote: z.string(),
  areas: z.array(z.string()),
  standing: z.array(z.string()),
  /** Somebody at this machine read the thread and agrees. */
  isConfirmed: z.boolean(),
  /** Whoever is at this machine did it. */
  isMine: z.boolean(),
  steps: z.array(
    z.object({
      day: z.string(),
      text: z.string(),
      url: z.nullable(z.string()),
      isAct: z.boolean(),
      isAfterGap: z.boolean(),
    }),
  ),
  hasLaterSteps: z.boolean(),
  facts: z.array(z.object({ text: z.string(), url: z.nullable(z.string()) })),
  limits: z.array(z.string()),
  questions: z.object({ asLead: z.string(), asProfessional: z.string() }),
});

/** The page's own words, in the reader's language. */
const wordsSchema = z.object({
  helped: z.string(),
  quote: z.string(),
  timeline: z.string(),
  timelineGap: z.string(),
  noTimeline: z.string(),
  because: z.string(),
  standing: z.string(),
  limits: z.string(),
  questions: z.string(),
  asLead: z.string(),
  asProfessional: z.string(),
  verdict: z.string(),
  verdictHint: z.string(),
});

/** What a button of the page does; the extension runs the command of that name on this piece of evidence. */
export const EVIDENCE_ACTIONS = [
  'open',
  'copy-link',
  'say-thanks',
  'show-in-map',
  'confirm',
  'not-leadership',
  'withdraw',
  'take-back',
] as const;
export type EvidenceAction = (typeof EVIDENCE_ACTIONS)[number];

const buttonSchema = z.object({ action: z.enum(EVIDENCE_ACTIONS), label: z.string() });

/** Extension → page. */
export const evidenceShownSchema = z.object({
  type: z.literal('show'),
  story: storySchema,
  words: wordsSchema,
  /** Days as the reader writes them, by ISO day. */
  days: z.record(z.string(), z.string()),
  buttons: z.array(buttonSchema),
  /** What one may say of it. */
  verdicts: z.array(buttonSchema),
  /** What the page remembers, so that a reloaded window shows the same. */
  state: z.unknown(),
});
export type EvidenceShown = z.infer<typeof evidenceShownSchema>;

/** Page → extension. */
export const evidencePageMessageSchema = z.discriminatedUnion('type', [
  /** The page listens. */
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('act'), action: z.enum(EVIDENCE_ACTIONS) }),
]);
export type EvidencePageMessage = z.infer<typeof evidencePageMessageSchema>;
