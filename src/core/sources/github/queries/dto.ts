import { z } from 'zod';

/** The parts of GitHub's GraphQL answers that we read, as `fragments.ts` asks for them. */

const iso = z.iso.datetime({ offset: true });

/** A decimal text of at most 53 bits, or a number on servers that know only those. */
const idDto = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.number().int().nonnegative());

const accountDto = z.object({
  __typename: z.string(),
  login: z.string().min(1),
  databaseId: z.number().int().nonnegative().nullish(),
});
export type AccountDto = z.infer<typeof accountDto>;
export const maybeAccount = accountDto.nullish();

/** A commit by its hash. */
export const commitIdDto = z.object({ oid: z.string() });

export const pageInfoDto = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** One page of any connection. What stands in it is read by its own schema. */
export const pageDto = z.object({
  pageInfo: pageInfoDto,
  nodes: z
    .array(z.unknown())
    .nullish()
    .transform((nodes) => nodes ?? []),
});
export type PageDto = z.infer<typeof pageDto>;

const oid = z.object({ oid: z.string() }).nullish();

const threadFields = {
  id: z.string(),
  number: z.number().int().positive(),
  fullDatabaseId: idDto.nullish(),
  title: z.string(),
  body: z.string(),
  url: z.string(),
  author: maybeAccount,
  authorAssociation: z.string().nullish(),
  createdAt: iso,
  updatedAt: iso,
  closedAt: iso.nullish(),
  locked: z.boolean(),
  milestone: z.object({ title: z.string() }).nullish(),
  labels: z.object({ nodes: z.array(z.object({ name: z.string() }).nullable()).nullish() }).nullish(),
  timelineItems: pageDto,
};

export const pullDto = z.object({
  ...threadFields,
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isDraft: z.boolean().nullish(),
  mergedAt: iso.nullish(),
  mergedBy: maybeAccount,
  mergeCommit: oid,
  baseRefName: z.string().nullish(),
  headRefName: z.string().nullish(),
  headRefOid: z.string().nullish(),
  additions: z.number().int().nonnegative().nullish(),
  deletions: z.number().int().nonnegative().nullish(),
  changedFiles: z.number().int().nonnegative().nullish(),
  reviewThreads: pageDto,
});
export type PullDto = z.infer<typeof pullDto>;

export const issueDto = z.object({
  ...threadFields,
  state: z.enum(['OPEN', 'CLOSED']),
  stateReason: z.string().nullish(),
});
export type IssueDto = z.infer<typeof issueDto>;

export const reviewThreadDto = z.object({
  id: z.string(),
  isResolved: z.boolean(),
  resolvedBy: maybeAccount,
  diffSide: z.string().nullish(),
  subjectType: z.string().nullish(),
});
export type ReviewThreadDto = z.infer<typeof reviewThreadDto>;

export const reviewCommentDto = z.object({
  fullDatabaseId: idDto.nullish(),
  body: z.string(),
  url: z.string(),
  createdAt: iso,
  lastEditedAt: iso.nullish(),
  author: maybeAccount,
  authorAssociation: z.string().nullish(),
  path: z.string(),
  state: z.string(),
  outdated: z.boolean(),
  diffHunk: z.string(),
  originalLine: z.number().int().nullish(),
  originalStartLine: z.number().int().nullish(),
  originalCommit: oid,
  replyTo: z.object({ fullDatabaseId: idDto.nullish() }).nullish(),
  pullRequestReview: z
    .object({ fullDatabaseId: idDto.nullish(), state: z.string(), submittedAt: iso.nullish() })
    .nullish(),
});
export type ReviewCommentDto = z.infer<typeof reviewCommentDto>;

/** What every timeline item has; the rest depends on its type. */
export const itemDto = z.object({ __typename: z.string(), createdAt: iso.nullish(), actor: maybeAccount });

const writtenFields = {
  body: z.string(),
  url: z.string(),
  createdAt: iso,
  lastEditedAt: iso.nullish(),
  author: maybeAccount,
  authorAssociation: z.string().nullish(),
};
export const writtenDto = z.object(writtenFields);
export const commentDto = z.object({ ...writtenFields, fullDatabaseId: idDto.nullish() });
export const reviewDto = z.object({
  ...writtenFields,
  reviewId: idDto.nullish(),
  state: z.string(),
  submittedAt: iso.nullish(),
  reviewed: oid,
});
const gitActor = z.object({ name: z.string().nullish(), email: z.string().nullish() }).nullish();
export const commitDto = z.object({
  pushed: z.object({
    id: z.string(),
    oid: z.string(),
    message: z.string(),
    url: z.string().nullish(),
    committedDate: iso,
    authoredDate: iso,
    author: gitActor,
    committer: gitActor,
  }),
});
export const labelItemDto = z.object({ label: z.object({ name: z.string() }) });
export const assigneeItemDto = z.object({ assignee: maybeAccount });
export const closedItemDto = z.object({
  stateReason: z.string().nullish(),
  closer: z.object({ __typename: z.string(), oid: z.string().optional() }).nullish(),
});
export const crossReferenceItemDto = z.object({
  source: z.object({
    __typename: z.enum(['Issue', 'PullRequest']),
    number: z.number().int().positive(),
    repository: z.object({ nameWithOwner: z.string() }),
  }),
});
export const milestoneItemDto = z.object({ milestoneTitle: z.string() });
export const commitItemDto = z.object({ commit: oid });
export const renamedItemDto = z.object({ previousTitle: z.string(), currentTitle: z.string() });
export const forcePushItemDto = z.object({ beforeCommit: oid, afterCommit: oid });
export const dismissedItemDto = z.object({
  dismissalMessage: z.string().nullish(),
  review: z.object({ fullDatabaseId: idDto.nullish() }).nullish(),
});
export const reviewRequestItemDto = z.object({
  requestedReviewer: z
    .union([z.object({ __typename: z.literal('Team'), slug: z.string().optional() }), accountDto])
    .nullish(),
});
/** Something written, as GitHub names it; a review's number has a name of its own. */
export const nodeIdDto = z.object({
  __typename: z.enum(['IssueComment', 'PullRequestReview', 'PullRequestReviewComment']),
  id: z.string(),
  url: z.string(),
  fullDatabaseId: idDto.nullish(),
  reviewId: idDto.nullish(),
});
export const fileDto = z.object({ path: z.string() });
