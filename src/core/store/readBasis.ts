import { hashText } from '../text/hashText.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { RepositoryKey } from './store.ts';

/** What evidence is found in or by, besides the threads. Readings are left out: looking makes some itself. */
const SOURCES = [
  'SELECT json FROM import_record WHERE repository = ?',
  'SELECT json FROM git_facts WHERE repository = ?',
  'SELECT text FROM participation WHERE repository = ?',
  'SELECT json FROM identity_merge WHERE repository = ? ORDER BY from_login, to_login',
];

/** A text that changes with whatever the evidence of a repository rests on. @param threads fingerprint of its threads */
export function readBasis(database: SqliteDatabase, repository: RepositoryKey, threads: string): string {
  const rows = SOURCES.map((query) => database.all(query, repository));
  const settings = database.all("SELECT value FROM local_setting WHERE name = 'people'");
  return hashText(JSON.stringify([threads, rows, settings]));
}
