import assert from 'node:assert/strict';
import { ask, askData, at, listAt } from '../support/emulator/askEmulator.ts';
import { buildComment, buildCommit, buildIssue, buildPerson, buildPull, hoursAfter } from '../support/builders.ts';
import { useEmulatedRepository } from '../support/emulator/useEmulatedRepository.ts';

describe('a repository of the emulated GitHub', () => {
  const { start, see, get, emulator } = useEmulatedRepository();

  describe('that is not simply there', () => {
    it('is found by its former name, under its present one', async () => {
      await start({ formerNames: ['tide-team/beacon'] });
      const query = (options: string) =>
        `{ repository(owner: "tide-team", name: "beacon"${options}) { nameWithOwner databaseId } }`;
      assert.deepEqual(await askData(emulator(), query('')), {
        repository: { nameWithOwner: 'tide-team/lighthouse', databaseId: 4711 },
      });
      assert.equal((await ask(emulator(), query(', followRenames: false'))).errors?.[0]?.type, 'NOT_FOUND');
      const moved = await get('/repos/tide-team/beacon/pulls?state=all');
      assert.deepEqual(
        [moved.status, moved.headers.get('location')],
        [301, `${emulator().url}/repositories/4711/pulls?state=all`],
      );
      assert.equal((await fetch(moved.headers.get('location') ?? '')).status, 200);
    });

    it('is not found when it is private and the token may not see it', async () => {
      await start({ isPrivate: true }, { scopes: ['read:user'] });
      const { data, errors } = await ask(
        emulator(),
        '{ repository(owner: "tide-team", name: "lighthouse") { isPrivate } }',
      );
      assert.deepEqual(
        [data, errors?.[0]?.type, errors?.[0]?.path],
        [{ repository: null }, 'NOT_FOUND', ['repository']],
      );
      assert.equal((await get('/repos/tide-team/lighthouse')).status, 404);
      await emulator().close();
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
      const answer = await fetch(emulator().graphqlUrl, {
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
      assert.deepEqual(await askData(emulator(), query('fullDatabaseId')), {
        repository: { issue: { fullDatabaseId: '2900000001' } },
      });
      const { data, errors } = await ask(emulator(), query('databaseId'));
      assert.equal(at(data, 'repository', 'issue', 'databaseId'), null);
      assert.equal(errors?.length, 1);
    });

    it('leave the others alone when one is of nothing', async () => {
      await start({ threads: [buildIssue({ title: 'Fog' })] });
      const id = at(await see('issue(number: 1) { id }'), 'issue', 'id');
      const { data, errors } = await ask(
        emulator(),
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Issue { title } } }',
        { ids: [id, 'I_gone'] },
      );
      assert.deepEqual(data, { nodes: [{ title: 'Fog' }, null] });
      assert.deepEqual([errors?.[0]?.type, errors?.[0]?.path], ['NOT_FOUND', ['nodes', 1]]);
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
      emulator(),
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
      emulator(),
      'query ($id: ID!) { node(id: $id) { ... on Commit { oid parents(first: 3) { nodes { oid } } } } }',
      { id },
    );
    assert.deepEqual(data, { node: { oid: 'abc123', parents: { nodes: [{ oid: 'd00d' }, { oid: 'f00d' }] } } });
  });

  describe('on an Enterprise Server', () => {
    it('is reached at other addresses, without limits', async () => {
      await start({}, { enterpriseVersion: '3.14.2' });
      const rest = await fetch(`${emulator().enterpriseUrl}/repos/tide-team/lighthouse`);
      assert.deepEqual(
        [rest.status, rest.headers.get('x-github-enterprise-version'), rest.headers.get('x-ratelimit-limit')],
        [200, '3.14.2', null],
      );
      const graphqlUrl = emulator().enterpriseUrl.replace('/v3', '/graphql');
      assert.deepEqual(await askData({ graphqlUrl }, '{ rateLimit { cost } viewer { login } }'), {
        rateLimit: null,
        viewer: { login: 'octavia' },
      });
      assert.equal((await fetch(`${emulator().enterpriseUrl}/rate_limit`)).status, 404);
    });

    it('lacks what an old version lacks', async () => {
      await start({}, { omit: ['Issue.fullDatabaseId', 'IssueTimelineItems.ConvertedToDiscussionEvent'] });
      const data = await askData(
        emulator(),
        '{ issue: __type(name: "Issue") { fields { name } } items: __type(name: "IssueTimelineItems") { possibleTypes { name } } }',
      );
      const names = (key: string, list: string) => listAt(data, key, list).map((entry) => at(entry, 'name'));
      assert.ok(names('issue', 'fields').includes('databaseId'));
      assert.ok(!names('issue', 'fields').includes('fullDatabaseId'));
      assert.ok(!names('items', 'possibleTypes').includes('ConvertedToDiscussionEvent'));
      const answer = await ask(
        emulator(),
        '{ repository(owner: "tide-team", name: "lighthouse") { issues(first: 1) { nodes { fullDatabaseId } } } }',
      );
      assert.equal(at(answer.errors, 0, 'extensions', 'code'), 'undefinedField');
    });
  });
});
