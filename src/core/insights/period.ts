import { DateTime } from 'luxon';

/** How far back a face looks. */
export const PERIODS = ['last-retro', '30-days', '90-days', '365-days', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** What each is called; message keys. */
export const PERIOD_WORDS: Record<Period, string> = {
  'last-retro': 'Since the last retro',
  '30-days': 'Last 30 days',
  '90-days': 'Last 90 days',
  '365-days': 'Last 365 days',
  all: 'The whole time',
};

/** The same beside the title of a narrow view. */
export const BRIEF_PERIOD_WORDS: Record<Period, string> = {
  'last-retro': 'since retro',
  '30-days': '30 days',
  '90-days': '90 days',
  '365-days': '365 days',
  all: 'all time',
};

/**
 * The instant that a period begins at; null: with the history. Days count back from what the history reaches up to, so
 * that a backup of last year still has its last 30 days. Where no retro was held yet, everything is new.
 *
 * @param times ISO instants
 */
export function startOfPeriod(period: Period, times: { asOf: string; lastRetro: string | null }): string | null {
  switch (period) {
    case 'all':
      return null;
    case 'last-retro':
      return times.lastRetro;
    case '30-days':
    case '90-days':
    case '365-days':
      return DateTime.fromISO(times.asOf, { zone: 'utc' })
        .minus({ days: Number.parseInt(period, 10) })
        .toISO();
  }
}
