import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { quantileSorted } from 'simple-statistics';
import type { Interval } from '../statistics/shares.ts';

const RESAMPLES = 2000;
const SEED = 20_240_304;
/**
 * Percentile bootstrap over whole clusters: what came from one pull request is drawn, or left, together,
 * because its threads resemble each other (A. C. Davison and D. V. Hinkley, Bootstrap Methods and their
 * Application, 1997, §3.8 and §5.3). Resamples in which a figure is undefined are left out of its interval.
 *
 * @param options.clusters what to draw from
 * @param options.figures the figures of one resample, always as many and in the same order
 * @returns one interval a figure
 */
export function bootstrapIntervals<Cluster extends object>(options: {
  clusters: readonly Cluster[];
  figures: (sample: readonly Cluster[]) => readonly (number | null)[];
  resamples?: number;
  seed?: number;
}): (Interval | null)[] {
  const { clusters, figures, resamples = RESAMPLES, seed = SEED } = options;
  const drawn: number[][] = figures(clusters).map(() => []);
  if (clusters.length < 2) return drawn.map(() => null);
  const random = xoroshiro128plus(seed);
  for (let round = 0; round < resamples; round += 1) {
    const sample: Cluster[] = [];
    while (sample.length < clusters.length) {
      const cluster = clusters[uniformInt(random, 0, clusters.length - 1)];
      if (cluster !== undefined) sample.push(cluster);
    }
    figures(sample).forEach((value, index) => {
      if (value !== null) drawn[index]?.push(value);
    });
  }
  return drawn.map(percentileInterval);
}

/** The middle 95 % of the values; null when there are none. */
export function percentileInterval(values: readonly number[]): Interval | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return { low: quantileSorted(sorted, 0.025), high: quantileSorted(sorted, 0.975) };
}
