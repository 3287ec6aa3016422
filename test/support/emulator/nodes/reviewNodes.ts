import type { ReviewCommentEvent, ReviewEvent } from '../../../../src/core/model/event.ts';
import type { PageArguments, Row } from '../connection.ts';
import { nodeId, reviewThreadId } from '../nodeIds.ts';
import { timeOf } from '../threadAt.ts';
import { userNode } from './actorNode.ts';
import { bareCommitNode } from './commitNode.ts';
import { shiftIso, type EmulatedNode } from './node.ts';
import type { ThreadNodes } from './threadNodes.ts';
import { writtenFields } from './writtenFields.ts';

/** How long before its submission a comment of a review with several of them was drafted, for each that follows it. */
const DRAFT_MS = 3 * 60_000;

export interface ReviewNodes {
  reviews: Row<EmulatedNode>[];
  threads: Row<EmulatedNode>[];
  comments: Row<EmulatedNode>[];
  /** Database ids of reviews that only carry an answer in a review thread: not part of the timeline. */
  replyOnly: ReadonlySet<number>;
}

interface Gathered {
  nodes: ThreadNodes;
  /** Line comments by review and by review thread, in order. */
  ofReview: ReadonlyMap<number, ReviewCommentEvent[]>;
  ofThread: ReadonlyMap<number, ReviewCommentEvent[]>;
  reviewNodes: Map<number, EmulatedNode>;
  commentNodes: Map<number, EmulatedNode>;
}

/** Reviews, review threads and line comments of a pull request, tied to each other. */
export function buildReviews(nodes: ThreadNodes): ReviewNodes {
  const comments = nodes.thread.events.filter((event) => event.type === 'review-comment');
  const gathered: Gathered = {
    nodes,
    ofReview: groupBy(comments, ({ reviewId }) => reviewId ?? -1),
    ofThread: groupBy(comments, ({ rootCommentId }) => rootCommentId),
    reviewNodes: new Map(),
    commentNodes: new Map(),
  };
  const reviews = nodes.rowsOf((event) => (event.type === 'review' ? reviewNode(gathered, event) : null));
  for (const comment of comments) addUnlistedReview(gathered, comment);
  const commentRows = nodes.rowsOf((event) => (event.type === 'review-comment' ? commentNode(gathered, event) : null));
  const threads = [...gathered.ofThread.values()].flatMap((own, index) => {
    const [first] = own;
    return first === undefined ? [] : [{ keyMs: timeOf(first), tie: index, item: reviewThreadNode(gathered, own) }];
  });
  return {
    reviews,
    threads,
    comments: commentRows,
    replyOnly: new Set(nodes.thread.events.flatMap((event) => replyOnlyId(gathered, event))),
  };
}

/** A backup lacks the reviews that only carry an answer in a review thread; their comments still name them, as GitHub's do. */
function addUnlistedReview(gathered: Gathered, { reviewId, at, actor, association, url }: ReviewCommentEvent): void {
  if (reviewId === null || gathered.reviewNodes.has(reviewId)) return;
  const reviewUrl = url.replace(/#.*$/, `#pullrequestreview-${reviewId}`);
  reviewNode(gathered, {
    type: 'review',
    at,
    actor,
    association,
    id: reviewId,
    url: reviewUrl,
    body: '',
    isEdited: false,
    reactions: null,
    state: 'commented',
    commitSha: null,
  });
}

function replyOnlyId({ ofReview }: Gathered, event: ThreadNodes['thread']['events'][number]): number[] {
  if (event.type !== 'review' || event.state !== 'commented' || event.body !== '') return [];
  const own = ofReview.get(event.id) ?? [];
  return own.length > 0 && own.every(({ id, rootCommentId }) => id !== rootCommentId) ? [event.id] : [];
}

function reviewNode(gathered: Gathered, event: ReviewEvent): EmulatedNode {
  const { nodes, ofReview } = gathered;
  const own = ofReview.get(event.id) ?? [];
  const node: EmulatedNode = {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', nodes.repository.id, event.id),
    ...writtenFields(nodes.repository, event),
    createdAt: own[0] === undefined ? event.at : draftedAt(gathered, own[0]),
    submittedAt: event.at,
    state: event.state.toUpperCase().replace('-', '_'),
    commit: bareCommitNode(nodes.repository, event.commitSha),
    pullRequest: nodes.node,
    repository: () => nodes.repository.node,
    comments: (page: PageArguments) => nodes.page(`comments ${event.id}`, rowsOfComments(gathered, own), page),
  };
  gathered.reviewNodes.set(event.id, node);
  return node;
}

/**
 * When a line comment was written. The model keeps when it could be seen; a review with several comments is
 * written over some time and shown at once, and GitHub then dates its comments from when they were drafted.
 */
function draftedAt({ nodes, ofReview }: Gathered, comment: ReviewCommentEvent): string {
  const together = ofReview.get(comment.reviewId ?? -1) ?? [];
  const isDraft = comment.reviewId !== null && together.length > 1 && together.every(({ at }) => at === comment.at);
  if (!isDraft) return comment.at;
  const drafted = shiftIso(comment.at, -DRAFT_MS * (together.length - together.indexOf(comment)));
  return drafted > nodes.thread.createdAt ? drafted : comment.at;
}

function commentNode(gathered: Gathered, event: ReviewCommentEvent): EmulatedNode {
  const { nodes, ofThread, reviewNodes, commentNodes } = gathered;
  const writtenAt = draftedAt(gathered, event);
  const line = event.isOutdated === true ? null : event.originalLine;
  const node: EmulatedNode = {
    __typename: 'PullRequestReviewComment',
    id: nodeId('PRRC', nodes.repository.id, event.id),
    ...writtenFields(nodes.repository, event),
    createdAt: writtenAt,
    draftedAt: writtenAt,
    path: event.path,
    line,
    startLine: line === null ? null : event.originalStartLine,
    originalLine: event.originalLine,
    originalStartLine: event.originalStartLine,
    diffHunk: event.diffHunk ?? '',
    outdated: event.isOutdated ?? false,
    state: 'SUBMITTED',
    subjectType: event.originalLine === null ? 'FILE' : 'LINE',
    originalCommit: bareCommitNode(nodes.repository, event.originalCommitSha),
    commit: bareCommitNode(nodes.repository, event.originalCommitSha),
    pullRequest: nodes.node,
    repository: () => nodes.repository.node,
    pullRequestReview: () => reviewNodes.get(event.reviewId ?? -1) ?? null,
    replyTo: () => {
      const root = ofThread.get(event.rootCommentId)?.find(({ id }) => id === event.rootCommentId);
      return root === undefined || root.id === event.id ? null : (commentNodes.get(root.id) ?? null);
    },
  };
  commentNodes.set(event.id, node);
  return node;
}

function reviewThreadNode(gathered: Gathered, comments: readonly ReviewCommentEvent[]): EmulatedNode {
  const { nodes } = gathered;
  const first = comments[0];
  if (first === undefined) throw new RangeError('A review thread has at least one comment.');
  const isOutdated = first.isOutdated ?? false;
  const isResolved = first.isResolved ?? false;
  const line = isOutdated ? null : first.originalLine;
  const side = first.side ?? 'RIGHT';
  return {
    __typename: 'PullRequestReviewThread',
    id: reviewThreadId({
      repositoryId: nodes.repository.id,
      rootCommentId: first.rootCommentId,
      startedMs: timeOf(first),
    }),
    isResolved,
    isOutdated,
    isCollapsed: isResolved || isOutdated,
    resolvedBy: isResolved ? userNode(first.resolvedBy) : null,
    path: first.path,
    line,
    startLine: line === null ? null : first.originalStartLine,
    originalLine: first.originalLine,
    originalStartLine: first.originalStartLine,
    diffSide: side,
    startDiffSide: first.originalStartLine === null ? null : side,
    subjectType: first.originalLine === null ? 'FILE' : 'LINE',
    pullRequest: nodes.node,
    repository: () => nodes.repository.node,
    comments: (page: PageArguments) =>
      nodes.page(`threadComments ${first.rootCommentId}`, rowsOfComments(gathered, comments), page),
  };
}

function rowsOfComments({ commentNodes }: Gathered, comments: readonly ReviewCommentEvent[]): Row<EmulatedNode>[] {
  return comments.flatMap((event, index) => {
    const item = commentNodes.get(event.id);
    return item === undefined ? [] : [{ keyMs: timeOf(event), tie: index, item }];
  });
}

function groupBy(
  events: readonly ReviewCommentEvent[],
  keyOf: (event: ReviewCommentEvent) => number,
): Map<number, ReviewCommentEvent[]> {
  const groups = new Map<number, ReviewCommentEvent[]>();
  for (const event of events) {
    const group = groups.get(keyOf(event));
    if (group) group.push(event);
    else groups.set(keyOf(event), [event]);
  }
  return groups;
}
