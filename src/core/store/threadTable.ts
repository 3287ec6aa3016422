import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { threadSchema, type Thread } from '../model/thread.ts';
import { hashText } from '../text/hashText.ts';
import { checkRecord, createDamagedRecordError, parseStored, readJson, type RecordPlace } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { RepositoryKey } from './store.ts';

/** Threads read at once while streaming: some megabytes at most. */
const BATCH_SIZE = 256;

const threadRowSchema = z.object({
  number: z.number(),
  kind: z.enum(['pull', 'issue']),
  createdAtMs: z.number(),
  json: z.string(),
  checksum: z.number(),
});
const numberRowSchema = threadRowSchema.pick({ number: true });
type ThreadRow = z.infer<typeof threadRowSchema>;

const UPSERT = `
INSERT INTO thread (repository, number, kind, created_at_ms, updated_at_ms, json, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (repository, number) DO UPDATE SET kind = excluded.kind, created_at_ms = excluded.created_at_ms,
  updated_at_ms = excluded.updated_at_ms, json = excluded.json, checksum = excluded.checksum`;

const COLUMNS = 'number, kind, created_at_ms AS createdAtMs, json, checksum';

const NEXT_BATCH = `
SELECT ${COLUMNS} FROM thread
WHERE repository = ? AND (created_at_ms, number) > (?, ?) ORDER BY created_at_ms, number LIMIT ${String(BATCH_SIZE)}`;

/** Where threads are kept whole, as JSON. */
export class ThreadTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** @param repositoryName `owner/name`, for messages */
  put(repository: RepositoryKey, repositoryName: string, threads: readonly Thread[]): void {
    for (const given of threads) {
      const thread = checkRecord(threadSchema, given, this.#placeOf(given, repositoryName));
      const json = JSON.stringify(thread);
      const [createdAtMs, updatedAtMs] = [Date.parse(thread.createdAt), Date.parse(thread.updatedAt)];
      this.#database.run(UPSERT, repository, thread.number, thread.kind, createdAtMs, updatedAtMs, json, crc32(json));
    }
  }

  remove(repository: RepositoryKey, numbers: readonly number[]): void {
    for (const number of numbers)
      this.#database.run('DELETE FROM thread WHERE repository = ? AND number = ?', repository, number);
  }

  count(repository: RepositoryKey): number {
    const row = this.#database.get('SELECT count(*) AS count FROM thread WHERE repository = ?', repository);
    return z.object({ count: z.number() }).parse({ ...row }).count;
  }

  numbers(repository: RepositoryKey, kind: Thread['kind']): number[] {
    const query = 'SELECT number FROM thread WHERE repository = ? AND kind = ? ORDER BY number';
    return this.#database.all(query, repository, kind).map((row) => numberRowSchema.parse({ ...row }).number);
  }

  /** Of the checksums that are kept beside the texts. */
  fingerprint(repository: RepositoryKey): string {
    const query = 'SELECT number, checksum FROM thread WHERE repository = ? ORDER BY number';
    const rows = this.#database.all(query, repository);
    return hashText(rows.map(({ number, checksum }) => `${String(number)}:${String(checksum)}`).join('\n'));
  }

  find(repository: RepositoryKey, repositoryName: string, number: number): Thread | null {
    const values = this.#database.get(
      `SELECT ${COLUMNS} FROM thread WHERE repository = ? AND number = ?`,
      repository,
      number,
    );
    return values === undefined ? null : this.#readThread(this.#parseRow(values, repositoryName), repositoryName);
  }

  /**
   * Oldest first. Read in batches that each continue where the last one ended, so that no statement
   * stays open between them and the caller may write in the meantime.
   */
  *iterate(repository: RepositoryKey, repositoryName: string): IterableIterator<Thread> {
    let last = { createdAtMs: -Infinity, number: 0 };
    for (;;) {
      const rows = this.#database.all(NEXT_BATCH, repository, last.createdAtMs, last.number);
      for (const values of rows) {
        const row = this.#parseRow(values, repositoryName);
        yield this.#readThread(row, repositoryName);
        last = row;
      }
      if (rows.length < BATCH_SIZE) return;
    }
  }

  #parseRow(values: unknown, repositoryName: string): ThreadRow {
    const row = threadRowSchema.safeParse(values);
    if (row.success) return row.data;
    throw createDamagedRecordError({ what: `a thread of ${repositoryName}`, file: this.#database.file }, 'row');
  }

  /**
   * Threads are not parsed with zod again, which would take as long as all the rest of reading. It is safe
   * because only `put` writes them, which has parsed them; the checksum shows that the text is still the
   * one it wrote; and the schema version that is checked on opening says that it was written for today's
   * `threadSchema`, every change of which needs a migration (a test holds old databases against it).
   */
  #readThread(row: ThreadRow, repositoryName: string): Thread {
    const place = this.#placeOf(row, repositoryName);
    const thread = readJson(row.json, place);
    if (crc32(row.json) === row.checksum && isThreadOf(row, thread)) return thread;
    parseStored(threadSchema, row.json, place);
    throw createDamagedRecordError(place, 'checksum');
  }

  #placeOf({ kind, number }: Pick<Thread, 'kind' | 'number'>, repositoryName: string): RecordPlace {
    const words = kind === 'pull' ? 'pull request' : 'issue';
    return { what: `${words} #${String(number)} of ${repositoryName}`, file: this.#database.file };
  }
}

/** Whether the text belongs to its row; for all the rest of the shape see `#readThread`. */
function isThreadOf(row: ThreadRow, value: unknown): value is Thread {
  if (typeof value !== 'object' || value === null || !('events' in value) || !Array.isArray(value.events)) return false;
  return 'kind' in value && value.kind === row.kind && 'number' in value && value.number === row.number;
}
