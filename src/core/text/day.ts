import { DateTime } from 'luxon';
import type { Day, Translate } from '../ports.ts';

/** The day (UTC, `2026-06-14`) of an ISO instant or day: faces show days, never clock times. */
export function dayOf(iso: string): string {
  const day = DateTime.fromISO(iso, { zone: 'utc' }).toISODate();
  if (day === null) {
    throw new RangeError(`Not an ISO date: ${iso}`);
  }
  return day;
}

/** As `writeDay`, without the year where the day is so close to `now` that nobody takes it for another: `14 Jun`. */
export function writeNearDay(iso: string, { now, locale }: { now: string; locale: string }): string {
  const day = DateTime.fromISO(dayOf(iso), { zone: 'utc', locale });
  const isNear = day > DateTime.fromISO(now, { zone: 'utc' }).minus({ months: 11 });
  return isNear ? day.toLocaleString({ day: 'numeric', month: 'short' }) : writeDay(iso, locale);
}

/** BCP 47 tag by which days are written in texts of a language; plain English writes `14 Jun 2026`. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** A day as people write it: `14 Jun 2026`. */
export function writeDay(iso: string, locale = 'en-GB'): string {
  return DateTime.fromISO(dayOf(iso), { zone: 'utc', locale }).toLocaleString({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}

/** The day (UTC) of an ISO instant or day as an argument of a message: whoever translates it writes it. */
export function onDay(iso: string): Day {
  return { day: dayOf(iso) };
}

/** A day by itself, in the reader's language. */
export function sayDay(iso: string, translate: Translate): string {
  return translate('{0}', { 0: onDay(iso) });
}
