import { z } from 'zod';
import { checkRecord, parseStored } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { RepositoryKey } from './store.ts';

const rowSchema = z.object({ evidence_id: z.string(), json: z.string() });

/** What people said of evidence, one word a piece: verdicts, or answers to open warnings. */
export class VerdictTable<T extends { evidenceId: string }> {
  readonly #database: SqliteDatabase;
  readonly #table: 'verdict' | 'warning_answer';
  readonly #schema: z.ZodType<T>;

  constructor(database: SqliteDatabase, table: 'verdict' | 'warning_answer', schema: z.ZodType<T>) {
    this.#database = database;
    this.#table = table;
    this.#schema = schema;
  }

  /** By evidence id. */
  read(repository: RepositoryKey): T[] {
    const rows = this.#database.all(
      `SELECT evidence_id, json FROM ${this.#table} WHERE repository = ? ORDER BY evidence_id`,
      repository,
    );
    return rows.map((values) => {
      const { evidence_id: id, json } = rowSchema.parse({ ...values });
      return parseStored(this.#schema, json, this.#place(id));
    });
  }

  put(repository: RepositoryKey, given: T): void {
    const record = checkRecord(this.#schema, given, this.#place(given.evidenceId));
    this.#database.run(
      `INSERT INTO ${this.#table} (repository, evidence_id, json) VALUES (?, ?, ?)
       ON CONFLICT (repository, evidence_id) DO UPDATE SET json = excluded.json`,
      repository,
      record.evidenceId,
      JSON.stringify(record),
    );
  }

  remove(repository: RepositoryKey, evidenceId: string): void {
    this.#database.run(`DELETE FROM ${this.#table} WHERE repository = ? AND evidence_id = ?`, repository, evidenceId);
  }

  #place(evidenceId: string): { what: string; file: string } {
    return { what: `what was said of evidence ${evidenceId}`, file: this.#database.file };
  }
}
