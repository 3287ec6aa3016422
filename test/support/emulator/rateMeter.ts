import type { Clock } from '../../../src/core/ports.ts';

export type RateResource = 'graphql' | 'core';

/** What one hour's allowance looks like now. */
export interface RateState {
  limit: number;
  used: number;
  remaining: number;
  /** When the hour is over, ms since the epoch. */
  resetMs: number;
}

const HOUR_MS = 3_600_000;

/** GitHub's primary limits: so many GraphQL points and REST requests an hour, counted from the first. */
export class RateMeter {
  readonly #limits: Record<RateResource, number> | null;
  readonly #clock: Clock;
  readonly #windows = new Map<RateResource, { used: number; resetMs: number }>();

  /** @param limits null: as on an Enterprise Server, where they are off. */
  constructor(limits: Record<RateResource, number> | null, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  state(resource: RateResource): RateState | null {
    if (this.#limits === null) return null;
    const { used, resetMs } = this.#window(resource);
    const limit = this.#limits[resource];
    return { limit, used, remaining: Math.max(0, limit - used), resetMs };
  }

  /** Takes so many points; false when they are not left. */
  take(resource: RateResource, points: number): boolean {
    const window = this.#window(resource);
    if (this.#limits !== null && window.used + points > this.#limits[resource]) return false;
    window.used += points;
    return true;
  }

  /** Nothing is left until the hour is over. */
  exhaust(resource: RateResource): void {
    if (this.#limits !== null) this.#window(resource).used = this.#limits[resource];
  }

  /** `x-ratelimit-*`, with the reset in seconds since the epoch. */
  headers(resource: RateResource): Record<string, string> {
    const state = this.state(resource);
    if (state === null) return {};
    return {
      'x-ratelimit-limit': String(state.limit),
      'x-ratelimit-remaining': String(state.remaining),
      'x-ratelimit-used': String(state.used),
      'x-ratelimit-reset': String(Math.ceil(state.resetMs / 1000)),
      'x-ratelimit-resource': resource,
    };
  }

  #window(resource: RateResource): { used: number; resetMs: number } {
    const nowMs = this.#clock.nowMs();
    const known = this.#windows.get(resource);
    if (known !== undefined && nowMs < known.resetMs) return known;
    const window = { used: 0, resetMs: nowMs + HOUR_MS };
    this.#windows.set(resource, window);
    return window;
  }
}
