import type { z } from 'zod';
import type { CommentEvent, PlainEventType, ThreadEvent } from '../../model/event.ts';
import type { Person } from '../../model/person.ts';
import {
  assignedDto,
  closedDto,
  commentedDto,
  committedDto,
  crossReferencedDto,
  labeledDto,
  milestonedDto,
  renamedDto,
  reviewDismissedDto,
  reviewedDto,
  reviewRequestedDto,
  timelineEntryDto,
  type GitHubUserDto,
  type TimelineEntryDto,
  type WritingDto,
} from './backupDto.ts';
import { describeMisfit, type Skip } from '../misfit.ts';

export const PLAIN_EVENTS: Record<string, PlainEventType> = {
  reopened: 'reopened',
  convert_to_draft: 'convert-to-draft',
  ready_for_review: 'ready-for-review',
  locked: 'locked',
  unlocked: 'unlocked',
  head_ref_deleted: 'head-ref-deleted',
  head_ref_restored: 'head-ref-restored',
  comment_deleted: 'comment-deleted',
  subscribed: 'subscribed',
  unsubscribed: 'unsubscribed',
  connected: 'connected',
  disconnected: 'disconnected',
  pinned: 'pinned',
  unpinned: 'unpinned',
  transferred: 'transferred',
  base_ref_changed: 'base-ref-changed',
  base_ref_force_pushed: 'base-ref-force-pushed',
  auto_merge_enabled: 'auto-merge-enabled',
  auto_merge_disabled: 'auto-merge-disabled',
  added_to_merge_queue: 'added-to-merge-queue',
  removed_from_merge_queue: 'removed-from-merge-queue',
  marked_as_duplicate: 'marked-as-duplicate',
  unmarked_as_duplicate: 'unmarked-as-duplicate',
  converted_to_discussion: 'converted-to-discussion',
};

export const REVIEW_STATES: Record<string, 'approved' | 'changes-requested' | 'commented' | 'dismissed'> = {
  approved: 'approved',
  changes_requested: 'changes-requested',
  commented: 'commented',
  dismissed: 'dismissed',
};

const PERSON_TYPES: Record<string, Person['type']> = {
  Bot: 'bot',
  Organization: 'organization',
  Mannequin: 'mannequin',
};

/** What the table itself says: a file may name anything, also what every object has ("constructor"). */
function valueOf<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** An account of ours from GitHub's; GitHub's stand-in for deleted accounts ("ghost") becomes null. */
export function toPerson(user: GitHubUserDto | null | undefined): Person | null {
  if (!user || user.login === 'ghost') return null;
  return { id: user.id, login: user.login, type: valueOf(PERSON_TYPES, user.type ?? 'User') ?? 'user' };
}

/** Whether it was changed more than a minute after it was written. */
function isEdited(createdAt: string, updatedAt: string | null | undefined): boolean {
  return updatedAt !== null && updatedAt !== undefined && Date.parse(updatedAt) - Date.parse(createdAt) > 60_000;
}

/** What somebody wrote, as comments, reviews and line comments have it in common. */
export function toWriting(dto: WritingDto, writtenAt: string): Omit<CommentEvent, 'type' | 'at' | 'actor' | 'eventId'> {
  return {
    id: dto.id,
    body: dto.body ?? '',
    url: dto.html_url,
    isEdited: isEdited(writtenAt, dto.updated_at),
    association: dto.author_association ?? null,
    reactions: null,
  };
}

/** Reads the part of an entry that only its type has; throws the schema's error. */
type EntryReader = (
  entry: unknown,
  head: { at: string; actor: Person | null; eventId: number | null },
  dto: TimelineEntryDto,
) => ThreadEvent | 'pending';

const ENTRY_READERS: Record<string, EntryReader> = {
  commented: (entry, head) => {
    const dto = commentedDto.parse(entry);
    return {
      type: 'comment',
      ...head,
      at: dto.created_at,
      actor: toPerson(dto.user) ?? head.actor,
      ...toWriting(dto, dto.created_at),
    };
  },
  reviewed: (entry, head) => {
    const dto = reviewedDto.parse(entry);
    // A review that was begun and never submitted is visible to its writer alone.
    if (dto.state.toLowerCase() === 'pending' || !dto.submitted_at) return 'pending';
    return {
      type: 'review',
      ...head,
      at: dto.submitted_at,
      actor: toPerson(dto.user) ?? head.actor,
      ...toWriting(dto, dto.submitted_at),
      state: valueOf(REVIEW_STATES, dto.state.toLowerCase()) ?? 'commented',
      commitSha: dto.commit_id ?? null,
    };
  },
  committed: (entry, head) => {
    const dto = committedDto.parse(entry);
    return {
      type: 'commit',
      ...head,
      at: dto.committer.date,
      sha: dto.sha,
      message: dto.message,
      author: { name: dto.author.name ?? '', email: dto.author.email ?? '' },
      authoredAt: dto.author.date,
      committer: { name: dto.committer.name ?? '', email: dto.committer.email ?? '' },
      url: dto.html_url ?? null,
      parents: (dto.parents ?? []).map((parent) => parent.sha),
    };
  },
  head_ref_force_pushed: (_entry, head, dto) => ({
    type: 'force-push',
    ...head,
    beforeSha: null,
    afterSha: dto.commit_id ?? null,
  }),
  labeled: (entry, head) => ({ type: 'labeled', ...head, label: labeledDto.parse(entry).label.name }),
  unlabeled: (entry, head) => ({ type: 'unlabeled', ...head, label: labeledDto.parse(entry).label.name }),
  assigned: (entry, head) => ({ type: 'assigned', ...head, assignee: toPerson(assignedDto.parse(entry).assignee) }),
  unassigned: (entry, head) => ({ type: 'unassigned', ...head, assignee: toPerson(assignedDto.parse(entry).assignee) }),
  review_requested: (entry, head) => ({ type: 'review-requested', ...head, ...readReviewRequest(entry, head.actor) }),
  review_request_removed: (entry, head) => ({
    type: 'review-request-removed',
    ...head,
    ...readReviewRequest(entry, head.actor),
  }),
  merged: (_entry, head, dto) => ({ type: 'merged', ...head, commitSha: dto.commit_id ?? null }),
  closed: (entry, head, dto) => ({
    type: 'closed',
    ...head,
    stateReason: closedDto.parse(entry).state_reason ?? null,
    commitSha: dto.commit_id ?? null,
  }),
  renamed: (entry, head) => ({ type: 'renamed', ...head, ...renamedDto.parse(entry).rename }),
  milestoned: (entry, head) => ({ type: 'milestoned', ...head, milestone: milestonedDto.parse(entry).milestone.title }),
  demilestoned: (entry, head) => ({
    type: 'demilestoned',
    ...head,
    milestone: milestonedDto.parse(entry).milestone.title,
  }),
  referenced: (_entry, head, dto) => ({ type: 'referenced', ...head, commitSha: dto.commit_id ?? null }),
  mentioned: (_entry, head) => ({ type: 'mentioned', ...head }),
  'cross-referenced': (entry, head) => {
    const { issue } = crossReferencedDto.parse(entry).source;
    return {
      type: 'cross-referenced',
      ...head,
      source: {
        repo: issue.repository?.full_name ?? /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\//.exec(issue.html_url)?.[1] ?? '',
        kind: issue.pull_request === undefined || issue.pull_request === null ? 'issue' : 'pull',
        number: issue.number,
      },
    };
  },
  review_dismissed: (entry, head) => {
    const dismissed = reviewDismissedDto.parse(entry).dismissed_review;
    return {
      type: 'review-dismissed',
      ...head,
      reviewId: dismissed.review_id ?? null,
      message: dismissed.dismissal_message ?? null,
    };
  },
};

function readReviewRequest(
  entry: unknown,
  actor: Person | null,
): { reviewer: Person | null; team: string | null; actor: Person | null } {
  const dto = reviewRequestedDto.parse(entry);
  return {
    reviewer: toPerson(dto.requested_reviewer),
    team: dto.requested_team?.slug ?? dto.requested_team?.name ?? null,
    actor: toPerson(dto.review_requester) ?? actor,
  };
}

/** Reads one timeline entry, or says why it cannot be used. */
export function readTimelineEntry(entry: unknown, skip: Skip): ThreadEvent | null {
  const base = timelineEntryDto.safeParse(entry);
  if (!base.success) {
    skip('event', describeMisfit(base.error));
    return null;
  }
  const dto = base.data;
  const read = valueOf(ENTRY_READERS, dto.event);
  const head = { at: dto.created_at ?? '', actor: toPerson(dto.actor), eventId: dto.id ?? null };
  // Comments, reviews and commits carry their dates in fields of their own.
  const isSelfDated = dto.event === 'commented' || dto.event === 'reviewed' || dto.event === 'committed';
  if (head.at === '' && !isSelfDated) {
    skip(`event ${dto.event}`, 'it has no date');
    return null;
  }
  if (!read) {
    const plain = valueOf(PLAIN_EVENTS, dto.event);
    return plain ? { type: plain, ...head } : { type: 'other', ...head, name: dto.event };
  }
  try {
    const event = read(entry, head, dto);
    if (event !== 'pending') return event;
    skip('review', 'it was never submitted');
  } catch (error) {
    if (!isZodError(error)) throw error;
    skip(`event ${dto.event}`, describeMisfit(error));
  }
  return null;
}

function isZodError(error: unknown): error is z.ZodError {
  return error instanceof Error && 'issues' in error && Array.isArray(error.issues);
}
