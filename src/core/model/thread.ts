import { z } from 'zod';
import { eventSchema, isoSchema } from './event.ts';
import { personSchema } from './person.ts';

const common = {
  number: z.number().int().positive(),
  /** GitHub's numeric id of the pull request or issue; null: the source has none. Its number says which it is. */
  id: z.number().int().nonnegative().nullable(),
  title: z.string(),
  body: z.string(),
  url: z.string(),
  author: personSchema.nullable(),
  association: z.string().nullable(),
  createdAt: isoSchema,
  updatedAt: isoSchema,
  closedAt: isoSchema.nullable(),
  isLocked: z.boolean(),
  labels: z.array(z.string()),
  assignees: z.array(personSchema),
  milestone: z.string().nullable(),
  /** Everything that happened on it, oldest first (ties keep the source's order). */
  events: z.array(eventSchema),
};

export const pullSchema = z.object({
  kind: z.literal('pull'),
  ...common,
  state: z.enum(['open', 'closed', 'merged']),
  isDraft: z.boolean(),
  mergedAt: isoSchema.nullable(),
  mergedBy: personSchema.nullable(),
  mergeCommitSha: z.string().nullable(),
  baseRef: z.string().nullable(),
  headRef: z.string().nullable(),
  headSha: z.string().nullable(),
  additions: z.number().int().nonnegative().nullable(),
  deletions: z.number().int().nonnegative().nullable(),
  changedFiles: z.number().int().nonnegative().nullable(),
  /** Paths that the pull request changes, where the source knows them; null where it does not. */
  files: z.array(z.string()).nullable(),
});

export const issueSchema = z.object({
  kind: z.literal('issue'),
  ...common,
  state: z.enum(['open', 'closed']),
  /** completed, not_planned, duplicate, reopened: GitHub's words. */
  stateReason: z.string().nullable(),
});

/** A pull request or an issue, with everything that happened on it. */
export const threadSchema = z.discriminatedUnion('kind', [pullSchema, issueSchema]);
export type Pull = z.infer<typeof pullSchema>;
export type Issue = z.infer<typeof issueSchema>;
export type Thread = z.infer<typeof threadSchema>;
