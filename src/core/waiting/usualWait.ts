import { quantileSorted } from 'simple-statistics';
import type { ActiveTime } from './activeTime.ts';
import type { Wait } from './findWaits.ts';

const DAY_MS = 24 * 3600 * 1000;
const FEWEST_WAITS = 20;

/**
 * From how long on a wait is longer than usual here, in active milliseconds: the third quartile of all
 * ended waits of this kind of thread in this repository, and never less than 24 hours.
 */
export function findLongWait(waits: readonly Wait[], time: ActiveTime): number {
  const lengths = waits
    .flatMap((wait) => (wait.endedBy ? [time.between(wait.fromMs, wait.endedBy.atMs)] : []))
    .sort((a, b) => a - b);
  return lengths.length < FEWEST_WAITS ? DAY_MS : Math.max(DAY_MS, quantileSorted(lengths, 0.75));
}
