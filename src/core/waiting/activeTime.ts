import type { Thread } from '../model/thread.ts';
import { isHuman } from '../people/humans.ts';

const HOUR_MS = 3600 * 1000;
const WEEK_HOURS = 168;
const WEEK_MS = WEEK_HOURS * HOUR_MS;
/** 1970-01-01 was a Thursday: hour 0 of our week is Monday 00:00 UTC. */
const EPOCH_OFFSET_MS = 3 * 24 * HOUR_MS;
/** With fewer acts than this the clock runs evenly: too little is known. */
const FEWEST_ACTS = 500;

/** Measures time as a team lives it: nights and weekends weigh less, a whole week weighs a week. */
export interface ActiveTime {
  /** Active milliseconds between two instants (ms since the epoch); 0 when `to` is not after `from`. */
  between(fromMs: number, toMs: number): number;
}

/**
 * Learns from all human acts of the repository together, never of one person, how much each hour of the
 * week (UTC) counts. An hour's weight is its share of the acts, smoothed with its neighbours and capped
 * at twice the mean, so that one busy meeting hour does not swallow the rest.
 */
export function learnActiveTime(threads: readonly Thread[]): ActiveTime {
  const acts = new Array<number>(WEEK_HOURS).fill(0);
  let count = 0;
  for (const thread of threads) {
    for (const event of thread.events) {
      if (!isHuman(event.actor)) continue;
      const hour = hourOfWeek(Date.parse(event.at));
      acts[hour] = (acts[hour] ?? 0) + 1;
      count += 1;
    }
  }
  const weights = count < FEWEST_ACTS ? new Array<number>(WEEK_HOURS).fill(1) : weigh(acts, count);
  const before = [0];
  for (const weight of weights) before.push((before.at(-1) ?? 0) + weight * HOUR_MS);
  const upTo = (ms: number): number => {
    const shifted = ms + EPOCH_OFFSET_MS;
    const weeks = Math.floor(shifted / WEEK_MS);
    const rest = shifted - weeks * WEEK_MS;
    const hour = Math.floor(rest / HOUR_MS);
    return weeks * WEEK_MS + (before[hour] ?? 0) + (weights[hour] ?? 1) * (rest - hour * HOUR_MS);
  };
  return { between: (fromMs, toMs) => (toMs > fromMs ? upTo(toMs) - upTo(fromMs) : 0) };
}

function weigh(acts: readonly number[], count: number): number[] {
  const mean = count / WEEK_HOURS;
  const smooth = acts.map((_, hour) => {
    const near = [-1, 0, 1].map((step) => acts[(hour + step + WEEK_HOURS) % WEEK_HOURS] ?? 0);
    return Math.min(2, near.reduce((sum, value) => sum + value, 0) / 3 / mean);
  });
  const total = smooth.reduce((sum, value) => sum + value, 0);
  return smooth.map((value) => (value * WEEK_HOURS) / total);
}

function hourOfWeek(ms: number): number {
  return Math.floor(((((ms + EPOCH_OFFSET_MS) % WEEK_MS) + WEEK_MS) % WEEK_MS) / HOUR_MS);
}
