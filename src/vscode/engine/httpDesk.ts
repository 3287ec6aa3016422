import { z } from 'zod';
import type { HttpFetch } from '../../core/ports.ts';
import type { HttpOutcome, WorkerResponse } from '../../protocol/workerMessages.ts';

type HttpAsked = Extract<WorkerResponse, { type: 'http' }>;

const codeSchema = z.object({ code: z.string() });

/** Performs what the engine's thread wants from the network. Only what came of it goes back. */
export class HttpDesk {
  readonly #underWay = new Map<number, AbortController>();

  /** Never rejects. An error's text stays here, since it may name more than the thread should know. */
  async perform({ exchange, request }: HttpAsked, http: HttpFetch | null): Promise<HttpOutcome> {
    const controller = new AbortController();
    this.#underWay.set(exchange, controller);
    try {
      if (http === null) return { type: 'http-failed', exchange, code: null };
      return { type: 'http-answer', exchange, answer: await http(request, controller.signal) };
    } catch (error) {
      return { type: 'http-failed', exchange, code: codeOf(error) };
    } finally {
      // A thread that was started anew counts from one again.
      if (this.#underWay.get(exchange) === controller) this.#underWay.delete(exchange);
    }
  }

  abort(exchange: number): void {
    this.#underWay.get(exchange)?.abort();
  }

  abortAll(): void {
    for (const controller of this.#underWay.values()) controller.abort();
    this.#underWay.clear();
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
