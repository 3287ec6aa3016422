import assert from 'node:assert/strict';
import { GitHubError } from '../../src/core/errors.ts';
import type { Thread } from '../../src/core/model/thread.ts';
import type { HttpFetch, ProgressStep } from '../../src/core/ports.ts';
import { buildComment, buildPull, hoursAfter } from '../support/builders.ts';
import type { EmulatedRequest } from '../support/emulator/requestLog.ts';
import { plainFetch } from '../support/miner.ts';
import { isTold, useMiningTrial } from '../support/miningTrial.ts';
import { smallTeam } from '../support/smallTeam.ts';

describe('mining through the faults of GitHub', () => {
  const trial = useMiningTrial();

  const SURVIVED = [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 502 },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 504 },
    { kind: 'secondary-limit', status: 200 },
    { kind: 'secondary-limit', status: 200, retryAfterSeconds: 90 },
    { kind: 'secondary-limit', status: 403 },
    { kind: 'secondary-limit', status: 403, retryAfterSeconds: 90 },
    { kind: 'secondary-limit', status: 429 },
    { kind: 'secondary-limit', status: 429, retryAfterSeconds: 90 },
    { kind: 'rate-limited', style: 'RATE_LIMITED' },
    { kind: 'rate-limited', style: 'RATE_LIMIT' },
    { kind: 'resource-limits' },
    { kind: 'connection-reset' },
    { kind: 'truncated' },
    { kind: 'malformed-json' },
  ] as const;

  for (const fault of SURVIVED) {
    it(`is survived at every request: ${JSON.stringify(fault)}`, async () => {
      await trial.start();
      const threads = trial.store.threads((await trial.mine()).key);
      const requests = trial.emulator.log.length;
      trial.emulator.log.length = 0;
      // Every second request fails, so that each is met by the fault once before it is answered.
      let asked = 0;
      trial.emulator.addFault({ ...fault, when: () => (asked += 1) % 2 === 1 });
      const hit = await trial.openStore('hit.db');
      assert.deepEqual(hit.threads((await trial.mine({ store: hit })).key), threads);
      assert.ok(trial.emulator.log.filter((request) => request.fault !== null).length >= requests);
      hit.close();
    });
  }

  it('makes pages smaller, and they grow again', async () => {
    await trial.start({
      faults: [{ kind: 'resource-limits', when: ({ operationName }) => operationName === 'Sweep', times: 2 }],
    });
    await trial.mine();
    assert.deepEqual(trial.pagesAsked().slice(0, 5), [25, 12, 6, 9, 11]);
  });

  it('that hits one thread for ever is passed over, and said', async () => {
    const isFirst = (variables: Record<string, unknown>) =>
      variables['after'] === null && variables['direction'] === 'ASC';
    await trial.start();
    trial.emulator.addFault({
      kind: 'status',
      status: 502,
      when: ({ operationName, query, variables }) =>
        operationName === 'Sweep' && query?.includes('pullRequests(') === true && isFirst(variables),
    });
    const { coverage } = await trial.mine();
    assert.deepEqual(coverage.skipped, [
      { what: 'pull request', why: 'GitHub could not give it, however often asked', count: 1 },
    ]);
    assert.deepEqual([coverage.pulls, coverage.issues], [29, 10]);
  });

  it('that hits one thread for ever hides no other thread that was moved away since', async () => {
    const isFirst = ({ operationName, query, variables }: EmulatedRequest): boolean =>
      operationName === 'Sweep' &&
      query?.includes('pullRequests(') === true &&
      variables['after'] === null &&
      variables['direction'] === 'ASC';
    const fault = { kind: 'status', status: 502, when: isFirst } as const;
    await trial.start({ faults: [fault] });
    const { key } = await trial.mine();
    assert.deepEqual(trial.store.threadNumbers(key, 'pull').includes(20), true);
    await trial.end();
    const team = smallTeam();
    const threads = team.threads.filter(({ number }) => number !== 20);
    await trial.start({ repositories: [{ ...team, threads }], faults: [fault] });
    await trial.mine();
    assert.deepEqual(trial.store.threadNumbers(key, 'pull').includes(20), false);
    assert.equal(trial.store.threadCount(key), 38);
  });

  it('that lasts an hour is waited for, saying until when, while the right to write is kept', async () => {
    await trial.start({
      faults: [
        {
          kind: 'rate-limited',
          style: 'RATE_LIMITED',
          when: ({ operationName }) => operationName === 'Fill',
          times: 1,
        },
      ],
    });
    const steps: ProgressStep[] = [];
    const startMs = trial.clock.nowMs();
    await trial.mine({ steps });
    const waits = new Set(steps.flatMap(({ waitingUntil }) => (waitingUntil === undefined ? [] : [waitingUntil])));
    assert.equal(waits.size, 1);
    const [until = ''] = waits;
    assert.ok(Date.parse(until) > startMs && Date.parse(until) <= trial.clock.nowMs());
  });

  it('that never ends is told in one line, and what was read stays', async () => {
    let sweeps = 0;
    await trial.start({
      faults: [
        { kind: 'status', status: 502, when: ({ operationName }) => operationName === 'Sweep' && (sweeps += 1) > 2 },
      ],
    });
    await assert.rejects(trial.mine(), (error) =>
      isTold(error, 'unavailable', /failed several times in a row. What has been read is kept; try again/),
    );
    const [stored] = trial.store.repositories();
    assert.ok(stored && trial.store.threads(stored.key).length >= 25);
    assert.equal(trial.store.importRecord(stored.key)?.coverage.isWhole, false);
    trial.emulator.clearFaults();
    assert.equal((await trial.mine()).coverage.isWhole, true);
  });

  it('leaves out what points to where the account may not look, also on a further page of a long thread', async () => {
    const comments = Array.from({ length: 120 }, (_, index) =>
      buildComment({ id: 7000 + index, at: hoursAfter(index) }),
    );
    const team = smallTeam();
    await trial.start({
      repositories: [{ ...team, threads: [buildPull({ number: 1, id: 90_001, events: comments })] }],
    });
    const error = {
      type: 'FORBIDDEN',
      path: ['timelineItems0', 'page', 'nodes', 3, 'source'],
      message: 'Resource protected by organization SAML enforcement.',
      extensions: { saml_failure: true },
    };
    const http: HttpFetch = async (request, signal) => {
      const answer = await plainFetch(request, signal);
      if (request.body?.includes('timelineItems0: node') !== true) return answer;
      const text = JSON.stringify(
        JSON.parse(answer.text, (key, value: unknown) =>
          key === 'nodes' && Array.isArray(value) ? value.with(3, null) : value,
        ),
      );
      return { ...answer, text: text.replace(/\}$/, `,"errors":${JSON.stringify([error])}}`) };
    };
    const { coverage } = await trial.mine({ http });
    assert.deepEqual([coverage.isWhole, coverage.comments], [true, 119]);
    assert.deepEqual(coverage.skipped, [
      { what: 'event', why: 'this account may not see what it points to', count: 1 },
    ]);
  });

  it('keeps a thread to which GitHub gives no numeric id, and all others of its page', async () => {
    const team = smallTeam();
    const threads = team.threads.map((thread) => ([3, 33].includes(thread.number) ? { ...thread, id: null } : thread));
    await trial.start({ repositories: [{ ...team, threads }] });
    const { key, coverage } = await trial.mine();
    assert.deepEqual([coverage.pulls, coverage.issues, coverage.skipped], [30, 10, []]);
    const withoutId = trial.store.threads(key).filter(({ id }) => id === null);
    assert.deepEqual(
      withoutId.map(({ kind, number, events }) => [kind, number, events.length]),
      [
        ['pull', 3, 4],
        ['issue', 33, 0],
      ],
    );
  });

  it('takes the number of a remark from its address where GitHub gives it none', async () => {
    await trial.start();
    const told = trial.store.threads((await trial.mine()).key);
    const bare = await trial.openStore('bare.db');
    const http = withoutIds((text) => text);
    const { key, coverage } = await trial.mine({ store: bare, http });
    assert.deepEqual(coverage.skipped, []);
    const written = (threads: Thread[]) =>
      threads.map(({ number, events }) => [
        number,
        events.flatMap((event) => ('body' in event ? [[event.id, event.reactions]] : [])),
      ]);
    assert.deepEqual(written(bare.threads(key)), written(told));
    bare.close();
  });

  it('passes over a remark of which nothing tells the number, and says so', async () => {
    await trial.start();
    const nameless = /#(?:issuecomment-3004|pullrequestreview-1004|discussion_r2005)(?=")/g;
    const { coverage } = await trial.mine({ http: withoutIds((text) => text.replaceAll(nameless, '')) });
    assert.deepEqual(coverage.skipped, [
      { what: 'review', why: 'GitHub gives it no number', count: 1 },
      { what: 'comment', why: 'GitHub gives it no number', count: 1 },
      { what: 'review comment', why: 'GitHub gives it no number', count: 1 },
    ]);
    assert.deepEqual([coverage.pulls, coverage.comments], [30, 29]);
  });

  it('says that a server speaks otherwise, wherever in its answer', async () => {
    await trial.start();
    const http: HttpFetch = async (request, signal) => {
      const answer = await plainFetch(request, signal);
      return { ...answer, text: answer.text.replace('"isResolved":false', '"isResolved":null') };
    };
    await assert.rejects(trial.mine({ http }), (error) =>
      isTold(error, 'unsupported', /does not understand what it was asked/),
    );
  });

  it('says which sign-in the organization wants, and where', async () => {
    await trial.start({ faults: [{ kind: 'saml', when: () => true }] });
    await assert.rejects(
      trial.mine(),
      (error) =>
        isTold(error, 'sso-required', /single sign-on.*https:\/\//) &&
        error instanceof GitHubError &&
        error.url?.startsWith('https://') === true,
    );
  });

  it('says that a token was revoked, also half-way', async () => {
    await trial.start({ faults: [{ kind: 'revoked-token', when: ({ number }) => number >= 5 }] });
    await assert.rejects(trial.mine(), (error) =>
      isTold(error, 'bad-token', /does not accept the token.*Sign in again/),
    );
  });
});

/** A server that leaves out the numbers of everything written; addresses are as GitHub writes them. */
function withoutIds(more: (text: string) => string): HttpFetch {
  return async (request, signal) => {
    const answer = await plainFetch(request, signal);
    const bare = answer.text.replaceAll(/"(fullDatabaseId|reviewId)":"\d+"/g, '"$1":null');
    return { ...answer, text: more(bare.replaceAll(/#(issuecomment|pullrequestreview)(\d)/g, '#$1-$2')) };
  };
}
