import type { Thread } from '../model/thread.ts';
import { isHuman } from '../people/humans.ts';

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_HOURS = 168;
/** 1970-01-01 was a Thursday: hour 0 of our week is Monday 00:00 UTC. */
const EPOCH_OFFSET_HOURS = 3 * 24;
/** With fewer acts than this the clock runs evenly: too little is known. */
const FEWEST_ACTS = 500;
/** A team that does less than this a day has quiet days all the time; they say nothing. */
const FEWEST_ACTS_A_DAY = 4;
/** A day with less than this share of the usual is a quiet one. */
const QUIET_SHARE = 0.15;
/** So many days around a day say what is usual. */
const AROUND_DAYS = 28;
/** So many quiet days on end, weekends included, are a holiday of the whole team. */
const HOLIDAY_DAYS = 4;

/** Measures time as a team lives it: nights, weekends and common holidays weigh less, an ordinary week weighs a week. */
export interface ActiveTime {
  /** Active milliseconds between two instants (ms since the epoch); 0 when `to` is not after `from`. */
  between(fromMs: number, toMs: number): number;
}

/**
 * Learns from all human acts of the repository together, never of one person, how much each hour counts.
 * An hour of the week (UTC) weighs its share of the acts, smoothed with its neighbours and capped at twice
 * the mean, so that one busy meeting hour does not swallow the rest. Days on which nearly nobody did
 * anything, four or more on end, weigh nothing.
 */
export function learnActiveTime(threads: readonly Thread[]): ActiveTime {
  const acts = threads.flatMap((thread) =>
    thread.events.flatMap((event) => (isHuman(event.actor) ? [Date.parse(event.at)] : [])),
  );
  if (acts.length < FEWEST_ACTS) return { between: (fromMs, toMs) => Math.max(0, toMs - fromMs) };
  const weights = weighHours(acts);
  const holidays = findHolidays(acts);
  const firstDay = Math.floor(minMax(acts)[0] / DAY_MS);
  const lastDay = Math.floor(minMax(acts)[1] / DAY_MS) + 1;
  // Active time up to the beginning of each day; an ordinary week adds up to seven days.
  const upToDay = [0];
  for (let day = firstDay; day <= lastDay; day += 1) {
    upToDay.push((upToDay.at(-1) ?? 0) + (holidays.has(day) ? 0 : partOfDay(day, 24, weights)));
  }
  const upTo = (ms: number): number => {
    const day = Math.floor(ms / DAY_MS);
    if (day < firstDay) return ms - firstDay * DAY_MS;
    if (day > lastDay) return (upToDay.at(-1) ?? 0) + ms - (lastDay + 1) * DAY_MS;
    const today = holidays.has(day) ? 0 : partOfDay(day, (ms - day * DAY_MS) / HOUR_MS, weights);
    return (upToDay[day - firstDay] ?? 0) + today;
  };
  return { between: (fromMs, toMs) => (toMs > fromMs ? upTo(toMs) - upTo(fromMs) : 0) };
}

/** Active milliseconds of the first `hours` hours of a day (days since the epoch). */
function partOfDay(day: number, hours: number, weights: readonly number[]): number {
  const start = (((day * 24 + EPOCH_OFFSET_HOURS) % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
  let sum = 0;
  for (let hour = 0; hour < hours; hour += 1) sum += (weights[start + hour] ?? 1) * Math.min(1, hours - hour);
  return sum * HOUR_MS;
}

function weighHours(acts: readonly number[]): number[] {
  const counts = new Array<number>(WEEK_HOURS).fill(0);
  for (const ms of acts) {
    const hour = (((Math.floor(ms / HOUR_MS) + EPOCH_OFFSET_HOURS) % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
    counts[hour] = (counts[hour] ?? 0) + 1;
  }
  const mean = acts.length / WEEK_HOURS;
  const smooth = counts.map((_, hour) => {
    const near = [-1, 0, 1].map((step) => counts[(hour + step + WEEK_HOURS) % WEEK_HOURS] ?? 0);
    return Math.min(2, near.reduce((sum, value) => sum + value, 0) / 3 / mean);
  });
  const total = smooth.reduce((sum, value) => sum + value, 0);
  return smooth.map((value) => (value * WEEK_HOURS) / total);
}

/** Days (since the epoch) of runs in which the whole team was nearly silent. */
function findHolidays(acts: readonly number[]): Set<number> {
  const counts = new Map<number, number>();
  for (const ms of acts) counts.set(Math.floor(ms / DAY_MS), (counts.get(Math.floor(ms / DAY_MS)) ?? 0) + 1);
  const [first, last] = minMax([...counts.keys()]);
  const holidays = new Set<number>();
  let run: number[] = [];
  let window = 0;
  for (let day = first; day < first + AROUND_DAYS; day += 1) window += counts.get(day) ?? 0;
  for (let day = first; day <= last + 1; day += 1) {
    window += (counts.get(day + AROUND_DAYS) ?? 0) - (counts.get(day - AROUND_DAYS - 1) ?? 0);
    const days = Math.min(day + AROUND_DAYS, last) - Math.max(day - AROUND_DAYS, first) + 1;
    const usual = window / days;
    if (day <= last && usual >= FEWEST_ACTS_A_DAY && (counts.get(day) ?? 0) < QUIET_SHARE * usual) {
      run.push(day);
      continue;
    }
    if (run.length >= HOLIDAY_DAYS) for (const quiet of run) holidays.add(quiet);
    run = [];
  }
  return holidays;
}

function minMax(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
