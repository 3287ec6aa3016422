import { z } from 'zod';
import { gitFactsSchema, type GitFacts } from '../model/gitFacts.ts';
import { checkRecord, parseStored } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { RepositoryKey } from './store.ts';

const rowSchema = z.object({ json: z.string() });

/** What a clone showed, one row a repository: the last look. */
export class GitFactsTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  read(repository: RepositoryKey, name: string): GitFacts | null {
    const values = this.#database.get('SELECT json FROM git_facts WHERE repository = ?', repository);
    if (values === undefined) return null;
    return parseStored(gitFactsSchema, rowSchema.parse({ ...values }).json, this.#place(name));
  }

  put(repository: RepositoryKey, name: string, given: GitFacts): void {
    const facts = checkRecord(gitFactsSchema, given, this.#place(name));
    this.#database.run(
      `INSERT INTO git_facts (repository, json) VALUES (?, ?)
       ON CONFLICT (repository) DO UPDATE SET json = excluded.json`,
      repository,
      JSON.stringify(facts),
    );
  }

  #place(name: string): { what: string; file: string } {
    return { what: `what a clone showed of ${name}`, file: this.#database.file };
  }
}
