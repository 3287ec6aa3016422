import { z } from 'zod';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { LeaseHolder, RepositoryKey } from './store.ts';

/** A holder that has not renewed its lease for this long is taken to be gone. */
const LEASE_MS = 30_000;

const leaseRowSchema = z.object({ holder: z.string(), heartbeat_ms: z.number() });

const TAKE = `
INSERT INTO lease (repository, holder, pid, heartbeat_ms) VALUES (?, ?, ?, ?)
ON CONFLICT (repository) DO UPDATE SET holder = excluded.holder, pid = excluded.pid, heartbeat_ms = excluded.heartbeat_ms`;

/** Who may write the history of a repository. */
export class LeaseTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  acquire(repository: RepositoryKey, { holder, pid }: LeaseHolder, nowMs: number): boolean {
    const alive = this.holder(repository, nowMs);
    if (alive !== null && alive !== holder) return false;
    this.#database.run(TAKE, repository, holder, pid, nowMs);
    return true;
  }

  /** Who holds it and was heard of lately; null: nobody. */
  holder(repository: RepositoryKey, nowMs: number): string | null {
    const values = this.#database.get('SELECT holder, heartbeat_ms FROM lease WHERE repository = ?', repository);
    if (values === undefined) return null;
    const lease = leaseRowSchema.parse({ ...values });
    // A heartbeat far in the future was written before somebody set the clock back: it says nothing.
    return Math.abs(nowMs - lease.heartbeat_ms) < LEASE_MS ? lease.holder : null;
  }

  release(repository: RepositoryKey, { holder }: LeaseHolder): void {
    this.#database.run('DELETE FROM lease WHERE repository = ? AND holder = ?', repository, holder);
  }
}
