import assert from 'node:assert/strict';
import { parse } from 'graphql';
import { ask, askData, at, listAt } from '../support/emulator/askEmulator.ts';
import { loadGitHubSchema } from '../support/emulator/githubSchema.ts';
import { measureQuery } from '../support/emulator/measureQuery.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../support/emulator/startEmulator.ts';
import { buildComment, buildIssue, buildPerson, buildPull, buildRepository, hoursAfter } from '../support/builders.ts';

const SWEEP = `query ($first: Int!, $after: String, $direction: OrderDirection!) {
  repository(owner: "tide-team", name: "lighthouse") {
    pullRequests(first: $first, after: $after, orderBy: { field: UPDATED_AT, direction: $direction }) {
      pageInfo { hasNextPage endCursor }
      nodes { number labels(first: 20) { nodes { name } } timelineItems(first: 50) { nodes { __typename } } reviewThreads(first: 50) { nodes { id } } }
    }
  }
  rateLimit { cost nodeCount remaining }
}`;

let emulator: Emulator;

async function start(
  options: Partial<EmulatorOptions> & { threads?: EmulatorOptions['repositories'][number]['threads'] } = {},
): Promise<void> {
  const { threads = [], ...rest } = options;
  emulator = await startEmulator({ repositories: [{ repository: buildRepository(), threads }], ...rest });
}

async function sweep(variables: { first: number; after?: unknown; direction?: 'ASC' | 'DESC' }) {
  const data = await askData(emulator, SWEEP, { direction: 'ASC', ...variables });
  const page = at(data, 'repository', 'pullRequests');
  return {
    numbers: listAt(page, 'nodes').map((node) => at(node, 'number')),
    endCursor: at(page, 'pageInfo', 'endCursor'),
    hasNextPage: at(page, 'pageInfo', 'hasNextPage'),
  };
}

/** Pull requests 1 … n, one an hour, each commented on after `commentAfter[number]` hours from the start. */
function pullsCommented(count: number, commentAfter: Record<number, number>) {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const hours = commentAfter[number];
    const events = hours === undefined ? [] : [buildComment({ at: hoursAfter(hours) })];
    return buildPull({ number, createdAt: hoursAfter(number), events });
  });
}

describe('the emulated GitHub', () => {
  afterEach(() => emulator.close());

  describe('costs', () => {
    const measure = (query: string) =>
      measureQuery({ schema: loadGitHubSchema(), document: parse(query), operationName: null, variables: {} });

    beforeEach(() => start());

    it('has the points of the example in GitHub’s documentation', () => {
      const query = `{ viewer { login repositories(first: 100) { edges { node { id
        issues(first: 50) { edges { node { id labels(first: 60) { edges { node { id name } } } } } } } } } } }`;
      assert.equal(measure(query).points, 51);
    });

    it('has the nodes of the example in GitHub’s documentation', () => {
      const query = `{ viewer {
        repositories(first: 50) { edges { repository: node { name
          pullRequests(first: 20) { edges { pullRequest: node { title comments(first: 10) { edges { comment: node { bodyHTML } } } } } }
          issues(first: 20) { totalCount edges { issue: node { title bodyHTML comments(first: 10) { edges { comment: node { bodyHTML } } } } } }
        } } }
        followers(first: 10) { edges { follower: node { login } } } } }`;
      assert.equal(measure(query).nodes, 22_060);
    });

    it('takes one point for a sweep of 49 with three connections, and two for 50', async () => {
      const cost = async (first: number) =>
        at(await askData(emulator, SWEEP, { first, direction: 'ASC' }), 'rateLimit', 'cost');
      assert.deepEqual([await cost(49), await cost(50)], [1, 2]);
      assert.equal(emulator.points, 3);
      assert.deepEqual(
        emulator.log.map(({ cost: own }) => own?.points),
        [1, 2],
      );
    });

    it('asks for what lies below nodes(ids) once per id', () => {
      const query = (ids: number) =>
        `{ nodes(ids: [${Array.from({ length: ids }, (_, id) => `"${id}"`).join()}]) { ... on PullRequestReviewThread { comments(first: 100) { nodes { id reactions(first: 1) { nodes { content } } } } } } }`;
      assert.equal(measure(query(1)).points, 1);
      assert.equal(measure(query(100)).points, 101);
      assert.equal(measure(query(100)).nodes, 100 + 10_000 + 10_000);
    });

    it('counts a connection that two fragments ask for once', () => {
      const issues = 'issues(first: 100) { nodes { labels(first: 9) { nodes { name } } } }';
      const query = `{ repository(owner: "a", name: "b") { ${issues} ...Same } } fragment Same on Repository { ${issues} }`;
      assert.deepEqual(measure(query), { points: 1, nodes: 1000 });
    });

    it('says in headers what is left, and starts anew when the hour is over', async () => {
      await emulator.close();
      const clock = { ms: Date.parse('2024-03-04T09:00:00Z'), nowMs: () => clock.ms };
      await start({ limits: { graphql: 2, core: 1 }, clock });
      const query = '{ rateLimit { remaining used limit resetAt } }';
      const first = await ask(emulator, query);
      assert.deepEqual(first.data, { rateLimit: { remaining: 1, used: 1, limit: 2, resetAt: '2024-03-04T10:00:00Z' } });
      assert.equal(first.headers.get('x-ratelimit-remaining'), '1');
      assert.equal(first.headers.get('x-ratelimit-reset'), String(Date.parse('2024-03-04T10:00:00Z') / 1000));
      assert.equal((await ask(emulator, query)).errors, undefined);
      const exhausted = await ask(emulator, query);
      assert.deepEqual(
        [exhausted.status, exhausted.errors?.[0]?.type, exhausted.data],
        [200, 'RATE_LIMITED', undefined],
      );
      assert.equal(exhausted.headers.get('x-ratelimit-remaining'), '0');
      clock.ms += 3_600_000;
      assert.equal((await ask(emulator, query)).errors, undefined);
    });
  });

  describe('limits of a call', () => {
    beforeEach(() => start());

    const refusals: [string, string, string][] = [
      ['more than 100 a page', 'pullRequests(first: 101) { nodes { id } }', 'EXCESSIVE_PAGINATION'],
      ['less than 1 a page', 'pullRequests(first: 0) { nodes { id } }', 'ARGUMENT_LIMIT'],
      ['a list without a bound', 'pullRequests { nodes { id } }', 'MISSING_PAGINATION_BOUNDARIES'],
      [
        'more than 500,000 nodes',
        'pullRequests(first: 100) { nodes { timelineItems(first: 100) { nodes { ... on IssueComment { reactions(first: 100) { nodes { id } } } } } } }',
        'MAX_NODE_LIMIT_EXCEEDED',
      ],
    ];
    for (const [what, selection, type] of refusals) {
      it(`refuses ${what}, and charges nothing`, async () => {
        const answer = await ask(emulator, `{ repository(owner: "tide-team", name: "lighthouse") { ${selection} } }`);
        assert.deepEqual([answer.status, answer.errors?.[0]?.type, answer.data], [200, type, undefined]);
        assert.equal(emulator.points, 0);
      });
    }

    it('refuses more than 100 ids', async () => {
      const ids = Array.from({ length: 101 }, (_, index) => String(index));
      const answer = await ask(emulator, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      assert.equal(answer.errors?.[0]?.type, 'ARGUMENT_LIMIT');
    });

    it('gives a total without a bound', async () => {
      const data = await askData(
        emulator,
        '{ repository(owner: "tide-team", name: "lighthouse") { pullRequests { totalCount } } }',
      );
      assert.deepEqual(data, { repository: { pullRequests: { totalCount: 0 } } });
    });

    it('names a field that the schema does not have', async () => {
      const answer = await ask(emulator, '{ repository(owner: "tide-team", name: "lighthouse") { shoeSize } }');
      assert.deepEqual(answer.errors?.[0]?.extensions, {
        code: 'undefinedField',
        typeName: 'Repository',
        fieldName: 'shoeSize',
      });
    });

    it('fails on a field that it does not emulate', async () => {
      const answer = await ask(emulator, '{ repository(owner: "tide-team", name: "lighthouse") { forkCount } }');
      assert.match(answer.errors?.[0]?.message ?? '', /does not know Repository\.forkCount/);
    });
  });

  describe('cursors', () => {
    it('repeat a row that is touched during an ascending scan', async () => {
      await start({ threads: pullsCommented(4, { 1: 10 }), asOf: hoursAfter(5) });
      const first = await sweep({ first: 2 });
      emulator.setAsOf(hoursAfter(11));
      const second = await sweep({ first: 2, after: first.endCursor });
      const third = await sweep({ first: 2, after: second.endCursor });
      assert.deepEqual([first.numbers, second.numbers, third.numbers], [[1, 2], [3, 4], [1]]);
      assert.equal(third.hasNextPage, false);
    });

    it('lose a row that is touched during a descending scan', async () => {
      await start({ threads: pullsCommented(4, { 1: 10 }), asOf: hoursAfter(5) });
      const first = await sweep({ first: 2, direction: 'DESC' });
      emulator.setAsOf(hoursAfter(11));
      const second = await sweep({ first: 2, after: first.endCursor, direction: 'DESC' });
      assert.deepEqual([first.numbers, second.numbers], [[4, 3], [2]]);
    });

    it('resume in a later world, and are absent from an empty page', async () => {
      await start({ threads: pullsCommented(3, {}), asOf: hoursAfter(2.5) });
      const first = await sweep({ first: 10 });
      assert.deepEqual([first.numbers, first.hasNextPage], [[1, 2], false]);
      assert.deepEqual(await sweep({ first: 10, after: first.endCursor }), {
        numbers: [],
        endCursor: null,
        hasNextPage: false,
      });
      emulator.setAsOf(null);
      assert.deepEqual((await sweep({ first: 10, after: first.endCursor })).numbers, [3]);
    });

    it('are refused when they are of another connection, or of an older kind', async () => {
      await start({ threads: pullsCommented(3, {}) });
      const { endCursor } = await sweep({ first: 1 });
      const issues =
        'query ($after: String) { repository(owner: "tide-team", name: "lighthouse") { issues(first: 1, after: $after) { nodes { id } } } }';
      assert.equal((await ask(emulator, issues, { after: endCursor })).errors?.[0]?.type, 'INVALID_CURSOR_ARGUMENTS');
      emulator.invalidateCursors();
      const answer = await ask(emulator, SWEEP, { first: 1, after: endCursor, direction: 'ASC' });
      assert.equal(answer.errors?.[0]?.type, 'INVALID_CURSOR_ARGUMENTS');
    });

    it('lead backwards with last and before', async () => {
      await start({ threads: pullsCommented(4, {}) });
      const query = `query ($before: String) { repository(owner: "tide-team", name: "lighthouse") {
        pullRequests(last: 2, before: $before) { pageInfo { startCursor hasPreviousPage } nodes { number } } } }`;
      const last = at(await askData(emulator, query), 'repository', 'pullRequests');
      const earlier = at(
        await askData(emulator, query, { before: at(last, 'pageInfo', 'startCursor') }),
        'repository',
        'pullRequests',
      );
      assert.deepEqual(
        [at(last, 'nodes'), at(earlier, 'nodes')],
        [
          [{ number: 3 }, { number: 4 }],
          [{ number: 1 }, { number: 2 }],
        ],
      );
      assert.equal(at(earlier, 'pageInfo', 'hasPreviousPage'), false);
    });
  });

  describe('the world at a moment', () => {
    const QUERY = `{ repository(owner: "tide-team", name: "lighthouse") { issues(first: 9) { nodes {
      number title state stateReason closedAt updatedAt labels(first: 9) { nodes { name } } assignees(first: 9) { nodes { login } }
      timelineItems(first: 9) { filteredCount nodes { __typename } } } } } }`;
    const issue = buildIssue({
      number: 7,
      title: 'Lamp flickers at dusk',
      labels: ['lamp'],
      assignees: [buildPerson('ines')],
      closedAt: hoursAfter(8),
      events: [
        { type: 'renamed', at: hoursAfter(2), actor: buildPerson(), from: 'Lamp', to: 'Lamp flickers at dusk' },
        { type: 'labeled', at: hoursAfter(3), actor: buildPerson(), label: 'lamp' },
        { type: 'mentioned', at: hoursAfter(4), actor: buildPerson('ines') },
        {
          type: 'cross-referenced',
          at: hoursAfter(5),
          actor: buildPerson('ines'),
          source: { repo: 'tide-team/harbour', kind: 'issue', number: 3 },
        },
        { type: 'assigned', at: hoursAfter(6), actor: buildPerson(), assignee: buildPerson('ines') },
        { type: 'closed', at: hoursAfter(8), actor: buildPerson('ines'), stateReason: 'completed', commitSha: null },
      ],
    });

    async function see(asOf: string) {
      emulator.setAsOf(asOf);
      return listAt(await askData(emulator, QUERY), 'repository', 'issues', 'nodes')[0];
    }

    beforeEach(() => start({ threads: [issue] }));

    it('has no thread before it was opened', async () => {
      assert.equal(await see(hoursAfter(-1)), undefined);
    });

    it('undoes what happened later', async () => {
      assert.deepEqual(await see(hoursAfter(1)), {
        number: 7,
        title: 'Lamp',
        state: 'OPEN',
        stateReason: null,
        closedAt: null,
        updatedAt: hoursAfter(0),
        labels: { nodes: [] },
        assignees: { nodes: [] },
        timelineItems: { filteredCount: 0, nodes: [] },
      });
    });

    it('does not take mentions and cross-references for updates', async () => {
      const seen = await see(hoursAfter(5));
      assert.equal(at(seen, 'timelineItems', 'filteredCount'), 4);
      assert.equal(at(seen, 'updatedAt'), hoursAfter(3));
    });

    it('shows the last state in the end', async () => {
      assert.deepEqual(await see(hoursAfter(9)), {
        number: 7,
        title: 'Lamp flickers at dusk',
        state: 'CLOSED',
        stateReason: 'COMPLETED',
        closedAt: hoursAfter(8),
        updatedAt: hoursAfter(8),
        labels: { nodes: [{ name: 'lamp' }] },
        assignees: { nodes: [{ login: 'ines' }] },
        timelineItems: {
          filteredCount: 6,
          nodes: [
            'RenamedTitleEvent',
            'LabeledEvent',
            'MentionedEvent',
            'CrossReferencedEvent',
            'AssignedEvent',
            'ClosedEvent',
          ].map((__typename) => ({ __typename })),
        },
      });
    });
  });
});
