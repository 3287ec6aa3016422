import { GitHubError, StoreError } from '../errors.ts';
import type { Coverage } from '../model/coverage.ts';
import type { MiningState } from '../model/miningState.ts';
import type { Person } from '../model/person.ts';
import { repositoryName, type Repository } from '../model/repository.ts';
import type { ReportProgress } from '../ports.ts';
import { mayBeOld } from '../sources/github/apiUrl.ts';
import { askGate } from '../sources/github/gate.ts';
import { GitHubClient, type GitHubPorts } from '../sources/github/githubClient.ts';
import { factsQuery, type RepositoryFacts } from '../sources/github/queries/factsQuery.ts';
import { probeQuery, wholeSchema } from '../sources/github/queries/hostSchema.ts';
import type { PageSource } from '../sources/github/pageSource.ts';
import { readTree } from '../sources/github/readTree.ts';
import { unswept } from '../sources/github/sweep.ts';
import type { LeaseHolder, RepositoryKey, Store } from '../store/store.ts';
import type { ImportSummary } from './importHistory.ts';
import { KeptLease } from './keptLease.ts';
import { isRevisitDue, MinedHistory } from './minedHistory.ts';
import { say } from '../text/message.ts';

/** Opens or makes the database of what GitHub has shown. Whoever hands it over closes what it gave. */
export type MakeStore = (repository: Repository) => Promise<Store>;

export interface MineOptions {
  /**
   * The database; or how to get at it, where there is none under this name yet: that waits until GitHub has shown the
   * repository, so that a mistyped name leaves nothing behind, and a former one finds what is there.
   */
  store: Store | MakeStore;
  /** REST base, as `readApiUrl` gives it. */
  apiUrl: string;
  owner: string;
  name: string;
  ports: GitHubPorts;
  holder: LeaseHolder;
  progress: ReportProgress;
  signal: AbortSignal;
  /** Evidence was looked for anew: the first time after seconds, then as the past comes in. */
  onInsights?: (key: RepositoryKey) => void;
}

export interface MineSummary extends ImportSummary {
  /** Nothing has changed since the last time; mostly GitHub says so at once, which costs no points. */
  isUnchanged: boolean;
  /** Threads read this time. */
  threadsRead: number;
  requests: number;
  /** Of GraphQL's limit. */
  points: number;
  isPrivate: boolean;
  /** Whose token it was. */
  viewer: Person | null;
}

/**
 * Mines a repository from GitHub into the store: what changed last first, then everything from the oldest
 * change on; later runs read only what is new. Every page is kept with how far it came, so it may be stopped
 * or killed at any moment and goes on from there. Waits where GitHub asks for it, saying until when.
 *
 * @throws GitHubError; StoreError, with reason `busy` when somebody else is mining it; CancelledError. What has
 *   been read stays.
 */
export async function mineHistory(options: MineOptions): Promise<MineSummary> {
  const { store, apiUrl, owner, name, ports, progress, signal } = options;
  const pause: PauseListener = {
    tell: (waitingUntil) => progress({ phase: 'read', done: 0, total: null, waitingUntil }),
  };
  const client = new GitHubClient({
    asked: { apiUrl, repository: repositoryName({ owner, name }) },
    ports,
    signal,
    onPause: (untilMs) => pause.tell(new Date(untilMs).toISOString()),
  });
  if (typeof store !== 'function') return mineInto({ ...options, store, client, pause, facts: null });
  const facts = await client.query(factsQuery, { owner, name });
  return mineInto({ ...options, store: await store(facts.repository), client, pause, facts });
}

const BUSY = say(
  'Another window or program is reading this repository from GitHub. What it has read so far is shown; wait until it has finished.',
);

/** Told, with its end (ISO), when GitHub makes us wait. */
interface PauseListener {
  tell: (waitingUntil: string) => void;
}

interface RunOptions extends MineOptions {
  store: Store;
  client: GitHubClient;
  pause: PauseListener;
  /** Where the repository has been asked for already. */
  facts: RepositoryFacts | null;
}

async function mineInto(options: RunOptions): Promise<MineSummary> {
  const run = new MiningRun(options);
  try {
    return await run.mine();
  } finally {
    run.release();
  }
}

class MiningRun {
  readonly #options: RunOptions;
  readonly #client: GitHubClient;
  #lease: { key: RepositoryKey; kept: KeptLease } | null = null;
  #history: MinedHistory | null = null;

  constructor(options: RunOptions) {
    this.#options = options;
    this.#client = options.client;
    options.pause.tell = (waitingUntil) => this.#onPause(waitingUntil);
  }

  async mine(): Promise<MineSummary> {
    const { store } = this.#options;
    const known = this.#findMined();
    let etag: string | null = null;
    if (known && isComplete(known.state)) {
      this.#takeLease(known.key);
      etag = await askGate(this.#client, this.#place, known.state);
      if (etag === null && !isRevisitDue(known.state, this.#options.ports.clock.nowMs()))
        return this.#noteUnchanged(known.key);
      etag ??= known.state.etag;
    }
    const facts = this.#options.facts ?? (await this.#client.query(factsQuery, this.#place));
    const key = store.saveRepository(facts.repository);
    this.#takeLease(key);
    if (etag === null || known?.state.hasIssues !== facts.hasIssues)
      etag = await askGate(this.#client, facts.repository, { hasIssues: facts.hasIssues, etag: null });
    const history = await this.#begin(key, facts);
    this.#history = history;
    try {
      await history.readAll();
    } catch (error) {
      // What has been read until GitHub gave up is worth looking at.
      if (error instanceof GitHubError) await history.lookThrough();
      throw error;
    }
    const isUnchanged = !(await history.finish(etag === '' ? null : etag));
    return this.#conclude(key, { isUnchanged, threadsRead: history.threadsRead });
  }

  #noteUnchanged(key: RepositoryKey): MineSummary {
    const { store, ports } = this.#options;
    const record = store.importRecord(key);
    if (record) store.finishImport(key, { ...record, asOf: new Date(ports.clock.nowMs()).toISOString() });
    return this.#conclude(key, { isUnchanged: true, threadsRead: 0 });
  }

  release(): void {
    this.#lease?.kept.release();
  }

  async #begin(key: RepositoryKey, facts: RepositoryFacts): Promise<MinedHistory> {
    const { store, apiUrl, ports, progress, signal, onInsights } = this.#options;
    const { owner, name } = facts.repository;
    const schema = mayBeOld(apiUrl) ? await this.#client.query(probeQuery, {}) : wholeSchema;
    const paths = await readTree({ client: this.#client, owner, name });
    const source: PageSource = { client: this.#client, schema, clock: ports.clock, owner, name };
    const before = store.miningState(key);
    const state: MiningState = {
      ...(before ?? {
        pulls: unswept('pulls'),
        issues: unswept('issues'),
        etag: null,
        revisitedAt: null,
        skipped: [],
        unasked: [],
        lookedThrough: null,
      }),
      apiUrl,
      isPrivate: facts.isPrivate,
      hasIssues: facts.hasIssues,
      viewer: facts.viewer,
    };
    return new MinedHistory({
      store,
      key,
      source,
      facts: { ...facts, files: { ...facts.files, paths } },
      state,
      isFirst: before === null,
      progress,
      signal,
      beat: () => this.#lease?.kept.beat(),
      onInsights: () => onInsights?.(key),
    });
  }

  /** The repository as it was mined through this API under this name. */
  #findMined(): { key: RepositoryKey; state: MiningState } | null {
    const { store, apiUrl } = this.#options;
    const wanted = repositoryName(this.#place).toLowerCase();
    for (const stored of store.repositories()) {
      const state = repositoryName(stored).toLowerCase() === wanted ? store.miningState(stored.key) : null;
      if (state?.apiUrl === apiUrl) return { key: stored.key, state };
    }
    return null;
  }

  #takeLease(key: RepositoryKey): void {
    if (this.#lease?.key === key) return;
    this.release();
    this.#lease = null;
    const { store, holder, ports } = this.#options;
    this.#lease = { key, kept: new KeptLease({ store, key, holder, clock: ports.clock, busy: BUSY }) };
  }

  #onPause(waitingUntil: string): void {
    this.#lease?.kept.beat();
    this.#options.progress({ ...(this.#history?.step ?? { phase: 'read', done: 0, total: null }), waitingUntil });
  }

  /** Its present name where GitHub has told it. */
  get #place(): { owner: string; name: string } {
    const { owner, name } = this.#options.facts?.repository ?? this.#options;
    return { owner, name };
  }

  #conclude(key: RepositoryKey, rest: Pick<MineSummary, 'isUnchanged' | 'threadsRead'>): MineSummary {
    const { store } = this.#options;
    const { repository, coverage, state } = readBack(store, key);
    return {
      ...rest,
      ...this.#client.spent,
      key,
      repository,
      coverage,
      evidenceCount: store.evidenceCount(key),
      isPrivate: state.isPrivate,
      viewer: state.viewer,
    };
  }
}

function isComplete(state: MiningState): boolean {
  return state.pulls.hasEnded && (state.issues.hasEnded || !state.hasIssues);
}

function readBack(
  store: Store,
  key: RepositoryKey,
): { repository: Repository; coverage: Coverage; state: MiningState } {
  const stored = store.repositories().find((candidate) => candidate.key === key);
  const record = store.importRecord(key);
  const state = store.miningState(key);
  if (!stored || !record || !state)
    throw new StoreError('missing', say('The database no longer holds this repository. Mine it again.'));
  const { host, owner, name, id } = stored;
  return { repository: { host, owner, name, id }, coverage: record.coverage, state };
}
