import { numericId, select, type HostSchema } from './hostSchema.ts';

/** Of an organisation nothing but its login: GitHub shows their own fields to tokens with the scope `read:org` only. */
export const ACCOUNT = `
fragment Account on Actor {
  __typename login
  ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId }
}`;

/** Every event has these two. */
const ACTED = 'createdAt actor { ...Account }';

interface ItemType {
  isPullOnly?: boolean;
  /** What is asked besides when and who. */
  fields?: string;
  /** Asked instead of when and who. */
  own?: (schema: HostSchema) => string;
}

/**
 * What is asked of each kind of timeline item. Left out: deployments, classic projects, marks of what the
 * reader has seen, and review threads, which are asked for on their own.
 */
const ITEMS: Record<string, ItemType> = {
  IssueComment: {
    own: (schema) => `id ${select(schema, 'IssueComment', 'fullDatabaseId')} ${written(schema, 'IssueComment')}`,
  },
  PullRequestReview: {
    isPullOnly: true,
    // `commit` is nullable here and not on a commit's item; an id may be of another type than a comment's where a
    // server knows the new ones for some things only. Fields of one name must agree, so these get their own.
    own: (schema) =>
      `id reviewId: ${numericId(schema, 'PullRequestReview')} ${written(schema, 'PullRequestReview')} state submittedAt reviewed: commit { oid }`,
  },
  PullRequestCommit: {
    isPullOnly: true,
    own: () =>
      'pushed: commit { id oid message url committedDate authoredDate author { name email } committer { name email } }',
  },
  AssignedEvent: { fields: 'assignee { __typename ...Account }' },
  UnassignedEvent: { fields: 'assignee { __typename ...Account }' },
  ClosedEvent: {
    own: (schema) =>
      `${ACTED} ${select(schema, 'ClosedEvent', 'stateReason')} closer { __typename ... on Commit { oid } }`,
  },
  CrossReferencedEvent: {
    fields:
      'source { __typename ... on Issue { number repository { nameWithOwner } } ... on PullRequest { number repository { nameWithOwner } } }',
  },
  LabeledEvent: { fields: 'label { name }' },
  UnlabeledEvent: { fields: 'label { name }' },
  MilestonedEvent: { fields: 'milestoneTitle' },
  DemilestonedEvent: { fields: 'milestoneTitle' },
  ReferencedEvent: { fields: 'commit { oid }' },
  RenamedTitleEvent: { fields: 'previousTitle currentTitle' },
  MergedEvent: { isPullOnly: true, fields: 'commit { oid }' },
  HeadRefForcePushedEvent: { isPullOnly: true, fields: 'beforeCommit { oid } afterCommit { oid }' },
  ReviewDismissedEvent: {
    isPullOnly: true,
    own: (schema) => `${ACTED} dismissalMessage review { ${select(schema, 'PullRequestReview', 'fullDatabaseId')} }`,
  },
  ReviewRequestedEvent: { isPullOnly: true, own: requested },
  ReviewRequestRemovedEvent: { isPullOnly: true, own: requested },
  CommentDeletedEvent: {},
  ConnectedEvent: {},
  ConvertedToDiscussionEvent: {},
  DisconnectedEvent: {},
  LockedEvent: {},
  MarkedAsDuplicateEvent: {},
  MentionedEvent: {},
  ParentIssueAddedEvent: {},
  ParentIssueRemovedEvent: {},
  PinnedEvent: {},
  ReopenedEvent: {},
  SubIssueAddedEvent: {},
  SubIssueRemovedEvent: {},
  SubscribedEvent: {},
  TransferredEvent: {},
  UnlockedEvent: {},
  UnmarkedAsDuplicateEvent: {},
  UnpinnedEvent: {},
  UnsubscribedEvent: {},
  UserBlockedEvent: {},
  AddedToMergeQueueEvent: { isPullOnly: true },
  AutoMergeDisabledEvent: { isPullOnly: true },
  AutoMergeEnabledEvent: { isPullOnly: true },
  AutoRebaseEnabledEvent: { isPullOnly: true },
  AutoSquashEnabledEvent: { isPullOnly: true },
  BaseRefChangedEvent: { isPullOnly: true },
  BaseRefDeletedEvent: { isPullOnly: true },
  BaseRefForcePushedEvent: { isPullOnly: true },
  ConvertToDraftEvent: { isPullOnly: true },
  HeadRefDeletedEvent: { isPullOnly: true },
  HeadRefRestoredEvent: { isPullOnly: true },
  ReadyForReviewEvent: { isPullOnly: true },
  RemovedFromMergeQueueEvent: { isPullOnly: true },
};

function requested(schema: HostSchema): string {
  const team = schema.hasField('Team', 'slug') ? ' ... on Team { slug }' : '';
  return `${ACTED} requestedReviewer { __typename ...Account${team} }`;
}

function written(schema: HostSchema, type: string): string {
  return select(schema, type, 'body url createdAt lastEditedAt authorAssociation') + ' author { ...Account }';
}

export type ThreadType = 'PullRequest' | 'Issue';

function itemsOf(schema: HostSchema, thread: ThreadType): [string, ItemType][] {
  return Object.entries(ITEMS).filter(
    ([name, item]) => schema.hasType(name) && (thread === 'PullRequest' || item.isPullOnly !== true),
  );
}

/** The names of the kinds, as `itemTypes` wants them. */
export function itemTypes(schema: HostSchema, thread: ThreadType): string {
  return `[${itemsOf(schema, thread)
    .map(([name]) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase())
    .join(', ')}]`;
}

/** `fragment PullRequestItem` or `fragment IssueItem`; needs `ACCOUNT` beside it. */
export function itemFragment(schema: HostSchema, thread: ThreadType): string {
  const parts = itemsOf(schema, thread).map(
    ([name, { fields = '', own }]) => `  ... on ${name} { ${own?.(schema) ?? `${ACTED} ${fields}`} }`,
  );
  return `
fragment ${thread}Item on ${thread}TimelineItems {
  __typename
${parts.join('\n')}
}`;
}

export const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

/** What is asked of a review thread itself. */
export function reviewThreadFields(schema: HostSchema): string {
  return `${select(schema, 'PullRequestReviewThread', 'id isResolved diffSide subjectType')} resolvedBy { ...Account }`;
}

/**
 * `diffHunk` is the same text in a whole thread, and needed once. Asking the first comment alone for it takes a
 * connection of its own: measured on 537 pull requests, that is 8 points more to 44, for 7 % fewer bytes.
 */
export function reviewCommentFields(schema: HostSchema): string {
  const own = select(
    schema,
    'PullRequestReviewComment',
    'fullDatabaseId body url createdAt lastEditedAt authorAssociation path state outdated originalLine originalStartLine diffHunk',
  );
  return `__typename id ${own} author { ...Account } originalCommit { oid }
      replyTo { ${select(schema, 'PullRequestReviewComment', 'fullDatabaseId')} }
      pullRequestReview { ${select(schema, 'PullRequestReview', 'fullDatabaseId')} state submittedAt }`;
}
