import { quantileSorted } from 'simple-statistics';
import type { ActiveTime } from './activeTime.ts';
import type { Wait } from './findWaits.ts';

const DAY_MS = 24 * 3600 * 1000;
const FEWEST_WAITS = 20;
/** As long as nobody can say what is usual here, a weekend with a day beside it is no long wait. */
const UNKNOWN_MS = 3 * DAY_MS;

/**
 * From how long on a wait is longer than usual here, in active milliseconds: longer than the third quartile of
 * all ended waits of this kind of thread in this repository, than the longest wait that every second thread has
 * seen, and than 24 hours; where fewer than twenty waits are known, than three days. A thread under discussion waits many times for an hour, so that among all waits
 * one of three days is already rare, though most threads have been through one.
 *
 * @param waitsOfThreads the waits of each thread
 */
export function findLongWait(waitsOfThreads: readonly (readonly Wait[])[], time: ActiveTime): number {
  const lengths = waitsOfThreads.map((waits) =>
    waits.flatMap((wait) => (wait.endedBy ? [time.between(wait.fromMs, wait.endedBy.atMs)] : [])),
  );
  const all = lengths.flat();
  if (all.length < FEWEST_WAITS) return UNKNOWN_MS;
  const longest = lengths.flatMap((own) => (own.length > 0 ? [Math.max(...own)] : []));
  return Math.max(DAY_MS, quantile(all, 0.75), quantile(longest, 0.5));
}

function quantile(values: readonly number[], share: number): number {
  return quantileSorted(
    values.toSorted((a, b) => a - b),
    share,
  );
}
