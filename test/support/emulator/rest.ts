import type { Person } from '../../../src/core/model/person.ts';
import { DOCUMENTATION_URL, type Answer, jsonAnswer, notFoundAnswer } from './faults.ts';
import { hashObject } from './nodes/gitObject.ts';
import type { ThreadNodes } from './nodes/threadNodes.ts';
import type { RateMeter } from './rateMeter.ts';
import type { RepositoryState } from './repositoryState.ts';
import type { World } from './world.ts';

export interface RestContext {
  world: World;
  meter: RateMeter;
  hasToken: boolean;
  canSee: (repository: RepositoryState) => boolean;
  /** Where the client reached the emulator, with Enterprise Server's prefix if it used that. */
  baseUrl: string;
}

/** The few REST routes that a miner needs. Anything else is 404. */
export function answerRest(context: RestContext, url: URL): Answer {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  if (url.pathname === '/user') return userAnswer(context);
  if (url.pathname === '/rate_limit') return rateLimitAnswer(context);
  if (parts[0] === 'repositories' && parts[1] !== undefined) {
    const repository = context.world.repositories.find(({ id }) => String(id) === parts[1]);
    return repositoryAnswer(context, repository, { rest: parts.slice(2), url });
  }
  const [root, owner, name, ...rest] = parts;
  if (root !== 'repos' || owner === undefined || name === undefined) return notFoundAnswer();
  const present = context.world.findRepository(owner, name, { followRenames: false });
  const moved = present === undefined ? context.world.findRepository(owner, name) : undefined;
  if (moved !== undefined && context.canSee(moved)) return movedAnswer(context, moved, { rest, url });
  return repositoryAnswer(context, present, { rest, url });
}

interface Route {
  rest: readonly string[];
  url: URL;
}

function movedAnswer(context: RestContext, repository: RepositoryState, { rest, url }: Route): Answer {
  const path = ['repositories', String(repository.id), ...rest].join('/');
  const location = `${context.baseUrl}/${path}${url.search}`;
  return jsonAnswer(
    301,
    { message: 'Moved Permanently', url: location, documentation_url: DOCUMENTATION_URL },
    { location },
  );
}

function repositoryAnswer(context: RestContext, repository: RepositoryState | undefined, route: Route): Answer {
  if (repository === undefined || !context.canSee(repository)) return notFoundAnswer();
  const path = route.rest.join('/');
  if (path === '') return jsonAnswer(200, repositoryBody(repository));
  if (path === 'pulls') return listAnswer(context, repository, { url: route.url, kind: 'pull' });
  if (path === 'issues') return listAnswer(context, repository, { url: route.url, kind: 'issue' });
  if (path.startsWith('git/trees/')) return treeAnswer(repository);
  return notFoundAnswer();
}

function userAnswer({ world, hasToken }: RestContext): Answer {
  if (!hasToken)
    return jsonAnswer(401, { message: 'Requires authentication', documentation_url: DOCUMENTATION_URL, status: '401' });
  return jsonAnswer(200, { ...userBody(world.viewer), name: null, email: null });
}

function rateLimitAnswer({ meter }: RestContext): Answer {
  const resources = (['core', 'graphql'] as const).map((resource) => [resource, meter.state(resource)] as const);
  if (resources.some(([, state]) => state === null))
    return jsonAnswer(404, { message: 'Rate limiting is not enabled.' });
  const bodies = Object.fromEntries(
    resources.map(([resource, state]) => [
      resource,
      {
        limit: state?.limit,
        used: state?.used,
        remaining: state?.remaining,
        reset: Math.ceil((state?.resetMs ?? 0) / 1000),
      },
    ]),
  );
  return jsonAnswer(200, { resources: bodies, rate: bodies['core'] });
}

function repositoryBody(repository: RepositoryState): object {
  const { node } = repository;
  const { owner, name } = repository.options.repository;
  return {
    id: repository.id,
    node_id: node['id'],
    name,
    full_name: repository.nameWithOwner,
    private: node['isPrivate'],
    visibility: String(node['visibility']).toLowerCase(),
    owner: { login: owner },
    html_url: repository.url,
    has_issues: repository.hasIssuesEnabled,
    default_branch: repository.defaultBranch,
    archived: false,
    disabled: false,
    created_at: node['createdAt'],
    updated_at: node['updatedAt'],
    pushed_at: node['pushedAt'],
    permissions: { admin: false, maintain: false, push: false, triage: false, pull: true },
  };
}

function treeAnswer(repository: RepositoryState): Answer {
  const files = Object.entries(repository.options.files ?? {});
  const tree = files.map(([path, text]) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: hashObject('blob', text),
    size: Buffer.byteLength(text),
  }));
  return jsonAnswer(200, { sha: hashObject('tree', JSON.stringify(files)), truncated: false, tree });
}

function listAnswer(
  context: RestContext,
  repository: RepositoryState,
  { url, kind }: { url: URL; kind: 'pull' | 'issue' },
): Answer {
  const { searchParams } = url;
  const sort = searchParams.get('sort') ?? 'created';
  const by = sort === 'updated' ? 'updatedAt' : 'createdAt';
  // Pull requests come oldest first as soon as they are sorted by anything but their creation; issues do not.
  const isDescending =
    (searchParams.get('direction') ?? (kind === 'pull' && sort !== 'created' ? 'asc' : 'desc')) === 'desc';
  const order = { by, isDescending: false } as const;
  const kinds = kind === 'pull' ? (['pull'] as const) : (['pull', 'issue'] as const);
  const state = searchParams.get('state') ?? 'open';
  const sinceMs = Date.parse(searchParams.get('since') ?? '') || -Infinity;
  const rows = kinds
    .flatMap((each) => repository.listThreads(each, order))
    .filter(({ item: { thread } }) => state === 'all' || (thread.closedAt === null) === (state === 'open'))
    .filter(({ item: { thread } }) => kind === 'pull' || Date.parse(thread.updatedAt) >= sinceMs)
    .sort((a, b) => (isDescending ? -1 : 1) * (a.keyMs - b.keyMs || a.tie - b.tie));
  const size = Math.min(100, Math.max(1, Number(searchParams.get('per_page') ?? 30) || 30));
  const page = Math.max(1, Number(searchParams.get('page') ?? 1) || 1);
  const shown = rows.slice((page - 1) * size, page * size).map(({ item }) => threadBody(item, kind));
  return jsonAnswer(200, shown, linkHeader(context, url, { page, last: Math.ceil(rows.length / size) }));
}

function linkHeader(
  { baseUrl }: RestContext,
  url: URL,
  { page, last }: { page: number; last: number },
): Record<string, string> {
  if (page >= last) return {};
  const link = (target: number, name: string) => {
    const search = new URLSearchParams(url.searchParams);
    search.set('page', String(target));
    return `<${baseUrl}${url.pathname}?${search.toString()}>; rel="${name}"`;
  };
  return { link: [link(page + 1, 'next'), link(last, 'last')].join(', ') };
}

function threadBody({ thread, node, comments, repository }: ThreadNodes, kind: 'pull' | 'issue'): object {
  const common = {
    id: thread.id,
    node_id: node['id'],
    number: thread.number,
    html_url: thread.url,
    title: thread.title,
    body: thread.body,
    state: thread.closedAt === null ? 'open' : 'closed',
    locked: thread.isLocked,
    user: thread.author === null ? null : userBody(thread.author),
    author_association: thread.association ?? 'NONE',
    labels: thread.labels.map((name) => ({ name })),
    assignees: thread.assignees.map(userBody),
    milestone: thread.milestone === null ? null : { title: thread.milestone },
    created_at: thread.createdAt,
    updated_at: thread.updatedAt,
    closed_at: thread.closedAt,
  };
  if (thread.kind === 'issue') return { ...common, comments: comments.length, state_reason: thread.stateReason };
  const merge = { merged_at: thread.mergedAt, html_url: thread.url };
  if (kind === 'issue') return { ...common, comments: comments.length, draft: thread.isDraft, pull_request: merge };
  const repo = { id: repository.id, full_name: repository.nameWithOwner };
  return {
    ...common,
    draft: thread.isDraft,
    merged_at: thread.mergedAt,
    merge_commit_sha: thread.mergeCommitSha,
    head: { ref: thread.headRef ?? '', sha: thread.headSha ?? '' },
    base: { ref: thread.baseRef ?? '', repo },
  };
}

const REST_TYPES = { user: 'User', bot: 'Bot', organization: 'Organization', mannequin: 'Mannequin' } as const;

function userBody(person: Person): object {
  return { login: person.login, id: person.id, type: REST_TYPES[person.type] };
}
