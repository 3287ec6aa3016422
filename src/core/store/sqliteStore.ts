import type { Evidence } from '../model/evidence.ts';
import { gitFactsSchema, type GitFacts } from '../model/gitFacts.ts';
import { miningStateSchema, type MiningState } from '../model/miningState.ts';
import type { IdentityMerge, PeopleSettings } from '../model/people.ts';
import type { Repository } from '../model/repository.ts';
import type { RetroRecord } from '../model/retro.ts';
import type { Situation } from '../model/situation.ts';
import type { Thread } from '../model/thread.ts';
import { verdictSchema, warningAnswerSchema, type Verdict, type WarningAnswer } from '../model/verdict.ts';
import type { Clock } from '../ports.ts';
import type { Reading } from '../reading/reader.ts';
import { EvidenceTable } from './evidenceTable.ts';
import { ImportTable } from './importTable.ts';
import { LeaseTable } from './leaseTable.ts';
import { PeopleTable } from './peopleTable.ts';
import { ReadingTable } from './readingTable.ts';
import { readBasis } from './readBasis.ts';
import { RecordTable } from './recordTable.ts';
import { RepositoryTable } from './repositoryTable.ts';
import { RetroTable } from './retroTable.ts';
import { SituationTable } from './situationTable.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type {
  EvidenceFilter,
  Findings,
  ImportRecord,
  LeaseHolder,
  MinedPage,
  RepositoryKey,
  Store,
  StoredRepository,
} from './store.ts';
import { ThreadTable } from './threadTable.ts';
import { VerdictTable } from './verdictTable.ts';

/** The store over one open database whose schema is up to date; `openStore` makes it. */
export class SqliteStore implements Store {
  readonly #database: SqliteDatabase;
  readonly #clock: Clock;
  readonly #repositories: RepositoryTable;
  readonly #threads: ThreadTable;
  readonly #mining: RecordTable<MiningState>;
  readonly #imports: ImportTable;
  readonly #evidence: EvidenceTable;
  readonly #situations: SituationTable;
  readonly #verdicts: VerdictTable<Verdict>;
  readonly #answers: VerdictTable<WarningAnswer>;
  readonly #gitFacts: RecordTable<GitFacts>;
  readonly #people: PeopleTable;
  readonly #readings: ReadingTable;
  readonly #leases: LeaseTable;
  readonly #retros: RetroTable;
  /** `owner/name`, for messages. */
  readonly #nameOf = (repository: RepositoryKey): string => this.#repositories.nameOf(repository);

  constructor(database: SqliteDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    this.#repositories = new RepositoryTable(database);
    this.#threads = new ThreadTable(database);
    this.#mining = new RecordTable(database, {
      table: 'mining_state',
      schema: miningStateSchema,
      what: 'the mining of',
    });
    this.#imports = new ImportTable(database);
    this.#evidence = new EvidenceTable(database);
    this.#situations = new SituationTable(database);
    this.#verdicts = new VerdictTable(database, 'verdict', verdictSchema);
    this.#answers = new VerdictTable(database, 'warning_answer', warningAnswerSchema);
    this.#gitFacts = new RecordTable(database, {
      table: 'git_facts',
      schema: gitFactsSchema,
      what: 'what a clone showed of',
    });
    this.#people = new PeopleTable(database);
    this.#readings = new ReadingTable(database);
    this.#leases = new LeaseTable(database);
    this.#retros = new RetroTable(database);
  }

  saveRepository(repository: Repository): RepositoryKey {
    return this.#repositories.save(repository);
  }

  repositories(): StoredRepository[] {
    return this.#repositories.all();
  }

  putThreads(repository: RepositoryKey, threads: readonly Thread[]): void {
    this.#write(repository, (name) => {
      this.#threads.put(repository, name, threads);
    });
  }

  threads(repository: RepositoryKey): Thread[] {
    return this.#database.transaction('read', () => [...this.iterateThreads(repository)]);
  }

  thread(repository: RepositoryKey, number: number): Thread | null {
    return this.#threads.find(repository, this.#nameOf(repository), number);
  }

  *iterateThreads(repository: RepositoryKey): IterableIterator<Thread> {
    yield* this.#threads.iterate(repository, this.#nameOf(repository));
  }

  threadCount(repository: RepositoryKey): number {
    return this.#threads.count(repository);
  }

  threadNumbers(repository: RepositoryKey, kind: Thread['kind']): number[] {
    return this.#threads.numbers(repository, kind);
  }

  historyFingerprint(repository: RepositoryKey): string {
    return this.#threads.fingerprint(repository);
  }

  commitPage(repository: RepositoryKey, { threads, gone = [], state }: MinedPage): void {
    this.#write(repository, (name) => {
      this.#threads.put(repository, name, threads);
      this.#threads.remove(repository, gone);
      this.#mining.put(repository, name, state);
    });
  }

  miningState(repository: RepositoryKey): MiningState | null {
    return this.#mining.read(repository, this.#nameOf);
  }

  finishImport(repository: RepositoryKey, given: ImportRecord, found?: Findings): void {
    this.#write(repository, (name) => {
      const { files } = this.#imports.put(repository, name, given);
      this.#people.putParticipation(repository, files?.participation);
      if (found !== undefined) this.#replaceFindings(repository, name, found);
    });
  }

  importRecord(repository: RepositoryKey): ImportRecord | null {
    return this.#imports.read(repository, this.#nameOf);
  }

  gitFacts(repository: RepositoryKey): GitFacts | null {
    return this.#gitFacts.read(repository, this.#nameOf);
  }

  putGitFacts(repository: RepositoryKey, facts: GitFacts, found: Findings): void {
    this.#write(repository, (name) => {
      this.#gitFacts.put(repository, name, facts);
      this.#replaceFindings(repository, name, found);
    });
  }

  replaceEvidence(repository: RepositoryKey, evidence: readonly Evidence[], situation: Situation | null = null): void {
    this.#write(repository, (name) => {
      this.#replaceFindings(repository, name, { evidence, situation });
    });
  }

  situation(repository: RepositoryKey): Situation | null {
    return this.#situations.read(repository);
  }

  evidence(filter: EvidenceFilter): Evidence[] {
    return this.#evidence.read(filter);
  }

  evidenceCount(repository: RepositoryKey): number {
    return this.#evidence.count(repository);
  }

  verdicts(repository: RepositoryKey): Verdict[] {
    return this.#verdicts.read(repository);
  }

  putVerdicts(repository: RepositoryKey, verdicts: readonly Verdict[]): void {
    this.#write(repository, () => {
      for (const verdict of verdicts) this.#verdicts.put(repository, verdict);
    });
  }

  removeVerdict(repository: RepositoryKey, evidenceId: string): void {
    this.#write(repository, () => {
      this.#verdicts.remove(repository, evidenceId);
    });
  }

  warningAnswers(repository: RepositoryKey): WarningAnswer[] {
    return this.#answers.read(repository);
  }

  putWarningAnswer(repository: RepositoryKey, answer: WarningAnswer): void {
    this.#write(repository, () => {
      this.#answers.put(repository, answer);
    });
  }

  removeWarningAnswer(repository: RepositoryKey, evidenceId: string): void {
    this.#write(repository, () => {
      this.#answers.remove(repository, evidenceId);
    });
  }

  identityMerges(repository: RepositoryKey): IdentityMerge[] {
    return this.#people.merges(repository);
  }

  putIdentityMerge(repository: RepositoryKey, merge: IdentityMerge, found?: Findings): void {
    this.#write(repository, (name) => {
      this.#people.putMerge(repository, merge);
      if (found !== undefined) this.#replaceFindings(repository, name, found);
    });
  }

  participation(repository: RepositoryKey): string | null {
    return this.#people.participation(repository);
  }

  peopleSettings(): PeopleSettings {
    return this.#people.settings();
  }

  savePeopleSettings(settings: PeopleSettings, found: ReadonlyMap<RepositoryKey, Findings> = new Map()): void {
    this.#database.transaction('write', () => {
      this.#people.saveSettings(settings);
      for (const [key, one] of found) this.#replaceFindings(key, this.#nameOf(key), one);
    });
  }

  readings(reader: string, contentHashes: readonly string[]): Map<string, Reading> {
    return this.#readings.read(reader, contentHashes);
  }

  putReadings(reader: string, readings: ReadonlyMap<string, Reading>): void {
    this.#database.transaction('write', () => {
      this.#readings.put(reader, readings);
    });
  }

  timesReadingsKept(): number {
    return this.#readings.timesKept();
  }

  removeReadings(reader: string, found: ReadonlyMap<RepositoryKey, Findings>): number {
    return this.#database.transaction('write', () => {
      for (const [key, one] of found) this.#replaceFindings(key, this.#nameOf(key), one);
      return this.#readings.remove(reader);
    });
  }

  retros(repository: RepositoryKey): RetroRecord[] {
    return this.#retros.read(repository, this.#nameOf(repository));
  }

  putRetro(repository: RepositoryKey, record: RetroRecord): void {
    this.#write(repository, (name) => {
      this.#retros.put(repository, name, record);
    });
  }

  removeRetro(repository: RepositoryKey, until: string): void {
    this.#write(repository, () => {
      this.#retros.remove(repository, until);
    });
  }

  acquireLease(repository: RepositoryKey, holder: LeaseHolder): boolean {
    return this.#write(repository, () => this.#leases.acquire(repository, holder, this.#clock.nowMs()));
  }

  releaseLease(repository: RepositoryKey, holder: LeaseHolder): void {
    this.#database.transaction('write', () => {
      this.#leases.release(repository, holder);
    });
  }

  isLeased(repository: RepositoryKey): boolean {
    return this.#leases.holder(repository, this.#clock.nowMs()) !== null;
  }

  basis(repository: RepositoryKey): string {
    return readBasis(this.#database, repository, this.#threads.fingerprint(repository));
  }

  atomically<T>(work: () => T): T {
    return this.#database.transaction('write', work);
  }

  close(): void {
    this.#database.close();
  }

  #replaceFindings(repository: RepositoryKey, name: string, { evidence, situation }: Findings): void {
    this.#evidence.replace(repository, name, evidence);
    this.#situations.replace(repository, name, situation);
  }

  /** One transaction on a repository that is there; `body` is given its name. */
  #write<T>(repository: RepositoryKey, body: (name: string) => T): T {
    return this.#database.transaction('write', () => body(this.#nameOf(repository)));
  }
}
