import { z } from 'zod';
import { languageCoverageSchema, threadCountsSchema } from './coverage.ts';
import { isoSchema } from './event.ts';
import { personSchema } from './person.ts';
import { threadRefSchema } from './threadRef.ts';

/** An open thread that waits now for somebody other than its author. Nobody is named who could have come. */
export const openWaitSchema = z.object({
  thread: threadRefSchema,
  areas: z.array(z.string()),
  author: personSchema.nullable(),
  /** `thread`: it says itself that another one has to be done first. */
  waitsFor: z.enum(['review', 'answer', 'decision', 'thread']),
  /** The other thread's number; null unless it waits for one. */
  onThread: z.number().int().positive().nullable(),
  since: isoSchema,
  /** Milliseconds as the team lives them (see `learnActiveTime`). */
  waitedActiveMs: z.number().nonnegative(),
  /** From how many active milliseconds on a wait of this kind of thread is longer than usual here. */
  usualMs: z.number().nonnegative(),
  isLong: z.boolean(),
  /** Whose review or opinion was asked for and has not come. Only guards read it: it is never shown. */
  requested: z.array(personSchema),
});
export type OpenWait = z.infer<typeof openWaitSchema>;

/** A concern that nothing on GitHub shows to be settled. */
export const openWarningSchema = z.object({
  /** Id of the act (see `evidenceId`), whether or not it is among the evidence. */
  evidenceId: z.string(),
  thread: threadRefSchema,
  areas: z.array(z.string()),
  /** The file of a line comment; else what the pull request changes, where known. */
  paths: z.array(z.string()),
  /** The commented line as it stood, shortened; null where there is none. */
  line: z.string().nullable(),
  at: isoSchema,
  /** When the pull request went in; null: it is open, or it is an issue. */
  mergedAt: isoSchema.nullable(),
  /** The open thread that it was left for; null where none is known. */
  followUp: z.number().int().positive().nullable().default(null),
  state: z.enum(['set-aside', 'unresolved-at-merge', 'deferred', 'open']),
  /** A `ConcernKind`; null where the reader could not say. */
  concernKind: z.string().nullable(),
  quote: z.string(),
  url: z.string(),
  /** Who saw it coming. */
  raisedBy: personSchema,
  /** 0–1: how sure the reader is that it is a concern at all. Never shown. */
  confidence: z.number().min(0).max(1),
});
export type OpenWarning = z.infer<typeof openWarningSchema>;

/** Something that was asked, and to which nobody else has said anything of substance. */
export const openQuestionSchema = z.object({
  thread: threadRefSchema,
  areas: z.array(z.string()),
  at: isoSchema,
  url: z.string(),
  quote: z.string(),
  asker: personSchema.nullable(),
  /** What the asker was to the team when they asked. */
  askedBy: z.enum(['peer', 'newcomer', 'community']),
  /** The thread is still open. */
  isOpen: z.boolean(),
});
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

export const issueRowSchema = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  url: z.string(),
  areas: z.array(z.string()),
  /** Null: a deleted account. */
  author: personSchema.nullable(),
  openedAt: isoSchema,
  closedAt: isoSchema.nullable(),
});
export type IssueRow = z.infer<typeof issueRowSchema>;

export const pullRowSchema = issueRowSchema.extend({
  mergedAt: isoSchema.nullable(),
  /** Humans who reviewed or commented and whose work it was not. */
  reviewers: z.array(personSchema),
  /** One of them spoke before it went in, or it is not in. */
  hasHumanReview: z.boolean(),
  isByNewcomer: z.boolean(),
  isByProgram: z.boolean(),
});
export type PullRow = z.infer<typeof pullRowSchema>;

/** Used for guards and for whom to ask; never drawn by itself. */
export const peerRowSchema = z.object({
  person: personSchema,
  /** Newest and first act on any thread. */
  lastActiveAt: isoSchema,
  since: isoSchema,
  isPeerNow: z.boolean(),
  isNewcomerNow: z.boolean(),
  /** So many threads wait for this person by name that nobody should send them another. Told to nobody else. */
  isOverloaded: z.boolean(),
});
export type PeerRow = z.infer<typeof peerRowSchema>;

/** How one repository stands at `asOf`: what faces need beside evidence. */
export const situationSchema = z.object({
  asOf: isoSchema,
  waits: z.array(openWaitSchema),
  warnings: z.array(openWarningSchema),
  questions: z.array(openQuestionSchema),
  pulls: z.array(pullRowSchema),
  issues: z.array(issueRowSchema),
  peers: z.array(peerRowSchema),
  /**
   * Logins and full names of everybody in the history who takes part, for taking them out of people's words where names
   * are hidden; absent: an older version looked through it.
   */
  otherNames: z.array(z.string()).optional(),
  /** Missing where an older version looked through the history. */
  language: languageCoverageSchema.optional(),
  /**
   * Comments that only the built-in reader has read, of those that a language model may be sent; absent: an older
   * version looked through it.
   */
  unread: z.number().int().nonnegative().optional(),
  /** How often readings had been kept when it was looked through (`Store.timesReadingsKept`); absent: never. */
  readingsSeen: z.number().int().positive().optional(),
  /** What was read, where somebody is left out: as if they had done nothing. */
  counts: threadCountsSchema.optional(),
});
export type Situation = z.infer<typeof situationSchema>;
