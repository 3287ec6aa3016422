import { z } from 'zod';
import { gitIdentitySchema, personSchema } from './person.ts';

/** ISO 8601 in UTC with seconds, as GitHub writes it. */
export const isoSchema = z.iso.datetime({ offset: true });
/** GitHub's numeric database id of a comment, review or event. Above 2^31, below 2^53. */
const databaseIdSchema = z.number().int().nonnegative();

const base = {
  at: isoSchema,
  /** Who did it. Null: the account is gone, or the event has no actor. */
  actor: personSchema.nullable(),
  /** Database id of the timeline event, where the host gives one. */
  eventId: databaseIdSchema.nullable().optional(),
};

/** `actor` of one reaction on a comment, or null where the account is gone. */
const reactionSchema = z.object({
  content: z.enum(['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes']),
  actor: personSchema.nullable(),
});

const written = {
  id: databaseIdSchema,
  body: z.string(),
  url: z.string(),
  /** The text was changed after it was posted. */
  isEdited: z.boolean().default(false),
  /** GitHub's word for the author's relation to the repository (OWNER, MEMBER, CONTRIBUTOR, …) when it was fetched. */
  association: z.string().nullable().default(null),
  /** Null: the source does not know reactions. */
  reactions: z.array(reactionSchema).nullable().default(null),
};

/** A comment in the conversation of a thread. */
export const commentEventSchema = z.object({ type: z.literal('comment'), ...base, ...written });

/** A submitted review. Its line comments are `reviewComment` events with this review's id. */
export const reviewEventSchema = z.object({
  type: z.literal('review'),
  ...base,
  ...written,
  state: z.enum(['approved', 'changes-requested', 'commented', 'dismissed']),
  /** The head commit that was reviewed. */
  commitSha: z.string().nullable(),
});

/** A comment on a line of the diff. `at` is when others could first see it (its review's submission). */
export const reviewCommentEventSchema = z.object({
  type: z.literal('review-comment'),
  ...base,
  ...written,
  reviewId: databaseIdSchema.nullable(),
  /** Id of the first comment of its review thread; its own id when it is the first. */
  rootCommentId: databaseIdSchema,
  path: z.string(),
  /** Line of the file it was written on. Null for a comment on the whole file. */
  originalLine: z.number().int().nullable(),
  originalStartLine: z.number().int().nullable(),
  side: z.enum(['LEFT', 'RIGHT']).nullable(),
  /** End of the diff as the reviewer saw it; the commented line is its last. */
  diffHunk: z.string().nullable(),
  /** The commit the comment was written on. */
  originalCommitSha: z.string().nullable(),
  /** GitHub can no longer place the comment in the latest diff. Weak: a rebase does it too. Null: unknown. */
  isOutdated: z.boolean().nullable(),
  /** Somebody pressed "Resolve conversation" on its thread. Null: the source does not know. */
  isResolved: z.boolean().nullable().default(null),
  resolvedBy: personSchema.nullable().default(null),
});

export const commitEventSchema = z.object({
  type: z.literal('commit'),
  ...base,
  sha: z.string(),
  message: z.string(),
  author: gitIdentitySchema,
  authoredAt: isoSchema,
  committer: gitIdentitySchema,
  url: z.string().nullable(),
  parents: z.array(z.string()),
});

export const forcePushEventSchema = z.object({
  type: z.literal('force-push'),
  ...base,
  beforeSha: z.string().nullable(),
  afterSha: z.string().nullable(),
});

const labelEventSchema = z.object({ type: z.enum(['labeled', 'unlabeled']), ...base, label: z.string() });
const assignEventSchema = z.object({
  type: z.enum(['assigned', 'unassigned']),
  ...base,
  assignee: personSchema.nullable(),
});
const reviewRequestEventSchema = z.object({
  type: z.enum(['review-requested', 'review-request-removed']),
  ...base,
  /** Whose review was asked for. Null when it was a team, or the account is gone. */
  reviewer: personSchema.nullable(),
  /** Name of the team whose review was asked for; '' where it may not be read. */
  team: z.string().nullable(),
});
const mergedEventSchema = z.object({ type: z.literal('merged'), ...base, commitSha: z.string().nullable() });
const closedEventSchema = z.object({
  type: z.literal('closed'),
  ...base,
  /** completed, not_planned, duplicate, reopened: GitHub's words. */
  stateReason: z.string().nullable(),
  commitSha: z.string().nullable(),
});
const renamedEventSchema = z.object({ type: z.literal('renamed'), ...base, from: z.string(), to: z.string() });
const milestoneEventSchema = z.object({ type: z.enum(['milestoned', 'demilestoned']), ...base, milestone: z.string() });
/** A commit somewhere names this thread. */
const referencedEventSchema = z.object({ type: z.literal('referenced'), ...base, commitSha: z.string().nullable() });
/** Another thread names this one. */
const crossReferencedEventSchema = z.object({
  type: z.literal('cross-referenced'),
  ...base,
  source: z.object({ repo: z.string(), kind: z.enum(['pull', 'issue']), number: z.number().int().positive() }),
});
const reviewDismissedEventSchema = z.object({
  type: z.literal('review-dismissed'),
  ...base,
  reviewId: databaseIdSchema.nullable(),
  message: z.string().nullable(),
});
/** `actor` is the person who was named, as GitHub has it. */
const mentionedEventSchema = z.object({ type: z.literal('mentioned'), ...base });
const plainEventSchema = z.object({
  type: z.enum([
    'reopened',
    'convert-to-draft',
    'ready-for-review',
    'locked',
    'unlocked',
    'head-ref-deleted',
    'head-ref-restored',
    'comment-deleted',
    'subscribed',
    'unsubscribed',
    'connected',
    'disconnected',
    'pinned',
    'unpinned',
    'transferred',
    'base-ref-changed',
    'base-ref-force-pushed',
    'auto-merge-enabled',
    'auto-merge-disabled',
    'added-to-merge-queue',
    'removed-from-merge-queue',
    'marked-as-duplicate',
    'unmarked-as-duplicate',
    'converted-to-discussion',
  ]),
  ...base,
});
/** An event type that we have no use for: kept with GitHub's name, so that nothing is silently dropped. */
const otherEventSchema = z.object({ type: z.literal('other'), ...base, name: z.string() });

/** One dated thing on a thread. */
export const eventSchema = z.discriminatedUnion('type', [
  commentEventSchema,
  reviewEventSchema,
  reviewCommentEventSchema,
  commitEventSchema,
  forcePushEventSchema,
  labelEventSchema,
  assignEventSchema,
  reviewRequestEventSchema,
  mergedEventSchema,
  closedEventSchema,
  renamedEventSchema,
  milestoneEventSchema,
  referencedEventSchema,
  crossReferencedEventSchema,
  reviewDismissedEventSchema,
  mentionedEventSchema,
  plainEventSchema,
  otherEventSchema,
]);

export type ThreadEvent = z.infer<typeof eventSchema>;
export type CommentEvent = z.infer<typeof commentEventSchema>;
export type ReviewEvent = z.infer<typeof reviewEventSchema>;
export type ReviewCommentEvent = z.infer<typeof reviewCommentEventSchema>;
export type CommitEvent = z.infer<typeof commitEventSchema>;
export type ForcePushEvent = z.infer<typeof forcePushEventSchema>;
/** Something that a person wrote. */
export type WrittenEvent = CommentEvent | ReviewEvent | ReviewCommentEvent;

/** Told apart by their type alone: a comment in the conversation, a review's own text, a comment on a line. */
export function isWritten(event: ThreadEvent): event is WrittenEvent {
  return event.type === 'comment' || event.type === 'review' || event.type === 'review-comment';
}

/** A comment on a line, be it the first of its review thread or an answer there. */
export function isReviewComment(event: ThreadEvent): event is ReviewCommentEvent {
  return event.type === 'review-comment';
}

/** The plain event types: an actor and a date, nothing else. */
export type PlainEventType = z.infer<typeof plainEventSchema>['type'];
