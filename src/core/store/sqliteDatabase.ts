import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { explainSqliteError } from './sqliteFailure.ts';

export type Row = Record<string, SQLOutputValue>;

/** One connection: keeps prepared statements, runs transactions, and puts every failure into our words. */
export class SqliteDatabase {
  readonly file: string;
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #isInTransaction = false;

  constructor(connection: DatabaseSync, file: string) {
    this.#connection = connection;
    this.file = file;
  }

  /** Runs statements that take no values and give no rows. */
  execute(sql: string): void {
    this.#explain(() => {
      this.#connection.exec(sql);
    });
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#explain(() => this.#prepare(sql).all(...values));
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#explain(() => this.#prepare(sql).get(...values));
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#explain(() => this.#prepare(sql).run(...values));
  }

  /**
   * All or nothing. `write` takes the write lock at once, waiting for it if need be: a transaction
   * that reads first and asks for the lock later could fail without having waited. One inside another is a part of it.
   */
  transaction<T>(kind: 'read' | 'write', body: () => T): T {
    if (this.#isInTransaction) return body();
    this.execute(kind === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN');
    this.#isInTransaction = true;
    try {
      const result = body();
      this.execute('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    } finally {
      this.#isInTransaction = false;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#explain(() => {
      this.#connection.close();
    });
  }

  #rollBack(): void {
    try {
      this.#connection.exec('ROLLBACK');
    } catch {
      // After a full disk or an I/O failure SQLite has rolled back by itself; the first failure is the one to tell.
    }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #explain<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explainSqliteError(error, this.file);
    }
  }
}
