import type { DatabaseSync } from 'node:sqlite';
import assert from 'node:assert/strict';
import { StoreError, type StoreFailure } from '../../src/core/errors.ts';
import { loadSqlite } from '../../src/core/store/loadSqlite.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import type { Store } from '../../src/core/store/store.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';

export const NO_SUCH_KEY = 999;

export interface StoreTrial {
  store: () => Store;
  /** Lets time go on for the store, or back. */
  pass: (ms: number) => void;
  /** Writes past the store, as another hand would. */
  executeRaw: (sql: string) => void;
  readRaw: (sql: string) => object[];
}

/** A new store in a file of its own for each test. */
export function useStore(): StoreTrial {
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

  function withDatabase<T>(use: (database: DatabaseSync) => T): T {
    const database = new (loadSqlite().DatabaseSync)(inFolder('history.db'));
    try {
      return use(database);
    } finally {
      database.close();
    }
  }

  return {
    store: () => store,
    pass: (ms) => void (nowMs += ms),
    executeRaw: (sql) => withDatabase((database) => database.exec(sql)),
    readRaw: (sql) =>
      withDatabase((database) =>
        database
          .prepare(sql)
          .all()
          .map((row) => ({ ...row })),
      ),
  };
}

/** Whether it is a failure of the store for that reason, whose message has all the words. */
export function isStoreFailure(reason: StoreFailure, ...words: string[]): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof StoreError, String(error));
    assert.equal(error.reason, reason);
    for (const word of words) assert.ok(error.message.includes(word), `${error.message} lacks ${word}`);
    return true;
  };
}
