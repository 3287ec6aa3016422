import type { ThreadEvent } from '../model/event.ts';
import { FAR_LONGER, type Move, type WaitScale } from './findProgress.ts';
import { isWait, type Standstill, type Wait } from './findWaits.ts';

const DAY_MS = 24 * 3600 * 1000;

/** An act, what followed, and the silence that the act ended. */
export interface BrokenWait extends Move {
  fromMs: number;
  /** Null: it was its author's turn. */
  wait: Wait | null;
  /** Active milliseconds. */
  lengthMs: number;
}

/**
 * The waits and standstills of one thread that were longer than usual, never less than a day by the clock, and
 * after whose end the thread went on; one for each step on. Oldest act first.
 *
 * @param options.moveOf what moved the thread when a wait or standstill ended, null: nothing
 */
export function findBrokenWaits(options: {
  waits: readonly Wait[];
  standstills: readonly Standstill[];
  scale: WaitScale;
  moveOf: (silence: Wait | Standstill) => Move | null;
}): BrokenWait[] {
  const { waits, standstills, scale, moveOf } = options;
  const found: BrokenWait[] = [];
  for (const silence of [...waits, ...standstills]) {
    const { fromMs, endedBy } = silence;
    if (endedBy === null || endedBy.atMs - fromMs < DAY_MS) continue;
    const lengthMs = scale.time.between(fromMs, endedBy.atMs);
    const move = lengthMs >= scale.longMs ? moveOf(silence) : null;
    if (move) found.push({ ...move, fromMs, wait: isWait(silence) ? silence : null, lengthMs });
  }
  return onePerStep(found);
}

/**
 * One step on shows one act: of several before it the last one counts, after which it came without another long
 * wait, unless an earlier one had ended a far longer silence.
 */
function onePerStep(found: readonly BrokenWait[]): BrokenWait[] {
  const byProgress = new Map<ThreadEvent, BrokenWait>();
  for (const broken of found.toSorted((a, b) => a.act.atMs - b.act.atMs)) {
    const before = byProgress.get(broken.progress.event);
    if (before === undefined || before.lengthMs <= FAR_LONGER * broken.lengthMs)
      byProgress.set(broken.progress.event, broken);
  }
  return [...byProgress.values()].sort((a, b) => a.act.atMs - b.act.atMs);
}
