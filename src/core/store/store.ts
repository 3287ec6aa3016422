import type { Coverage } from '../model/coverage.ts';
import type { Evidence, EvidenceLevel } from '../model/evidence.ts';
import type { Repository } from '../model/repository.ts';
import type { Thread } from '../model/thread.ts';
import type { RepositoryFiles } from '../people/repositoryFiles.ts';
import type { Reading } from '../reading/reader.ts';

/** Key of a repository inside one database. */
export type RepositoryKey = number;

export interface StoredRepository extends Repository {
  key: RepositoryKey;
  /** Null until the first import has finished. */
  asOf: string | null;
}

/** What is written when an import has given its last thread. */
export interface ImportRecord {
  asOf: string;
  coverage: Coverage;
  files: RepositoryFiles | null;
}

/** Which evidence to read. Newest first, ties by id. */
export interface EvidenceFilter {
  repository?: RepositoryKey;
  /** ISO date or instant: acts at or after it. */
  since?: string;
  /** Default: the levels that are shown by default. */
  levels?: readonly EvidenceLevel[];
}

/** Who holds the right to write the history of a repository (see `acquireLease`). */
export interface LeaseHolder {
  /** Random, unique per running miner. */
  holder: string;
  pid: number;
}

/**
 * One database of history, evidence, readings and verdicts. Synchronous, as SQLite is; every method
 * is one transaction, so a crash at any instant leaves the state before or after it.
 *
 * All methods throw `StoreError`.
 */
export interface Store {
  /** Adds the repository or brings its names up to date (a renamed repository keeps its numeric id). */
  saveRepository(repository: Repository): RepositoryKey;
  repositories(): StoredRepository[];

  /** Adds or replaces whole threads. */
  putThreads(repository: RepositoryKey, threads: readonly Thread[]): void;
  /** All threads, oldest first (by creation, then number). */
  threads(repository: RepositoryKey): Thread[];
  threadCount(repository: RepositoryKey): number;
  finishImport(repository: RepositoryKey, record: ImportRecord): void;
  importRecord(repository: RepositoryKey): ImportRecord | null;

  /** Replaces all evidence of the repository. Verdicts stay. */
  replaceEvidence(repository: RepositoryKey, evidence: readonly Evidence[]): void;
  evidence(filter: EvidenceFilter): Evidence[];

  /** Readings by content hash; hashes without a reading are left out. */
  readings(reader: string, contentHashes: readonly string[]): Map<string, Reading>;
  putReadings(reader: string, readings: ReadonlyMap<string, Reading>): void;

  /**
   * Takes or renews the lease. True: the caller may write. False: another holder's heartbeat is
   * younger than 30 s.
   */
  acquireLease(repository: RepositoryKey, holder: LeaseHolder, nowMs: number): boolean;
  releaseLease(repository: RepositoryKey, holder: LeaseHolder): void;

  close(): void;
}
