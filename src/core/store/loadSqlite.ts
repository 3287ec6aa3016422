// eslint-disable-next-line no-restricted-imports -- which SQLite this Node brings is known to nobody else; tests hand in a host
import process from 'node:process';
import type * as sqlite from 'node:sqlite';
import { StoreError } from '../errors.ts';
import { say } from '../text/message.ts';

export type SqliteModule = typeof sqlite;

/** What this file asks of the running Node; tests hand in hosts that lack something. */
export interface SqliteHost {
  /** Like `22.13.0`. */
  nodeVersion: string;
  /** `node:sqlite`, or undefined where this Node was built without it. */
  load(): SqliteModule | undefined;
}

/** The first Node whose `node:sqlite` needs no command line flag. */
const OLDEST_NODE = { major: 22, minor: 13 };

const runningHost: SqliteHost = {
  nodeVersion: process.versions.node,
  load: () => process.getBuiltinModule('node:sqlite'),
};

/**
 * Loads `node:sqlite` only when it is needed, so that a host without it can still start and say so.
 *
 * @throws StoreError `no-sqlite` when Node is too old, was built without SQLite, or SQLite answers no query.
 */
export function loadSqlite(host: SqliteHost = runningHost): SqliteModule {
  const [major = 0, minor = 0] = host.nodeVersion.split('.').map(Number);
  if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)) {
    throw createNoSqliteError(host);
  }
  try {
    const sqlite = withoutSqliteWarning(() => host.load());
    if (sqlite === undefined) throw createNoSqliteError(host);
    const probe = new sqlite.DatabaseSync(':memory:');
    probe.prepare('SELECT 1').get();
    probe.close();
    return sqlite;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw createNoSqliteError(host, error);
  }
}

function createNoSqliteError(host: SqliteHost, cause?: unknown): StoreError {
  return new StoreError(
    'no-sqlite',
    say(
      'The database cannot be opened: this program runs on Node {version} without SQLite. Update VS Code to 1.115 or newer; on the command line use Node 22.13 or newer.',
      { version: host.nodeVersion },
    ),
    { cause },
  );
}

/**
 * Node 22 prints "SQLite is an experimental feature" at the first load: nothing that a user could act
 * on. That one warning is held back; loading is synchronous, so no other code runs in between.
 */
function withoutSqliteWarning<T>(load: () => T): T {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its process below, then put back
  const emitWarning = process.emitWarning;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]): void => {
    const isAboutSqlite = String(warning).includes('SQLite') && rest[0] === 'ExperimentalWarning';
    if (!isAboutSqlite) Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
