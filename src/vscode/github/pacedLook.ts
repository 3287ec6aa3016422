import { nextPauseMs, type RefreshOutcome, SHORTEST_MS } from './refreshPace.ts';

interface Parts {
  /** Looks once; never rejects. */
  look: () => Promise<RefreshOutcome>;
  /** Looks are wanted. */
  isOn: () => boolean;
  /** Somebody would see what came of a look. */
  isSeen: () => boolean;
}

/** Looks now and then, one look at a time: seldom where nothing changes, and only while somebody would see it. */
export class PacedLook {
  readonly #parts: Parts;
  #pauseMs = SHORTEST_MS;
  #timer: NodeJS.Timeout | null = null;
  #isDue = false;
  /** What began before goes on no more: a look may outlast the switching off, and whatever was begun after it. */
  #run = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** From the start, with the shortest pause; or not at all. */
  begin(): void {
    this.#pauseMs = SHORTEST_MS;
    this.stop();
    if (this.#parts.isOn()) this.#wait();
  }

  stop(): void {
    this.#run += 1;
    this.#isDue = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Where nobody would see it, the look waits until somebody does. */
  lookIfDue(): void {
    if (!this.#isDue || !this.#parts.isSeen()) return;
    this.#isDue = false;
    const run = this.#run;
    void this.#parts.look().then((outcome) => {
      if (run !== this.#run) return;
      this.#pauseMs = nextPauseMs(this.#pauseMs, outcome);
      this.#wait();
    });
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.#isDue = true;
      this.lookIfDue();
    }, this.#pauseMs);
    this.#timer.unref();
  }
}
