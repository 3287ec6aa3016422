import type { Issue, Pull } from '../../../../src/core/model/thread.ts';
import { sortRows, type PageArguments, type Row } from '../connection.ts';
import { nodeId } from '../nodeIds.ts';
import { actorNode, userNode } from './actorNode.ts';
import { bareCommitNode } from './commitNode.ts';
import { pathOf, type EmulatedNode } from './node.ts';
import type { ThreadNodes } from './threadNodes.ts';
import { timelinePage } from './timelinePage.ts';
import { databaseIds } from './writtenFields.ts';

const NO_COMMIT = '0'.repeat(40);

/** A pull request or an issue. */
export function threadNode(nodes: ThreadNodes): EmulatedNode {
  return nodes.thread.kind === 'pull' ? pullNode(nodes, nodes.thread) : issueNode(nodes, nodes.thread);
}

function issueNode(nodes: ThreadNodes, issue: Issue): EmulatedNode {
  return {
    __typename: 'Issue',
    id: nodeId('I', nodes.repository.id, issue.number),
    ...commonFields(nodes),
    state: issue.state === 'open' ? 'OPEN' : 'CLOSED',
    stateReason: issue.stateReason?.toUpperCase() ?? null,
  };
}

function pullNode(nodes: ThreadNodes, pull: Pull): EmulatedNode {
  const { repository } = nodes;
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', repository.id, pull.number),
    ...commonFields(nodes),
    state: pull.state.toUpperCase(),
    isDraft: pull.isDraft,
    merged: pull.state === 'merged',
    mergedAt: pull.mergedAt,
    mergedBy: actorNode(pull.mergedBy),
    // Before the merge GitHub knows only a trial merge, which has a field of its own.
    mergeCommit: pull.state === 'merged' ? bareCommitNode(repository, pull.mergeCommitSha) : null,
    baseRefName: pull.baseRef ?? '',
    headRefName: pull.headRef ?? '',
    headRefOid: pull.headSha ?? NO_COMMIT,
    additions: pull.additions ?? 0,
    deletions: pull.deletions ?? 0,
    changedFiles: pull.changedFiles ?? 0,
    files: (page: PageArguments) => filePage(nodes, pull, page),
    commits: (page: PageArguments) => nodes.page('commits', nodes.commits, page),
    reviews: (page: PageArguments & { states?: string[] | null; author?: string | null }) =>
      nodes.page(
        'reviews',
        nodes.reviews.reviews.filter(({ item }) => !page.states || page.states.includes(String(item['state']))),
        page,
      ),
    reviewThreads: (page: PageArguments) => nodes.page('reviewThreads', nodes.reviews.threads, page),
  };
}

function commonFields(nodes: ThreadNodes): Record<string, unknown> {
  const { repository, thread } = nodes;
  const namedRows = (names: readonly string[]) => names.map((item, index) => ({ keyMs: 0, tie: index, item }));
  return {
    ...databaseIds(thread.id),
    number: thread.number,
    title: thread.title,
    body: thread.body,
    bodyText: thread.body,
    url: thread.url,
    permalink: thread.url,
    resourcePath: pathOf(thread.url),
    author: actorNode(thread.author),
    authorAssociation: thread.association ?? 'NONE',
    createdAt: thread.createdAt,
    publishedAt: thread.createdAt,
    updatedAt: thread.updatedAt,
    closed: thread.closedAt !== null,
    closedAt: thread.closedAt,
    locked: thread.isLocked,
    milestone: thread.milestone === null ? null : milestoneNode(nodes, thread.milestone),
    repository: () => repository.node,
    labels: (page: PageArguments) =>
      nodes.page(
        'labels',
        namedRows(thread.labels).map((row) => ({ ...row, item: labelNode(nodes, row.item) })),
        page,
      ),
    assignees: (page: PageArguments) => nodes.page('assignees', assigneeRows(nodes), page),
    comments: (page: PageArguments) => nodes.page('comments', nodes.comments, page),
    timelineItems: (page: Parameters<typeof timelinePage>[1]) => timelinePage(nodes, page),
  };
}

export function labelNode(nodes: ThreadNodes, name: string): EmulatedNode {
  return { __typename: 'Label', id: nodeId('LA', nodes.repository.id, name), name };
}

function milestoneNode(nodes: ThreadNodes, title: string): EmulatedNode {
  return { __typename: 'Milestone', id: nodeId('MI', nodes.repository.id, title), title };
}

function assigneeRows({ thread }: ThreadNodes): Row<EmulatedNode>[] {
  const users = thread.assignees.map((person) => userNode(person)).filter((node) => node !== null);
  return users.map((item, index) => ({ keyMs: 0, tie: index, item }));
}

/** Null where the history does not know the files, as on GitHub when a diff cannot be made. */
function filePage(nodes: ThreadNodes, pull: Pull, page: PageArguments) {
  if (pull.files === null) return null;
  const rows = pull.files.map((path, index) => ({
    keyMs: 0,
    tie: index,
    item: { __typename: 'PullRequestChangedFile', path },
  }));
  return nodes.page('files', sortRows(rows), page);
}
