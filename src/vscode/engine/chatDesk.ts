import { type AskModel, faultOf } from '../../core/reading/languageModel/modelAnswer.ts';
import type { ModelOutcome } from '../../protocol/workerRequests.ts';
import type { WorkerResponse } from '../../protocol/workerResponses.ts';
import { UnderWay } from './underWay.ts';

type ModelAsked = Extract<WorkerResponse, { type: 'ask-model' }>;

/** Asks a language model what the engine's thread wants to know of it. Only what came of it goes back. */
export class ChatDesk {
  readonly #underWay = new UnderWay();

  /** Never rejects. An error's text stays here, since a model's may quote what it was asked. */
  async ask({ exchange, messages }: ModelAsked, ask: AskModel | null): Promise<ModelOutcome> {
    const answered = ask === null ? null : this.#underWay.run(exchange, (signal) => ask(messages, signal));
    const answer = (await answered?.catch(() => null)) ?? faultOf('refused');
    return { type: 'model-answer', exchange, answer };
  }

  abort(exchange: number): void {
    this.#underWay.abort(exchange);
  }

  abortAll(): void {
    this.#underWay.abortAll();
  }
}
