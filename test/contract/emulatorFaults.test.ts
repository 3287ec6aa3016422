import assert from 'node:assert/strict';
import { ask, at, listAt } from '../support/emulator/askEmulator.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../support/emulator/startEmulator.ts';
import { buildPull, buildRepository, hoursAfter } from '../support/builders.ts';

const QUERY = `{ viewer { login } repository(owner: "tide-team", name: "lighthouse") {
  pullRequests(first: 3, orderBy: { field: UPDATED_AT, direction: ASC }) { nodes { number } } } }`;
const threads = [1, 2, 3].map((number) => buildPull({ number, createdAt: hoursAfter(number) }));

describe('a fault of the emulated GitHub', () => {
  let emulator: Emulator;

  async function start(options: Partial<EmulatorOptions> = {}): Promise<void> {
    emulator = await startEmulator({ repositories: [{ repository: buildRepository(), threads }], ...options });
  }

  async function post(): Promise<Response> {
    return fetch(emulator.graphqlUrl, {
      method: 'POST',
      headers: { authorization: 'bearer any' },
      body: JSON.stringify({ query: QUERY }),
    });
  }

  async function numbers(): Promise<unknown[]> {
    const { data } = await ask(emulator, QUERY);
    return listAt(data, 'repository', 'pullRequests', 'nodes').map((node) => at(node, 'number'));
  }

  afterEach(() => emulator.close());

  it('hits the request with its number alone', async () => {
    await start({ faults: [{ kind: 'status', status: 502, when: 2 }] });
    assert.deepEqual([(await post()).status, (await post()).status, (await post()).status], [200, 502, 200]);
    assert.deepEqual(
      emulator.log.map(({ fault }) => fault),
      [null, 'status', null],
    );
  });

  it('hits the requests that a test picks, so often as it says', async () => {
    await start();
    emulator.addFault({ kind: 'status', status: 504, when: ({ cost }) => (cost?.nodes ?? 0) >= 3, times: 2 });
    assert.deepEqual([(await post()).status, (await post()).status, (await post()).status], [504, 504, 200]);
    emulator.addFault({ kind: 'status', status: 503, when: () => true });
    emulator.clearFaults();
    assert.equal((await post()).status, 200);
  });

  it('charges for an answer that broke off', async () => {
    await start({ faults: [{ kind: 'status', status: 502, when: 1 }] });
    const answer = await ask(emulator, QUERY);
    assert.equal(answer.data, null);
    assert.match(answer.errors?.[0]?.message ?? '', /^Something went wrong while executing your query/);
    assert.equal(emulator.points, 1);
  });

  it('tells a secondary limit by status 200, 403 or 429, with a wait or without', async () => {
    await start({
      faults: [
        { kind: 'secondary-limit', status: 200, when: 1 },
        { kind: 'secondary-limit', status: 403, retryAfterSeconds: 30, when: 2 },
        { kind: 'secondary-limit', status: 429, when: 3 },
      ],
    });
    const answers = [await post(), await post(), await post()];
    assert.deepEqual(
      answers.map(({ status, headers }) => [status, headers.get('retry-after')]),
      [
        [200, null],
        [403, '30'],
        [429, null],
      ],
    );
    for (const answer of answers) assert.match(await answer.text(), /You have exceeded a secondary rate limit/);
    assert.equal(answers[0]?.headers.get('x-ratelimit-remaining'), '5000');
  });

  it('tells an exhausted limit in both styles, and stays exhausted', async () => {
    await start({ limitStyle: 'RATE_LIMIT', faults: [{ kind: 'rate-limited', style: 'RATE_LIMITED', when: 1 }] });
    const first = await ask(emulator, QUERY);
    assert.deepEqual([first.status, first.headers.get('x-ratelimit-remaining'), first.data], [200, '0', undefined]);
    assert.equal(first.errors?.[0]?.type, 'RATE_LIMITED');
    const second = await ask(emulator, QUERY);
    assert.deepEqual(
      [at(second.errors, 0, 'type'), at(second.errors, 0, 'code')],
      ['RATE_LIMIT', 'graphql_rate_limit'],
    );
  });

  it('gives a part when resources do not suffice, with an error for each node that is null', async () => {
    await start({ faults: [{ kind: 'resource-limits', keep: 1, when: 1 }] });
    const { status, data, errors } = await ask(emulator, QUERY);
    assert.equal(status, 200);
    assert.deepEqual(at(data, 'repository', 'pullRequests', 'nodes'), [{ number: 1 }, null, null]);
    assert.deepEqual(
      errors?.map(({ type, path }) => [type, path?.join('.')]),
      [1, 2].map((index) => ['RESOURCE_LIMITS_EXCEEDED', `repository.pullRequests.nodes.${String(index)}`]),
    );
    assert.deepEqual(await numbers(), [1, 2, 3]);
  });

  it('cuts the connection before the answer or within it', async () => {
    await start({
      faults: [
        { kind: 'connection-reset', when: 1 },
        { kind: 'truncated', when: 2 },
      ],
    });
    await assert.rejects(post(), TypeError);
    const half = await post();
    assert.equal(half.status, 200);
    await assert.rejects(half.text(), TypeError);
    assert.deepEqual(
      emulator.log.map(({ status }) => status),
      [null, 200],
    );
  });

  it('sends what is no JSON', async () => {
    await start({
      faults: [
        { kind: 'malformed-json', when: 1 },
        { kind: 'html', when: 2 },
        { kind: 'html', status: 503, when: 3 },
      ],
    });
    await assert.rejects((await post()).json(), SyntaxError);
    const pages = [await post(), await post()];
    assert.deepEqual(
      pages.map(({ status, headers }) => [status, headers.get('content-type')]),
      [
        [200, 'text/html; charset=utf-8'],
        [503, 'text/html; charset=utf-8'],
      ],
    );
    assert.match((await pages[0]?.text()) ?? '', /^<!DOCTYPE html>/);
  });

  it('withholds the repository until single sign-on, and says where that is', async () => {
    await start({ faults: [{ kind: 'saml', when: 1 }] });
    const { status, data, errors, headers } = await ask(emulator, QUERY);
    assert.deepEqual([status, data], [200, { viewer: { login: 'octavia' }, repository: null }]);
    assert.deepEqual(
      [errors?.[0]?.type, errors?.[0]?.extensions, errors?.[0]?.path],
      ['FORBIDDEN', { saml_failure: true }, ['repository']],
    );
    assert.match(headers.get('x-github-sso') ?? '', /^required; url=https:\/\/github\.com\/orgs\/tide-team\/sso/);
  });

  it('refuses a revoked token', async () => {
    await start({ faults: [{ kind: 'revoked-token', when: 1 }] });
    const answer = await post();
    assert.deepEqual([answer.status, at(await answer.json(), 'message')], [401, 'Bad credentials']);
  });

  it('does not find the repository', async () => {
    await start({ faults: [{ kind: 'not-found', when: [1, 2] }] });
    const { data, errors } = await ask(emulator, QUERY);
    assert.deepEqual([at(data, 'repository'), errors?.[0]?.type], [null, 'NOT_FOUND']);
    assert.equal((await fetch(`${emulator.url}/repos/tide-team/lighthouse`)).status, 404);
  });

  it('answers late', async () => {
    await start({ faults: [{ kind: 'slow', delayMs: 100, when: ({ query }) => query?.includes('# late') === true }] });
    const early = await Promise.race([
      ask(emulator, `# late\n${QUERY}`).then(() => 'first'),
      numbers().then(() => 'second'),
    ]);
    assert.equal(early, 'second');
    assert.equal(emulator.mostAtOnce, 2);
  });
});
