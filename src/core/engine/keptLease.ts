import { StoreError } from '../errors.ts';
import type { Clock } from '../ports.ts';
import type { LeaseHolder, RepositoryKey, Store } from '../store/store.ts';
import type { Message } from '../text/message.ts';

/** Others may take over after 30 s of silence. */
const HEARTBEAT_MS = 5000;

/** The right to write one repository's history, kept by a heartbeat. */
export class KeptLease {
  readonly #store: Store;
  readonly #key: RepositoryKey;
  readonly #holder: LeaseHolder;
  readonly #clock: Clock;
  readonly #busy: Message;
  #beatMs: number;

  /**
   * @param options.busy what is told where somebody else writes it
   * @throws StoreError `busy` when another process is writing it.
   */
  constructor(options: { store: Store; key: RepositoryKey; holder: LeaseHolder; clock: Clock; busy: Message }) {
    this.#store = options.store;
    this.#key = options.key;
    this.#holder = options.holder;
    this.#clock = options.clock;
    this.#busy = options.busy;
    this.#beatMs = options.clock.nowMs();
    this.#take();
  }

  /**
   * Tells the others that we are alive; cheap to call often.
   *
   * @throws StoreError `busy` when somebody took over while this machine slept.
   */
  beat(): void {
    const nowMs = this.#clock.nowMs();
    if (Math.abs(nowMs - this.#beatMs) < HEARTBEAT_MS) return;
    this.#take();
    this.#beatMs = nowMs;
  }

  release(): void {
    this.#store.releaseLease(this.#key, this.#holder);
  }

  #take(): void {
    if (this.#store.acquireLease(this.#key, this.#holder)) return;
    throw new StoreError('busy', this.#busy);
  }
}
