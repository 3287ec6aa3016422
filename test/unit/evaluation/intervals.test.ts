import assert from 'node:assert/strict';
import { bootstrapIntervals, percentileInterval } from '../../../src/core/evaluation/intervals.ts';

function assertNear(actual: number | undefined, expected: number, tolerance: number): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= tolerance,
    `${String(actual)} is not ${String(expected)}`,
  );
}

interface Cluster {
  hits: number;
  cases: number;
}

function shareOf(sample: readonly Cluster[]): [number | null] {
  const cases = sample.reduce((sum, cluster) => sum + cluster.cases, 0);
  return [cases === 0 ? null : sample.reduce((sum, cluster) => sum + cluster.hits, 0) / cases];
}

function widthOf(clusters: readonly Cluster[]): number {
  const [interval] = bootstrapIntervals({ clusters, figures: shareOf });
  assert.ok(interval);
  return interval.high - interval.low;
}

describe('bootstrapIntervals', () => {
  const clusters = Array.from({ length: 40 }, (_, index) => ({ hits: index % 4 === 0 ? 1 : 0, cases: 1 }));

  it('gives the same interval every time', () => {
    const draw = () => bootstrapIntervals({ clusters, figures: shareOf });
    assert.deepEqual(draw(), draw());
  });

  it('comes near the textbook interval where cases are independent', () => {
    const [interval] = bootstrapIntervals({ clusters, figures: shareOf });
    const half = 1.96 * Math.sqrt((0.25 * 0.75) / 40);
    assertNear(interval?.low, 0.25 - half, 0.04);
    assertNear(interval?.high, 0.25 + half, 0.04);
  });

  it('is wider where cases of one cluster resemble each other', () => {
    const alone = Array.from({ length: 40 }, (_, index) => ({ hits: index % 2, cases: 1 }));
    const together = Array.from({ length: 8 }, (_, index) => ({ hits: 5 * (index % 2), cases: 5 }));
    assert.ok(widthOf(together) > 1.5 * widthOf(alone));
  });

  it('has no width where all clusters are alike', () => {
    assert.equal(
      widthOf([
        { hits: 1, cases: 2 },
        { hits: 1, cases: 2 },
      ]),
      0,
    );
  });

  it('leaves resamples out in which the figure is undefined', () => {
    const [interval] = bootstrapIntervals({
      clusters: [
        { hits: 1, cases: 1 },
        { hits: 0, cases: 0 },
      ],
      figures: shareOf,
    });
    assert.deepEqual(interval, { low: 1, high: 1 });
  });

  it('draws clusters whole when they are lists', () => {
    const [interval] = bootstrapIntervals({
      clusters: [
        [1, 2],
        [1, 2],
      ],
      figures: (sample) => [sample.flat().length],
    });
    assert.deepEqual(interval, { low: 4, high: 4 });
  });

  it('tells nothing from a single cluster', () => {
    assert.deepEqual(bootstrapIntervals({ clusters: [{ hits: 1, cases: 2 }], figures: shareOf }), [null]);
  });
});

describe('percentileInterval', () => {
  it('gives the middle 95 %, in any order of the values', () => {
    const values = Array.from({ length: 1001 }, (_, index) => (index * 2) % 1001);
    const interval = percentileInterval(values);
    assertNear(interval?.low, 25, 1);
    assertNear(interval?.high, 975, 1);
  });
});
