import { DateTime } from 'luxon';

/** The day (UTC, `2026-06-14`) of an ISO instant or day: faces show days, never clock times. */
export function dayOf(iso: string): string {
  const day = DateTime.fromISO(iso, { zone: 'utc' }).toISODate();
  if (day === null) {
    throw new RangeError(`Not an ISO date: ${iso}`);
  }
  return day;
}

/** A day as people write it: `14 Jun 2026`. */
export function writeDay(iso: string, locale = 'en-GB'): string {
  return DateTime.fromISO(dayOf(iso), { zone: 'utc', locale }).toLocaleString({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}
