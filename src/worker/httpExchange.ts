import { CancelledError } from '../core/errors.ts';
import type { HttpAnswer, HttpFetch } from '../core/ports.ts';
import type { HttpOutcome, WorkerResponse } from '../protocol/workerMessages.ts';

interface Waiting {
  accept: (answer: HttpAnswer) => void;
  reject: (error: Error) => void;
}

/**
 * The network as the engine's thread knows it: each request is handed to the extension host, which performs it. A
 * thread's own requests would pass VS Code's proxy and certificates by; and the token stays where it is.
 */
export class HttpExchange {
  readonly #send: (response: WorkerResponse) => void;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(send: (response: WorkerResponse) => void) {
    this.#send = send;
  }

  /** The network for the call with this id. */
  fetchFor(id: number): HttpFetch {
    return async (request, signal) => {
      if (signal.aborted) throw new CancelledError();
      const exchange = (this.#last += 1);
      const stopListening = new AbortController();
      try {
        return await new Promise<HttpAnswer>((accept, reject) => {
          this.#waiting.set(exchange, { accept, reject });
          const abort = (): void => {
            this.#send({ type: 'http-abort', exchange });
            reject(new CancelledError());
          };
          signal.addEventListener('abort', abort, { once: true, signal: stopListening.signal });
          this.#send({ type: 'http', id, exchange, request: { ...request, headers: { ...request.headers } } });
        });
      } finally {
        stopListening.abort();
        this.#waiting.delete(exchange);
      }
    };
  }

  /** What the extension host says; too late where nobody waits any more. */
  receive(outcome: HttpOutcome): void {
    const waiting = this.#waiting.get(outcome.exchange);
    if (outcome.type === 'http-answer') waiting?.accept(outcome.answer);
    else waiting?.reject(noAnswer(outcome.code));
  }
}

function noAnswer(code: string | null): Error {
  const error = new Error('No whole answer came.');
  return code === null ? error : Object.assign(error, { code });
}
