import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EVIDENCE_LEVELS } from '../../../src/core/model/evidenceKinds.ts';
import { NO_PEOPLE_SETTINGS } from '../../../src/core/model/people.ts';
import { threadSchema } from '../../../src/core/model/thread.ts';
import { loadSqlite } from '../../../src/core/store/loadSqlite.ts';
import { CURRENT_VERSION, MIGRATIONS, migrate, readVersion } from '../../../src/core/store/migrations.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import { SqliteDatabase } from '../../../src/core/store/sqliteDatabase.ts';
import type { Store } from '../../../src/core/store/store.ts';
import { dumpDatabase } from '../../support/dumpDatabase.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';
import {
  SAMPLE_READER,
  sampleAnswers,
  sampleEvidence,
  sampleGitFacts,
  sampleMerges,
  sampleMiningState,
  samplePeople,
  sampleReadings,
  sampleRetro,
  sampleRecord,
  sampleSituation,
  sampleThreads,
  sampleVerdicts,
} from './sampleHistory.ts';

const { DatabaseSync } = loadSqlite();
const released = readdirSync(import.meta.dirname).filter((name) => /^schema\d+\.sql$/.test(name));

function readFixture(name: string): string {
  return readFileSync(path.join(import.meta.dirname, name), 'utf8');
}

function versionOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0]);
}

function open(file: string): Promise<Store> {
  return openStore({ file, mode: 'read-write', clock: { nowMs: () => 0 } });
}

describe('migrations', () => {
  const inFolder = useTemporaryFolder();

  async function dumpFreshSchema(): Promise<string> {
    const file = inFolder('fresh.db');
    (await open(file)).close();
    return dumpDatabase(file).schema;
  }

  it('count up by one, and each has the database that it led to kept beside this test', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    assert.deepEqual(
      versions,
      Array.from(versions.keys(), (index) => index + 1),
    );
    assert.deepEqual(released.toSorted(), versions.map((version) => `schema${String(version)}.sql`).toSorted());
  });

  it('lead from an empty file to the newest kept schema', async () => {
    const schema = await dumpFreshSchema();
    assert.equal(readFixture(`schema${String(CURRENT_VERSION)}.sql`).slice(0, schema.length), schema);
  });

  for (const name of released) {
    it(`bring ${name} to today's schema with all it held, in today's shape`, async () => {
      const file = inFolder('history.db');
      const database = new DatabaseSync(file);
      database.exec(readFixture(name));
      database.close();
      const store = await open(file);
      const [repository] = store.repositories();
      assert.ok(repository);
      const threads = store.threads(repository.key);
      assert.deepEqual(
        threads.map((thread) => threadSchema.parse(thread)),
        threads,
      );
      assert.deepEqual(threads, sampleThreads);
      assert.deepEqual(store.importRecord(repository.key), sampleRecord);
      // What an older schema did not keep is not there.
      assert.deepEqual(store.miningState(repository.key), name === 'schema1.sql' ? null : sampleMiningState);
      assert.deepEqual(store.evidence({ levels: EVIDENCE_LEVELS }), sampleEvidence);
      const isKept = name !== 'schema1.sql' && name !== 'schema2.sql';
      assert.deepEqual(store.situation(repository.key), isKept ? sampleSituation : null);
      const hasPeople = versionOf(name) >= 4;
      assert.deepEqual(store.verdicts(repository.key), hasPeople ? sampleVerdicts : []);
      assert.deepEqual(store.warningAnswers(repository.key), hasPeople ? sampleAnswers : []);
      assert.deepEqual(store.identityMerges(repository.key), hasPeople ? sampleMerges : []);
      assert.deepEqual(store.peopleSettings(), hasPeople ? samplePeople : NO_PEOPLE_SETTINGS);
      assert.deepEqual(store.retros(repository.key), versionOf(name) >= 5 ? [sampleRetro] : []);
      assert.deepEqual(store.gitFacts(repository.key), versionOf(name) >= 6 ? sampleGitFacts : null);
      assert.deepEqual(store.readings(SAMPLE_READER, [...sampleReadings.keys()]), sampleReadings);
      assert.equal(store.acquireLease(repository.key, { holder: 'window-2', pid: 1 }), false);
      store.close();
      assert.equal(dumpDatabase(file).schema, await dumpFreshSchema());
    });
  }

  describe('that are yet to come', () => {
    const next = CURRENT_VERSION + 1;
    let database: SqliteDatabase;
    beforeEach(() => {
      database = new SqliteDatabase(new DatabaseSync(':memory:'), 'history.db');
      migrate(database);
    });
    afterEach(() => {
      database.close();
    });

    it('run once each, and only from where the database stands', () => {
      const migrations = [...MIGRATIONS, { version: next, sql: 'CREATE TABLE lamp (color TEXT)' }];
      migrate(database, migrations);
      migrate(database, migrations);
      assert.equal(readVersion(database), next);
    });

    it('leave the database as it was when one fails half way', () => {
      const migrations = [
        ...MIGRATIONS,
        { version: next, sql: 'CREATE TABLE lamp (color TEXT); DROP TABLE no_such_table' },
      ];
      assert.throws(() => migrate(database, migrations));
      assert.equal(readVersion(database), CURRENT_VERSION);
      assert.equal(database.get(`SELECT name FROM sqlite_schema WHERE name = 'lamp'`), undefined);
    });
  });
});
