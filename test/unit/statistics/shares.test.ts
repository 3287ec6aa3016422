import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareShares, estimateShare } from '../../../src/core/statistics/shares.ts';

function assertNear(actual: number | undefined, expected: number, tolerance: number): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= tolerance,
    `${String(actual)} is not ${String(expected)}`,
  );
}

describe('estimateShare', () => {
  // As R's prop.test(correct = FALSE) gives them; of 0 in n it is 0 to z²/(n + z²).
  for (const { count, total, low, high } of [
    { count: 0, total: 10, low: 0, high: 0.2775 },
    { count: 5, total: 10, low: 0.2366, high: 0.7634 },
    { count: 10, total: 10, low: 0.7225, high: 1 },
  ]) {
    it(`gives Wilson's interval of ${String(count)} in ${String(total)}`, () => {
      const { value, interval } = estimateShare(count, total);
      assert.equal(value, count / total);
      assertNear(interval?.low, low, 5e-5);
      assertNear(interval?.high, high, 5e-5);
    });
  }

  it('knows nothing of nothing', () => {
    assert.deepEqual(estimateShare(0, 0), { value: null, interval: null });
  });

  it('holds the share itself, between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (hits, others) => {
        fc.pre(hits + others > 0);
        const { value, interval } = estimateShare(hits, hits + others);
        assert.ok(value !== null && interval && interval.low >= 0 && interval.high <= 1);
        assert.ok(interval.low <= value + 1e-12 && interval.high >= value - 1e-12);
      }),
    );
  });
});

describe('compareShares', () => {
  // Newcombe's own examples (1998, table II, method 10).
  for (const { now, before, low, high } of [
    { now: [56, 70], before: [48, 80], low: 0.0524, high: 0.3339 },
    { now: [9, 10], before: [3, 10], low: 0.1705, high: 0.809 },
    { now: [5, 56], before: [0, 29], low: -0.0381, high: 0.1926 },
  ] as const) {
    it(`gives Newcombe's interval of ${String(now)} against ${String(before)}`, () => {
      const compared = compareShares({ count: now[0], total: now[1] }, { count: before[0], total: before[1] });
      assertNear(compared?.interval.low, low, 5e-5);
      assertNear(compared?.interval.high, high, 5e-5);
    });
  }

  it('tells nothing where one side has no sample', () => {
    assert.equal(compareShares({ count: 1, total: 3 }, { count: 0, total: 0 }), null);
    assert.equal(compareShares({ count: 0, total: 0 }, { count: 1, total: 3 }), null);
  });

  it('turns around when the sides change places', () => {
    const sample = fc
      .tuple(fc.nat(50), fc.nat(50))
      .map(([hits, others]) => ({ count: hits, total: hits + others + 1 }));
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const [forth, back] = [compareShares(a, b), compareShares(b, a)];
        assert.ok(forth && back);
        assertNear(forth.interval.low, -back.interval.high, 1e-12);
        assertNear(forth.difference, -back.difference, 1e-12);
        assert.ok(forth.interval.low <= forth.difference && forth.difference <= forth.interval.high);
      }),
    );
  });
});
