import { DateTime } from 'luxon';
import type { TreeContext } from './treeContext.ts';

/**
 * When something was, in words that hold no figure: "Tuesday", "last week", "in June", "about a year ago".
 * Beside a person no number may stand, and a date would be one.
 *
 * @param at ISO instant; days are counted in UTC.
 */
export function describeWhen(at: string, { now, locale, translate }: TreeContext): string {
  const then = DateTime.fromISO(at, { zone: 'utc' }).setLocale(locale);
  const today = DateTime.fromISO(now, { zone: 'utc' }).startOf('day');
  const days = today.diff(then.startOf('day'), 'days').days;
  if (days <= 0) {
    return translate('today');
  }
  if (days < 7) {
    return then.toFormat('cccc');
  }
  if (days < 14) {
    return translate('last week');
  }
  if (then >= today.minus({ months: 11 })) {
    return translate('in {month}', { month: then.toFormat('LLLL') });
  }
  return then >= today.minus({ years: 2 }) ? translate('about a year ago') : translate('some years ago');
}
