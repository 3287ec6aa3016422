import assert from 'node:assert/strict';
import { importHistory } from '../../src/core/engine/importHistory.ts';
import { EVIDENCE_LEVELS } from '../../src/core/model/evidenceKinds.ts';
import { repositoryName } from '../../src/core/model/repository.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import type { ThreadStream } from '../../src/core/sources/source.ts';
import type { Store } from '../../src/core/store/store.ts';
import { hoursAfter } from '../support/builders.ts';
import { readRepository } from '../support/emulator/readRepository.ts';
import type { EmulatedRepository } from '../support/emulator/repositoryState.ts';
import { useMiningTrial } from '../support/miningTrial.ts';
import { LIGHTHOUSE, smallTeam } from '../support/smallTeam.ts';
import { writer } from '../support/writer.ts';

describe('mining GitHub', () => {
  const trial = useMiningTrial();

  describe('the sample team', () => {
    it('gives the same evidence as importing it, for a point and a request a page', async () => {
      const sample = await readRepository(readSample());
      await trial.start({ repositories: [sample] });
      const imported = await trial.openStore('imported.db');
      const { key } = await importHistory({ writer, store: imported, stream: readSample(), progress: () => undefined });
      const summary = await trial.mine({ repository: repositoryName(sample.repository) });
      const idsOf = (from: Store, repository: number) =>
        from.evidence({ repository, levels: EVIDENCE_LEVELS }).map(({ id, level }) => `${id} ${level}`);
      assert.deepEqual(idsOf(trial.store, summary.key), idsOf(imported, key));
      imported.close();
      assert.ok(summary.evidenceCount > 50);
      assert.equal(summary.points, trial.emulator.points);
      assert.equal(summary.requests, trial.emulator.log.length);
      const pulls = sample.threads.filter(({ kind }) => kind === 'pull').length;
      assert.ok(summary.points <= 0.07 * pulls, `${summary.points} points for ${pulls} pull requests`);
      assert.ok(summary.requests <= 0.07 * pulls, `${summary.requests} requests for ${pulls} pull requests`);
      assert.equal(summary.coverage.isWhole, true);
      assert.equal(summary.coverage.pulls, pulls);
    }).timeout(60_000);
  });

  it('shows what happened last after five requests, and says that the past is missing', async () => {
    await trial.start();
    const looks: { requests: number; isWhole: boolean | undefined; newest: boolean }[] = [];
    await trial.mine({
      onInsights: (key) =>
        looks.push({
          requests: trial.emulator.log.length,
          isWhole: trial.store.importRecord(key)?.coverage.isWhole,
          newest: trial.store.threads(key).some(({ number }) => number === 30),
        }),
    });
    assert.deepEqual(looks[0], { requests: 5, isWhole: false, newest: true });
    assert.equal(looks.at(-1)?.isWhole, true);
  });

  it('asks for the reactions to what the author left without a word, and to nothing else', async () => {
    await trial.start();
    const { key } = await trial.mine();
    const comments = trial.store
      .threads(key)
      .flatMap(({ events }) => events)
      .filter((event) => event.type === 'review-comment');
    const reactionsOf = (id: number) => comments.find((comment) => comment.id === id)?.reactions;
    assert.deepEqual(
      [2001, 2003, 2006].map((id) => reactionsOf(id)?.map(({ content, actor }) => [content, actor?.login]) ?? null),
      [null, [], [['+1', 'mira']]],
    );
    const asked = trial.emulator.log.filter(({ query }) => query?.includes('reactions('));
    assert.deepEqual(
      asked.map(({ variables, points }) => [listed(variables), points]),
      [[[['reactions0', 19]], 1]],
    );
  });

  it('takes a thumbs-up and a push for an answer, as in a backup that knows of them', async () => {
    await trial.start();
    await trial.mine();
    const imported = await trial.openStore('imported.db');
    await importHistory({ writer, store: imported, stream: stream(smallTeam()), progress: () => undefined });
    const actedOn = (store: Store) => store.evidence({ levels: ['acted-on'] });
    assert.deepEqual(actedOn(trial.store), actedOn(imported));
    const [act] = actedOn(trial.store).filter(({ thread }) => thread.number === 12);
    assert.deepEqual(
      act?.because.map(({ message }) => message).filter((message) => message.includes('thumbs-up')),
      ['The author gave it a thumbs-up, and pushed again.'],
    );
    imported.close();
  });

  it('asks for larger pages as long as they come quickly', async () => {
    await trial.start();
    await trial.mine();
    assert.deepEqual(trial.pagesAsked(), [25, 38, 25]);
  });

  describe('again', () => {
    it('costs one free request when nothing has changed', async () => {
      await trial.start();
      const first = await trial.mine();
      trial.emulator.log.length = 0;
      trial.clock.pass(3_600_000);
      const second = await trial.mine();
      assert.deepEqual(
        { ...second, requests: 0, points: 0 },
        { ...first, requests: 0, points: 0, isUnchanged: true, threadsRead: 0 },
      );
      assert.deepEqual(
        trial.emulator.log.map(({ status }) => status),
        [304],
      );
      assert.equal(second.points, 0);
      assert.equal(trial.store.importRecord(first.key)?.asOf, new Date(trial.clock.nowMs()).toISOString());
    });

    it('reads everything again after an older backup was imported over it', async () => {
      await trial.start();
      const { key } = await trial.mine();
      const mined = trial.store.threads(key);
      const older = smallTeam();
      const threads = older.threads.map((thread) => ({ ...thread, title: 'as it was called then' }));
      await importHistory({
        writer,
        store: trial.store,
        stream: stream({ ...older, threads }),
        progress: () => undefined,
      });
      assert.notDeepEqual(trial.store.threads(key), mined);

      assert.equal((await trial.mine()).coverage.source, 'github');
      assert.deepEqual(trial.store.threads(key), mined);
    });

    it('looks for nothing where what it read again is as it was, and says that nothing has changed', async () => {
      await trial.start();
      const { key, coverage } = await trial.mine();
      const state = trial.store.miningState(key);
      assert.ok(state);
      trial.store.commitPage(key, { threads: [], state: { ...state, etag: '"of another answer"' } });
      trial.clock.pass(3_600_000);
      const looks: number[] = [];
      const again = await trial.mine({ onInsights: (looked) => looks.push(looked) });
      assert.deepEqual(looks, []);
      assert.ok(again.threadsRead > 0);
      assert.equal(again.isUnchanged, true);
      assert.deepEqual(again.coverage, coverage);
      assert.equal(trial.store.importRecord(key)?.asOf, new Date(trial.clock.nowMs()).toISOString());
    });

    it('looks again once a week where nothing has changed: it may have learned to see more', async () => {
      await trial.start();
      const { key } = await trial.mine();
      trial.clock.pass(8 * 24 * 3_600_000);
      const looks: number[] = [];
      assert.equal((await trial.mine({ onInsights: (looked) => looks.push(looked) })).isUnchanged, true);
      assert.deepEqual(looks, [key]);
    });

    it('looks at what somebody read before and could not look at any more', async () => {
      await trial.start();
      const { key } = await trial.mine();
      const state = trial.store.miningState(key);
      assert.ok(state);
      trial.store.commitPage(key, { threads: [], state: { ...state, etag: null, lookedThrough: 'less than this' } });
      const looks: number[] = [];
      assert.equal((await trial.mine({ onInsights: (looked) => looks.push(looked) })).isUnchanged, false);
      assert.deepEqual(looks, [key]);
    });

    it('brings what happened since, thread by thread the same as mining everything anew', async () => {
      await trial.start({ asOf: hoursAfter(155) });
      await trial.mine();
      for (const moment of [hoursAfter(165), hoursAfter(231), null]) {
        trial.emulator.setAsOf(moment);
        trial.emulator.log.length = 0;
        const { key, isUnchanged } = await trial.mine();
        assert.equal(isUnchanged, false);
        const anew = await trial.openStore(`anew-${moment ?? 'end'}.db`);
        const whole = await trial.mine({ store: anew });
        assert.deepEqual(trial.store.threads(key), anew.threads(whole.key));
        assert.deepEqual(trial.store.evidence({ levels: EVIDENCE_LEVELS }), anew.evidence({ levels: EVIDENCE_LEVELS }));
        anew.close();
      }
    });

    it('goes down to what it knew when cursors hold no more, and loses nothing', async () => {
      await trial.start({ asOf: hoursAfter(155) });
      await trial.mine();
      for (const moment of [hoursAfter(231), null]) {
        trial.emulator.setAsOf(moment);
        trial.emulator.invalidateCursors();
        const { key } = await trial.mine();
        const numbers = trial.store.threads(key).map(({ number }) => number);
        const anew = await trial.openStore(`anew-${moment ?? 'end'}.db`);
        assert.deepEqual(
          numbers,
          anew.threads((await trial.mine({ store: anew })).key).map(({ number }) => number),
        );
        anew.close();
      }
    });

    it('takes out what GitHub no longer has', async () => {
      await trial.start();
      const { key } = await trial.mine();
      const { threads } = smallTeam();
      trial.emulator.setThreads(
        LIGHTHOUSE,
        threads.filter(({ number }) => number !== 33 && number !== 40),
      );
      // Nothing newer tells of it: it shows with the next change, or after a week.
      trial.clock.pass(7 * 24 * 3_600_000);
      const { coverage } = await trial.mine();
      assert.equal(coverage.issues, 8);
      assert.ok(trial.store.threads(key).every(({ number }) => number !== 33 && number !== 40));
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
      await trial.start({ repositories: [{ ...smallTeam(), threads: resolve(false) }] });
      const { key } = await trial.mine();
      const isResolved = () =>
        trial.store
          .threads(key)
          .flatMap(({ events }) =>
            events.flatMap((event) => (event.type === 'review-comment' ? [event.isResolved] : [])),
          );
      trial.emulator.setThreads(LIGHTHOUSE, resolve(true));
      trial.clock.pass(24 * 3_600_000);
      await trial.mine();
      assert.ok(isResolved().includes(false));
      trial.clock.pass(6 * 24 * 3_600_000);
      await trial.mine();
      assert.ok(!isResolved().includes(false));
    });
  });
});

/** The lists among the variables, with their lengths. */
function listed(variables: Record<string, unknown>): [string, number][] {
  return Object.entries(variables).flatMap(([name, value]) =>
    Array.isArray(value) ? [[name, value.length] as [string, number]] : [],
  );
}

async function* stream({ repository, threads }: EmulatedRepository): ThreadStream {
  yield* threads;
  return {
    repository,
    source: 'archive',
    skipped: [],
    unknown: [],
    asOf: hoursAfter(400),
    isWhole: true,
    files: null,
  };
}
