import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { StoreError } from '../errors.ts';
import type { Clock } from '../ports.ts';
import { inspectFile } from './inspectFile.ts';
import { loadSqlite, type SqliteModule } from './loadSqlite.ts';
import { CURRENT_VERSION, migrate, readVersion } from './migrations.ts';
import { SqliteDatabase } from './sqliteDatabase.ts';
import { createStoreError, explainSqliteError, explainSystemError } from './sqliteFailure.ts';
import { SqliteStore } from './sqliteStore.ts';
import type { Store } from './store.ts';
import { say } from '../text/message.ts';

export interface OpenStoreOptions {
  file: string;
  /** `read-write` makes the file and its folders where they are missing; `update` writes into what is there only. */
  mode: 'read-write' | 'update' | 'read-only';
  /** Dates the lease's heartbeat. */
  clock: Clock;
  /** How long to wait for another process's write to end. Default: 5 s. */
  busyTimeoutMs?: number;
}

const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens a database and brings its schema up to date. A file that is not ours, or was written by a
 * newer version, is left untouched.
 *
 * @throws StoreError with any reason except `invalid-record`
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const sqlite = loadSqlite();
  const isNew = await checkFile(options);
  if (isNew) await makeFolder(options.file);
  const database = connect(sqlite, options);
  try {
    prepare(database, options);
    return new SqliteStore(database, options.clock);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Refuses what we must not touch. Returns whether the database has yet to be made. */
async function checkFile({ file, mode }: OpenStoreOptions): Promise<boolean> {
  const found = await inspectFile(file);
  if (found.state === 'foreign') throw createStoreError('not-a-database', file);
  if (found.state === 'ours') {
    checkVersion(found.version, file);
    return false;
  }
  if (mode !== 'read-write') throw createStoreError('missing', file);
  return true;
}

function checkVersion(version: number, file: string): void {
  if (version <= CURRENT_VERSION) return;
  throw new StoreError(
    'newer-version',
    say(
      'The database {file} was written by a newer version of Peer Leadership and was left as it is. Update Peer Leadership, or choose another file.',
      { file },
    ),
  );
}

async function makeFolder(file: string): Promise<void> {
  const folder = path.dirname(file);
  try {
    await mkdir(folder, { recursive: true });
    // SQLite would only say that it cannot open the file.
    await access(folder, constants.W_OK);
  } catch (error) {
    throw explainSystemError(error, file);
  }
}

function connect(sqlite: SqliteModule, { file, mode }: OpenStoreOptions): SqliteDatabase {
  try {
    return new SqliteDatabase(new sqlite.DatabaseSync(file, { readOnly: mode === 'read-only' }), file);
  } catch (error) {
    throw explainSqliteError(error, file);
  }
}

function prepare(database: SqliteDatabase, { file, mode, busyTimeoutMs = BUSY_TIMEOUT_MS }: OpenStoreOptions): void {
  database.execute(
    `PRAGMA busy_timeout = ${String(busyTimeoutMs)}; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL`,
  );
  // The header may be older than what stands in the write-ahead log.
  const version = readVersion(database);
  checkVersion(version, file);
  if (mode === 'read-only') checkReadable(version, file);
  else bringUpToDate(database);
  database.get('SELECT 1 FROM repository LIMIT 1');
}

function checkReadable(version: number, file: string): void {
  if (version === CURRENT_VERSION) return;
  throw new StoreError(
    'read-only',
    say(
      'The database {file} was written by an older version and was opened for reading only, so it cannot be brought up to date. Import or mine once with this version.',
      { file },
    ),
  );
}

function bringUpToDate(database: SqliteDatabase): void {
  migrate(database);
  // Where the file system cannot share memory SQLite stays with its rollback journal: slower, as safe.
  database.get('PRAGMA journal_mode = WAL');
}
