import type { ThreadEvent } from '../../../../src/core/model/event.ts';
import type { Row } from '../connection.ts';
import { nodeId } from '../nodeIds.ts';
import { actorNode, userNode } from './actorNode.ts';
import { bareCommitNode } from './commitNode.ts';
import { pathOf, type EmulatedNode } from './node.ts';
import { labelNode } from './threadNode.ts';
import type { ThreadNodes } from './threadNodes.ts';

type EventOf<Type extends ThreadEvent['type']> = Extract<ThreadEvent, { type: Type }>;

/** The event types that are no nodes of their own kind, in GitHub's names. */
const TYPE_NAMES: Partial<Record<ThreadEvent['type'], string>> = {
  renamed: 'RenamedTitleEvent',
  'force-push': 'HeadRefForcePushedEvent',
};

const CLOSES = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? #(?<number>\d+)\b/giu;

/** The timeline in GitHub's order. What GraphQL has no type for, for this kind of thread, is not there. */
export function buildTimeline(nodes: ThreadNodes): Row<EmulatedNode>[] {
  const { thread, reviews, comments, commits } = nodes;
  const written = new Map([...reviews.reviews, ...comments, ...commits].map(({ tie, item }) => [tie, item]));
  const shown = nodes.repository.world.timelineTypes(thread.kind);
  return nodes.rowsOf((event, index) => {
    if (event.type === 'review-comment' || (event.type === 'review' && reviews.replyOnly.has(event.id))) return null;
    const node = written.get(index) ?? eventNode(nodes, event, index);
    return shown.has(node.__typename) ? node : null;
  });
}

function eventNode(nodes: ThreadNodes, event: ThreadEvent, index: number): EmulatedNode {
  const typeName = TYPE_NAMES[event.type] ?? `${toPascal(event.type === 'other' ? event.name : event.type)}Event`;
  const url = `${nodes.thread.url}#event-${event.eventId ?? index}`;
  return {
    __typename: typeName,
    id: nodeId(
      'EV',
      nodes.repository.id,
      nodes.thread.kind,
      nodes.thread.number,
      event.eventId ?? `${event.at} ${event.type} ${index}`,
    ),
    createdAt: event.at,
    actor: actorNode(event.actor),
    databaseId: event.eventId ?? null,
    url,
    resourcePath: pathOf(url),
    pullRequest: nodes.thread.kind === 'pull' ? nodes.node : null,
    ...(nodes.thread.kind === 'issue' ? { issue: nodes.node } : {}),
    ...ownFields(nodes, event),
  };
}

/** The fields that only this type has. */
function ownFields(nodes: ThreadNodes, event: ThreadEvent): Record<string, unknown> {
  const { repository, node } = nodes;
  switch (event.type) {
    case 'force-push':
      return {
        beforeCommit: bareCommitNode(repository, event.beforeSha),
        afterCommit: bareCommitNode(repository, event.afterSha),
        ref: null,
      };
    case 'labeled':
    case 'unlabeled':
      return { label: labelNode(nodes, event.label), labelable: node };
    case 'assigned':
    case 'unassigned':
      return { assignee: actorNode(event.assignee), user: userNode(event.assignee), assignable: node };
    case 'review-requested':
    case 'review-request-removed':
      return { requestedReviewer: requestedReviewer(nodes, event) };
    case 'merged':
      return {
        commit: bareCommitNode(repository, event.commitSha),
        mergeRefName: nodes.thread.kind === 'pull' ? (nodes.thread.baseRef ?? '') : '',
      };
    case 'closed':
      return {
        closable: node,
        stateReason: event.stateReason?.toUpperCase() ?? null,
        closer: bareCommitNode(repository, event.commitSha),
      };
    case 'reopened':
      return { closable: node, stateReason: nodes.thread.kind === 'issue' ? 'REOPENED' : null };
    case 'renamed':
      return { previousTitle: event.from, currentTitle: event.to, subject: node };
    case 'milestoned':
    case 'demilestoned':
      return { milestoneTitle: event.milestone, subject: node };
    case 'referenced':
      return {
        commit: bareCommitNode(repository, event.commitSha),
        commitRepository: () => repository.node,
        isCrossRepository: false,
        subject: node,
      };
    case 'cross-referenced':
      return crossReference(nodes, event);
    case 'review-dismissed':
      return {
        dismissalMessage: event.message,
        review: () => nodes.reviews.reviews.find(({ item }) => item['databaseId'] === event.reviewId)?.item ?? null,
      };
    case 'connected':
    case 'disconnected':
      return { isCrossRepository: false, subject: node };
    case 'locked':
    case 'unlocked':
      return { lockable: node, lockReason: null };
    case 'subscribed':
    case 'unsubscribed':
      return { subscribable: node };
    case 'auto-merge-enabled':
      return { enabler: userNode(event.actor) };
    case 'auto-merge-disabled':
      return { disabler: userNode(event.actor), reason: null };
    case 'added-to-merge-queue':
    case 'removed-from-merge-queue':
      return { enqueuer: userNode(event.actor), reason: null };
    case 'head-ref-deleted':
      return { headRefName: nodes.thread.kind === 'pull' ? (nodes.thread.headRef ?? '') : '' };
    default:
      return {};
  }
}

function requestedReviewer(
  nodes: ThreadNodes,
  event: EventOf<'review-requested' | 'review-request-removed'>,
): EmulatedNode | null {
  if (event.team === null) return actorNode(event.reviewer);
  const { owner } = nodes.repository.options.repository;
  return {
    __typename: 'Team',
    id: nodeId('T', owner, event.team),
    name: event.team,
    slug: event.team,
    combinedSlug: `${owner}/${event.team}`,
  };
}

function crossReference(nodes: ThreadNodes, event: EventOf<'cross-referenced'>): Record<string, unknown> {
  const { repository, node, thread } = nodes;
  const isCrossRepository = event.source.repo.toLowerCase() !== repository.nameWithOwner.toLowerCase();
  const source = isCrossRepository ? undefined : repository.findThread(event.source.kind, event.source.number);
  const closed = Array.from(source?.thread.body.matchAll(CLOSES) ?? [], (match) => Number(match.groups?.['number']));
  return {
    isCrossRepository,
    referencedAt: event.at,
    source: source?.node ?? foreignThread(event.source),
    target: node,
    willCloseTarget: source?.thread.kind === 'pull' && closed.includes(thread.number),
  };
}

/** A thread of which only its number is known here. */
function foreignThread(source: EventOf<'cross-referenced'>['source']): EmulatedNode {
  const [owner = '', name = ''] = source.repo.split('/');
  const url = `https://github.com/${source.repo}`;
  const isPull = source.kind === 'pull';
  return {
    __typename: isPull ? 'PullRequest' : 'Issue',
    id: nodeId(isPull ? 'PR' : 'I', source.repo, source.number),
    number: source.number,
    url: `${url}/${isPull ? 'pull' : 'issues'}/${source.number}`,
    repository: {
      __typename: 'Repository',
      id: nodeId('R', source.repo),
      nameWithOwner: source.repo,
      name,
      owner: { __typename: 'Organization', id: nodeId('O', owner), login: owner },
      url,
    },
  };
}

/** `head-ref-deleted` and `head_ref_deleted` → `HeadRefDeleted`. */
function toPascal(name: string): string {
  return name
    .split(/[-_]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
