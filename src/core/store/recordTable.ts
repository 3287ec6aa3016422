import { z } from 'zod';
import { checkRecord, parseStored, type RecordPlace } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { RepositoryKey } from './store.ts';

const rowSchema = z.object({ json: z.string() });

/** One record a repository, as JSON: the last one that was put holds. */
export class RecordTable<T> {
  readonly #database: SqliteDatabase;
  readonly #table: 'git_facts' | 'mining_state';
  readonly #schema: z.ZodType<T>;
  /** For messages, like `the mining of`. */
  readonly #what: string;

  constructor(
    database: SqliteDatabase,
    { table, schema, what }: { table: 'git_facts' | 'mining_state'; schema: z.ZodType<T>; what: string },
  ) {
    this.#database = database;
    this.#table = table;
    this.#schema = schema;
    this.#what = what;
  }

  /** @param nameOf `owner/name`, for messages: asked for only where one is needed */
  read(repository: RepositoryKey, nameOf: (repository: RepositoryKey) => string): T | null {
    const values = this.#database.get(`SELECT json FROM ${this.#table} WHERE repository = ?`, repository);
    if (values === undefined) return null;
    const { json } = rowSchema.parse({ ...values });
    return parseStored(this.#schema, json, this.#place(nameOf(repository)));
  }

  put(repository: RepositoryKey, repositoryName: string, given: T): void {
    const record = checkRecord(this.#schema, given, this.#place(repositoryName));
    this.#database.run(
      `INSERT INTO ${this.#table} (repository, json) VALUES (?, ?)
       ON CONFLICT (repository) DO UPDATE SET json = excluded.json`,
      repository,
      JSON.stringify(record),
    );
  }

  #place(repositoryName: string): RecordPlace {
    return { what: `${this.#what} ${repositoryName}`, file: this.#database.file };
  }
}
