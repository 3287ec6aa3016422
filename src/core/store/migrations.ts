import { z } from 'zod';
import { APPLICATION_ID } from './inspectFile.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';

export interface Migration {
  /** The schema version (PRAGMA user_version) that it leads to. */
  version: number;
  sql: string;
}

/**
 * Every schema that was ever released, oldest first. A released migration is never edited: append one.
 * A change of what is stored as JSON (threads are not parsed again on reading) needs one as well.
 *
 * Moments are milliseconds since the Unix epoch, because ISO texts with offsets do not sort.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    // AUTOINCREMENT: the key of a row that is gone must never come to mean another repository.
    sql: `
CREATE TABLE repository (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  host TEXT NOT NULL COLLATE NOCASE,
  owner TEXT NOT NULL COLLATE NOCASE,
  name TEXT NOT NULL COLLATE NOCASE,
  host_id INTEGER,
  named_order INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX repository_by_host_id ON repository (host, host_id) WHERE host_id IS NOT NULL;
CREATE INDEX repository_by_name ON repository (host, owner, name);

CREATE TABLE thread (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  json TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (repository, number)
) STRICT;
CREATE INDEX thread_by_creation ON thread (repository, created_at_ms, number);

CREATE TABLE import_record (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  as_of TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE evidence (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  actor_id INTEGER,
  actor_login TEXT NOT NULL COLLATE NOCASE,
  thread_number INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (repository, id)
) STRICT;
CREATE INDEX evidence_by_time ON evidence (at_ms DESC, id);

CREATE TABLE reading (
  reader TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (reader, content_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE lease (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  holder TEXT NOT NULL,
  pid INTEGER NOT NULL,
  heartbeat_ms INTEGER NOT NULL
) STRICT;
`,
  },
  {
    version: 2,
    sql: `
CREATE TABLE mining_state (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT;
`,
  },
  {
    version: 3,
    sql: `
CREATE TABLE situation (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT;
`,
  },
  {
    version: 4,
    // What people said. It outlives the evidence that it is about, so it refers to none.
    sql: `
CREATE TABLE verdict (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (repository, evidence_id)
) STRICT;
CREATE TABLE warning_answer (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (repository, evidence_id)
) STRICT;
CREATE TABLE identity_merge (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  from_login TEXT NOT NULL COLLATE NOCASE,
  to_login TEXT NOT NULL COLLATE NOCASE,
  json TEXT NOT NULL,
  PRIMARY KEY (repository, from_login, to_login)
) STRICT;
CREATE TABLE participation (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  text TEXT
) STRICT;
INSERT INTO participation (repository, text)
  SELECT repository, json_extract(json, '$.files.participation') FROM import_record
  WHERE json_type(json, '$.files.participation') IS NOT NULL;
CREATE TABLE local_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
`,
  },
  {
    version: 5,
    sql: `
CREATE TABLE retro (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  until TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (repository, until)
) STRICT;
`,
  },
  {
    version: 6,
    sql: `
CREATE TABLE git_facts (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT;
`,
  },
];

/** The schema version that this program writes. */
export const CURRENT_VERSION = MIGRATIONS.reduce((newest, { version }) => Math.max(newest, version), 0);

const versionRowSchema = z.object({ user_version: z.number().int().nonnegative() });

/** The database's schema version; 0 when it is empty. */
export function readVersion(database: SqliteDatabase): number {
  return versionRowSchema.parse(database.get('PRAGMA user_version')).user_version;
}

/**
 * Brings the schema up to date, one transaction per step. The version is read again under the write
 * lock, since another process may be doing the same.
 *
 * @param migrations oldest first
 */
export function migrate(database: SqliteDatabase, migrations: readonly Migration[] = MIGRATIONS): void {
  for (const { version, sql } of migrations) {
    if (readVersion(database) >= version) continue;
    database.transaction('write', () => {
      if (readVersion(database) >= version) return;
      database.execute(
        `${sql}; PRAGMA application_id = ${String(APPLICATION_ID)}; PRAGMA user_version = ${String(version)};`,
      );
    });
  }
}
