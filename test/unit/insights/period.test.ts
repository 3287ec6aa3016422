import assert from 'node:assert/strict';
import { PERIODS, PERIOD_WORDS, startOfPeriod } from '../../../src/core/insights/period.ts';

const asOf = '2026-06-30T12:00:00Z';

describe('startOfPeriod', () => {
  it('counts days back from where the history ends', () => {
    assert.equal(startOfPeriod('30-days', { asOf, lastRetro: null })?.slice(0, 10), '2026-05-31');
    assert.equal(startOfPeriod('365-days', { asOf, lastRetro: null })?.slice(0, 10), '2025-06-30');
  });

  it('begins at the last retro, and with the history where there was none yet', () => {
    assert.equal(startOfPeriod('last-retro', { asOf, lastRetro: '2026-06-15T00:00:00Z' }), '2026-06-15T00:00:00Z');
    assert.equal(startOfPeriod('last-retro', { asOf, lastRetro: null }), null);
    assert.equal(startOfPeriod('all', { asOf, lastRetro: '2026-06-15T00:00:00Z' }), null);
  });

  it('has a name for each', () => {
    for (const period of PERIODS) assert.notEqual(PERIOD_WORDS[period], '');
  });
});
