/** What VS Code's `Memento` does; what comes back is nobody's word for its shape, and is parsed by whoever reads it. */
export interface Memory {
  keys(): readonly string[];
  get(key: string): unknown;
  /** `undefined` forgets it. */
  update(key: string, value: unknown): PromiseLike<void>;
}

/**
 * The extension's memory on this machine, written one thing after the other.
 *
 * VS Code keeps all of it as one value, and takes that value over again when it hears of its own write: a second write
 * that began meanwhile is lost then, or gone for a moment, whichever keys the two are of. So each waits for the one
 * before it, and what is still to be written is read from here.
 */
export class OrderedMemory implements Memory {
  readonly #memory: Memory;
  readonly #pending = new Map<string, { value: unknown }>();
  #last: Promise<void> = Promise.resolve();

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  keys(): readonly string[] {
    const written = this.#memory.keys().filter((key) => !this.#pending.has(key));
    const coming = [...this.#pending].filter(([, { value }]) => value !== undefined).map(([key]) => key);
    return [...written, ...coming];
  }

  get(key: string): unknown {
    const pending = this.#pending.get(key);
    return pending === undefined ? this.#memory.get(key) : pending.value;
  }

  /** Resolves once it is written. */
  async update(key: string, value: unknown): Promise<void> {
    const mine = { value };
    this.#pending.set(key, mine);
    const writing = this.#last.then(async () => {
      await this.#memory.update(key, value);
    });
    // One that failed must not keep the next from being written; whoever asked for it hears of it.
    this.#last = writing.catch(() => undefined);
    try {
      await writing;
    } finally {
      if (this.#pending.get(key) === mine) this.#pending.delete(key);
    }
  }
}
