import { z } from 'zod';
import { StoreError } from '../errors.ts';
import { repositoryName, repositorySchema, type Repository } from '../model/repository.ts';
import { checkRecord } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { RepositoryKey, StoredRepository } from './store.ts';
import { say } from '../text/message.ts';

const keyRowSchema = z.object({ key: z.number().int(), host_id: z.number().int().nullable() });
type KeyRow = z.infer<typeof keyRowSchema>;

const storedRowSchema = repositorySchema.extend({ key: z.number().int(), asOf: z.string().nullable() });

/** Tables whose rows follow a repository when two rows turn out to be the same one. */
const HISTORY_TABLES = [
  'thread',
  'import_record',
  'evidence',
  'situation',
  'verdict',
  'warning_answer',
  'identity_merge',
  'participation',
  'git_facts',
  'retro',
] as const;

/** Which repository is which, through renames and through sources that know no numeric id. */
export class RepositoryTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  save(given: Repository): RepositoryKey {
    const place = { what: 'the repository', file: this.#database.file };
    const repository = checkRecord(repositorySchema, given, place);
    return this.#database.transaction('write', () => {
      const sameName = this.#findByName(repository);
      if (repository.id === null)
        return sameName === null ? this.#insert(repository) : this.#rename(sameName, repository);
      const sameId = this.#findById(repository.host, repository.id);
      const isNameOnly = sameName !== null && sameName.host_id === null;
      if (sameId === null) return isNameOnly ? this.#rename(sameName, repository) : this.#insert(repository);
      if (isNameOnly) this.#fold(sameName.key, sameId.key);
      return this.#rename(sameId, repository);
    });
  }

  all(): StoredRepository[] {
    const rows = this.#database.all(
      `SELECT key, host, owner, name, host_id AS id, as_of AS asOf
       FROM repository LEFT JOIN import_record ON repository = key ORDER BY host, owner, name, key`,
    );
    return rows.map((row) => storedRowSchema.parse({ ...row }));
  }

  /**
   * `owner/name`, for messages.
   *
   * @throws StoreError `missing` when there is no such repository.
   */
  nameOf(key: RepositoryKey): string {
    const row = this.#database.get('SELECT owner, name FROM repository WHERE key = ?', key);
    if (row === undefined) {
      throw new StoreError(
        'missing',
        say('The database {file} no longer holds this repository. Import or mine it again.', {
          file: this.#database.file,
        }),
      );
    }
    return repositoryName(repositorySchema.pick({ owner: true, name: true }).parse({ ...row }));
  }

  #findById(host: string, id: number): KeyRow | null {
    const row = this.#database.get('SELECT key, host_id FROM repository WHERE host = ? AND host_id = ?', host, id);
    return row === undefined ? null : keyRowSchema.parse({ ...row });
  }

  /** Names can be taken over by another repository: the one that was last seen under it is meant, if it can be. */
  #findByName({ host, owner, name }: Repository): KeyRow | null {
    const row = this.#database.get(
      'SELECT key, host_id FROM repository WHERE host = ? AND owner = ? AND name = ? ORDER BY named_order DESC LIMIT 1',
      host,
      owner,
      name,
    );
    return row === undefined ? null : keyRowSchema.parse({ ...row });
  }

  #insert({ host, owner, name, id }: Repository): RepositoryKey {
    const row = this.#database.get(
      `INSERT INTO repository (host, owner, name, host_id, named_order)
       VALUES (?, ?, ?, ?, (SELECT 1 + coalesce(max(named_order), 0) FROM repository)) RETURNING key, host_id`,
      host,
      owner,
      name,
      id,
    );
    return keyRowSchema.parse({ ...row }).key;
  }

  /** Writes today's names, and the id where it has just become known. */
  #rename({ key }: KeyRow, { owner, name, id }: Repository): RepositoryKey {
    this.#database.run(
      `UPDATE repository SET owner = ?, name = ?, host_id = coalesce(?, host_id),
         named_order = (SELECT 1 + max(named_order) FROM repository) WHERE key = ?`,
      owner,
      name,
      id,
      key,
    );
    return key;
  }

  /** The row without an id was this repository all along: its history joins, what both have stays as `into` has it. */
  #fold(nameOnly: RepositoryKey, into: RepositoryKey): void {
    for (const table of HISTORY_TABLES) {
      this.#database.run(`UPDATE OR IGNORE ${table} SET repository = ? WHERE repository = ?`, into, nameOnly);
    }
    this.#database.run('DELETE FROM repository WHERE key = ?', nameOnly);
  }
}
