import assert from 'node:assert/strict';
import { ask, askData, at, listAt } from '../support/emulator/askEmulator.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../support/emulator/startEmulator.ts';
import {
  buildComment,
  buildCommit,
  buildIssue,
  buildPerson,
  buildPull,
  buildRepository,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../support/builders.ts';

type Served = EmulatorOptions['repositories'][number];

describe('a repository of the emulated GitHub', () => {
  let emulator: Emulator;

  async function start(served: Partial<Served> = {}, options: Partial<EmulatorOptions> = {}): Promise<void> {
    emulator = await startEmulator({
      repositories: [{ repository: buildRepository(), threads: [], ...served }],
      ...options,
    });
  }

  /** Fields of the repository, which must be there. */
  async function see(selection: string, variables: Record<string, unknown> = {}, types = ''): Promise<unknown> {
    const data = await askData(
      emulator,
      `query ${types} { repository(owner: "tide-team", name: "lighthouse") { ${selection} } }`,
      variables,
    );
    return data['repository'];
  }

  async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(emulator.url + path, { headers: { authorization: 'token any', ...headers }, redirect: 'manual' });
  }

  afterEach(() => emulator.close());

  describe('through REST', () => {
    const threads = [1, 2].map((number) => buildPull({ number, createdAt: hoursAfter(number) }));

    it('answers 304 without cost until something changes', async () => {
      await start({ threads }, { asOf: hoursAfter(1) });
      const path = '/repos/tide-team/lighthouse/pulls?state=all&sort=updated&direction=desc&per_page=1';
      const first = await get(path);
      const etag = first.headers.get('etag') ?? '';
      assert.equal(at(await first.json(), 0, 'number'), 1);
      const same = await get(path, { 'if-none-match': etag });
      assert.deepEqual([same.status, await same.text(), same.headers.get('x-ratelimit-used')], [304, '', '1']);
      emulator.setAsOf(hoursAfter(2));
      const changed = await get(path, { 'if-none-match': etag });
      assert.deepEqual(
        [changed.status, at(await changed.json(), 0, 'number'), changed.headers.get('x-ratelimit-used')],
        [200, 2, '2'],
      );
      assert.deepEqual(
        emulator.log.map(({ status, points }) => [status, points]),
        [
          [200, 1],
          [304, 0],
          [200, 1],
        ],
      );
      assert.equal(emulator.points, 0);
    });

    it('lists pull requests sorted by update oldest first unless told otherwise, and issues newest first', async () => {
      await start({ threads });
      assert.equal(
        at(
          await (await get('/repos/tide-team/lighthouse/pulls?state=all&sort=updated&per_page=1')).json(),
          0,
          'number',
        ),
        1,
      );
      assert.equal(
        at(
          await (await get('/repos/tide-team/lighthouse/issues?state=all&sort=updated&per_page=1')).json(),
          0,
          'number',
        ),
        2,
      );
    });

    it('leads from page to page', async () => {
      await start({ threads });
      const first = await get('/repos/tide-team/lighthouse/issues?state=all&per_page=1');
      const next = /<(?<url>[^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.groups?.['url'] ?? '';
      const second = await fetch(next);
      assert.deepEqual([at(await second.json(), 0, 'number'), second.headers.get('link')], [1, null]);
    });

    it('says who the token belongs to, and what it may do', async () => {
      await start({}, { viewer: buildPerson('ines', { id: 77 }), scopes: ['repo', 'read:user'] });
      const answer = await get('/user');
      assert.deepEqual(
        [at(await answer.json(), 'login'), answer.headers.get('x-oauth-scopes')],
        ['ines', 'repo, read:user'],
      );
      assert.equal((await fetch(`${emulator.url}/user`)).status, 401);
    });

    it('is exhausted by itself', async () => {
      await start({}, { limits: { graphql: 9, core: 1 } });
      assert.equal((await get('/user')).status, 200);
      const answer = await get('/user');
      assert.deepEqual([answer.status, answer.headers.get('x-ratelimit-remaining')], [403, '0']);
      assert.deepEqual(await askData(emulator, '{ viewer { login } }'), { viewer: { login: 'octavia' } });
    });
  });

  describe('that is not simply there', () => {
    it('is found by its former name, under its present one', async () => {
      await start({ formerNames: ['tide-team/beacon'] });
      const query = (options: string) =>
        `{ repository(owner: "tide-team", name: "beacon"${options}) { nameWithOwner databaseId } }`;
      assert.deepEqual(await askData(emulator, query('')), {
        repository: { nameWithOwner: 'tide-team/lighthouse', databaseId: 4711 },
      });
      assert.equal((await ask(emulator, query(', followRenames: false'))).errors?.[0]?.type, 'NOT_FOUND');
      const moved = await get('/repos/tide-team/beacon/pulls?state=all');
      assert.deepEqual(
        [moved.status, moved.headers.get('location')],
        [301, `${emulator.url}/repositories/4711/pulls?state=all`],
      );
      assert.equal((await fetch(moved.headers.get('location') ?? '')).status, 200);
    });

    it('is not found when it is private and the token may not see it', async () => {
      await start({ isPrivate: true }, { scopes: ['read:user'] });
      const { data, errors } = await ask(
        emulator,
        '{ repository(owner: "tide-team", name: "lighthouse") { isPrivate } }',
      );
      assert.deepEqual(
        [data, errors?.[0]?.type, errors?.[0]?.path],
        [{ repository: null }, 'NOT_FOUND', ['repository']],
      );
      assert.equal((await get('/repos/tide-team/lighthouse')).status, 404);
      await emulator.close();
      await start({ isPrivate: true });
      assert.deepEqual(await see('isPrivate'), { isPrivate: true });
    });

    it('has no issues when they are turned off', async () => {
      await start({ hasIssuesEnabled: false, threads: [buildIssue({ number: 1 }), buildPull({ number: 2 })] });
      assert.deepEqual(await see('hasIssuesEnabled issues(first: 1) { totalCount nodes { id } }'), {
        hasIssuesEnabled: false,
        issues: { totalCount: 0, nodes: [] },
      });
      const listed: unknown = await (await get('/repos/tide-team/lighthouse/issues')).json();
      assert.deepEqual(
        listAt(listed).map((issue) => at(issue, 'number')),
        [2],
      );
    });

    it('wants a token for every query', async () => {
      await start();
      const answer = await fetch(emulator.graphqlUrl, {
        method: 'POST',
        body: JSON.stringify({ query: '{ viewer { login } }' }),
      });
      assert.equal(answer.status, 401);
    });
  });

  it('shows texts of files, and null where there is none', async () => {
    await start({ files: { '.github/CODEOWNERS': '* @mira\n', 'docs/tides.md': '' } });
    const selection = `owners: object(expression: "HEAD:.github/CODEOWNERS") { ... on Blob { text byteSize oid } }
      none: object(expression: "HEAD:CODEOWNERS") { ... on Blob { text } }
      root: object(expression: "main:") { ... on Tree { entries { name type } } }`;
    assert.deepEqual(await see(selection), {
      owners: { text: '* @mira\n', byteSize: 8, oid: 'd4ec9d4c8ec6f49f147ee5ea37ce96526ecdf577' },
      none: null,
      root: {
        entries: [
          { name: '.github', type: 'tree' },
          { name: 'docs', type: 'tree' },
        ],
      },
    });
  });

  it('lists the issues since a moment', async () => {
    await start({ threads: [1, 2, 3].map((number) => buildIssue({ number, createdAt: hoursAfter(number) })) });
    const selection = 'issues(first: 9, filterBy: { since: $since }) { nodes { number } }';
    assert.deepEqual(await see(selection, { since: hoursAfter(2) }, '($since: DateTime!)'), {
      issues: { nodes: [{ number: 2 }, { number: 3 }] },
    });
  });

  describe('people', () => {
    it('are null when they are gone, and programs lack the suffix that REST gives them', async () => {
      const threads = [
        buildPull({ number: 1, author: null }),
        buildPull({ number: 2, createdAt: hoursAfter(1), author: buildPerson('buoy[bot]', { id: 99 }) }),
      ];
      await start({ threads });
      const authors = await see(
        'pullRequests(first: 2) { nodes { author { __typename login ... on Bot { databaseId } } } }',
      );
      assert.deepEqual(authors, {
        pullRequests: { nodes: [{ author: null }, { author: { __typename: 'Bot', login: 'buoy', databaseId: 99 } }] },
      });
      const listed: unknown = await (await get('/repos/tide-team/lighthouse/pulls')).json();
      assert.deepEqual(at(listed, 0, 'user'), { login: 'buoy[bot]', id: 99, type: 'Bot' });
    });
  });

  describe('ids', () => {
    it('fit into fullDatabaseId, and overflow databaseId', async () => {
      await start({ threads: [buildIssue({ id: 2_900_000_001 })] });
      const query = (field: string) =>
        `{ repository(owner: "tide-team", name: "lighthouse") { issue(number: 1) { ${field} } } }`;
      assert.deepEqual(await askData(emulator, query('fullDatabaseId')), {
        repository: { issue: { fullDatabaseId: '2900000001' } },
      });
      const { data, errors } = await ask(emulator, query('databaseId'));
      assert.equal(at(data, 'repository', 'issue', 'databaseId'), null);
      assert.equal(errors?.length, 1);
    });

    it('leave the others alone when one is of nothing', async () => {
      await start({ threads: [buildIssue({ title: 'Fog' })] });
      const id = at(await see('issue(number: 1) { id }'), 'issue', 'id');
      const { data, errors } = await ask(
        emulator,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Issue { title } } }',
        { ids: [id, 'I_gone'] },
      );
      assert.deepEqual(data, { nodes: [{ title: 'Fog' }, null] });
      assert.deepEqual([errors?.[0]?.type, errors?.[0]?.path], ['NOT_FOUND', ['nodes', 1]]);
    });
  });

  describe('reviews', () => {
    const review = buildReview({ id: 10, at: hoursAfter(2), body: 'Two things.' });
    const reply = buildReview({ id: 20, at: hoursAfter(3), actor: buildPerson() });
    const first = buildReviewComment({
      id: 11,
      at: hoursAfter(2),
      reviewId: 10,
      isResolved: true,
      resolvedBy: buildPerson(),
      isOutdated: true,
    });
    const second = buildReviewComment({ id: 12, at: hoursAfter(2), reviewId: 10, path: 'lamp.ts', originalLine: null });
    const answer = buildReviewComment({
      id: 21,
      at: hoursAfter(3),
      reviewId: 20,
      rootCommentId: 11,
      actor: buildPerson(),
      isResolved: true,
      resolvedBy: buildPerson(),
    });
    const pull = buildPull({ number: 5, events: [review, first, second, reply, answer] });

    async function seePull(selection: string): Promise<unknown> {
      return at(await see(`pullRequest(number: 5) { ${selection} }`), 'pullRequest');
    }

    it('that only answer in a thread are reviews, but not in the timeline', async () => {
      await start({ threads: [pull] });
      const selection = `reviews(first: 9) { nodes { fullDatabaseId } }
        timelineItems(first: 9, itemTypes: [PULL_REQUEST_REVIEW]) { nodes { ... on PullRequestReview { fullDatabaseId } } }`;
      assert.deepEqual(await seePull(selection), {
        reviews: { nodes: [{ fullDatabaseId: '10' }, { fullDatabaseId: '20' }] },
        timelineItems: { nodes: [{ fullDatabaseId: '10' }] },
      });
    });

    it('date their comments from before they were submitted', async () => {
      await start({ threads: [pull] });
      const selection =
        'reviews(first: 1) { nodes { submittedAt comments(first: 9) { nodes { createdAt publishedAt } } } }';
      const node = at(await seePull(selection), 'reviews', 'nodes', 0);
      assert.equal(at(node, 'submittedAt'), hoursAfter(2));
      for (const comment of listAt(node, 'comments', 'nodes')) {
        assert.ok(String(at(comment, 'createdAt')) < hoursAfter(2));
        assert.equal(at(comment, 'publishedAt'), hoursAfter(2));
      }
    });

    it('gather their comments in threads that know who resolved them', async () => {
      await start({ threads: [pull] });
      const selection = `reviewThreads(first: 9) { nodes { isResolved isOutdated resolvedBy { login } path line originalLine subjectType
        comments(first: 9) { nodes { fullDatabaseId replyTo { fullDatabaseId } pullRequestReview { fullDatabaseId } } } } }`;
      assert.deepEqual(at(await seePull(selection), 'reviewThreads', 'nodes'), [
        {
          isResolved: true,
          isOutdated: true,
          resolvedBy: { login: 'mira' },
          path: 'storage/cache.ts',
          line: null,
          originalLine: 12,
          subjectType: 'LINE',
          comments: {
            nodes: [
              { fullDatabaseId: '11', replyTo: null, pullRequestReview: { fullDatabaseId: '10' } },
              { fullDatabaseId: '21', replyTo: { fullDatabaseId: '11' }, pullRequestReview: { fullDatabaseId: '20' } },
            ],
          },
        },
        {
          isResolved: false,
          isOutdated: false,
          resolvedBy: null,
          path: 'lamp.ts',
          line: null,
          originalLine: null,
          subjectType: 'FILE',
          comments: { nodes: [{ fullDatabaseId: '12', replyTo: null, pullRequestReview: { fullDatabaseId: '10' } }] },
        },
      ]);
    });

    it('can be resolved without an update', async () => {
      const open = {
        ...pull,
        events: pull.events.map((event) =>
          event.type === 'review-comment' ? { ...event, isResolved: false, resolvedBy: null } : event,
        ),
      };
      await start({ threads: [open] });
      const selection = 'updatedAt reviewThreads(first: 1) { nodes { isResolved } }';
      const before = await seePull(selection);
      emulator.setThreads('tide-team/lighthouse', [pull]);
      const after = await seePull(selection);
      assert.deepEqual(
        [at(before, 'reviewThreads', 'nodes', 0, 'isResolved'), at(after, 'reviewThreads', 'nodes', 0, 'isResolved')],
        [false, true],
      );
      assert.equal(at(before, 'updatedAt'), at(after, 'updatedAt'));
    });

    it('have threads with ids of the older form on old pull requests', async () => {
      const old = buildReviewComment({ id: 3, at: '2015-05-05T05:05:05Z' });
      await start({ threads: [buildPull({ number: 5, createdAt: '2015-05-05T05:00:00Z', events: [old] })] });
      const id = String(
        at(await seePull('reviewThreads(first: 1) { nodes { id } }'), 'reviewThreads', 'nodes', 0, 'id'),
      );
      assert.match(Buffer.from(id, 'base64').toString('utf8'), /^023:PullRequestReviewThread/);
      const query =
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on PullRequestReviewThread { comments(first: 9) { totalCount } } } }';
      assert.deepEqual(await askData(emulator, query, { ids: [id] }), { nodes: [{ comments: { totalCount: 1 } }] });
    });
  });

  it('continues a long timeline by the id of its thread, each with its own cursor', async () => {
    const events = Array.from({ length: 7 }, (_, index) => buildComment({ id: index + 1, at: hoursAfter(index) }));
    await start({
      threads: [
        buildPull({ number: 1, events }),
        buildPull({ number: 2, createdAt: hoursAfter(1), events: events.slice(0, 4) }),
      ],
    });
    const items = '{ pageInfo { endCursor } nodes { ... on IssueComment { fullDatabaseId } } }';
    const page = await see(`pullRequests(first: 2) { nodes { id timelineItems(first: 3) ${items} } }`);
    const [one, two] = listAt(page, 'pullRequests', 'nodes');
    const variables = {
      one: at(one, 'id'),
      two: at(two, 'id'),
      a: at(one, 'timelineItems', 'pageInfo', 'endCursor'),
      b: at(two, 'timelineItems', 'pageInfo', 'endCursor'),
    };
    const rest = await askData(
      emulator,
      `query ($one: ID!, $two: ID!, $a: String!, $b: String!) {
        one: node(id: $one) { ... on PullRequest { timelineItems(first: 100, after: $a) ${items} } }
        two: node(id: $two) { ... on PullRequest { timelineItems(first: 100, after: $b) ${items} } } }`,
      variables,
    );
    const ids = (name: string) =>
      listAt(rest, name, 'timelineItems', 'nodes').map((node) => at(node, 'fullDatabaseId'));
    assert.deepEqual([ids('one'), ids('two')], [['4', '5', '6', '7'], ['4']]);
  });

  it('gives commits by their ids', async () => {
    const commit = buildCommit({ sha: 'abc123', parents: ['d00d', 'f00d'] });
    await start({ threads: [buildPull({ events: [commit] })] });
    const page = await see('pullRequest(number: 1) { commits(first: 1) { nodes { commit { id } } } }');
    const id = at(page, 'pullRequest', 'commits', 'nodes', 0, 'commit', 'id');
    const data = await askData(
      emulator,
      'query ($id: ID!) { node(id: $id) { ... on Commit { oid parents(first: 3) { nodes { oid } } } } }',
      { id },
    );
    assert.deepEqual(data, { node: { oid: 'abc123', parents: { nodes: [{ oid: 'd00d' }, { oid: 'f00d' }] } } });
  });

  describe('on an Enterprise Server', () => {
    it('is reached at other addresses, without limits', async () => {
      await start({}, { enterpriseVersion: '3.14.2' });
      const rest = await fetch(`${emulator.enterpriseUrl}/repos/tide-team/lighthouse`);
      assert.deepEqual(
        [rest.status, rest.headers.get('x-github-enterprise-version'), rest.headers.get('x-ratelimit-limit')],
        [200, '3.14.2', null],
      );
      const graphqlUrl = emulator.enterpriseUrl.replace('/v3', '/graphql');
      assert.deepEqual(await askData({ graphqlUrl }, '{ rateLimit { cost } viewer { login } }'), {
        rateLimit: null,
        viewer: { login: 'octavia' },
      });
      assert.equal((await fetch(`${emulator.enterpriseUrl}/rate_limit`)).status, 404);
    });

    it('lacks what an old version lacks', async () => {
      await start({}, { omit: ['Issue.fullDatabaseId', 'IssueTimelineItems.ConvertedToDiscussionEvent'] });
      const data = await askData(
        emulator,
        '{ issue: __type(name: "Issue") { fields { name } } items: __type(name: "IssueTimelineItems") { possibleTypes { name } } }',
      );
      const names = (key: string, list: string) => listAt(data, key, list).map((entry) => at(entry, 'name'));
      assert.ok(names('issue', 'fields').includes('databaseId'));
      assert.ok(!names('issue', 'fields').includes('fullDatabaseId'));
      assert.ok(!names('items', 'possibleTypes').includes('ConvertedToDiscussionEvent'));
      const answer = await ask(
        emulator,
        '{ repository(owner: "tide-team", name: "lighthouse") { issues(first: 1) { nodes { fullDatabaseId } } } }',
      );
      assert.equal(at(answer.errors, 0, 'extensions', 'code'), 'undefinedField');
    });
  });
});
