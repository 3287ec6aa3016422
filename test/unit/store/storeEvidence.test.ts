import assert from 'node:assert/strict';
import { InputError } from '../../../src/core/errors.ts';
import { EVIDENCE_LEVELS } from '../../../src/core/model/evidenceKinds.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import { buildEvidence, buildRepository } from '../../support/builders.ts';
import { isStoreFailure, useStore } from '../../support/storeTrial.ts';

describe('Store', () => {
  const trial = useStore();
  let store: Store;
  beforeEach(() => {
    store = trial.store();
  });

  describe('evidence', () => {
    let key: RepositoryKey;
    beforeEach(() => {
      key = store.saveRepository(buildRepository());
    });

    it('without levels in the filter is what is shown by default', () => {
      const evidence = EVIDENCE_LEVELS.map((level) => buildEvidence({ id: level, level }));
      store.replaceEvidence(key, evidence);
      const shown = ['acted-on', 'chosen', 'landed', 'moved', 'proved-right'];
      assert.deepEqual(
        store.evidence({}).map(({ level }) => level),
        shown,
      );
    });

    it('is filtered from midnight in UTC on when `since` is a day, and from the moment when it is one', () => {
      const at = ['2024-03-03T23:59:59Z', '2024-03-04T00:00:00Z', '2024-03-04T01:00:00+02:00', '2024-03-04T12:00:00Z'];
      store.replaceEvidence(
        key,
        at.map((moment, index) => buildEvidence({ id: String(index), at: moment })),
      );
      const since = (moment: string): string[] => store.evidence({ since: moment }).map(({ id }) => id);
      assert.deepEqual(since('2024-03-04'), ['3', '1']);
      assert.deepEqual(since('2024-03-04T13:00:00+01:00'), ['3']);
    });

    it('asked for since something that is no date fails instead of being empty', () => {
      for (const since of ['', 'spring', '2024-13-01', '2024-03-04T09:00:00']) {
        assert.throws(
          () => store.evidence({ since }),
          (error) => error instanceof InputError && error.reason === 'bad-date',
        );
      }
    });

    it('of one repository is replaced without touching another', () => {
      const other = store.saveRepository(buildRepository({ name: 'harbour', id: 12 }));
      store.replaceEvidence(key, [buildEvidence({ id: 'a' })]);
      store.replaceEvidence(other, [buildEvidence({ id: 'a' }), buildEvidence({ id: 'b' })]);
      store.replaceEvidence(key, []);
      assert.deepEqual(store.evidence({ repository: key }), []);
      assert.deepEqual(
        store.evidence({}).map(({ id }) => id),
        ['a', 'b'],
      );
    });

    it('that is given twice or does not fit the model is refused, and what was there stays', () => {
      store.replaceEvidence(key, [buildEvidence({ id: 'a' })]);
      const twice = [buildEvidence({ id: 'b' }), buildEvidence({ id: 'b', level: 'raised' })];
      assert.throws(() => store.replaceEvidence(key, twice), isStoreFailure('invalid-record', 'evidence b', 'twice'));
      const groundless = [buildEvidence({ id: 'c', because: [] })];
      assert.throws(
        () => store.replaceEvidence(key, groundless),
        isStoreFailure('invalid-record', 'evidence c', '"because"'),
      );
      assert.deepEqual(
        store.evidence({}).map(({ id }) => id),
        ['a'],
      );
    });
  });

  describe('readings', () => {
    const reading = { isConcern: true, kind: 'race', probability: 0.75, reason: 'names two writers' };

    it('are kept per reader, replaced by newer ones, and left out where there are none', () => {
      store.putReadings('built-in 1', new Map([['f00d', reading]]));
      store.putReadings('built-in 2', new Map([['f00d', { ...reading, isConcern: false }]]));
      store.putReadings('built-in 1', new Map([['f00d', { ...reading, probability: 0.5 }]]));
      const expected = new Map([['f00d', { ...reading, probability: 0.5 }]]);
      assert.deepEqual(store.readings('built-in 1', ['f00d', 'beef', 'f00d']), expected);
      assert.deepEqual(store.readings('built-in 3', ['f00d']), new Map());
      assert.deepEqual(store.readings('built-in 1', []), new Map());
    });

    it('are found for more comments than one statement takes values', () => {
      const hashes = Array.from({ length: 50_000 }, (_, index) => index.toString(16));
      store.putReadings('built-in 1', new Map([['c34f', reading]]));
      assert.deepEqual([...store.readings('built-in 1', hashes).keys()], ['c34f']);
    });

    it('that do not fit the model are refused all together', () => {
      const readings = new Map([
        ['f00d', reading],
        ['beef', { ...reading, probability: 2 }],
      ]);
      assert.throws(
        () => store.putReadings('built-in 1', readings),
        isStoreFailure('invalid-record', 'beef', '"probability"'),
      );
      assert.equal(store.readings('built-in 1', ['f00d']).size, 0);
    });
  });
});
