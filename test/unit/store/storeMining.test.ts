import assert from 'node:assert/strict';
import type { MiningState } from '../../../src/core/model/miningState.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import { buildPull, buildRepository } from '../../support/builders.ts';
import { sampleMiningState } from './sampleHistory.ts';
import { isStoreFailure, NO_SUCH_KEY, useStore } from '../../support/storeTrial.ts';

describe('Store', () => {
  const trial = useStore();
  const { executeRaw } = trial;
  let store: Store;
  beforeEach(() => {
    store = trial.store();
  });

  describe('a mined page', () => {
    const [first, second] = [1, 2].map((number) => buildPull({ number }));
    let key: RepositoryKey;
    beforeEach(() => {
      key = store.saveRepository(buildRepository());
    });

    it('is kept with how far mining has come, and without what is gone', () => {
      assert.ok(first && second);
      assert.equal(store.miningState(key), null);
      store.commitPage(key, { threads: [first, second], state: sampleMiningState });
      const later = { ...sampleMiningState, etag: null };
      store.commitPage(key, { threads: [], gone: [1, 77], state: later });
      assert.deepEqual(store.threads(key), [second]);
      assert.deepEqual(store.miningState(key), later);
    });

    it('changes the fingerprint of the history where a thread comes, changes or goes, and nowhere else', () => {
      assert.ok(first && second);
      const prints = [store.historyFingerprint(key)];
      const commit = (threads: Thread[], gone: number[] = []): void => {
        store.commitPage(key, { threads, gone, state: sampleMiningState });
        prints.push(store.historyFingerprint(key));
      };
      commit([second]);
      commit([first]);
      commit([{ ...first, title: 'Another title' }]);
      commit([], [1]);
      assert.deepEqual(
        prints.map((print) => prints.indexOf(print)),
        [0, 1, 2, 3, 1],
      );
      commit([second]);
      assert.equal(prints.at(-1), prints[1]);
      assert.deepEqual([store.threadNumbers(key, 'pull'), store.threadNumbers(key, 'issue')], [[2], []]);
    });

    it('is kept with all that belongs to it or not at all', () => {
      assert.ok(first && second);
      store.commitPage(key, { threads: [first], state: sampleMiningState });
      const broken = { ...second, title: null } as unknown as Thread;
      const later = { ...sampleMiningState, etag: null };
      assert.throws(
        () => store.commitPage(key, { threads: [broken], gone: [1], state: later }),
        isStoreFailure('invalid-record'),
      );
      const noState = { ...later, apiUrl: 1 } as unknown as MiningState;
      assert.throws(
        () => store.commitPage(key, { threads: [second], state: noState }),
        isStoreFailure('invalid-record', 'the mining of tide-team/lighthouse', '"apiUrl"'),
      );
      assert.deepEqual(store.threads(key), [first]);
      assert.deepEqual(store.miningState(key), sampleMiningState);
    });

    it('whose state was damaged by another hand is called so, by path', () => {
      store.commitPage(key, { threads: [], state: sampleMiningState });
      executeRaw(`UPDATE mining_state SET json = json_set(json, '$.pulls.cursor', 7)`);
      assert.throws(
        () => store.miningState(key),
        isStoreFailure('damaged', 'the mining of tide-team/lighthouse', '"pulls.cursor"'),
      );
    });
  });

  describe('lease', () => {
    const mine = { holder: 'window-1', pid: 1 };
    const theirs = { holder: 'window-2', pid: 2 };
    let key: RepositoryKey;
    beforeEach(() => {
      key = store.saveRepository(buildRepository());
    });

    it('is for one holder at a time, who may renew it', () => {
      assert.equal(store.acquireLease(key, mine), true);
      assert.equal(store.acquireLease(key, mine), true);
      assert.equal(store.acquireLease(key, theirs), false);
    });

    it('is taken over 30 s after the last heartbeat, not before', () => {
      store.acquireLease(key, mine);
      trial.pass(29_000);
      store.acquireLease(key, mine);
      trial.pass(29_999);
      assert.equal(store.acquireLease(key, theirs), false);
      trial.pass(1);
      assert.equal(store.acquireLease(key, theirs), true);
      assert.equal(store.acquireLease(key, mine), false);
    });

    it('is taken over when the clock was set back by more than 30 s', () => {
      store.acquireLease(key, mine);
      trial.pass(-3_600_000);
      assert.equal(store.acquireLease(key, theirs), true);
    });

    it('is given back by its holder only', () => {
      store.acquireLease(key, mine);
      store.releaseLease(key, theirs);
      assert.equal(store.acquireLease(key, theirs), false);
      store.releaseLease(key, mine);
      assert.equal(store.acquireLease(key, theirs), true);
    });

    it('is one per repository, and none for a repository that is not there', () => {
      const other = store.saveRepository(buildRepository({ name: 'harbour', id: 12 }));
      store.acquireLease(key, mine);
      assert.equal(store.acquireLease(other, theirs), true);
      assert.throws(() => store.acquireLease(NO_SUCH_KEY, mine), isStoreFailure('missing'));
    });
  });
});
