import type { ReviewCommentEvent, ThreadEvent } from '../../model/event.ts';
import type { Person } from '../../model/person.ts';
import type { Issue, Pull } from '../../model/thread.ts';
import { isSamePerson } from '../../people/humans.ts';
import { describeMisfit, type Skip } from '../misfit.ts';
import { sortEvents } from '../archive/toThread.ts';
import {
  fileDto,
  reviewCommentDto,
  type IssueDto,
  type PullDto,
  type ReviewCommentDto,
  type ReviewThreadDto,
} from './queries/dto.ts';
import { NO_NUMBER, readNumericId } from './readNumericId.ts';
import { readTimelineItem } from './readTimelineItem.ts';
import { toPerson } from './toPerson.ts';

/** A review thread with all of its comments. */
export interface WholeReviewThread {
  dto: ReviewThreadDto;
  comments: unknown[];
}

/** A pull request with what its overflow held. */
export interface WholePull {
  dto: PullDto;
  items: unknown[];
  reviewThreads: WholeReviewThread[];
  /** Parents by hash of the commit, where they were asked for. */
  parents: ReadonlyMap<string, string[]>;
  /** Files that it changes; empty where they were not asked for, or GitHub cannot tell. */
  files: unknown[];
}

/** Turns what GitHub answered into a thread; what cannot be used is told to `skip`. */
export function toPull({ dto, items, reviewThreads, parents, files }: WholePull, skip: Skip): Pull {
  const timeline = readItems(items, skip).map((event) =>
    event.type === 'commit' ? { ...event, parents: parents.get(event.sha) ?? [] } : event,
  );
  const comments = reviewThreads.flatMap((thread) => readReviewThread(thread, skip));
  return {
    kind: 'pull',
    ...commonOf(dto),
    assignees: assigneesOf(timeline),
    // Threads come one after the other; by id their comments stand as they were written.
    events: sortEvents([...timeline, ...comments.sort((a, b) => a.id - b.id)]),
    state: dto.state === 'OPEN' ? 'open' : dto.state === 'MERGED' ? 'merged' : 'closed',
    isDraft: dto.isDraft ?? false,
    mergedAt: dto.mergedAt ?? null,
    mergedBy: toPerson(dto.mergedBy),
    mergeCommitSha: dto.mergeCommit?.oid ?? null,
    baseRef: dto.baseRefName ?? null,
    headRef: dto.headRefName ?? null,
    headSha: dto.headRefOid ?? null,
    additions: dto.additions ?? null,
    deletions: dto.deletions ?? null,
    changedFiles: dto.changedFiles ?? null,
    files: pathsOf(files),
  };
}

export function toIssue({ dto, items }: { dto: IssueDto; items: unknown[] }, skip: Skip): Issue {
  const events = readItems(items, skip);
  return {
    kind: 'issue',
    ...commonOf(dto),
    assignees: assigneesOf(events),
    events: sortEvents(events),
    state: dto.state === 'OPEN' ? 'open' : 'closed',
    stateReason: dto.stateReason?.toLowerCase() ?? null,
  };
}

function pathsOf(files: readonly unknown[]): string[] | null {
  const paths = files.flatMap((file) => {
    const parsed = fileDto.safeParse(file);
    return parsed.success ? [parsed.data.path] : [];
  });
  return paths.length === 0 ? null : paths;
}

function commonOf(dto: PullDto | IssueDto) {
  return {
    number: dto.number,
    id: dto.fullDatabaseId ?? null,
    title: dto.title,
    body: dto.body,
    url: dto.url,
    author: toPerson(dto.author),
    association: dto.authorAssociation ?? null,
    createdAt: dto.createdAt,
    updatedAt: dto.updatedAt,
    closedAt: dto.closedAt ?? null,
    isLocked: dto.locked,
    labels: (dto.labels?.nodes ?? []).flatMap((label) => (label ? [label.name] : [])),
    milestone: dto.milestone?.title ?? null,
  };
}

function readItems(items: readonly unknown[], skip: Skip): ThreadEvent[] {
  return items.map((item) => readTimelineItem(item, skip)).filter((event) => event !== null);
}

/** Who is assigned after all assignments and their withdrawals: one more connection would cost points on every page. */
function assigneesOf(events: readonly ThreadEvent[]): Person[] {
  let assigned: Person[] = [];
  for (const event of events) {
    if (event.type !== 'assigned' && event.type !== 'unassigned') continue;
    const { assignee } = event;
    if (assignee === null) continue;
    assigned = assigned.filter((person) => !isSamePerson(person, assignee));
    if (event.type === 'assigned') assigned.push(assignee);
  }
  return assigned;
}

function readReviewThread({ dto: thread, comments }: WholeReviewThread, skip: Skip): ReviewCommentEvent[] {
  const parsed: (ReviewCommentDto & { id: number })[] = [];
  for (const comment of comments) {
    const result = reviewCommentDto.safeParse(comment);
    const id = result.success ? readNumericId(result.data.fullDatabaseId, result.data.url) : null;
    if (!result.success) skip('review comment', describeMisfit(result.error));
    else if (isPending(result.data)) skip('review comment', 'its review was never submitted');
    else if (id === null) skip('review comment', NO_NUMBER);
    else parsed.push({ ...result.data, id });
  }
  const [first] = parsed;
  if (!first) return [];
  const rootCommentId = first.replyTo?.fullDatabaseId ?? first.id;
  return parsed.map((comment) => ({
    type: 'review-comment',
    at: seenAt(comment),
    actor: toPerson(comment.author),
    eventId: null,
    id: comment.id,
    body: comment.body,
    url: comment.url,
    isEdited: comment.lastEditedAt !== null && comment.lastEditedAt !== undefined,
    association: comment.authorAssociation ?? null,
    reactions: null,
    reviewId: comment.pullRequestReview?.fullDatabaseId ?? null,
    rootCommentId,
    path: comment.path,
    originalLine: comment.originalLine ?? null,
    originalStartLine: comment.originalStartLine ?? null,
    side: thread.diffSide === 'LEFT' || thread.diffSide === 'RIGHT' ? thread.diffSide : null,
    // Answers stand on the same lines; nobody needs the same text again.
    diffHunk: comment === first ? comment.diffHunk : null,
    originalCommitSha: comment.originalCommit?.oid ?? null,
    isOutdated: thread.subjectType === 'FILE' ? null : comment.outdated,
    isResolved: thread.isResolved,
    resolvedBy: toPerson(thread.resolvedBy),
  }));
}

function isPending({ state, pullRequestReview: review }: ReviewCommentDto): boolean {
  return (
    state === 'PENDING' ||
    (review !== null && review !== undefined && (review.state === 'PENDING' || !review.submittedAt))
  );
}

/** A comment of a pending review is dated from when it was drafted; what counts is when others could see it. */
function seenAt({ createdAt, pullRequestReview }: ReviewCommentDto): string {
  const submittedAt = pullRequestReview?.submittedAt;
  return submittedAt && Date.parse(submittedAt) > Date.parse(createdAt) ? submittedAt : createdAt;
}
