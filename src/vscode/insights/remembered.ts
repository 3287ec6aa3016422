/**
 * What is asked for once, until it is forgotten. A failure is not kept: whoever asks next asks anew, so that what
 * failed for a moment does not look lost for good.
 */
export class Remembered<Value> {
  readonly #ask: () => Promise<Value>;
  #answer: Promise<Value> | null = null;

  constructor(ask: () => Promise<Value>) {
    this.#ask = ask;
  }

  /** @throws what asking throws */
  async get(): Promise<Value> {
    const answer = (this.#answer ??= this.#ask());
    try {
      return await answer;
    } catch (error) {
      if (this.#answer === answer) this.#answer = null;
      throw error;
    }
  }

  forget(): void {
    this.#answer = null;
  }
}
