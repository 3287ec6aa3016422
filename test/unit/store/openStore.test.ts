import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StoreError, type StoreFailure } from '../../../src/core/errors.ts';
import { APPLICATION_ID } from '../../../src/core/store/inspectFile.ts';
import { loadSqlite } from '../../../src/core/store/loadSqlite.ts';
import { openStore, type OpenStoreOptions } from '../../../src/core/store/openStore.ts';
import type { Store } from '../../../src/core/store/store.ts';
import { buildIssue, buildPull, buildRepository } from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

const { DatabaseSync } = loadSqlite();
const clock = { nowMs: () => 0 };

function open(file: string, mode: OpenStoreOptions['mode'] = 'read-write'): Promise<Store> {
  return openStore({ file, mode, clock, busyTimeoutMs: 0 });
}

function isFailure(reason: StoreFailure, file: string): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof StoreError, String(error));
    assert.equal(error.reason, reason);
    assert.ok(error.message.includes(file), error.message);
    assert.ok(!error.message.includes('\n'));
    return true;
  };
}

/** Everything in the file's folder, byte by byte. */
function snapshot(file: string): Map<string, string> {
  const folder = path.dirname(file);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]));
}

async function assertRefusedUntouched(file: string, reason: StoreFailure): Promise<void> {
  const before = snapshot(file);
  for (const mode of ['read-write', 'read-only'] as const) {
    await assert.rejects(open(file, mode), isFailure(reason, file));
    assert.deepEqual(snapshot(file), before);
  }
}

function executeRaw(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

async function writeHistory(file: string, threadCount: number): Promise<void> {
  const store = await open(file);
  const key = store.saveRepository(buildRepository());
  const numbers = Array.from({ length: threadCount }, (_, index) => index + 1);
  store.putThreads(
    key,
    numbers.map((number) => buildPull({ number, body: 'A calm sea. '.repeat(100) })),
  );
  store.close();
}

describe('openStore', () => {
  const inFolder = useTemporaryFolder();

  it('makes the file and its folders, and finds everything again', async () => {
    const file = inFolder('history', 'tide-team', 'lighthouse.db');
    await writeHistory(file, 3);
    const store = await open(file);
    assert.equal(store.threadCount(store.repositories()[0]?.key ?? 0), 3);
    store.close();
  });

  it('marks the file as ours and keeps a write-ahead log', async () => {
    const file = inFolder('history.db');
    const store = await open(file);
    const database = new DatabaseSync(file);
    assert.deepEqual({ ...database.prepare('PRAGMA application_id').get() }, { application_id: APPLICATION_ID });
    assert.deepEqual({ ...database.prepare('PRAGMA journal_mode').get() }, { journal_mode: 'wal' });
    database.close();
    store.close();
  });

  it('takes an empty file for a new database', async () => {
    const file = inFolder('history.db');
    writeFileSync(file, '');
    await writeHistory(file, 1);
    const store = await open(file, 'read-only');
    assert.equal(store.repositories().length, 1);
    store.close();
  });

  it('says that there is nothing to read yet, and makes nothing', async () => {
    const file = inFolder('history.db');
    const saysWhatToDo = (error: unknown): boolean =>
      isFailure('missing', file)(error) && error instanceof Error && /import.* or mine/i.test(error.message);
    await assert.rejects(open(file, 'read-only'), saysWhatToDo);
    assert.deepEqual(readdirSync(inFolder()), []);
    writeFileSync(file, '');
    await assert.rejects(open(file, 'read-only'), saysWhatToDo);
  });

  it('reads but does not write when opened for reading only', async () => {
    const file = inFolder('history.db');
    await writeHistory(file, 2);
    const store = await open(file, 'read-only');
    const key = store.repositories()[0]?.key ?? 0;
    assert.equal(store.threads(key).length, 2);
    assert.throws(() => store.putThreads(key, [buildIssue({ number: 9 })]), isFailure('read-only', file));
    assert.throws(() => store.acquireLease(key, { holder: 'window-1', pid: 1 }), isFailure('read-only', file));
    store.close();
  });

  it('refuses a text file and leaves it as it was', async () => {
    const file = inFolder('notes.txt');
    for (const text of ['hi', 'Tide tables of the north coast.\n'.repeat(200)]) {
      writeFileSync(file, text);
      await assertRefusedUntouched(file, 'not-a-database');
    }
  });

  it('refuses the database of another application and leaves it as it was', async () => {
    const file = inFolder('recipes.db');
    executeRaw(file, 'CREATE TABLE repository (key INTEGER PRIMARY KEY); PRAGMA user_version = 1');
    await assertRefusedUntouched(file, 'not-a-database');
    executeRaw(file, 'PRAGMA application_id = 252006; PRAGMA journal_mode = WAL');
    await assertRefusedUntouched(file, 'not-a-database');
  });

  it('refuses a database of a newer version and leaves it as it was', async () => {
    const file = inFolder('history.db');
    await writeHistory(file, 1);
    executeRaw(file, 'PRAGMA user_version = 99');
    await assertRefusedUntouched(file, 'newer-version');
  });

  it('notices a newer version that stands in the write-ahead log only', async () => {
    const file = inFolder('history.db');
    await writeHistory(file, 1);
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 99');
    const before = readFileSync(file);
    await assert.rejects(open(file), isFailure('newer-version', file));
    assert.deepEqual(readFileSync(file), before);
    newer.close();
  });

  it('calls a folder, and a path through a file, impossible to open', async () => {
    const folder = inFolder();
    await assert.rejects(open(folder), isFailure('cannot-open', folder));
    writeFileSync(inFolder('lamp'), 'lit');
    const file = inFolder('lamp', 'history.db');
    await assert.rejects(open(file), isFailure('cannot-open', file));
  });

  it('calls a database damaged whose pages were overwritten or whose tables are gone', async () => {
    const file = inFolder('history.db');
    await writeHistory(file, 50);
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xa5)]));
    await assert.rejects(open(file), isFailure('damaged', file));
    writeFileSync(file, bytes);
    executeRaw(
      file,
      'DROP TABLE lease; DROP TABLE evidence; DROP TABLE import_record; DROP TABLE thread; DROP TABLE repository',
    );
    await assert.rejects(open(file), isFailure('damaged', file));
    assert.deepEqual(readdirSync(inFolder()), ['history.db'], 'the file was left open');
  });

  it('says that another process is writing, and goes on when that has ended', async () => {
    const file = inFolder('history.db');
    await writeHistory(file, 1);
    const store = await open(file);
    const key = store.repositories()[0]?.key ?? 0;
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    assert.throws(() => store.putThreads(key, [buildIssue({ number: 2 })]), isFailure('busy', file));
    assert.equal(store.threadCount(key), 1);
    const reader = await open(file);
    assert.equal(reader.threadCount(key), 1, 'opening and reading wait for nobody');
    reader.close();
    other.exec('ROLLBACK');
    store.putThreads(key, [buildIssue({ number: 2 })]);
    assert.equal(store.threadCount(key), 2);
    other.close();
    store.close();
  });
});
