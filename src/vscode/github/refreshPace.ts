/** What came of a look at GitHub in the background. */
export type RefreshOutcome = 'changed' | 'unchanged' | 'failed';

const MINUTE_MS = 60_000;
export const SHORTEST_MS = 15 * MINUTE_MS;
const LONGEST_MS = 4 * 60 * MINUTE_MS;

/**
 * How many milliseconds to wait until the next look: the shortest after something changed, else twice as long as
 * before, up to four hours.
 */
export function nextPauseMs(pauseMs: number, outcome: RefreshOutcome): number {
  return outcome === 'changed' ? SHORTEST_MS : Math.min(Math.max(pauseMs * 2, SHORTEST_MS), LONGEST_MS);
}
