import assert from 'node:assert/strict';
import { measure, shareTallies } from '../../../src/core/evaluation/measure.ts';

const hit = { hits: 1, falseAlarms: 0, misses: 0 };
const falseAlarm = { hits: 0, falseAlarms: 1, misses: 0 };
const miss = { hits: 0, falseAlarms: 0, misses: 1 };

describe('measure', () => {
  it('adds cases up to precision, recall and F1', () => {
    const figures = measure([hit, hit, hit, falseAlarm, miss, miss].map((tally, cluster) => ({ cluster, ...tally })));
    assert.deepEqual([figures.hits, figures.falseAlarms, figures.misses], [3, 1, 2]);
    assert.equal(figures.precision.value, 3 / 4);
    assert.equal(figures.recall.value, 3 / 5);
    assert.equal(figures.f1.value, 6 / 9);
    for (const { value, interval } of [figures.precision, figures.recall, figures.f1]) {
      assert.ok(value !== null && interval && interval.low < value && value < interval.high);
    }
  });

  it('leaves undefined what would divide by nothing', () => {
    const { precision, recall, f1 } = measure([
      { cluster: 1, ...miss },
      { cluster: 2, ...miss },
    ]);
    assert.deepEqual(precision, { value: null, interval: null });
    assert.equal(recall.value, 0);
    assert.equal(f1.value, 0);
    assert.deepEqual(shareTallies([]), { precision: null, recall: null, f1: null });
  });

  it('keeps cases of one cluster together', () => {
    const inOne = measure([hit, falseAlarm].map((tally) => ({ cluster: 1, ...tally })));
    assert.equal(inOne.precision.value, 0.5);
    assert.equal(inOne.precision.interval, null);
  });
});
