import assert from 'node:assert/strict';
import { loadHistory } from '../../../src/core/engine/loadHistory.ts';
import { loadTeam } from '../../../src/core/engine/loadTeam.ts';
import { EVIDENCE_LEVELS } from '../../../src/core/model/evidenceKinds.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import {
  buildEvidence,
  buildPull,
  buildRepository,
  buildReviewComment,
  buildTeamView,
  hoursAfter,
} from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';
import { sampleRecord } from '../store/sampleHistory.ts';

const clock = { nowMs: () => 0 };

describe('what is loaded of a repository', () => {
  const inFolder = useTemporaryFolder();
  let store: Store;
  let key: RepositoryKey;
  beforeEach(async () => {
    store = await openStore({ file: inFolder('history.sqlite'), mode: 'read-write', clock });
    key = store.saveRepository(buildRepository());
  });
  afterEach(() => {
    store.close();
  });

  describe('loadTeam', () => {
    const raised = buildEvidence({ id: 'raised', at: hoursAfter(1), level: 'raised' });
    const early = buildEvidence({ id: 'early', at: hoursAfter(2) });
    const late = buildEvidence({ id: 'late', at: hoursAfter(50) });
    const ids = (options?: Parameters<typeof loadTeam>[2]): string[] | undefined =>
      loadTeam(store, key, options)?.evidence.map(({ id }) => id);

    it('gives the newest first, without what is hidden by default', () => {
      store.finishImport(key, sampleRecord, { evidence: [raised, early, late], situation: null });
      assert.deepEqual(ids(), ['late', 'early']);
    });

    it('gives the levels that are asked for, from the day that is asked for', () => {
      store.finishImport(key, sampleRecord, { evidence: [raised, early, late], situation: null });
      assert.deepEqual(ids({ levels: EVIDENCE_LEVELS }), ['late', 'early', 'raised']);
      assert.deepEqual(ids({ since: '2024-03-05' }), ['late']);
    });

    it('says what the history covers, and that nothing is known before an import has finished', () => {
      const before = loadTeam(store, key);
      assert.deepEqual(before, buildTeamView());
      store.finishImport(key, sampleRecord);
      const after = loadTeam(store, key);
      assert.deepEqual([after?.coverage, after?.asOf], [{ ...sampleRecord.coverage, clone: null }, sampleRecord.asOf]);
    });

    it('keeps repositories apart, and knows nothing of one that is not there', () => {
      store.finishImport(key, sampleRecord, { evidence: [early], situation: null });
      const other = store.saveRepository(buildRepository({ name: 'charts', id: 12 }));
      store.finishImport(other, sampleRecord, { evidence: [late], situation: null });
      assert.deepEqual(ids(), ['early']);
      assert.equal(loadTeam(store, 999), null);
    });
  });

  describe('loadHistory', () => {
    it('refuses a repository of which no import has finished', () => {
      store.putThreads(key, [buildPull()]);
      assert.throws(() => loadHistory(store, key), { reason: 'unknown-repository' });
      assert.throws(() => loadHistory(store, 999), { reason: 'unknown-repository' });
    });

    it('gives all threads, oldest first, up to the moment that the import reaches', () => {
      store.putThreads(key, [buildPull({ number: 2, createdAt: hoursAfter(5) }), buildPull({ number: 1 })]);
      store.finishImport(key, sampleRecord);
      const { history } = loadHistory(store, key);
      assert.deepEqual(
        history.threads.map(({ number }) => number),
        [1, 2],
      );
      const { asOf, coverage } = sampleRecord;
      assert.deepEqual(
        [history.repository, history.asOf, history.isWhole],
        [buildRepository(), asOf, coverage.isWhole],
      );
    });

    it('can be told what an import that has yet to finish will say', () => {
      store.putThreads(key, [buildPull()]);
      const { history } = loadHistory(store, key, { record: { ...sampleRecord, asOf: hoursAfter(7) } });
      assert.equal(history.asOf, hoursAfter(7));
    });

    it('fits areas to where people talk, more than to where files lie', () => {
      const talk = (folder: string, number: number) =>
        buildPull({ number, events: [buildReviewComment({ id: number, path: `src/${folder}/a.ts` })] });
      store.putThreads(key, [talk('api', 1), talk('api', 2), talk('ui', 3), talk('ui', 4)]);
      const paths = ['docs/a.md', 'docs/b.md', 'docs/c.md'];
      store.finishImport(key, { ...sampleRecord, files: { codeowners: null, mailmap: null, paths } });
      const { history, team } = loadHistory(store, key);
      assert.deepEqual(
        history.threads.map((thread) => [...team.areasOf(thread)]),
        [['src/api/'], ['src/api/'], ['src/ui/'], ['src/ui/']],
      );
    });
  });
});
