import { GraphQLError } from 'graphql';
import { paginate, type PageArguments } from '../connection.ts';
import { nodeId } from '../nodeIds.ts';
import type { RepositoryState, ThreadKind } from '../repositoryState.ts';
import { bareCommitNode } from './commitNode.ts';
import { gitObject } from './gitObject.ts';
import { pathOf, type EmulatedNode } from './node.ts';
import type { ThreadNodes } from './threadNodes.ts';

interface ListArguments extends PageArguments {
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
  states?: string[] | null;
  labels?: string[] | null;
  filterBy?: { since?: string | null; states?: string[] | null; labels?: string[] | null } | null;
  baseRefName?: string | null;
  headRefName?: string | null;
}

const KNOWN_FILTERS = new Set(['since', 'states', 'labels']);

export function repositoryNode(repository: RepositoryState): EmulatedNode {
  const { owner, name } = repository.options.repository;
  const isPrivate = repository.options.isPrivate ?? false;
  return {
    __typename: 'Repository',
    id: nodeId('R', repository.id),
    databaseId: repository.id,
    name,
    nameWithOwner: repository.nameWithOwner,
    owner: ownerNode(repository, owner),
    url: repository.url,
    resourcePath: pathOf(repository.url),
    isPrivate,
    visibility: isPrivate ? 'PRIVATE' : 'PUBLIC',
    isArchived: false,
    isDisabled: false,
    isLocked: false,
    isFork: false,
    isEmpty:
      repository.listThreads('pull', BY_CREATION).length === 0 &&
      Object.keys(repository.options.files ?? {}).length === 0,
    hasIssuesEnabled: repository.hasIssuesEnabled,
    viewerPermission: 'READ',
    createdAt: firstDate(repository) ?? '2020-01-01T00:00:00Z',
    updatedAt: lastDate(repository) ?? '2020-01-01T00:00:00Z',
    pushedAt: lastDate(repository),
    defaultBranchRef: () => branchNode(repository),
    pullRequests: (page: ListArguments) => listPage(repository, 'pull', page),
    issues: (page: ListArguments) => listPage(repository, 'issue', page),
    pullRequest: ({ number }: { number: number }) => findThread(repository, ['pull'], number),
    issue: ({ number }: { number: number }) => findThread(repository, ['issue'], number),
    issueOrPullRequest: ({ number }: { number: number }) => findThread(repository, ['issue', 'pull'], number),
    object: ({ expression, oid }: { expression?: string | null; oid?: string | null }) =>
      gitObject(repository, expression ?? oid ?? ''),
  };
}

const BY_CREATION = { by: 'createdAt', isDescending: false } as const;
const BY_UPDATE = { by: 'updatedAt', isDescending: false } as const;

function ownerNode(repository: RepositoryState, login: string): EmulatedNode {
  const url = `https://${repository.options.repository.host}/${login}`;
  return { __typename: 'Organization', id: nodeId('O', login), login, url, resourcePath: pathOf(url) };
}

function branchNode(repository: RepositoryState): EmulatedNode {
  const merged = repository
    .listThreads('pull', BY_UPDATE)
    .findLast(
      ({ item: { thread } }) => thread.kind === 'pull' && thread.mergeCommitSha !== null && thread.state === 'merged',
    );
  const sha = merged?.item.thread.kind === 'pull' ? merged.item.thread.mergeCommitSha : null;
  return {
    __typename: 'Ref',
    id: nodeId('REF', repository.id, repository.defaultBranch),
    name: repository.defaultBranch,
    prefix: 'refs/heads/',
    target: bareCommitNode(repository, sha),
  };
}

function firstDate(repository: RepositoryState): string | null {
  const firsts = (['pull', 'issue'] as const).flatMap(
    (kind) => repository.listThreads(kind, BY_CREATION)[0]?.item.thread.createdAt ?? [],
  );
  return firsts.toSorted()[0] ?? null;
}

function lastDate(repository: RepositoryState): string | null {
  const lasts = (['pull', 'issue'] as const).flatMap(
    (kind) => repository.listThreads(kind, BY_UPDATE).at(-1)?.item.thread.updatedAt ?? [],
  );
  return lasts.toSorted().at(-1) ?? null;
}

function findThread(repository: RepositoryState, kinds: readonly ThreadKind[], number: number): EmulatedNode {
  for (const kind of kinds) {
    const found = repository.findThread(kind, number);
    if (found !== undefined) return found.node;
  }
  const type = kinds.length > 1 ? 'issue or pull request' : kinds[0] === 'pull' ? 'PullRequest' : 'Issue';
  throw new GraphQLError(
    `Could not resolve to ${type.startsWith('i') ? 'an' : 'a'} ${type} with the number of ${number}.`,
    {
      extensions: { type: 'NOT_FOUND' },
    },
  );
}

function listPage(repository: RepositoryState, kind: ThreadKind, page: ListArguments) {
  const field = page.orderBy?.field ?? 'CREATED_AT';
  if (field === 'COMMENTS') throw new GraphQLError('The emulator does not know the order by COMMENTS.');
  const unknown = Object.entries(page.filterBy ?? {}).find(([name, value]) => value && !KNOWN_FILTERS.has(name));
  if (unknown !== undefined) throw new GraphQLError(`The emulator does not know the filter ${unknown[0]}.`);
  const isDescending = page.orderBy?.direction === 'DESC';
  const rows = repository.listThreads(kind, { by: field === 'UPDATED_AT' ? 'updatedAt' : 'createdAt', isDescending });
  const tests = filtersOf(page);
  return paginate({
    rows: tests.length === 0 ? rows : rows.filter(({ item }) => tests.every((test) => test(item))),
    page,
    isDescending,
    scope: { name: `${kind} ${field} ${String(repository.id)}`, epoch: repository.world.cursorEpoch },
    show: ({ node }) => node,
  });
}

type Test = (nodes: ThreadNodes) => boolean;

function filtersOf(page: ListArguments): Test[] {
  const tests: Test[] = [];
  for (const states of [page.states, page.filterBy?.states]) {
    if (states) tests.push(({ node }) => states.includes(String(node['state'])));
  }
  for (const labels of [page.labels, page.filterBy?.labels]) {
    if (labels) tests.push(({ thread }) => labels.some((label) => thread.labels.includes(label)));
  }
  if (page.filterBy?.since) {
    const sinceMs = Date.parse(page.filterBy.since);
    tests.push(({ thread }) => Date.parse(thread.updatedAt) >= sinceMs);
  }
  for (const name of ['baseRefName', 'headRefName'] as const) {
    const branch = page[name];
    if (branch) tests.push(({ node }) => node[name] === branch);
  }
  return tests;
}
