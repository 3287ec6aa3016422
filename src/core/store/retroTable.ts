import { z } from 'zod';
import { retroRecordSchema, type RetroRecord } from '../model/retro.ts';
import { checkRecord, parseStored } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { RepositoryKey } from './store.ts';

const jsonRowSchema = z.object({ json: z.string() });

/** What retro reports left open, one a repository and day. */
export class RetroTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Newest first. */
  read(repository: RepositoryKey, name: string): RetroRecord[] {
    const rows = this.#database.all('SELECT json FROM retro WHERE repository = ? ORDER BY until DESC', repository);
    return rows.map((values) =>
      parseStored(retroRecordSchema, jsonRowSchema.parse({ ...values }).json, this.#place(name)),
    );
  }

  put(repository: RepositoryKey, name: string, given: RetroRecord): void {
    const record = checkRecord(retroRecordSchema, given, this.#place(name));
    this.#database.run(
      `INSERT INTO retro (repository, until, json) VALUES (?, ?, ?)
       ON CONFLICT (repository, until) DO UPDATE SET json = excluded.json`,
      repository,
      record.until,
      JSON.stringify(record),
    );
  }

  remove(repository: RepositoryKey, until: string): void {
    this.#database.run('DELETE FROM retro WHERE repository = ? AND until = ?', repository, until);
  }

  #place(name: string): { what: string; file: string } {
    return { what: `the reports on ${name}`, file: this.#database.file };
  }
}
