/** The latest of some ISO days, or of some ISO moments in UTC, whose texts sort as they do; null where there is none. */
export function latestOf(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>(
    (latest, day) => (latest === null || (day !== null && day > latest) ? day : latest),
    null,
  );
}
