import { z } from 'zod';
import { isoSchema } from './event.ts';
import { gitIdentitySchema } from './person.ts';
import { UNSEEN_REASONS } from './unseenReasons.ts';

const shaSchema = z.string().regex(/^[0-9a-f]{40,64}$/);

/** What became of the lines that a review comment stands on, white space aside. Null: the clone could not show it. */
export const hunkFateSchema = z.object({
  /**
   * Between the comment and the merge. changed: the pull request's own work on those lines; nearby: on the three lines
   * above them; kept: neither, whatever a rebase or the base branch did.
   */
  untilMerge: z.enum(['changed', 'nearby', 'kept']).nullable(),
  /** From the merge to the newest commit of the clone. */
  sinceMerge: z.enum(['changed', 'kept']).nullable(),
});
export type HunkFate = z.infer<typeof hunkFateSchema>;

/** A commit whose message says that it reverts, fixes or follows up another one, or settles an issue. */
export const gitCommitSchema = z.object({
  sha: shaSchema,
  at: isoSchema,
  author: gitIdentitySchema,
  message: z.string(),
  /** First comments of the review threads whose lines it took out or rewrote. */
  touches: z.array(z.number().int().nonnegative()),
  /** Files that it changed; empty where it cites no pull request with comments, and in what was kept before. */
  files: z.array(z.string()).default([]),
  /** It was made on the branch itself: first parents lead to it. */
  isOnBranch: z.boolean().default(false),
});
export type GitCommit = z.infer<typeof gitCommitSchema>;

/** What a clone showed of a repository's history, and what it could not. */
export const gitFactsSchema = z.object({
  /** Newest commit that was looked at, and its date. */
  head: shaSchema,
  at: isoSchema,
  /** shallow: its past was cut off; partial: contents of files were left out when it was cloned. */
  clone: z.enum(['whole', 'shallow', 'partial']),
  /** By the database id of the first comment of a review thread. */
  hunks: z.record(z.string(), hunkFateSchema),
  commits: z.array(gitCommitSchema),
  coverage: z.object({
    /** Line comments on merged pull requests that were looked for, and those of them whose lines could be followed. */
    asked: z.number().int().nonnegative(),
    seen: z.number().int().nonnegative(),
    unseen: z.array(z.object({ why: z.enum(UNSEEN_REASONS), count: z.number().int().positive() })),
    /** Messages were read back to this day; null: they could not be. */
    messagesFrom: isoSchema.nullable(),
  }),
});
export type GitFacts = z.infer<typeof gitFactsSchema>;
