import { z } from 'zod';
import type { HttpFetch } from '../../core/ports.ts';
import type { HttpOutcome } from '../../protocol/workerRequests.ts';
import type { WorkerResponse } from '../../protocol/workerResponses.ts';
import { UnderWay } from './underWay.ts';

type HttpAsked = Extract<WorkerResponse, { type: 'http' }>;

const codeSchema = z.object({ code: z.string() });

/** Performs what the engine's thread wants from the network. Only what came of it goes back. */
export class HttpDesk {
  readonly #underWay = new UnderWay();

  /** Never rejects. An error's text stays here, since it may name more than the thread should know. */
  async perform({ exchange, request }: HttpAsked, http: HttpFetch | null): Promise<HttpOutcome> {
    if (http === null) return { type: 'http-failed', exchange, code: null };
    try {
      const answer = await this.#underWay.run(exchange, (signal) => http(request, signal));
      return { type: 'http-answer', exchange, answer };
    } catch (error) {
      return { type: 'http-failed', exchange, code: codeOf(error) };
    }
  }

  abort(exchange: number): void {
    this.#underWay.abort(exchange);
  }

  abortAll(): void {
    this.#underWay.abortAll();
  }
}

/** The system's word for what happened: the first down the chain of causes. */
function codeOf(error: unknown): string | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth += 1) {
    const { data } = codeSchema.safeParse(current);
    if (data !== undefined) return data.code;
  }
  return null;
}
