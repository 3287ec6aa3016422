import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { StoreError } from '../errors.ts';
import type { EvidenceStory } from '../insights/evidenceStory.ts';
import type { PeopleSettings } from '../model/people.ts';
import type { Repository } from '../model/repository.ts';
import { type Clock, ignoreProgress, type ReportProgress, type Translate } from '../ports.ts';
import { hostOfApi } from '../sources/github/apiUrl.ts';
import type { ThreadStream } from '../sources/source.ts';
import { openStore } from '../store/openStore.ts';
import type { LeaseHolder, RepositoryKey, Store, StoredRepository } from '../store/store.ts';
import { readAll, replay } from './bufferStream.ts';
import { catchUpWithReadings } from './catchUpWithReadings.ts';
import { changePeople } from './changePeople.ts';
import { databaseFile, isDatabaseFile } from './databaseFile.ts';
import { importHistory, type ImportSummary } from './importHistory.ts';
import { loadStory } from './loadStory.ts';
import { mineHistory, type MakeStore, type MineOptions, type MineSummary } from './mineHistory.ts';
import { RememberedTeam, type LoadedTeam } from './rememberedTeam.ts';
import { showTeam } from './showTeam.ts';
import { say, type Told } from '../text/message.ts';

/** A database that is there but cannot be read. It is told, and never removed. */
export interface UnreadableDatabase {
  file: string;
  told: Told;
}

export interface LibraryContents {
  /** Repositories with a finished import, by host, owner and name. */
  repositories: Repository[];
  unreadable: UnreadableDatabase[];
}

export interface LibraryMineOptions extends Omit<MineOptions, 'store' | 'holder' | 'onInsights'> {
  onInsights: (repository: Repository) => void;
}

interface Entry {
  file: string;
  stored: StoredRepository;
}

/** The databases of one machine: one file per host and repository below one folder. */
export class TeamLibrary {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #holder: LeaseHolder;
  readonly #remembered = new RememberedTeam();
  /** Databases whose readings were looked through since this was started. */
  readonly #caughtUp = new Set<string>();
  #people: PeopleSettings | null = null;
  #aliasSalt: string | null = null;

  constructor(options: { folder: string; clock: Clock; holder: LeaseHolder }) {
    this.#folder = options.folder;
    this.#clock = options.clock;
    this.#holder = options.holder;
  }

  /** What has been imported so far. */
  async list(): Promise<LibraryContents> {
    const { entries, unreadable } = await this.#readEntries();
    return {
      repositories: entries.filter(({ stored }) => stored.asOf !== null).map(({ stored }) => withoutKey(stored)),
      unreadable,
    };
  }

  /**
   * Reads a source to its end, then stores it in the database of the repository that the source turned out
   * to be of, and looks for evidence.
   *
   * @throws SourceError; StoreError, with reason `busy` when somebody else is importing or mining the same repository;
   *   CancelledError. What was there before stays.
   */
  async importFrom(
    stream: ThreadStream,
    options: { progress: ReportProgress; signal: AbortSignal },
  ): Promise<ImportSummary> {
    const { threads, report } = await readAll(stream, options);
    const known = await this.#find(report.repository);
    const store = await this.#open(known?.file ?? databaseFile(this.#folder, report.repository));
    try {
      const writer = { holder: this.#holderFor('import'), clock: this.#clock };
      return await importHistory({ ...options, store, stream: replay(threads, report), writer });
    } finally {
      store.close();
      this.#remembered.forget();
    }
  }

  /**
   * Mines a repository from GitHub into its database (see `mineHistory`).
   *
   * @param options.onInsights told with each look at what is known so far.
   * @throws GitHubError, StoreError, CancelledError. What has been read stays.
   */
  async mine(options: LibraryMineOptions): Promise<MineSummary> {
    const { onInsights, ...rest } = options;
    const { owner, name, apiUrl } = options;
    const asked: Repository = { host: hostOfApi(apiUrl), owner, name, id: null };
    const known = await this.#find(asked);
    let open: Store | null = known === undefined ? null : await this.#open(known.file);
    const make: MakeStore = async (repository) => {
      // It may be here under another name than it was asked for by.
      const file = (await this.#find(repository))?.file ?? databaseFile(this.#folder, repository);
      return (open = await this.#open(file));
    };
    const tell = (key: RepositoryKey): void => {
      const stored = open?.repositories().find((one) => one.key === key);
      if (stored) onInsights(withoutKey(stored));
    };
    try {
      return await mineHistory({ ...rest, store: open ?? make, holder: this.#holderFor('mine'), onInsights: tell });
    } finally {
      open?.close();
      this.#remembered.forget();
    }
  }

  /**
   * What is known of a repository, as it may be shown.
   *
   * @returns null when nothing of it has been imported.
   * @throws StoreError
   */
  async load(repository: Repository): Promise<LoadedTeam | null> {
    const known = await this.#find(repository);
    if (known === undefined) return null;
    const { file, stored } = known;
    const [aliasSalt, people] = [this.#aliasSalt, this.#people];
    return this.#remembered.load(file, [stored, aliasSalt, people], () =>
      this.#using(known, (store, key) => showTeam(store, key, aliasSalt)),
    );
  }

  /** The machine's secret for neutral names; null: names are shown. */
  get aliasSalt(): string | null {
    return this.#aliasSalt;
  }

  /** From now on everything that is loaded is without names, or with them. */
  hideNames(aliasSalt: string | null): void {
    this.#aliasSalt = aliasSalt;
  }

  /**
   * Hands over the open database of a repository, and its key in it.
   *
   * @throws StoreError, with reason `missing` when nothing of it has been imported; whatever `work` throws.
   */
  async use<T>(repository: Repository, work: (store: Store, key: RepositoryKey) => T | Promise<T>): Promise<T> {
    const known = await this.#find(repository);
    if (known === undefined) {
      throw new StoreError('missing', say('This repository is not here. Import or mine it first.'));
    }
    try {
      return await this.#using(known, work);
    } finally {
      this.#remembered.forget();
    }
  }

  /** What this machine says of people: from now on kept in every database that is opened to be shown or written. */
  configure(people: PeopleSettings): void {
    this.#people = people;
  }

  /**
   * One piece of evidence with what happened around it.
   *
   * @returns null when it is not known, or not any more.
   * @throws StoreError
   */
  async story(repository: Repository, evidenceId: string, translate: Translate): Promise<EvidenceStory | null> {
    const known = await this.#find(repository);
    if (known === undefined) return null;
    const { key } = known.stored;
    const aliasSalt = this.#aliasSalt;
    return this.#reading(known.file, (store) => loadStory(store, { key, evidenceId, aliasSalt, translate }));
  }

  /** An import and the mining of one repository in one window are two writers. */
  #holderFor(work: 'import' | 'mine'): LeaseHolder {
    return { ...this.#holder, holder: `${this.#holder.holder} ${work}` };
  }

  /** The database of a repository, also where it has been renamed since: its numeric id stays. */
  async #find(repository: Repository): Promise<Entry | undefined> {
    const { entries } = await this.#readEntries();
    return (
      entries.find(({ stored }) => hasSameId(stored, repository)) ??
      entries.find(({ stored }) => hasSameName(stored, repository))
    );
  }

  async #using<T>({ file, stored }: Entry, work: (store: Store, key: RepositoryKey) => T | Promise<T>): Promise<T> {
    const store = await this.#open(file);
    try {
      return await work(store, stored.key);
    } finally {
      store.close();
    }
  }

  async #readEntries(): Promise<{ entries: Entry[]; unreadable: UnreadableDatabase[] }> {
    const entries: Entry[] = [];
    const unreadable: UnreadableDatabase[] = [];
    for (const file of await this.#databaseFiles()) {
      try {
        const stored = await this.#reading(file, (store) => store.repositories());
        entries.push(...stored.map((one) => ({ file, stored: one })));
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        unreadable.push({ file: path.basename(file), told: error.told });
      }
    }
    return { entries, unreadable };
  }

  /** Opened for writing also to read, because an older database is first brought up to date. */
  async #open(file: string): Promise<Store> {
    const store = await openStore({ file, mode: 'read-write', clock: this.#clock });
    try {
      if (this.#people !== null) await changePeople({ store, settings: this.#people, progress: ignoreProgress });
      await this.#catchUp(file, store);
      return store;
    } catch (error) {
      store.close();
      throw error;
    }
  }

  /** Once for each database: from then on whoever lets a model read also looks through what it read. */
  async #catchUp(file: string, store: Store): Promise<void> {
    if (this.#caughtUp.has(file)) return;
    await catchUpWithReadings({ store, progress: ignoreProgress });
    this.#caughtUp.add(file);
  }

  async #reading<T>(file: string, read: (store: Store) => T): Promise<T> {
    const store = await openStore({ file, mode: 'read-write', clock: this.#clock });
    try {
      return read(store);
    } finally {
      store.close();
    }
  }

  async #databaseFiles(): Promise<string[]> {
    try {
      const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && isDatabaseFile(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw new StoreError(
        'cannot-open',
        say('The folder of the databases, {folder}, cannot be read. Check its permissions.', { folder: this.#folder }),
        {
          cause: error,
        },
      );
    }
  }
}

function withoutKey({ host, owner, name, id }: StoredRepository): Repository {
  return { host, owner, name, id };
}

function hasSameId(a: Repository, b: Repository): boolean {
  return a.id !== null && a.id === b.id && a.host === b.host;
}

function hasSameName(a: Repository, b: Repository): boolean {
  const text = (one: Repository): string => `${one.host}/${one.owner}/${one.name}`.toLowerCase();
  return text(a) === text(b);
}
