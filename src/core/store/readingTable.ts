import { z } from 'zod';
import { readingSchema, type Reading } from '../reading/reader.ts';
import { checkRecord, parseStored } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';

const rowSchema = z.object({ content_hash: z.string(), json: z.string() });

const SELECT = `
SELECT content_hash, json FROM reading
WHERE reader = ? AND content_hash IN (SELECT value FROM json_each(?))`;

const UPSERT = `
INSERT INTO reading (reader, content_hash, json) VALUES (?, ?, ?)
ON CONFLICT (reader, content_hash) DO UPDATE SET json = excluded.json`;

const COUNT_UP = `
INSERT INTO local_setting (name, value) VALUES ('readings-kept', '1')
ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1`;

const TIMES_KEPT = "SELECT value FROM local_setting WHERE name = 'readings-kept'";
const timesSchema = z.object({ value: z.coerce.number().int().positive() });

const COUNT = 'SELECT count(*) AS count FROM reading WHERE reader = ?';
const countSchema = z.object({ count: z.number() });

/** What readers made of comments, by the comment's content hash. */
export class ReadingTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  read(reader: string, contentHashes: readonly string[]): Map<string, Reading> {
    const rows = this.#database.all(SELECT, reader, JSON.stringify(contentHashes));
    return new Map(
      rows.map((values) => {
        const { content_hash: hash, json } = rowSchema.parse({ ...values });
        return [hash, parseStored(readingSchema, json, { what: `reading ${hash}`, file: this.#database.file })];
      }),
    );
  }

  put(reader: string, readings: ReadonlyMap<string, Reading>): void {
    if (readings.size === 0) return;
    this.#database.run(COUNT_UP);
    for (const [hash, given] of readings) {
      const reading = checkRecord(readingSchema, given, { what: `reading ${hash}`, file: this.#database.file });
      this.#database.run(UPSERT, reader, hash, JSON.stringify(reading));
    }
  }

  timesKept(): number {
    const row = this.#database.get(TIMES_KEPT);
    return row === undefined ? 0 : timesSchema.parse({ ...row }).value;
  }

  /** @returns how many there were */
  remove(reader: string): number {
    const { count } = countSchema.parse({ ...this.#database.get(COUNT, reader) });
    this.#database.run('DELETE FROM reading WHERE reader = ?', reader);
    return count;
  }
}
