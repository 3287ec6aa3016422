import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import { CancelledError, ExpectedError, type GitHubError, type GitHubFailure } from '../../errors.ts';
import type { Clock, HttpFetch, Random, Sleep } from '../../ports.ts';
import { describeMisfit } from '../misfit.ts';
import { createGitHubError, type Asked } from './describeFailure.ts';
import { judge, type Circumstances, type Outcome } from './faultPolicy.ts';

/** What mining is handed from outside. */
export interface GitHubPorts {
  http: HttpFetch;
  clock: Clock;
  sleep: Sleep;
  random: Random;
}

/** One question in GraphQL and the reader of its answer. */
export interface GraphqlQuery<T> {
  text: string;
  /** Shape of `data`. */
  answer: z.ZodType<T>;
}

/** GitHub could not give that much at once; come back after `afterMs` and ask for less. */
export class TooHeavyError extends Error {
  readonly afterMs: number;
  constructor(afterMs: number) {
    super('GitHub could not give that much at once.');
    this.afterMs = afterMs;
  }
}

/** A cursor is none any more. */
export class InvalidCursorError extends Error {
  constructor() {
    super('GitHub does not know this cursor any more.');
  }
}

/** Waiting is cut into slices, so that whoever started the work is heard from now and then. */
const SLICE_MS = 5000;
/** Of waiting for limits in a row without one answer in between. */
const MOST_WAITS = 12;

const costDto = z.object({ rateLimit: z.object({ cost: z.number() }).nullish() });
const responseDto = z.object({
  url: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number()])),
  data: z.unknown(),
});
type Reply = z.infer<typeof responseDto>;
const codeDto = z.object({ code: z.string() });

/**
 * Speaks to one GitHub about one repository: one composed Octokit on our own transport, and our one fault
 * policy around each request. Waits and tries again as the policy says; counts what was spent.
 */
export class GitHubClient {
  readonly #octokit: Octokit;
  readonly #ports: GitHubPorts;
  readonly #asked: Asked;
  readonly #signal: AbortSignal;
  readonly #onPause: (untilMs: number) => void;
  #requests = 0;
  #points = 0;

  /** @param options.onPause told at least every five seconds while we wait, with the end of the wait (ms since the epoch). */
  constructor(options: { asked: Asked; ports: GitHubPorts; signal: AbortSignal; onPause: (untilMs: number) => void }) {
    this.#asked = options.asked;
    this.#ports = options.ports;
    this.#signal = options.signal;
    this.#onPause = options.onPause;
    this.#octokit = new Octokit({
      baseUrl: options.asked.apiUrl,
      userAgent: 'peer-leadership',
      request: { fetch: toFetch(options.ports.http, options.signal) },
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    });
    this.#octokit.hook.wrap('request', async (request, given) => {
      const isGraphql = given.url.endsWith('/graphql');
      const settings = settingsDto.parse(given.request);
      return this.#persist(async () => request(given), { kind: isGraphql ? 'graphql' : 'rest', ...settings });
    });
  }

  /** Requests made and points of GraphQL's limit spent so far. */
  get spent(): { requests: number; points: number } {
    return { requests: this.#requests, points: this.#points };
  }

  /**
   * Asks, and reads the answer.
   *
   * @param options.failures how often the same was asked in vain so far; given where asking for less is possible.
   * @throws GitHubError, CancelledError; where `failures` is given also TooHeavyError, InvalidCursorError.
   */
  async query<T>(
    query: GraphqlQuery<T>,
    variables: Record<string, unknown>,
    options: { failures?: number } = {},
  ): Promise<T> {
    const settings = { isPageable: options.failures !== undefined, failures: options.failures ?? 0 };
    const operationName = /^query (?<name>\w+)/.exec(query.text)?.groups?.['name'] ?? '';
    const answer = await this.#octokit
      .graphql(query.text, { ...variables, operationName, request: settings })
      .catch((error: unknown) => partOf(error));
    const parsed = query.answer.safeParse(answer);
    if (!parsed.success) throw createGitHubError('unsupported', this.#asked, { cause: describeMisfit(parsed.error) });
    return parsed.data;
  }

  /**
   * Asks REST whether something has changed since the answer with this ETag.
   *
   * @returns null when nothing has (GitHub does not charge for that), else the new ETag ('' where there is none).
   * @throws GitHubError, CancelledError
   */
  async changedSince(path: string, etag: string | null): Promise<string | null> {
    const headers = etag === null ? {} : { 'if-none-match': etag };
    const response = responseDto.parse(await this.#octokit.request(`GET ${path}`, { headers }));
    if (response.status === 304) return null;
    const found = response.headers['etag'];
    return typeof found === 'string' ? found : '';
  }

  /**
   * Asks REST for something that may not be there.
   *
   * @returns the parsed body, or null when there is none.
   * @throws GitHubError, CancelledError
   */
  async get(path: string): Promise<unknown> {
    const response = await this.#octokit.request(`GET ${path}`, { request: { isOptional: true } });
    return responseDto.parse(response).data;
  }

  /** What to throw when the policy leaves it to the caller to give up. */
  failure(reason: GitHubFailure): GitHubError {
    return createGitHubError(reason, this.#asked);
  }

  /** Stands still, telling so, until a moment. @throws CancelledError */
  async pause(untilMs: number): Promise<void> {
    const { clock, sleep } = this.#ports;
    for (let leftMs = untilMs - clock.nowMs(); leftMs > 0; leftMs = untilMs - clock.nowMs()) {
      this.#onPause(untilMs);
      await sleep(Math.min(leftMs, SLICE_MS), this.#signal);
      this.#throwIfCancelled();
    }
  }

  async #persist(send: () => Promise<unknown>, how: Omit<Circumstances, 'waits' | 'nowMs' | 'random'>): Promise<Reply> {
    let { failures } = how;
    for (let waits = 0; ;) {
      this.#throwIfCancelled();
      this.#requests += 1;
      const { outcome, response, cause } = await readOutcome(send);
      this.#throwIfCancelled();
      const { clock, random } = this.#ports;
      const verdict = judge(outcome, { ...how, failures, waits, nowMs: clock.nowMs(), random: random() });
      switch (verdict.do) {
        case 'accept':
          if (how.kind === 'graphql') this.#count(response);
          return response ?? { url: '', status: 0, headers: {}, data: null };
        case 'fail':
          throw createGitHubError(verdict.reason, this.#asked, { url: verdict.url, cause });
        case 'start-over':
          throw new InvalidCursorError();
        case 'shrink':
          throw new TooHeavyError(verdict.afterMs);
        case 'retry':
          failures += 1;
          await this.pause(clock.nowMs() + verdict.afterMs);
          break;
        case 'wait':
          waits += 1;
          if (waits > MOST_WAITS) throw createGitHubError('unavailable', this.#asked);
          await this.pause(verdict.untilMs);
      }
    }
  }

  #count(response: Reply | null): void {
    const body = z.object({ data: costDto }).safeParse(response?.data);
    if (body.success) this.#points += body.data.data.rateLimit?.cost ?? 0;
  }

  #throwIfCancelled(): void {
    if (this.#signal.aborted) throw new CancelledError();
  }
}

const settingsDto = z.object({
  isPageable: z.boolean().default(false),
  isOptional: z.boolean().default(false),
  failures: z.number().default(0),
});

function ignore(): void {
  // Octokit's log: what matters comes as an error.
}

/** Our transport in the shape that Octokit knows. */
function toFetch(http: HttpFetch, signal: AbortSignal): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const headers = Object.fromEntries(new Headers(init.headers));
    const method = init.method === 'POST' ? 'POST' : 'GET';
    const answer = await http({ method, url, headers, body: typeof init.body === 'string' ? init.body : null }, signal);
    const hasNoBody = answer.status === 204 || answer.status === 205 || answer.status === 304;
    return new Response(hasNoBody ? null : answer.text, { status: answer.status, headers: { ...answer.headers } });
  };
}

/** Octokit throws for every status from 300 on, and for what fetch threw. */
async function readOutcome(
  send: () => Promise<unknown>,
): Promise<{ outcome: Outcome; response: Reply | null; cause?: unknown }> {
  try {
    return readResponse(await send());
  } catch (error) {
    const response = responseDto.safeParse(error instanceof Error && 'response' in error ? error.response : null);
    if (response.success) return readResponse(response.data);
    return { outcome: { kind: 'no-answer', code: codeOf(error) }, response: null, cause: error };
  }
}

function readResponse(given: unknown): { outcome: Outcome; response: Reply } {
  const response = responseDto.parse(given);
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return { outcome: { kind: 'answer', status: response.status, headers, body: response.data }, response };
}

/** The first code down the chain of causes. */
function codeOf(error: unknown): string | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth += 1) {
    const found = codeDto.safeParse(current);
    if (found.success) return found.data.code;
  }
  return null;
}

/** What Octokit throws for errors beside data: the policy has already let them pass. */
function partOf(error: unknown): unknown {
  const isOurs =
    error instanceof ExpectedError || error instanceof TooHeavyError || error instanceof InvalidCursorError;
  if (!isOurs && error instanceof Error && error.name === 'GraphqlResponseError' && 'data' in error) return error.data;
  throw error;
}
