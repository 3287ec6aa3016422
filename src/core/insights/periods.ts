import type { Period } from './insight.ts';

const DAY_MS = 24 * 3600 * 1000;
/** What "this year" means: what people do changes, and an act of three years ago says little about today. */
export const YEAR_DAYS = 365;

/** The days up to and with an instant. */
export function daysUpTo(instant: string, days: number): Period & { from: string; to: string } {
  const end = Date.parse(instant) + 1;
  return { from: new Date(end - days * DAY_MS).toISOString(), to: new Date(end).toISOString() };
}

/** The period of the same length that ends where this one begins. */
export function periodBefore({ from, to }: { from: string; to: string }): Period & { from: string; to: string } {
  const start = Date.parse(from);
  return { from: new Date(2 * start - Date.parse(to)).toISOString(), to: new Date(start).toISOString() };
}

/** A few days at the start that nothing is known of change no comparison. */
const LEAST_KNOWN = 0.95;

/** Whether the loaded history, which begins at `knownFrom`, holds (nearly) all of a period. */
export function isKnown({ from, to }: { from: string; to: string }, knownFrom: string): boolean {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return end - Math.max(start, Date.parse(knownFrom)) >= LEAST_KNOWN * (end - start);
}
