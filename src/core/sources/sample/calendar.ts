/** Time is milliseconds since the epoch here; zones are whole hours east of UTC. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** The sample's "today": a constant, so that the sample is the same on every day. A Friday. */
export const AS_OF_MS = Date.UTC(2026, 9, 30, 16);
/** Planted acts lie in the year before today; the year before that is quieter and gives everybody a past. */
export const YEAR_START_MS = Date.UTC(2025, 10, 3, 8);
export const HISTORY_START_MS = Date.UTC(2024, 10, 4, 8);

const WORK_FROM_HOUR = 8;
const WORK_TO_HOUR = 18;

/** GitHub's form: UTC, whole seconds. */
export function toIso(ms: number): string {
  return new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

/** Weekends, the turn of the year and the first of May: nobody of the team works. */
export function isDayOff(ms: number): boolean {
  const date = new Date(ms);
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) return true;
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return (month === 12 && day >= 24) || (month === 1 && day <= 2) || (month === 5 && day === 1);
}

function startOfDay(ms: number): number {
  return Math.floor(ms / DAY_MS) * DAY_MS;
}

/** This moment if somebody in `zone` is at work then, else some minutes into their next working day. */
export function snapToWork(ms: number, zone: number): number {
  let local = ms + zone * HOUR_MS;
  const hour = (local - startOfDay(local)) / HOUR_MS;
  if (!isDayOff(local) && hour >= WORK_FROM_HOUR && hour < WORK_TO_HOUR) return ms;
  const minutesIn = 5 + (Math.floor(ms / MINUTE_MS) % 71);
  if (hour >= WORK_TO_HOUR) local += DAY_MS;
  while (isDayOff(local)) local += DAY_MS;
  return startOfDay(local) + WORK_FROM_HOUR * HOUR_MS + minutesIn * MINUTE_MS - zone * HOUR_MS;
}

/** `hours` of somebody's working time later. */
export function addWorkHours(ms: number, hours: number, zone: number): number {
  let now = snapToWork(ms, zone);
  let left = hours * HOUR_MS;
  for (;;) {
    const local = now + zone * HOUR_MS;
    const untilEvening = startOfDay(local) + WORK_TO_HOUR * HOUR_MS - local;
    if (left < untilEvening) return now + left;
    left -= untilEvening;
    now = snapToWork(now + untilEvening, zone);
  }
}

/** The same time of day, `days` working days later. */
export function addWorkDays(ms: number, days: number): number {
  let now = ms;
  while (isDayOff(now)) now += DAY_MS;
  for (let left = days; left > 0; left--) {
    do now += DAY_MS;
    while (isDayOff(now));
  }
  return now;
}
