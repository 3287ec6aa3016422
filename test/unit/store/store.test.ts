import assert from 'node:assert/strict';
import { InputError, StoreError, type StoreFailure } from '../../../src/core/errors.ts';
import { EVIDENCE_LEVELS } from '../../../src/core/model/evidence.ts';
import type { MiningState } from '../../../src/core/model/miningState.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { loadSqlite } from '../../../src/core/store/loadSqlite.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import {
  buildComment,
  buildEvidence,
  buildIssue,
  buildPull,
  buildRepository,
  hoursAfter,
} from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';
import { fillRepository, sampleMiningState, sampleRecord, sampleThreads } from './sampleHistory.ts';

const NO_SUCH_KEY = 999;

function isFailure(reason: StoreFailure, ...words: string[]): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof StoreError, String(error));
    assert.equal(error.reason, reason);
    for (const word of words) assert.ok(error.message.includes(word), `${error.message} lacks ${word}`);
    return true;
  };
}

describe('Store', () => {
  const inFolder = useTemporaryFolder();
  let store: Store;
  let nowMs: number;
  beforeEach(async () => {
    nowMs = 1_000_000;
    store = await openStore({ file: inFolder('history.db'), mode: 'read-write', clock: { nowMs: () => nowMs } });
  });
  afterEach(() => {
    store.close();
  });

  function executeRaw(sql: string): void {
    const database = new (loadSqlite().DatabaseSync)(inFolder('history.db'));
    database.exec(sql);
    database.close();
  }

  function readRaw(sql: string): object[] {
    const database = new (loadSqlite().DatabaseSync)(inFolder('history.db'));
    const rows = database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
    database.close();
    return rows;
  }

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
      assert.throws(() => store.putThreads(byName, []), isFailure('missing'));
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
      assert.throws(() => store.saveRepository(buildRepository({ name: '' })), isFailure('invalid-record', '"name"'));
    });
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
          isFailure('invalid-record', 'pull request #12', 'tide-team/lighthouse', 'events.0.id')(error) &&
          !String(error).includes('Between us'),
      );
      assert.equal(store.threadCount(key), 0);
    });

    it('of a repository that is not there are refused', () => {
      assert.throws(() => store.putThreads(NO_SUCH_KEY, sampleThreads), isFailure('missing'));
      assert.throws(() => store.threads(NO_SUCH_KEY), isFailure('missing'));
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
            isFailure('damaged', 'issue #2 of tide-team/lighthouse', `"${where}"`)(error) &&
            !/slow|quiet/.test(String(error)),
        );
      });
    }
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
      assert.throws(() => store.finishImport(key, bad), isFailure('invalid-record', 'tide-team/lighthouse', '"asOf"'));
      assert.equal(store.importRecord(key), null);
      store.finishImport(key, sampleRecord);
      executeRaw(`UPDATE import_record SET json = json_remove(json, '$.coverage.pulls')`);
      assert.throws(() => store.importRecord(key), isFailure('damaged', 'tide-team/lighthouse', '"coverage.pulls"'));
    });
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
      assert.throws(() => store.replaceEvidence(key, twice), isFailure('invalid-record', 'evidence b', 'twice'));
      const groundless = [buildEvidence({ id: 'c', because: [] })];
      assert.throws(
        () => store.replaceEvidence(key, groundless),
        isFailure('invalid-record', 'evidence c', '"because"'),
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
        isFailure('invalid-record', 'beef', '"probability"'),
      );
      assert.equal(store.readings('built-in 1', ['f00d']).size, 0);
    });
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
        isFailure('invalid-record'),
      );
      const noState = { ...later, apiUrl: 1 } as unknown as MiningState;
      assert.throws(
        () => store.commitPage(key, { threads: [second], state: noState }),
        isFailure('invalid-record', 'the mining of tide-team/lighthouse', '"apiUrl"'),
      );
      assert.deepEqual(store.threads(key), [first]);
      assert.deepEqual(store.miningState(key), sampleMiningState);
    });

    it('whose state was damaged by another hand is called so, by path', () => {
      store.commitPage(key, { threads: [], state: sampleMiningState });
      executeRaw(`UPDATE mining_state SET json = json_set(json, '$.pulls.cursor', 7)`);
      assert.throws(
        () => store.miningState(key),
        isFailure('damaged', 'the mining of tide-team/lighthouse', '"pulls.cursor"'),
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
      nowMs += 29_000;
      store.acquireLease(key, mine);
      nowMs += 29_999;
      assert.equal(store.acquireLease(key, theirs), false);
      nowMs += 1;
      assert.equal(store.acquireLease(key, theirs), true);
      assert.equal(store.acquireLease(key, mine), false);
    });

    it('is taken over when the clock was set back by more than 30 s', () => {
      store.acquireLease(key, mine);
      nowMs -= 3_600_000;
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
      assert.throws(() => store.acquireLease(NO_SUCH_KEY, mine), isFailure('missing'));
    });
  });
});
