import { z } from 'zod';
import { checkRecord, parseStored, type RecordPlace } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import { importRecordSchema, type ImportRecord, type RepositoryKey } from './store.ts';

const rowSchema = z.object({ json: z.string() });

/** What the history of each repository holds, and up to when. */
export class ImportTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** @param nameOf `owner/name`, for messages: asked for only where one is needed */
  read(repository: RepositoryKey, nameOf: (repository: RepositoryKey) => string): ImportRecord | null {
    const values = this.#database.get('SELECT json FROM import_record WHERE repository = ?', repository);
    if (values === undefined) return null;
    const { json } = rowSchema.parse({ ...values });
    return parseStored(importRecordSchema, json, this.#place(nameOf(repository)));
  }

  /** @returns the record as it was checked */
  put(repository: RepositoryKey, repositoryName: string, given: ImportRecord): ImportRecord {
    const record = checkRecord(importRecordSchema, given, this.#place(repositoryName));
    this.#database.run(
      `INSERT INTO import_record (repository, as_of, json) VALUES (?, ?, ?)
       ON CONFLICT (repository) DO UPDATE SET as_of = excluded.as_of, json = excluded.json`,
      repository,
      record.asOf,
      JSON.stringify(record),
    );
    return record;
  }

  #place(repositoryName: string): RecordPlace {
    return { what: `the import of ${repositoryName}`, file: this.#database.file };
  }
}
