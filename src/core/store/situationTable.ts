import { z } from 'zod';
import { situationSchema, type Situation } from '../model/situation.ts';
import { checkRecord, parseStored } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { RepositoryKey } from './store.ts';

const rowSchema = z.object({ json: z.string() });

/** Where it is kept how each repository stands. */
export class SituationTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Null takes out what was there. */
  replace(repository: RepositoryKey, repositoryName: string, given: Situation | null): void {
    this.#database.run('DELETE FROM situation WHERE repository = ?', repository);
    if (given === null) return;
    const place = { what: `the situation of ${repositoryName}`, file: this.#database.file };
    const situation = checkRecord(situationSchema, given, place);
    this.#database.run('INSERT INTO situation (repository, json) VALUES (?, ?)', repository, JSON.stringify(situation));
  }

  read(repository: RepositoryKey): Situation | null {
    const values = this.#database.get('SELECT json FROM situation WHERE repository = ?', repository);
    if (values === undefined) return null;
    const place = { what: 'the situation of a repository', file: this.#database.file };
    return parseStored(situationSchema, rowSchema.parse({ ...values }).json, place);
  }
}
