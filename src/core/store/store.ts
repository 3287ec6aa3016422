import { z } from 'zod';
import { coverageSchema } from '../model/coverage.ts';
import { isoSchema } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import type { EvidenceLevel } from '../model/evidenceKinds.ts';
import type { GitFacts } from '../model/gitFacts.ts';
import type { MiningState } from '../model/miningState.ts';
import type { IdentityMerge, PeopleSettings } from '../model/people.ts';
import type { Repository } from '../model/repository.ts';
import type { RetroRecord } from '../model/retro.ts';
import type { Situation } from '../model/situation.ts';
import type { Thread } from '../model/thread.ts';
import type { Verdict, WarningAnswer } from '../model/verdict.ts';
import { repositoryFilesSchema } from '../people/repositoryFiles.ts';
import type { Reading } from '../reading/reader.ts';

/** Key of a repository inside one database. */
export type RepositoryKey = number;

export interface StoredRepository extends Repository {
  key: RepositoryKey;
  /** Null until the first import has finished. */
  asOf: string | null;
}

/** What is written when an import has given its last thread. */
export const importRecordSchema = z.object({
  asOf: isoSchema,
  coverage: coverageSchema,
  files: repositoryFilesSchema.nullable(),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** What mining writes in one transaction. */
export interface MinedPage {
  threads: readonly Thread[];
  /** Numbers of threads that the host no longer has. */
  gone?: readonly number[];
  state: MiningState;
}

/** What a look through the history has found. */
export interface Findings {
  evidence: readonly Evidence[];
  /** Null: not known. */
  situation: Situation | null;
}

/** Which evidence to read. Newest first, ties by id. */
export interface EvidenceFilter {
  repository?: RepositoryKey;
  /** ISO date (midnight UTC) or instant: acts at or after it. */
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
 * One database of history, evidence and readings. Synchronous, as SQLite is; every method that writes is
 * one transaction, so a crash at any instant leaves the state before or after it.
 *
 * All methods throw `StoreError`: `invalid-record` when what is handed over does not fit the model,
 * `damaged` when what was stored cannot be read, `missing` when the database holds no such repository.
 */
export interface Store {
  /**
   * Adds the repository or brings its names up to date. The same repository is: the same host and
   * numeric id; without an id, the one that last bore that name (case ignored). So a rename keeps its
   * history, and a repository that was known by name only keeps it when its id turns up.
   */
  saveRepository(repository: Repository): RepositoryKey;
  /** By host, owner and name. */
  repositories(): StoredRepository[];

  /** Adds or replaces whole threads. */
  putThreads(repository: RepositoryKey, threads: readonly Thread[]): void;
  /** All threads, oldest first (by creation, then number), as they stand at one moment. */
  threads(repository: RepositoryKey): Thread[];
  /** One thread; null where it is not kept. */
  thread(repository: RepositoryKey, number: number): Thread | null;
  /**
   * The same threads in the same order, read as they are asked for, for histories that are too long to
   * hold at once. What somebody writes meanwhile may show in those that are still to come.
   */
  iterateThreads(repository: RepositoryKey): IterableIterator<Thread>;
  threadCount(repository: RepositoryKey): number;
  /** Numbers of the threads of one kind, ascending. */
  threadNumbers(repository: RepositoryKey, kind: Thread['kind']): number[];
  /** Changes when any thread is added, taken out or altered: of forty thousand it is made without reading one. */
  historyFingerprint(repository: RepositoryKey): string;
  /** Adds or replaces a page of threads, takes out those that are gone, and notes how far mining has come, all at once. */
  commitPage(repository: RepositoryKey, page: MinedPage): void;
  /** How far mining has come; null: it was never mined. */
  miningState(repository: RepositoryKey): MiningState | null;
  /** Says what the history holds, and, in the same transaction, replaces what was found in it where that is given. */
  finishImport(repository: RepositoryKey, record: ImportRecord, found?: Findings): void;
  importRecord(repository: RepositoryKey): ImportRecord | null;

  /** What a clone showed of the repository's history; null: none was looked into. */
  gitFacts(repository: RepositoryKey): GitFacts | null;
  /** Keeps it in place of what was known before and, in the same transaction, what was found with it. */
  putGitFacts(repository: RepositoryKey, facts: GitFacts, found: Findings): void;

  /**
   * Replaces all evidence of the repository, and its situation with it: without one, none is known any more. Two
   * with the same id are an `invalid-record`.
   */
  replaceEvidence(repository: RepositoryKey, evidence: readonly Evidence[], situation?: Situation | null): void;
  /** How the repository stood when it was last looked through; null: not known. */
  situation(repository: RepositoryKey): Situation | null;
  /** @throws InputError `bad-date` when `since` is neither a date nor an instant. */
  evidence(filter: EvidenceFilter): Evidence[];
  /** How many pieces, of every level. */
  evidenceCount(repository: RepositoryKey): number;

  /**
   * What people said of the repository's evidence, by evidence id. It stays when the evidence is replaced, also when
   * the evidence that it is about is gone for now.
   */
  verdicts(repository: RepositoryKey): Verdict[];
  /** Adds or replaces verdicts. */
  putVerdicts(repository: RepositoryKey, verdicts: readonly Verdict[]): void;
  removeVerdict(repository: RepositoryKey, evidenceId: string): void;
  /** What was answered to open warnings, by evidence id; it stays as verdicts do. */
  warningAnswers(repository: RepositoryKey): WarningAnswer[];
  putWarningAnswer(repository: RepositoryKey, answer: WarningAnswer): void;
  removeWarningAnswer(repository: RepositoryKey, evidenceId: string): void;

  /** What retro reports left open, newest first. */
  retros(repository: RepositoryKey): RetroRecord[];
  /** Adds it, in place of another up to the same day. */
  putRetro(repository: RepositoryKey, record: RetroRecord): void;
  /** Takes back the one up to this day. */
  removeRetro(repository: RepositoryKey, until: string): void;

  /** Accounts that somebody said are one person, or are not. */
  identityMerges(repository: RepositoryKey): IdentityMerge[];
  /**
   * Adds it, in place of what was said before of the two, and, in the same transaction, what was found with it in place
   * of what was found before.
   */
  putIdentityMerge(repository: RepositoryKey, merge: IdentityMerge, found?: Findings): void;
  /** Text of the repository's file that says who takes part, as it was last seen; null: there is none. */
  participation(repository: RepositoryKey): string | null;
  peopleSettings(): PeopleSettings;
  /** Keeps them and, in the same transaction, what was found under them in place of what was found before. */
  savePeopleSettings(settings: PeopleSettings, found?: ReadonlyMap<RepositoryKey, Findings>): void;

  /** Readings by content hash; hashes without a reading are left out. */
  readings(reader: string, contentHashes: readonly string[]): Map<string, Reading>;
  putReadings(reader: string, readings: ReadonlyMap<string, Reading>): void;
  /** Grows with each `putReadings`: evidence that was found at a smaller number has not seen the newest. */
  timesReadingsKept(): number;
  /**
   * Forgets all readings of a reader and, in the same transaction, puts what was found without them in place of what was
   * found before.
   *
   * @returns how many there were
   */
  removeReadings(reader: string, found: ReadonlyMap<RepositoryKey, Findings>): number;

  /**
   * Takes or renews the lease. True: the caller may write. False: another holder's heartbeat is
   * younger than 30 s.
   */
  acquireLease(repository: RepositoryKey, holder: LeaseHolder): boolean;
  /** Gives the lease back; nothing happens when somebody else holds it by now. */
  releaseLease(repository: RepositoryKey, holder: LeaseHolder): void;
  /** Somebody holds the lease whose heartbeat is younger than 30 s. */
  isLeased(repository: RepositoryKey): boolean;

  /** Changes with whatever evidence is found in or by: threads, clone, who is who, who takes part (not with readings). */
  basis(repository: RepositoryKey): string;
  /** Everything that `work` writes is one transaction, in which nobody else writes. */
  atomically<T>(work: () => T): T;

  close(): void;
}
