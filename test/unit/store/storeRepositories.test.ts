import assert from 'node:assert/strict';
import { EVIDENCE_LEVELS } from '../../../src/core/model/evidenceKinds.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import { buildIssue, buildRepository } from '../../support/builders.ts';
import { fillRepository, sampleRecord, sampleThreads } from './sampleHistory.ts';
import { isStoreFailure, useStore } from '../../support/storeTrial.ts';

describe('Store', () => {
  const trial = useStore();
  const { executeRaw, readRaw } = trial;
  let store: Store;
  beforeEach(() => {
    store = trial.store();
  });

  /** Everything that is kept of a repository, but for how far a mining came: only what has an id is mined. */
  function readAllOf(key: RepositoryKey): unknown[] {
    return [
      store.threads(key),
      store.importRecord(key),
      store.evidence({ repository: key, levels: EVIDENCE_LEVELS }),
      store.situation(key),
      store.verdicts(key),
      store.warningAnswers(key),
      store.identityMerges(key),
      store.participation(key),
      store.retros(key),
      store.gitFacts(key),
    ];
  }

  describe('repositories', () => {
    const names = (): string[] => store.repositories().map(({ owner, name, id }) => `${owner}/${name} ${String(id)}`);

    it('are the same by host and id, so that a renamed one keeps its history under its new name', () => {
      const key = store.saveRepository(buildRepository());
      store.putThreads(key, sampleThreads);
      assert.equal(store.saveRepository(buildRepository({ owner: 'coast-guild', name: 'beacon' })), key);
      assert.deepEqual(names(), ['coast-guild/beacon 4711']);
      assert.equal(store.threadCount(key), sampleThreads.length);
      for (const thread of sampleThreads) assert.deepEqual(store.thread(key, thread.number), thread);
      assert.equal(store.thread(key, 4711), null);
    });

    it('are the same by name whatever its case while no id is known', () => {
      const key = store.saveRepository(buildRepository({ id: null }));
      assert.equal(store.saveRepository(buildRepository({ id: null, owner: 'Tide-Team', name: 'LightHouse' })), key);
      assert.deepEqual(names(), ['Tide-Team/LightHouse null']);
    });

    it('stay the same when their id turns up, and when it is not told again', () => {
      const key = store.saveRepository(buildRepository({ id: null }));
      assert.equal(store.saveRepository(buildRepository()), key);
      assert.equal(store.saveRepository(buildRepository({ id: null })), key);
      assert.deepEqual(names(), ['tide-team/lighthouse 4711']);
    });

    it('are different ones on different hosts and under different names', () => {
      const keys = [
        buildRepository(),
        buildRepository({ host: 'git.example.org' }),
        buildRepository({ name: 'harbour', id: null }),
        buildRepository({ name: 'pier', id: 12 }),
      ].map((repository) => store.saveRepository(repository));
      assert.equal(new Set(keys).size, 4);
    });

    it('are different ones when another repository takes over the name; the name then means the newer', () => {
      const first = store.saveRepository(buildRepository({ id: 1 }));
      const second = store.saveRepository(buildRepository({ id: 2 }));
      assert.notEqual(first, second);
      assert.equal(store.saveRepository(buildRepository({ id: null })), second);
      store.saveRepository(buildRepository({ id: 1 }));
      assert.equal(store.saveRepository(buildRepository({ id: null })), first);
    });

    it('are joined when one known by name turns out to be a renamed one known by id', () => {
      const byId = store.saveRepository(buildRepository());
      store.putThreads(byId, [buildIssue({ number: 1, title: 'From the host' })]);
      const byName = store.saveRepository(buildRepository({ name: 'beacon', id: null }));
      store.putThreads(byName, [buildIssue({ number: 1, title: 'From a backup' }), buildIssue({ number: 2 })]);
      store.finishImport(byName, sampleRecord);

      assert.equal(store.saveRepository(buildRepository({ name: 'beacon' })), byId);
      assert.deepEqual(names(), ['tide-team/beacon 4711']);
      assert.deepEqual(
        store.threads(byId).map(({ title }) => title),
        ['From the host', 'Tide tables load slowly'],
      );
      assert.deepEqual(store.importRecord(byId), sampleRecord);
      assert.deepEqual(readRaw('SELECT DISTINCT repository FROM thread'), [{ repository: byId }]);
      assert.throws(() => store.putThreads(byName, []), isStoreFailure('missing'));
      assert.notEqual(store.saveRepository(buildRepository({ name: 'pier', id: null })), byName);
    });

    it('keep all that was said and found under the name alone when they are joined', () => {
      store.saveRepository(buildRepository());
      const byName = store.saveRepository(buildRepository({ name: 'beacon', id: null }));
      fillRepository(store, byName);
      const before = readAllOf(byName);

      const joined = store.saveRepository(buildRepository({ name: 'beacon' }));
      assert.notEqual(joined, byName);
      assert.deepEqual(readAllOf(joined), before);
    });

    it('carry the date of their history once an import has finished', () => {
      const key = store.saveRepository(buildRepository());
      assert.deepEqual(store.repositories(), [{ ...buildRepository(), key, asOf: null }]);
      store.finishImport(key, sampleRecord);
      assert.deepEqual(store.repositories(), [{ ...buildRepository(), key, asOf: sampleRecord.asOf }]);
    });

    it('without a name are refused', () => {
      assert.throws(
        () => store.saveRepository(buildRepository({ name: '' })),
        isStoreFailure('invalid-record', '"name"'),
      );
    });
  });

  describe('import record', () => {
    it('comes back as it was, and the newest counts', () => {
      const key = store.saveRepository(buildRepository());
      assert.equal(store.importRecord(key), null);
      store.finishImport(key, { ...sampleRecord, files: null });
      store.finishImport(key, sampleRecord);
      assert.deepEqual(store.importRecord(key), sampleRecord);
    });

    it('that does not fit the model is refused, and one that was damaged is called so', () => {
      const key = store.saveRepository(buildRepository());
      const bad = { ...sampleRecord, asOf: 'last spring' };
      assert.throws(
        () => store.finishImport(key, bad),
        isStoreFailure('invalid-record', 'tide-team/lighthouse', '"asOf"'),
      );
      assert.equal(store.importRecord(key), null);
      store.finishImport(key, sampleRecord);
      executeRaw(`UPDATE import_record SET json = json_remove(json, '$.coverage.pulls')`);
      assert.throws(
        () => store.importRecord(key),
        isStoreFailure('damaged', 'tide-team/lighthouse', '"coverage.pulls"'),
      );
    });
  });
});
