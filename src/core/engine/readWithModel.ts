import { isDeepStrictEqual } from 'node:util';
import { CancelledError } from '../errors.ts';
import type { ReportProgress, Sleep } from '../ports.ts';
import { ModelDesk } from '../reading/languageModel/modelDesk.ts';
import type { AskModel, ModelName } from '../reading/languageModel/modelAnswer.ts';
import { MODEL_READER, type Reading } from '../reading/reader.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { BATCH, planModelReading, type PlannedLine } from './planModelReading.ts';

/** What got no answer that can be used is asked for once more, fewer at once. */
const SMALL_BATCH = 4;
/** After so many batches that went well more are asked for at once again, where less was a passing matter. */
const CALM = 4;

interface ReadOptions {
  store: Store;
  key: RepositoryKey;
  ask: AskModel;
  model: ModelName;
  sleep: Sleep;
  signal: AbortSignal;
  progress: ReportProgress;
}

/**
 * Lets a model read what it has not read yet (see `planModelReading`), batch by batch, and keeps each at once. What it
 * left out or answered in another shape is asked for once more. Stopped at any moment it goes on from there the next
 * time. Who is left out meanwhile is not sent from the next batch on.
 *
 * What was read shows in the evidence once that was looked for anew.
 *
 * @returns how many comments were read, and how many got no answer that can be used
 * @throws InputError `unknown-repository`; ModelError; StoreError; CancelledError.
 */
export async function readWithModel(options: ReadOptions): Promise<{ read: number; unread: number }> {
  return new ModelRun(options).readAll();
}

/** One reading from its plan to its end. */
class ModelRun {
  readonly #options: ReadOptions;
  readonly #desk: ModelDesk;
  #open: PlannedLine[] = [];
  #unread: PlannedLine[] = [];
  #total = 0;
  #read = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#desk = new ModelDesk(options);
  }

  async readAll(): Promise<{ read: number; unread: number }> {
    const { store, key } = this.#options;
    this.#open = planModelReading(store, key).lines;
    this.#total = this.#open.length;
    await this.#readOpen(BATCH);
    this.#open = this.#unread;
    this.#unread = [];
    await this.#readOpen(SMALL_BATCH);
    return { read: this.#read, unread: this.#unread.length };
  }

  async #readOpen(largest: number): Promise<void> {
    let most = largest;
    let size = largest;
    let calm = 0;
    let said = this.#whoTakesPart();
    while (this.#open.length > 0) {
      this.#options.progress({ phase: 'read', done: this.#read, total: this.#total });
      const batch = this.#open.slice(0, size);
      const answer = await this.#desk.ask(batch.map(({ line }) => line));
      if (Array.isArray(answer)) {
        this.#keep(batch, answer);
        this.#open = this.#open.slice(batch.length);
        calm += 1;
        if (calm % CALM === 0) size = Math.min(most, size * 2);
      } else {
        size = Math.ceil(batch.length / 2);
        if (answer.isForGood) most = size;
        calm = 0;
      }
      const now = this.#whoTakesPart();
      if (!isDeepStrictEqual(now, said)) this.#planAnew();
      said = now;
    }
  }

  #keep(batch: readonly PlannedLine[], readings: readonly (Reading | null)[]): void {
    const usable = new Map<string, Reading>();
    batch.forEach((one, index) => {
      const reading = readings[index];
      if (reading) usable.set(one.hash, reading);
      else this.#unread.push(one);
    });
    if (usable.size > 0) this.#options.store.putReadings(MODEL_READER, usable);
    this.#read += usable.size;
  }

  /** What decides about who is left out. */
  #whoTakesPart(): unknown {
    const { store, key, signal } = this.#options;
    if (signal.aborted) throw new CancelledError();
    return [store.peopleSettings(), store.participation(key), store.identityMerges(key)];
  }

  #planAnew(): void {
    const { store, key } = this.#options;
    const allowed = new Map(planModelReading(store, key).lines.map((one) => [one.hash, one]));
    const stillAllowed = (lines: readonly PlannedLine[]): PlannedLine[] =>
      lines.flatMap(({ hash }) => allowed.get(hash) ?? []);
    this.#open = stillAllowed(this.#open);
    this.#unread = stillAllowed(this.#unread);
  }
}
