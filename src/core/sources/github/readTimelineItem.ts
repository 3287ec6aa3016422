import { z } from 'zod';
import type { ThreadEvent } from '../../model/event.ts';
import type { Person } from '../../model/person.ts';
import { PLAIN_EVENTS, REVIEW_STATES } from '../archive/readEvents.ts';
import { describeMisfit, type Skip } from '../misfit.ts';
import * as dto from './queries/dto.ts';
import { NO_NUMBER, readNumericId } from './readNumericId.ts';
import { toPerson } from './toPerson.ts';

/** When, and by whom. GraphQL gives events no numeric id. */
interface Head {
  at: string;
  actor: Person | null;
  eventId: null;
}

type ItemReader = (item: unknown, head: Head) => ThreadEvent | 'pending' | 'numberless';

const READERS: Record<string, ItemReader> = {
  IssueComment: (item) => {
    const comment = dto.commentDto.parse(item);
    const id = readNumericId(comment.fullDatabaseId, comment.url);
    return id === null ? 'numberless' : { type: 'comment', ...writtenOf(comment), id, at: comment.createdAt };
  },
  PullRequestReview: (item) => {
    const review = dto.reviewDto.parse(item);
    // A review that was begun and never submitted is visible to its writer alone.
    if (review.state === 'PENDING' || !review.submittedAt) return 'pending';
    const id = readNumericId(review.reviewId, review.url);
    if (id === null) return 'numberless';
    return {
      type: 'review',
      ...writtenOf(review),
      id,
      at: review.submittedAt,
      state: REVIEW_STATES[review.state.toLowerCase()] ?? 'commented',
      commitSha: review.reviewed?.oid ?? null,
    };
  },
  PullRequestCommit: (item, head) => {
    const { pushed } = dto.commitDto.parse(item);
    return {
      type: 'commit',
      ...head,
      at: pushed.committedDate,
      sha: pushed.oid,
      message: pushed.message,
      author: { name: pushed.author?.name ?? '', email: pushed.author?.email ?? '' },
      authoredAt: pushed.authoredDate,
      committer: { name: pushed.committer?.name ?? '', email: pushed.committer?.email ?? '' },
      url: pushed.url ?? null,
      parents: [],
    };
  },
  HeadRefForcePushedEvent: (item, head) => {
    const push = dto.forcePushItemDto.parse(item);
    return {
      type: 'force-push',
      ...head,
      beforeSha: push.beforeCommit?.oid ?? null,
      afterSha: push.afterCommit?.oid ?? null,
    };
  },
  LabeledEvent: (item, head) => ({ type: 'labeled', ...head, label: dto.labelItemDto.parse(item).label.name }),
  UnlabeledEvent: (item, head) => ({ type: 'unlabeled', ...head, label: dto.labelItemDto.parse(item).label.name }),
  AssignedEvent: (item, head) => ({
    type: 'assigned',
    ...head,
    assignee: toPerson(dto.assigneeItemDto.parse(item).assignee),
  }),
  UnassignedEvent: (item, head) => ({
    type: 'unassigned',
    ...head,
    assignee: toPerson(dto.assigneeItemDto.parse(item).assignee),
  }),
  ReviewRequestedEvent: (item, head) => ({ type: 'review-requested', ...head, ...readRequested(item) }),
  ReviewRequestRemovedEvent: (item, head) => ({ type: 'review-request-removed', ...head, ...readRequested(item) }),
  MergedEvent: (item, head) => ({
    type: 'merged',
    ...head,
    commitSha: dto.commitItemDto.parse(item).commit?.oid ?? null,
  }),
  ClosedEvent: (item, head) => {
    const { stateReason, closer } = dto.closedItemDto.parse(item);
    return {
      type: 'closed',
      ...head,
      stateReason: stateReason?.toLowerCase() ?? null,
      // Closed by a merge, GitHub names the pull request; REST gives a commit only where a bare one did it.
      commitSha: closer?.oid ?? null,
    };
  },
  RenamedTitleEvent: (item, head) => {
    const { previousTitle, currentTitle } = dto.renamedItemDto.parse(item);
    return { type: 'renamed', ...head, from: previousTitle, to: currentTitle };
  },
  MilestonedEvent: (item, head) => ({
    type: 'milestoned',
    ...head,
    milestone: dto.milestoneItemDto.parse(item).milestoneTitle,
  }),
  DemilestonedEvent: (item, head) => ({
    type: 'demilestoned',
    ...head,
    milestone: dto.milestoneItemDto.parse(item).milestoneTitle,
  }),
  ReferencedEvent: (item, head) => ({
    type: 'referenced',
    ...head,
    commitSha: dto.commitItemDto.parse(item).commit?.oid ?? null,
  }),
  MentionedEvent: (_item, head) => ({ type: 'mentioned', ...head }),
  CrossReferencedEvent: (item, head) => {
    const { source } = dto.crossReferenceItemDto.parse(item);
    const kind = source.__typename === 'PullRequest' ? 'pull' : 'issue';
    return {
      type: 'cross-referenced',
      ...head,
      source: { repo: source.repository.nameWithOwner, kind, number: source.number },
    };
  },
  ReviewDismissedEvent: (item, head) => {
    const { review, dismissalMessage } = dto.dismissedItemDto.parse(item);
    return {
      type: 'review-dismissed',
      ...head,
      reviewId: review?.fullDatabaseId ?? null,
      message: dismissalMessage ?? null,
    };
  },
};

function writtenOf(written: z.infer<typeof dto.writtenDto>) {
  return {
    actor: toPerson(written.author),
    eventId: null,
    body: written.body,
    url: written.url,
    isEdited: written.lastEditedAt !== null && written.lastEditedAt !== undefined,
    association: written.authorAssociation ?? null,
    reactions: null,
  };
}

function readRequested(item: unknown): { reviewer: Person | null; team: string | null } {
  const { requestedReviewer } = dto.reviewRequestItemDto.parse(item);
  if (!requestedReviewer || 'login' in requestedReviewer) return { reviewer: toPerson(requestedReviewer), team: null };
  return { reviewer: null, team: requestedReviewer.slug ?? '' };
}

/** Reads one item of a timeline, or says why it cannot be used. Names of events are REST's, as in backups. */
export function readTimelineItem(item: unknown, skip: Skip): ThreadEvent | null {
  if (item === null) {
    skip('event', 'this account may not see what it points to');
    return null;
  }
  const parsed = dto.itemDto.safeParse(item);
  if (!parsed.success) {
    skip('event', describeMisfit(parsed.error));
    return null;
  }
  const { __typename: type, createdAt, actor } = parsed.data;
  const name = restName(type);
  const read = READERS[type];
  if (!createdAt && type !== 'PullRequestCommit') {
    skip(`event ${name}`, 'it has no date');
    return null;
  }
  const head: Head = { at: createdAt ?? '', actor: toPerson(actor), eventId: null };
  if (!read) {
    const plain = PLAIN_EVENTS[name];
    return plain ? { type: plain, ...head } : { type: 'other', ...head, name };
  }
  try {
    const event = read(item, head);
    if (event === 'pending') skip('review', 'it was never submitted');
    else if (event === 'numberless') skip(name === 'pull_request_review' ? 'review' : 'comment', NO_NUMBER);
    else return event;
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    skip(`event ${name}`, describeMisfit(error));
  }
  return null;
}

/** `ReadyForReviewEvent` is REST's `ready_for_review`. */
function restName(type: string): string {
  return type
    .replace(/Event$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase();
}

const commitIdDto = z.object({ __typename: z.literal('PullRequestCommit') }).and(dto.commitDto);

/** Id and hash of each commit that may be a merge: git, GitHub and merge scripts begin the message of one with the word. */
export function findMerges(items: readonly unknown[]): { id: string; sha: string }[] {
  return items.flatMap((item) => {
    const commit = commitIdDto.safeParse(item);
    return commit.success && /^merge\b/i.test(commit.data.pushed.message)
      ? [{ id: commit.data.pushed.id, sha: commit.data.pushed.oid }]
      : [];
  });
}
