const DAY_MS = 24 * 3600 * 1000;

/**
 * How many days lie between two moments, as a reader counts them on a calendar (UTC): Monday evening to Thursday
 * morning is three. 0 where less than 24 hours passed; never negative.
 *
 * @param fromMs milliseconds since 1970, as is `toMs`
 */
export function daysBetween(fromMs: number, toMs: number): number {
  return toMs - fromMs < DAY_MS ? 0 : Math.floor(toMs / DAY_MS) - Math.floor(fromMs / DAY_MS);
}
