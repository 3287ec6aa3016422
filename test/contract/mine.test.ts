import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { importHistory } from '../../src/core/engine/importHistory.ts';
import { GitHubError, StoreError } from '../../src/core/errors.ts';
import { EVIDENCE_LEVELS } from '../../src/core/model/evidence.ts';
import { repositoryName } from '../../src/core/model/repository.ts';
import type { ProgressStep } from '../../src/core/ports.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import type { Store } from '../../src/core/store/store.ts';
import {
  buildComment,
  buildIssue,
  buildPerson,
  buildPull,
  buildRepository,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../support/builders.ts';
import { readRepository } from '../support/emulator/readRepository.ts';
import type { EmulatedRepository } from '../support/emulator/repositoryState.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from '../support/emulator/startEmulator.ts';
import { mine, plainFetch, StandingClock, type MineCall } from '../support/miner.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

const NOW = '2026-11-01T12:00:00Z';
const LIGHTHOUSE = 'tide-team/lighthouse';

const PARTS = ['lamp', 'tide table', 'fog horn', 'pilot list', 'chart', 'buoy'];
const TROUBLES = [
  'will overflow when the sea is high, and nothing checks for it',
  'can be null here, which would crash the night watch',
  'races with the other writer: the last entry gets lost',
  'leaks its file handle when reading fails half-way',
  'accepts any path, so a visitor could read our secrets',
];

/** Other words for each number: the same ones again and again would be a ritual. */
function concern(number: number): string {
  return `The ${PARTS[number % PARTS.length]} ${TROUBLES[number % TROUBLES.length]}.`;
}

/** Thirty pull requests with a review thread each, and ten issues. */
function smallTeam(): EmulatedRepository {
  const pulls = Array.from({ length: 30 }, (_, index) => {
    const number = index + 1;
    const at = hoursAfter(10 * number);
    const review = buildReview({ id: 1000 + number, at: hoursAfter(10 * number + 1), state: 'changes-requested' });
    return buildPull({
      number,
      id: 90_000 + number,
      createdAt: at,
      events: [
        review,
        buildReviewComment({
          id: 2000 + number,
          at: review.at,
          reviewId: review.id,
          body: concern(number),
        }),
        buildComment({
          id: 3000 + number,
          at: hoursAfter(10 * number + 2),
          actor: number % 7 === 0 ? null : buildPerson('noor'),
        }),
      ],
    });
  });
  const issues = Array.from({ length: 10 }, (_, index) =>
    buildIssue({ number: 31 + index, id: 91_000 + index, createdAt: hoursAfter(25 * index) }),
  );
  return { repository: buildRepository(), threads: [...pulls, ...issues] };
}

describe('mining GitHub', () => {
  const inFolder = useTemporaryFolder();
  let emulator: Emulator;
  let store: Store;
  let clock: StandingClock;

  async function start(options: Partial<EmulatorOptions> = {}): Promise<void> {
    clock = new StandingClock(NOW);
    emulator = await startEmulator({ repositories: [smallTeam()], clock, ...options });
    store = await openStore({ file: inFolder('team.db'), mode: 'read-write', clock });
  }

  function mineAll(call: Partial<MineCall> = {}) {
    return mine({ store, apiUrl: emulator.url, repository: LIGHTHOUSE, clock, ...call });
  }

  function pagesAsked(): number[] {
    return emulator.log
      .filter(({ operationName }) => operationName === 'Sweep')
      .map(({ variables }) => Number(variables['size']));
  }

  afterEach(async () => {
    store.close();
    await emulator.close();
  });

  describe('the sample team', () => {
    it('gives the same evidence as importing it, for a point and a request a page', async () => {
      const sample = await readRepository(readSample());
      await start({ repositories: [sample] });
      const imported = await openStore({ file: inFolder('imported.db'), mode: 'read-write', clock });
      const { key } = await importHistory({ store: imported, stream: readSample(), progress: () => undefined });
      const summary = await mineAll({ repository: repositoryName(sample.repository) });
      const idsOf = (from: Store, repository: number) =>
        from.evidence({ repository, levels: EVIDENCE_LEVELS }).map(({ id, level }) => `${id} ${level}`);
      assert.deepEqual(idsOf(store, summary.key), idsOf(imported, key));
      imported.close();
      assert.ok(summary.evidenceCount > 50);
      assert.equal(summary.points, emulator.points);
      assert.equal(summary.requests, emulator.log.length);
      const pulls = sample.threads.filter(({ kind }) => kind === 'pull').length;
      assert.ok(summary.points <= 0.07 * pulls, `${summary.points} points for ${pulls} pull requests`);
      assert.ok(summary.requests <= 0.07 * pulls, `${summary.requests} requests for ${pulls} pull requests`);
      assert.equal(summary.coverage.isWhole, true);
      assert.equal(summary.coverage.pulls, pulls);
    }).timeout(60_000);
  });

  it('shows what happened last after five requests, and says that the past is missing', async () => {
    await start();
    const looks: { requests: number; isWhole: boolean | undefined; newest: boolean }[] = [];
    await mineAll({
      onInsights: (key) =>
        looks.push({
          requests: emulator.log.length,
          isWhole: store.importRecord(key)?.coverage.isWhole,
          newest: store.threads(key).some(({ number }) => number === 30),
        }),
    });
    assert.deepEqual(looks[0], { requests: 5, isWhole: false, newest: true });
    assert.equal(looks.at(-1)?.isWhole, true);
  });

  it('asks for larger pages as long as they come quickly', async () => {
    await start();
    await mineAll();
    assert.deepEqual(pagesAsked(), [25, 38, 25]);
  });

  describe('again', () => {
    it('costs one free request when nothing has changed', async () => {
      await start();
      const first = await mineAll();
      emulator.log.length = 0;
      clock.pass(3_600_000);
      const second = await mineAll();
      assert.deepEqual(
        { ...second, requests: 0, points: 0 },
        { ...first, requests: 0, points: 0, isUnchanged: true, threadsRead: 0 },
      );
      assert.deepEqual(
        emulator.log.map(({ status }) => status),
        [304],
      );
      assert.equal(second.points, 0);
      assert.equal(store.importRecord(first.key)?.asOf, new Date(clock.nowMs()).toISOString());
    });

    it('brings what happened since, thread by thread the same as mining everything anew', async () => {
      await start({ asOf: hoursAfter(155) });
      await mineAll();
      for (const moment of [hoursAfter(165), hoursAfter(231), null]) {
        emulator.setAsOf(moment);
        emulator.log.length = 0;
        const { key, isUnchanged } = await mineAll();
        assert.equal(isUnchanged, false);
        const anew = await openStore({ file: inFolder(`anew-${moment ?? 'end'}.db`), mode: 'read-write', clock });
        const whole = await mineAll({ store: anew });
        assert.deepEqual(store.threads(key), anew.threads(whole.key));
        assert.deepEqual(store.evidence({ levels: EVIDENCE_LEVELS }), anew.evidence({ levels: EVIDENCE_LEVELS }));
        anew.close();
      }
    });

    it('goes down to what it knew when cursors hold no more, and loses nothing', async () => {
      await start({ asOf: hoursAfter(155) });
      await mineAll();
      for (const moment of [hoursAfter(231), null]) {
        emulator.setAsOf(moment);
        emulator.invalidateCursors();
        const { key } = await mineAll();
        const numbers = store.threads(key).map(({ number }) => number);
        const anew = await openStore({ file: inFolder(`anew-${moment ?? 'end'}.db`), mode: 'read-write', clock });
        assert.deepEqual(
          numbers,
          anew.threads((await mineAll({ store: anew })).key).map(({ number }) => number),
        );
        anew.close();
      }
    });

    it('takes out what GitHub no longer has', async () => {
      await start();
      const { key } = await mineAll();
      const { threads } = smallTeam();
      emulator.setThreads(
        LIGHTHOUSE,
        threads.filter(({ number }) => number !== 33 && number !== 40),
      );
      // Nothing newer tells of it: it shows with the next change, or after a week.
      clock.pass(7 * 24 * 3_600_000);
      const { coverage } = await mineAll();
      assert.equal(coverage.issues, 8);
      assert.ok(store.threads(key).every(({ number }) => number !== 33 && number !== 40));
    });

    it('looks at open threads after a week, also where nothing seems to have changed', async () => {
      const resolve = (isResolved: boolean) =>
        smallTeam().threads.map((thread) =>
          thread.kind === 'pull'
            ? {
                ...thread,
                events: thread.events.map((event) =>
                  event.type === 'review-comment' ? { ...event, isResolved } : event,
                ),
              }
            : thread,
        );
      await start({ repositories: [{ ...smallTeam(), threads: resolve(false) }] });
      const { key } = await mineAll();
      const isResolved = () =>
        store
          .threads(key)
          .flatMap(({ events }) =>
            events.flatMap((event) => (event.type === 'review-comment' ? [event.isResolved] : [])),
          );
      emulator.setThreads(LIGHTHOUSE, resolve(true));
      clock.pass(24 * 3_600_000);
      await mineAll();
      assert.ok(isResolved().includes(false));
      clock.pass(6 * 24 * 3_600_000);
      await mineAll();
      assert.ok(!isResolved().includes(false));
    });
  });

  describe('a repository that', () => {
    it('was renamed keeps its history, and is known by its present name', async () => {
      await start({ repositories: [{ ...smallTeam(), formerNames: ['tide-team/beacon'] }] });
      const first = await mineAll({ repository: 'tide-team/beacon' });
      assert.equal(repositoryName(first.repository), LIGHTHOUSE);
      const second = await mineAll();
      assert.equal(second.key, first.key);
      assert.equal(second.isUnchanged, true);
    });

    it('has no issues is whole without them, and says so', async () => {
      await start({ repositories: [{ ...smallTeam(), hasIssuesEnabled: false }] });
      const { coverage } = await mineAll();
      assert.equal(coverage.isWhole, true);
      assert.equal(coverage.issues, 0);
      assert.ok(coverage.unknown.includes('issues: they are switched off'));
      emulator.log.length = 0;
      assert.equal((await mineAll()).isUnchanged, true);
      assert.equal(emulator.log.length, 1);
    });

    it('is private is read with a token that may', async () => {
      await start({ repositories: [{ ...smallTeam(), isPrivate: true }] });
      assert.equal((await mineAll()).isPrivate, true);
    });

    it('is empty is whole', async () => {
      await start({ repositories: [{ repository: buildRepository(), threads: [] }] });
      const { coverage } = await mineAll();
      assert.deepEqual([coverage.isWhole, coverage.pulls, coverage.issues], [true, 0, 0]);
    });

    it('lives on an old Enterprise Server is read with what that server has', async () => {
      const omit = [
        'PullRequest.fullDatabaseId',
        'Issue.fullDatabaseId',
        'IssueComment.fullDatabaseId',
        'ClosedEvent.stateReason',
        'PullRequestTimelineItems.AddedToMergeQueueEvent',
      ];
      await start({ omit, enterpriseVersion: '3.9.0' });
      const summary = await mineAll({ apiUrl: emulator.enterpriseUrl });
      assert.equal(summary.coverage.comments, 30);
      assert.deepEqual(summary.coverage.skipped, []);
      const [pull] = store.threads(summary.key);
      assert.ok(pull && pull.id >= 90_000);
    });
  });

  describe('two windows', () => {
    it('do not read the same repository at once: the other one watches', async () => {
      await start();
      const second = await openStore({ file: inFolder('team.db'), mode: 'read-write', clock });
      const watched: { threads: number; refusal: unknown }[] = [];
      await mineAll({
        http: async (request, signal) => {
          const [stored] = second.repositories();
          if (stored && watched.length === 0 && second.threadCount(stored.key) > 0) {
            watched.push({ threads: second.threadCount(stored.key), refusal: null });
            const refusal: unknown = await mineAll({ store: second, holder: 'window-2' }).catch(
              (error: unknown) => error,
            );
            watched[0] = { threads: second.threads(stored.key).length, refusal };
          }
          return plainFetch(request, signal);
        },
      });
      second.close();
      const [first] = watched;
      assert.equal(first?.threads, 25);
      assert.ok(first.refusal instanceof StoreError);
      assert.equal(first.refusal.reason, 'busy');
    });

    it('can take over half a minute after the first one died', async () => {
      await start();
      await dieAt(5);
      await assert.rejects(mineAll({ holder: 'window-2' }), { name: 'StoreError', reason: 'busy' });
      clock.pass(30_001);
      assert.equal((await mineAll({ holder: 'window-2' })).coverage.isWhole, true);
    });
  });

  /** Mines up to so many requests and then does nothing any more, as a killed process does; its lease stays behind. */
  async function dieAt(requests: number, call: Partial<MineCall> = {}): Promise<void> {
    await new Promise<void>((resolve) => {
      let asked = 0;
      const run = mineAll({
        ...call,
        http: (request, signal) => {
          asked += 1;
          if (asked < requests) return plainFetch(request, signal);
          resolve();
          return new Promise(() => undefined);
        },
      });
      run.then(
        () => resolve(),
        () => resolve(),
      );
    });
  }

  describe('a fault of GitHub', () => {
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
        await start();
        const threads = store.threads((await mineAll()).key);
        const requests = emulator.log.length;
        emulator.log.length = 0;
        // Every second request fails, so that each is met by the fault once before it is answered.
        let asked = 0;
        emulator.addFault({ ...fault, when: () => (asked += 1) % 2 === 1 });
        const hit = await openStore({ file: inFolder('hit.db'), mode: 'read-write', clock });
        assert.deepEqual(hit.threads((await mineAll({ store: hit })).key), threads);
        assert.ok(emulator.log.filter((request) => request.fault !== null).length >= requests);
        hit.close();
      });
    }

    it('makes pages smaller, and they grow again', async () => {
      await start({
        faults: [{ kind: 'resource-limits', when: ({ operationName }) => operationName === 'Sweep', times: 2 }],
      });
      await mineAll();
      assert.deepEqual(pagesAsked().slice(0, 5), [25, 12, 6, 9, 11]);
    });

    it('that hits one thread for ever is passed over, and said', async () => {
      const isFirst = (variables: Record<string, unknown>) =>
        variables['after'] === null && variables['direction'] === 'ASC';
      await start();
      emulator.addFault({
        kind: 'status',
        status: 502,
        when: ({ operationName, query, variables }) =>
          operationName === 'Sweep' && query?.includes('pullRequests(') === true && isFirst(variables),
      });
      const { coverage } = await mineAll();
      assert.deepEqual(coverage.skipped, [
        { what: 'pull request', why: 'GitHub could not give it, however often asked', count: 1 },
      ]);
      assert.deepEqual([coverage.pulls, coverage.issues], [29, 10]);
    });

    it('that lasts an hour is waited for, saying until when, while the right to write is kept', async () => {
      await start({
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
      const startMs = clock.nowMs();
      await mineAll({ steps });
      const waits = new Set(steps.flatMap(({ waitingUntil }) => (waitingUntil === undefined ? [] : [waitingUntil])));
      assert.equal(waits.size, 1);
      const [until = ''] = waits;
      assert.ok(Date.parse(until) > startMs && Date.parse(until) <= clock.nowMs());
    });

    it('that never ends is told in one line, and what was read stays', async () => {
      let sweeps = 0;
      await start({
        faults: [
          { kind: 'status', status: 502, when: ({ operationName }) => operationName === 'Sweep' && (sweeps += 1) > 2 },
        ],
      });
      await assert.rejects(mineAll(), (error) =>
        isTold(error, 'unavailable', /failed several times in a row. What has been read is kept; try again/),
      );
      const [stored] = store.repositories();
      assert.ok(stored && store.threads(stored.key).length >= 25);
      assert.equal(store.importRecord(stored.key)?.coverage.isWhole, false);
      emulator.clearFaults();
      assert.equal((await mineAll()).coverage.isWhole, true);
    });

    it('says which sign-in the organization wants, and where', async () => {
      await start({ faults: [{ kind: 'saml', when: () => true }] });
      await assert.rejects(
        mineAll(),
        (error) =>
          isTold(error, 'sso-required', /single sign-on.*https:\/\//) &&
          error instanceof GitHubError &&
          error.url?.startsWith('https://') === true,
      );
    });

    it('says that a token was revoked, also half-way', async () => {
      await start({ faults: [{ kind: 'revoked-token', when: ({ number }) => number >= 5 }] });
      await assert.rejects(mineAll(), (error) =>
        isTold(error, 'bad-token', /does not accept the token.*Sign in again/),
      );
    });
  });

  describe('stopped', () => {
    it('at any moment stops at once, and goes on from there', async () => {
      await start();
      const expected = await openStore({ file: inFolder('expected.db'), mode: 'read-write', clock });
      const whole = expected.threads((await mineAll({ store: expected })).key);
      expected.close();
      const requests = emulator.log.length;
      for (let number = 1; number <= requests; number += 1) {
        const controller = new AbortController();
        let asked = 0;
        const cut = await openStore({ file: inFolder(`cut-${number}.db`), mode: 'read-write', clock });
        const run = mineAll({
          store: cut,
          signal: controller.signal,
          http: (request, signal) => {
            asked += 1;
            if (asked === number) controller.abort();
            return plainFetch(request, signal);
          },
        });
        await assert.rejects(run, { name: 'CancelledError' });
        const summary = await mineAll({ store: cut, holder: 'window-2' });
        assert.deepEqual(cut.threads(summary.key), whole);
        cut.close();
      }
    }).timeout(30_000);

    it('fifty times by being killed, while the world goes on, loses nothing and doubles nothing', async () => {
      await start({ asOf: hoursAfter(20) });
      const random = fc.sample(fc.integer({ min: 1, max: 9 }), { seed: 11, numRuns: 50 });
      for (const [index, requests] of random.entries()) {
        emulator.setAsOf(hoursAfter(20 + 6 * index));
        clock.pass(30_001);
        await dieAt(requests, { holder: `window-${index}` });
      }
      clock.pass(30_001);
      emulator.setAsOf(null);
      const { key, coverage, evidenceCount } = await mineAll();
      const anew = await openStore({ file: inFolder('anew.db'), mode: 'read-write', clock });
      const expected = await mineAll({ store: anew });
      assert.deepEqual(store.threads(key), anew.threads(expected.key));
      assert.deepEqual(store.evidence({ levels: EVIDENCE_LEVELS }), anew.evidence({ levels: EVIDENCE_LEVELS }));
      assert.deepEqual(coverage, expected.coverage);
      assert.ok(evidenceCount > 0);
      anew.close();
    }).timeout(30_000);

    it('while it waits for a limit does not wait to the end', async () => {
      await start({ faults: [{ kind: 'rate-limited', style: 'RATE_LIMITED', when: 4 }] });
      const controller = new AbortController();
      const startMs = clock.nowMs();
      const run = mineAll({
        signal: controller.signal,
        http: async (request, signal) => {
          if (emulator.log.length === 3) setImmediate(() => controller.abort());
          return plainFetch(request, signal);
        },
      });
      await assert.rejects(run, { name: 'CancelledError' });
      assert.ok(clock.nowMs() - startMs < 60_000);
    });
  });

  describe('what cannot be read is told in one line:', () => {
    it('an unknown repository', async () => {
      await start();
      await assert.rejects(mineAll({ repository: 'tide-team/nowhere' }), (error) =>
        isTold(error, 'not-found', /shows no repository tide-team\/nowhere to this account\. Check the name/),
      );
      assert.deepEqual(store.repositories(), []);
    });

    it('a private repository with a token that lacks the scope', async () => {
      await start({ repositories: [{ ...smallTeam(), isPrivate: true }], scopes: [] });
      await assert.rejects(mineAll(), (error) => isTold(error, 'not-found', /scope "repo"/));
    });

    it('no network', async () => {
      await start();
      const gone = await listen('');
      await gone.close();
      await assert.rejects(mineAll({ apiUrl: gone.url }), (error) =>
        isTold(error, 'no-network', /cannot be reached\. Check the network/),
      );
    });

    it('a wrong address of an Enterprise Server', async () => {
      await start();
      await assert.rejects(mineAll({ apiUrl: `${emulator.url}/enterprise` }), (error) =>
        isTold(error, 'not-github', /is not GitHub's API\. Check the address \(https:\/\/HOST\/api\/v3/),
      );
    });

    it('a server that answers with a web page', async () => {
      await start();
      const pages = await listen('<!doctype html><title>Welcome</title>');
      await assert.rejects(mineAll({ apiUrl: pages.url }), (error) =>
        isTold(error, 'not-github', /a proxy or a sign-in page/),
      );
      await pages.close();
    });
  });
});

function isTold(error: unknown, reason: string, words: RegExp): boolean {
  assert.ok(error instanceof GitHubError, String(error));
  assert.equal(error.reason, reason);
  assert.match(error.message, words);
  assert.ok(!error.message.includes('\n'));
  return true;
}

async function listen(page: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
