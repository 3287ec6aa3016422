import assert from 'node:assert/strict';
import type { Thread } from '../../../src/core/model/thread.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import { buildComment, buildIssue, buildPull, buildRepository, hoursAfter } from '../../support/builders.ts';
import { sampleThreads } from './sampleHistory.ts';
import { isStoreFailure, NO_SUCH_KEY, useStore } from '../../support/storeTrial.ts';

describe('Store', () => {
  const trial = useStore();
  const { executeRaw } = trial;
  let store: Store;
  beforeEach(() => {
    store = trial.store();
  });

  describe('threads', () => {
    let key: RepositoryKey;
    beforeEach(() => {
      key = store.saveRepository(buildRepository());
    });

    it('come back whole', () => {
      store.putThreads(key, sampleThreads);
      assert.deepEqual(store.threads(key), sampleThreads);
    });

    it('come oldest first by moment, not by the letters of the date, then by number', () => {
      const created = (number: number, createdAt: string): Thread => buildPull({ number, createdAt });
      store.putThreads(key, [
        created(4, '2024-03-04T10:30:00Z'),
        created(3, '2024-03-04T09:00:00Z'),
        created(2, '2024-03-04T09:00:00Z'),
        created(1, '2024-03-04T11:00:00+02:00'),
        created(5, '2024-03-04T10:00:00+02:00'),
      ]);
      assert.deepEqual(
        store.threads(key).map(({ number }) => number),
        [5, 1, 2, 3, 4],
      );
    });

    it('are streamed without end or repetition through many batches, also while the caller writes', () => {
      const numbers = Array.from({ length: 1000 }, (_, index) => index + 1);
      store.putThreads(
        key,
        numbers.map((number) => buildIssue({ number, createdAt: hoursAfter(Math.floor(number / 300)) })),
      );
      const seen: number[] = [];
      for (const thread of store.iterateThreads(key)) {
        seen.push(thread.number);
        if (thread.number % 100 === 0) store.putThreads(key, [{ ...thread, title: 'Seen' }]);
      }
      assert.deepEqual(seen, numbers);
      assert.deepEqual(
        store.threads(key).map(({ number }) => number),
        numbers,
      );
    });

    it('replace what was there under their number, even as the other kind', () => {
      store.putThreads(key, [buildIssue({ number: 7 })]);
      const pull = buildPull({ number: 7, createdAt: hoursAfter(-1) });
      store.putThreads(key, [pull]);
      assert.deepEqual(store.threads(key), [pull]);
    });

    it('of one repository never show in another', () => {
      const other = store.saveRepository(buildRepository({ name: 'harbour', id: 12 }));
      store.putThreads(key, sampleThreads);
      assert.deepEqual(store.threads(other), []);
      assert.equal(store.threadCount(other), 0);
    });

    it('that do not fit the model are refused by name and path, and the whole batch with them', () => {
      const bad = buildPull({ number: 12, events: [buildComment({ id: -1, body: 'Between us two' })] });
      assert.throws(
        () => store.putThreads(key, [buildIssue({ number: 11 }), bad]),
        (error) =>
          isStoreFailure('invalid-record', 'pull request #12', 'tide-team/lighthouse', 'events.0.id')(error) &&
          !String(error).includes('Between us'),
      );
      assert.equal(store.threadCount(key), 0);
    });

    it('of a repository that is not there are refused', () => {
      assert.throws(() => store.putThreads(NO_SUCH_KEY, sampleThreads), isStoreFailure('missing'));
      assert.throws(() => store.threads(NO_SUCH_KEY), isStoreFailure('missing'));
    });

    const damages: [string, string, string][] = [
      ['is cut off', 'substr(json, 1, 300)', 'json'],
      ['lacks a field', `json_remove(json, '$.title')`, 'title'],
      ['belongs to another row', `json_set(json, '$.number', 3)`, 'checksum'],
      ['was changed by another hand', `json_set(json, '$.title', 'A quiet word')`, 'checksum'],
    ];
    for (const [what, sql, where] of damages) {
      it(`whose text ${what} are called damaged by name and path, without their content`, () => {
        store.putThreads(key, sampleThreads);
        executeRaw(`UPDATE thread SET json = ${sql} WHERE number = 2`);
        assert.throws(
          () => store.threads(key),
          (error) =>
            isStoreFailure('damaged', 'issue #2 of tide-team/lighthouse', `"${where}"`)(error) &&
            !/slow|quiet/.test(String(error)),
        );
      });
    }
  });
});
