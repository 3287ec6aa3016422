/** How long ago the newest act of a line was, in steps that an eye can tell apart. */
export type Recency = 'fresh' | 'earlier' | 'old';

const DAY_MS = 86_400_000;
/** A quarter, and a year: how teams look back. */
const FRESH_DAYS = 92;
const EARLIER_DAYS = 366;

/** @param days both ISO days: the newest act, and the last day that is looked at */
export function recencyOf(days: { newest: string; until: string }): Recency {
  const age = (Date.parse(days.until) - Date.parse(days.newest)) / DAY_MS;
  return age <= FRESH_DAYS ? 'fresh' : age <= EARLIER_DAYS ? 'earlier' : 'old';
}
