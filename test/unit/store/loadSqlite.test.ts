import assert from 'node:assert/strict';
import { StoreError } from '../../../src/core/errors.ts';
import { loadSqlite, type SqliteHost } from '../../../src/core/store/loadSqlite.ts';

const working = loadSqlite();

function assertNoSqlite(host: SqliteHost): void {
  assert.throws(
    () => loadSqlite(host),
    (error) =>
      error instanceof StoreError &&
      error.reason === 'no-sqlite' &&
      error.message.includes(`Node ${host.nodeVersion} `) &&
      error.message.includes('22.13'),
  );
}

describe('loadSqlite', () => {
  it('answers a query on this Node', () => {
    const database = new working.DatabaseSync(':memory:');
    assert.deepEqual({ ...database.prepare('SELECT 1 AS one').get() }, { one: 1 });
    database.close();
  });

  it('refuses a Node that is too old before it touches SQLite', () => {
    for (const nodeVersion of ['18.20.4', '20.18.0', '22.12.0']) {
      const load = (): never => assert.fail('loaded');
      assertNoSqlite({ nodeVersion, load });
    }
  });

  it('accepts the first Node that needs no flag, and later ones', () => {
    for (const nodeVersion of ['22.13.0', '22.20.1', '24.0.0']) {
      assert.equal(loadSqlite({ nodeVersion, load: () => working }), working);
    }
  });

  it('says so when this Node was built without SQLite', () => {
    assertNoSqlite({ nodeVersion: '24.1.0', load: () => undefined });
  });

  it('says so when loading or the first query fails', () => {
    const load = (): never => {
      throw new Error('cannot find the library');
    };
    assertNoSqlite({ nodeVersion: '24.1.0', load });
    class Broken extends working.DatabaseSync {
      override prepare(): never {
        throw new Error('no such function');
      }
    }
    assertNoSqlite({ nodeVersion: '24.1.0', load: () => ({ ...working, DatabaseSync: Broken }) });
  });

  it('holds back the warning about experimental SQLite and no other', () => {
    const seen: string[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below, never called
    const original = process.emitWarning;
    const record = (warning: string | Error): void => void seen.push(String(warning));
    process.emitWarning = record;
    try {
      loadSqlite({
        nodeVersion: '22.13.0',
        load: () => {
          process.emitWarning('SQLite is an experimental feature and might change at any time', 'ExperimentalWarning');
          process.emitWarning('Something else is an experimental feature', 'ExperimentalWarning');
          process.emitWarning('SQLite has a bug', 'DeprecationWarning');
          return working;
        },
      });
      process.emitWarning('SQLite is an experimental feature', 'ExperimentalWarning');
    } finally {
      process.emitWarning = original;
    }
    const afterwards = 'SQLite is an experimental feature';
    assert.deepEqual(seen, ['Something else is an experimental feature', 'SQLite has a bug', afterwards]);
  });
});
