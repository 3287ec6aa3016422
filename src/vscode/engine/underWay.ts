/** What the engine's thread has asked for and still waits for, by its number. */
export class UnderWay {
  readonly #controllers = new Map<number, AbortController>();

  /** Does it; `signal` is aborted once nobody waits for it any more. */
  async run<T>(exchange: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#controllers.set(exchange, controller);
    try {
      return await work(controller.signal);
    } finally {
      // A thread that was started anew counts from one again.
      if (this.#controllers.get(exchange) === controller) this.#controllers.delete(exchange);
    }
  }

  abort(exchange: number): void {
    this.#controllers.get(exchange)?.abort();
  }

  abortAll(): void {
    for (const controller of this.#controllers.values()) controller.abort();
    this.#controllers.clear();
  }
}
