import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { mean } from 'simple-statistics';
import type { Evidence } from '../model/evidence.ts';
import type { Estimate } from '../statistics/shares.ts';
import { percentileInterval } from './intervals.ts';

const ROUNDS = 500;
const SEED = 20_240_304;

/**
 * What chance gives: the same evidence at the same places, with its actors dealt out anew. What is scored no
 * better than this does not know who it was.
 *
 * @param score figure of some evidence, null where undefined
 * @returns mean over the rounds, with the range that holds the middle 95 % of them
 */
export function scoreByChance(
  evidence: readonly Evidence[],
  score: (dealt: readonly Evidence[]) => number | null,
): Estimate {
  const random = xoroshiro128plus(SEED);
  const scores: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const actors = evidence.map(({ actor }) => actor);
    // Fisher and Yates.
    for (let last = actors.length - 1; last > 0; last -= 1) {
      const other = uniformInt(random, 0, last);
      const [a, b] = [actors[last], actors[other]];
      if (a !== undefined && b !== undefined) [actors[last], actors[other]] = [b, a];
    }
    const value = score(evidence.map((item, index) => ({ ...item, actor: actors[index] ?? item.actor })));
    if (value !== null) scores.push(value);
  }
  return { value: scores.length === 0 ? null : mean(scores), interval: percentileInterval(scores) };
}
