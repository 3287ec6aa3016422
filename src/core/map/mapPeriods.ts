import type { MapOutline } from './leadershipMap.ts';

/** How much history before its last day is looked at. */
export const PERIOD_DAYS = { all: null, year: 365, quarter: 90, month: 30 } as const;
export type PeriodLength = keyof typeof PERIOD_DAYS;

const DAY_MS = 86_400_000;
/** The slider moves by weeks: finer steps show nothing new. */
const STEP_DAYS = 7;

/** The last days that a period may have, from the oldest act to the end of the history; weeks apart. */
export function listLastDays({ acts, until }: Pick<MapOutline, 'acts' | 'until'>): string[] {
  const oldest = acts.at(-1)?.day ?? until;
  const days = [until];
  for (let day = addDays(until, -STEP_DAYS); day > oldest; day = addDays(day, -STEP_DAYS)) {
    days.push(day);
  }
  return days.reverse();
}

/** First day of a period that ends on that day; null for everything before it. */
export function firstDayOf(until: string, length: PeriodLength): string | null {
  const days = PERIOD_DAYS[length];
  return days === null ? null : addDays(until, 1 - days);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
