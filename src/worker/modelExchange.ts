import type { AskModel, ChatMessage, ModelAnswer } from '../core/reading/languageModel/modelAnswer.ts';
import type { ModelOutcome } from '../protocol/workerRequests.ts';
import type { WorkerResponse } from '../protocol/workerResponses.ts';
import { HostExchange } from './hostExchange.ts';

/** The language model as the engine's thread knows it: the extension host asks it, since only VS Code can. */
export class ModelExchange {
  readonly #exchange: HostExchange<readonly ChatMessage[], ModelAnswer>;

  constructor(send: (response: WorkerResponse) => void) {
    this.#exchange = new HostExchange({
      ask: (asked, messages) => send({ type: 'ask-model', ...asked, messages: [...messages] }),
      abort: (exchange) => send({ type: 'model-abort', exchange }),
    });
  }

  /** The model that was handed to the call with this id. */
  askFor(id: number): AskModel {
    return (messages, signal) => this.#exchange.ask(id, messages, signal);
  }

  /** What the extension host says; too late where nobody waits any more. */
  receive({ exchange, answer }: ModelOutcome): void {
    this.#exchange.accept(exchange, answer);
  }
}
