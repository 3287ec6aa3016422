import { z } from 'zod';
import { isoSchema } from './event.ts';
import { UNSEEN_REASONS } from './unseenReasons.ts';

/** One thing that was left out, and why, with how often. */
export const skippedSchema = z.object({ what: z.string(), why: z.string(), count: z.number().int().positive() });
export type Skipped = z.infer<typeof skippedSchema>;

/** How far a clone could help, and why not further. */
const cloneCoverageSchema = z.object({
  /** Date of its newest commit. */
  at: isoSchema,
  kind: z.enum(['whole', 'shallow', 'partial']),
  /** Line comments whose lines were looked for, and those whose lines could be followed to the merge. */
  asked: z.number().int().nonnegative(),
  seen: z.number().int().nonnegative(),
  unseen: z.array(z.object({ why: z.enum(UNSEEN_REASONS), count: z.number().int().positive() })),
  /** What its commits say could be read; missing in what was kept before. */
  areMessagesRead: z.boolean().optional(),
});

/** Texts that people wrote, and those of them in a language that the reader does not know. */
export const languageCoverageSchema = z.object({
  texts: z.number().int().nonnegative(),
  notUnderstood: z.number().int().nonnegative(),
});
export type LanguageCoverage = z.infer<typeof languageCoverageSchema>;

/**
 * What the history holds and what it lacks. Goes with every result, so that an empty insight cannot
 * look like "nothing happened".
 */
export const coverageSchema = z.object({
  source: z.enum(['archive', 'github', 'sample']),
  pulls: z.number().int().nonnegative(),
  issues: z.number().int().nonnegative(),
  reviews: z.number().int().nonnegative(),
  comments: z.number().int().nonnegative(),
  reviewComments: z.number().int().nonnegative(),
  events: z.number().int().nonnegative(),
  /** Events that are none of the above, by GitHub's or our name. */
  eventTypes: z.record(z.string(), z.number().int().positive()),
  skipped: z.array(skippedSchema),
  /** First and last day of activity. Null: no thread at all. */
  from: isoSchema.nullable(),
  to: isoSchema.nullable(),
  /** Everything that ever happened in the repository up to `to` is there. */
  isWhole: z.boolean(),
  /** What this source cannot know, as message keys. */
  unknown: z.array(z.string()),
  /** Pull requests merged, and those of them that no other human reviewed or commented. */
  merged: z.number().int().nonnegative(),
  mergedWithoutReview: z.number().int().nonnegative(),
  /** Null: no clone was looked into. Missing where there is none to be had; `loadTeam` fills it in, as the next. */
  clone: cloneCoverageSchema.nullable().optional(),
  language: languageCoverageSchema.optional(),
  /** Counted as if those who do not take part had done nothing. */
  leavesOut: z.literal(true).optional(),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** What is counted thread by thread. */
export const threadCountsSchema = coverageSchema.pick({
  pulls: true,
  issues: true,
  reviews: true,
  comments: true,
  reviewComments: true,
  events: true,
  eventTypes: true,
  from: true,
  to: true,
  merged: true,
  mergedWithoutReview: true,
});
export type ThreadCounts = z.infer<typeof threadCountsSchema>;
