import type { HttpAnswer, HttpFetch, HttpRequest } from '../core/ports.ts';
import type { HttpOutcome } from '../protocol/workerRequests.ts';
import type { WorkerResponse } from '../protocol/workerResponses.ts';
import { HostExchange } from './hostExchange.ts';

/**
 * The network as the engine's thread knows it: each request is handed to the extension host, which performs it. A
 * thread's own requests would pass VS Code's proxy and certificates by; and the token stays where it is.
 */
export class HttpExchange {
  readonly #exchange: HostExchange<HttpRequest, HttpAnswer>;

  constructor(send: (response: WorkerResponse) => void) {
    this.#exchange = new HostExchange({
      ask: (asked, request) =>
        send({ type: 'http', ...asked, request: { ...request, headers: { ...request.headers } } }),
      abort: (exchange) => send({ type: 'http-abort', exchange }),
    });
  }

  /** The network for the call with this id. */
  fetchFor(id: number): HttpFetch {
    return (request, signal) => this.#exchange.ask(id, request, signal);
  }

  /** What the extension host says; too late where nobody waits any more. */
  receive(outcome: HttpOutcome): void {
    if (outcome.type === 'http-answer') this.#exchange.accept(outcome.exchange, outcome.answer);
    else this.#exchange.reject(outcome.exchange, noAnswer(outcome.code));
  }
}

function noAnswer(code: string | null): Error {
  const error = new Error('No whole answer came.');
  return code === null ? error : Object.assign(error, { code });
}
