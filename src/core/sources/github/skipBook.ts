import type { Skipped } from '../../model/coverage.ts';

/** One thing of one thread that was left out, and why. */
export interface SkippedInThread {
  number: number;
  what: string;
  why: string;
}

/** Sums up what was left out, kind by kind. */
export function sumUpSkipped(entries: readonly SkippedInThread[]): Skipped[] {
  const sums = new Map<string, Skipped>();
  for (const { what, why } of entries) {
    const key = `${what}\n${why}`;
    const known = sums.get(key);
    if (known) known.count += 1;
    else sums.set(key, { what, why, count: 1 });
  }
  return [...sums.values()];
}
