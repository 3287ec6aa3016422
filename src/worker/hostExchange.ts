import { CancelledError } from '../core/errors.ts';

interface Waiting<Answer> {
  accept: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** How a question, numbered by `exchange`, gets to the extension host, and how the host hears that nobody waits any more. */
export interface HostLine<Question> {
  ask: (asked: { id: number; exchange: number }, question: Question) => void;
  abort: (exchange: number) => void;
}

/** What the engine's thread asks the extension host for while a call of it is under way. */
export class HostExchange<Question, Answer> {
  readonly #line: HostLine<Question>;
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #last = 0;

  constructor(line: HostLine<Question>) {
    this.#line = line;
  }

  /**
   * @param id of the call that asks
   * @throws CancelledError; whatever `reject` says.
   */
  async ask(id: number, question: Question, signal: AbortSignal): Promise<Answer> {
    if (signal.aborted) throw new CancelledError();
    const exchange = (this.#last += 1);
    const stopListening = new AbortController();
    try {
      return await new Promise<Answer>((accept, reject) => {
        this.#waiting.set(exchange, { accept, reject });
        const abort = (): void => {
          this.#line.abort(exchange);
          reject(new CancelledError());
        };
        signal.addEventListener('abort', abort, { once: true, signal: stopListening.signal });
        this.#line.ask({ id, exchange }, question);
      });
    } finally {
      stopListening.abort();
      this.#waiting.delete(exchange);
    }
  }

  /** What the extension host says; too late where nobody waits any more. */
  accept(exchange: number, answer: Answer): void {
    this.#waiting.get(exchange)?.accept(answer);
  }

  reject(exchange: number, error: Error): void {
    this.#waiting.get(exchange)?.reject(error);
  }
}
