import assert from 'node:assert/strict';
import { StoreError, type StoreFailure } from '../../../src/core/errors.ts';
import { loadSqlite } from '../../../src/core/store/loadSqlite.ts';
import { explainSqliteError, explainSystemError } from '../../../src/core/store/sqliteFailure.ts';

const FILE = '/home/mira/history.db';

function reasonOf(error: unknown): StoreFailure {
  assert.ok(error instanceof StoreError);
  assert.ok(error.message.includes(FILE), error.message);
  assert.ok(!error.message.includes('\n'));
  return error.reason;
}

describe('explainSqliteError', () => {
  const cases: [number, StoreFailure][] = [
    [1, 'damaged'], // a table is missing
    [5, 'busy'],
    [517, 'busy'], // SQLITE_BUSY_SNAPSHOT
    [6, 'busy'],
    [8, 'read-only'],
    [1032, 'read-only'], // SQLITE_READONLY_DBMOVED
    [10, 'cannot-open'],
    [11, 'damaged'],
    [13, 'disk-full'],
    [14, 'cannot-open'],
    [19, 'damaged'],
    [26, 'not-a-database'],
  ];
  for (const [errcode, reason] of cases) {
    it(`reads result code ${String(errcode)} as ${reason}`, () => {
      const error = Object.assign(new Error('from SQLite'), { code: 'ERR_SQLITE_ERROR', errcode });
      assert.equal(reasonOf(explainSqliteError(error, FILE)), reason);
    });
  }

  it('recognises a full disk as SQLite really reports it, and keeps the cause', () => {
    const database = new (loadSqlite().DatabaseSync)(':memory:');
    database.exec('CREATE TABLE lamp (text TEXT); PRAGMA max_page_count = 3');
    const insert = database.prepare('INSERT INTO lamp VALUES (?)');
    let full: unknown;
    assert.throws(
      () => insert.run('x'.repeat(100_000)),
      (error) => {
        full = error;
        return true;
      },
    );
    const explained = explainSqliteError(full, FILE);
    assert.equal(reasonOf(explained), 'disk-full');
    assert.equal(explained instanceof Error && explained.cause, full);
    database.close();
  });

  it('gives back what does not come from SQLite', () => {
    const error = new TypeError('a mistake of ours');
    assert.equal(explainSqliteError(error, FILE), error);
  });

  it('does not call the file damaged when a statement of ours is wrong', () => {
    const database = new (loadSqlite().DatabaseSync)(':memory:');
    const select = database.prepare('SELECT 1');
    assert.throws(
      () => select.get('a value too many'),
      (error) => explainSqliteError(error, FILE) === error,
    );
    database.close();
  });
});

describe('explainSystemError', () => {
  const cases: [string, StoreFailure][] = [
    ['EACCES', 'read-only'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'disk-full'],
    ['ENOTDIR', 'cannot-open'],
  ];
  for (const [code, reason] of cases) {
    it(`reads ${code} as ${reason}`, () => {
      const error = Object.assign(new Error(code), { code, syscall: 'mkdir' });
      assert.equal(reasonOf(explainSystemError(error, FILE)), reason);
    });
  }
});
