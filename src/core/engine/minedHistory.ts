import { threadCountsSchema, type Coverage, type ThreadCounts } from '../model/coverage.ts';
import type { MiningState, SweepState } from '../model/miningState.ts';
import type { ProgressStep, ReportProgress } from '../ports.ts';
import type { RepositoryFacts } from '../sources/github/queries/factsQuery.ts';
import { MOST_JOBS } from '../sources/github/fillJobs.ts';
import { askReactions } from '../sources/github/fillThreads.ts';
import { numbersQuery } from '../sources/github/queries/numbersQuery.ts';
import type { PageSource } from '../sources/github/pageSource.ts';
import { withReactions } from '../sources/github/reactions.ts';
import { THREAD_WORDS, type Page } from '../sources/github/readPage.ts';
import { sumUpSkipped } from '../sources/github/skipBook.ts';
import { readNewest, revisitOpen, sweep, type SweptPage } from '../sources/github/sweep.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { hashText } from '../text/hashText.ts';
import { countThread, noCounts } from './countCoverage.ts';
import { detectEvidence } from './detectEvidence.ts';

type Kind = 'pulls' | 'issues';

/** Open threads are read again after so long. */
const REVISIT_MS = 7 * 24 * 3_600_000;

export function isRevisitDue({ revisitedAt }: MiningState, nowMs: number): boolean {
  return revisitedAt !== null && nowMs - Date.parse(revisitedAt) >= REVISIT_MS;
}

/** What mining cannot know, as message keys. */
const UNKNOWN = [
  'reactions to comments, except to what the author of a pull request left without a word',
  'which files a pull request changed that was not merged, except where a line comment names one',
  'who belongs to a team that was asked or owns code',
];
const NO_ISSUES = 'issues: they are switched off';
const NO_TEAMS = 'which team was asked for a review, as the token lacks the scope read:org';

interface HistoryOptions {
  store: Store;
  key: RepositoryKey;
  source: PageSource;
  facts: RepositoryFacts;
  state: MiningState;
  /** Nothing of it was mined before. */
  isFirst: boolean;
  progress: ReportProgress;
  signal: AbortSignal;
  beat: () => void;
  onInsights: () => void;
}

/** A repository's history while it is being mined: keeps each page as it comes, and says honestly how far it reaches. */
export class MinedHistory {
  readonly #options: HistoryOptions;
  #state: MiningState;
  #step: ProgressStep;
  #threadsRead = 0;
  /** Look for evidence again when so many threads have been read. */
  #nextLookAt = 0;
  #hasNews = false;
  #hasRevisited = false;
  readonly #totals = new Map<Kind, number>();

  constructor(options: HistoryOptions) {
    this.#options = options;
    this.#state = options.state;
    this.#step = { phase: 'read', done: 0, total: options.isFirst ? options.facts.threadCount : null };
  }

  get step(): ProgressStep {
    return this.#step;
  }

  get threadsRead(): number {
    return this.#threadsRead;
  }

  /** Reads everything that is not stored yet. @throws GitHubError, StoreError, CancelledError */
  async readAll(): Promise<void> {
    const { source, isFirst, facts } = this.#options;
    if (isFirst) {
      const newest = await readNewest(source, 'pulls', this.#state.pulls);
      this.#keep('pulls', newest);
      this.#threadsRead = 0;
      await this.#lookEarly(newest.page);
    }
    const kinds: Kind[] = facts.hasIssues ? ['pulls', 'issues'] : ['pulls'];
    for (const kind of kinds) {
      for await (const swept of sweep(source, kind, this.#state[kind])) {
        this.#totals.set(kind, swept.page.totalCount);
        this.#keep(kind, swept);
        while (this.#state.unasked.length >= MOST_JOBS) await this.#readReactions();
        await this.#lookEarly(swept.page);
      }
    }
    for (const kind of kinds) await this.#removeGone(kind);
    if (isRevisitDue(this.#state, source.clock.nowMs())) {
      for (const kind of kinds) {
        for await (const swept of revisitOpen(source, kind, this.#state[kind])) this.#keep(kind, swept);
      }
      this.#hasRevisited = true;
    }
    while (this.#state.unasked.length > 0) await this.#readReactions();
  }

  /** Asks for the reactions to as many remarks as one request can carry, and fills them into the stored threads. */
  async #readReactions(): Promise<void> {
    const { store, key, source } = this.#options;
    const asked = this.#state.unasked.slice(0, MOST_JOBS);
    const found = await askReactions(
      source,
      asked.map(({ node }) => node),
    );
    const threads = [...new Set(asked.map(({ number }) => number))].flatMap((number) => {
      const thread = store.thread(key, number);
      const remarks = asked.filter((remark) => remark.number === number);
      return thread === null ? [] : [withReactions(thread, remarks, found)];
    });
    this.#commit(threads, { ...this.#state, unasked: this.#state.unasked.slice(asked.length) });
  }

  /**
   * Notes that everything is there, and looks for evidence in it where it is another history than the last time: what
   * was read again may be as it was. `etag` is from before the reading began; it is kept last, since from then on
   * "nothing has changed" also says that the evidence is up to date.
   *
   * @returns whether it is another history
   * @throws StoreError
   */
  async finish(etag: string | null): Promise<boolean> {
    const nowIso = new Date(this.#options.source.clock.nowMs()).toISOString();
    const revisitedAt = this.#hasRevisited ? nowIso : (this.#state.revisitedAt ?? nowIso);
    const fingerprint = this.#fingerprint();
    const hasNews = fingerprint !== this.#state.lookedThrough;
    this.#writeRecord(hasNews);
    // Also what was read by somebody who was stopped before they could look at it; and once a week what is as it was,
    // because the program may have learned to see more since, and waits grow longer where nobody does anything.
    this.#hasNews = hasNews || this.#hasRevisited;
    await this.lookThrough();
    this.#commit([], { ...this.#state, etag, revisitedAt, lookedThrough: fingerprint });
    return hasNews;
  }

  /** Of all that evidence is found in, but for the list of files, which moves no more than an area's border. */
  #fingerprint(): string {
    const { store, key, facts } = this.#options;
    return hashText(JSON.stringify([store.historyFingerprint(key), { ...facts.files, paths: null }]));
  }

  /** Looks for evidence in what is stored, if it is more than at the last look. @throws StoreError */
  async lookThrough(): Promise<void> {
    const { store, key, progress, signal, beat, onInsights } = this.#options;
    if (!this.#hasNews) return;
    if (store.importRecord(key)?.coverage.isWhole !== true) this.#writeRecord(true);
    const tell: ReportProgress = (step) => {
      beat();
      progress(step);
    };
    await detectEvidence({ store, key, progress: tell, signal, isHolder: true });
    this.#hasNews = false;
    onInsights();
  }

  #keep(kind: Kind, { page, state }: SweptPage): void {
    this.#requireSameRepository(page);
    const numbers = new Set([...page.threads, ...page.skipped].map(({ number }) => number));
    const skipped = [...this.#state.skipped.filter(({ number }) => !numbers.has(number)), ...page.skipped];
    const unasked = [...this.#state.unasked.filter(({ number }) => !numbers.has(number)), ...page.unasked];
    this.#commit(page.threads, withSweep({ ...this.#state, skipped, unasked }, kind, state));
    this.#threadsRead += page.threads.length;
    this.#hasNews ||= page.threads.length > 0;
    this.#step = { ...this.#step, done: this.#threadsRead };
    this.#options.progress(this.#step);
  }

  #commit(threads: Page['threads'], state: MiningState, gone: readonly number[] = []): void {
    const { store, key, beat } = this.#options;
    beat();
    store.commitPage(key, { threads, gone, state });
    this.#state = state;
  }

  /** First insights after the first page; then each time that what is known has doubled. */
  async #lookEarly(page: Page): Promise<void> {
    const { store, key } = this.#options;
    if (store.importRecord(key)?.coverage.isWhole === true) return;
    const known = store.threadCount(key);
    if (known < this.#nextLookAt || page.threads.length === 0) return;
    this.#nextLookAt = known * 2;
    await this.lookThrough();
  }

  /** Threads that are stored, or were passed over, and that GitHub no longer has: deleted, moved, or made a discussion. */
  async #removeGone(kind: Kind): Promise<void> {
    const { store, key, source } = this.#options;
    const stored = store.threadNumbers(key, kind === 'pulls' ? 'pull' : 'issue');
    const passed = this.#state.skipped.flatMap(({ what, number }) => (what === THREAD_WORDS[kind] ? [number] : []));
    const known = new Set([...stored, ...passed]);
    if (known.size <= (this.#totals.get(kind) ?? known.size)) return;
    const present = new Set<number>();
    const { client, owner, name } = source;
    for (let after: string | null = null; ;) {
      const page: { numbers: number[]; hasNextPage: boolean; endCursor: string | null } = await client.query(
        numbersQuery(kind),
        { owner, name, after },
      );
      for (const number of page.numbers) present.add(number);
      if (!page.hasNextPage || page.endCursor === null) break;
      after = page.endCursor;
    }
    const gone = stored.filter((number) => !present.has(number));
    const skipped = this.#state.skipped.filter(({ number }) => !known.has(number) || present.has(number));
    this.#commit([], { ...this.#state, skipped }, gone);
    this.#hasNews ||= gone.length > 0;
  }

  /** `hasNews`: the threads are not those that were counted the last time. */
  #writeRecord(hasNews: boolean): void {
    const { store, key, facts, source } = this.#options;
    const before = hasNews ? null : store.importRecord(key);
    const coverage: Coverage = {
      ...(before === null ? this.#count() : threadCountsSchema.parse(before.coverage)),
      source: 'github',
      skipped: sumUpSkipped(this.#state.skipped),
      isWhole: this.#isWhole(),
      unknown: [
        ...UNKNOWN,
        ...(facts.hasIssues ? [] : [NO_ISSUES]),
        ...(source.schema.hasField('Team', 'slug') ? [] : [NO_TEAMS]),
      ],
    };
    store.finishImport(key, { asOf: this.#asOf(), coverage, files: facts.files });
  }

  #count(): ThreadCounts {
    const counts = noCounts();
    for (const thread of this.#options.store.iterateThreads(this.#options.key)) countThread(counts, thread);
    return counts;
  }

  /** Up to when everything is known; while the past is still coming, when it was asked for. */
  #asOf(): string {
    const { clock } = this.#options.source;
    const ends = this.#sweeps().map(({ completeTo }) => completeTo);
    const [first] = ends.filter((end) => end !== null).sort();
    return ends.includes(null) || first === undefined ? new Date(clock.nowMs()).toISOString() : first;
  }

  #isWhole(): boolean {
    return this.#sweeps().every(({ hasEnded }) => hasEnded);
  }

  #sweeps(): SweepState[] {
    return this.#options.facts.hasIssues ? [this.#state.pulls, this.#state.issues] : [this.#state.pulls];
  }

  /** A name can be taken over by another repository while we read. */
  #requireSameRepository({ repositoryId }: Page): void {
    const { facts, source } = this.#options;
    if (repositoryId !== facts.repository.id) throw source.client.failure('not-found');
  }
}

function withSweep(state: MiningState, kind: Kind, sweepState: SweepState): MiningState {
  return kind === 'pulls' ? { ...state, pulls: sweepState } : { ...state, issues: sweepState };
}
