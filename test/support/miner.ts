import { mineHistory, type MineOptions, type MineSummary } from '../../src/core/engine/mineHistory.ts';
import type { Clock, HttpFetch, ProgressStep, Sleep } from '../../src/core/ports.ts';
import type { Store } from '../../src/core/store/store.ts';

/** A clock that stands still but for the waits of whoever sleeps by it. */
export class StandingClock implements Clock {
  #nowMs: number;

  constructor(startIso: string) {
    this.#nowMs = Date.parse(startIso);
  }

  nowMs(): number {
    return this.#nowMs;
  }

  pass(ms: number): void {
    this.#nowMs += ms;
  }

  readonly sleep: Sleep = async (ms) => {
    this.pass(ms);
  };
}

/** Reaches a server on this machine as the command line would, without a proxy. */
export const plainFetch: HttpFetch = async ({ method, url, headers, body }, signal) => {
  const answer = await fetch(url, { method, headers: { ...headers, authorization: 'Bearer some' }, body, signal });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
};

export interface MineCall {
  store: Store;
  apiUrl: string;
  /** `owner/name` */
  repository: string;
  clock: StandingClock;
  http?: HttpFetch;
  signal?: AbortSignal;
  holder?: string;
  steps?: ProgressStep[];
  onInsights?: NonNullable<MineOptions['onInsights']>;
}

/** Mines with what a test does not care about filled in; always the same chance. */
export async function mine(call: MineCall): Promise<MineSummary> {
  const [owner = '', name = ''] = call.repository.split('/');
  const { store, apiUrl, clock, steps } = call;
  return mineHistory({
    store,
    apiUrl,
    owner,
    name,
    ports: { http: call.http ?? plainFetch, clock, sleep: clock.sleep, random: () => 0.5 },
    holder: { holder: call.holder ?? 'window-1', pid: 1 },
    progress: (step) => steps?.push(step),
    signal: call.signal ?? new AbortController().signal,
    ...(call.onInsights ? { onInsights: call.onInsights } : {}),
  });
}
