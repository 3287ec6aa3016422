import assert from 'node:assert/strict';
import { dayOf, writeDay } from '../../../src/core/text/day.ts';

describe('dayOf', () => {
  it('gives the day in UTC, whatever zone the instant is written in', () => {
    assert.equal(dayOf('2024-03-04T23:30:00Z'), '2024-03-04');
    assert.equal(dayOf('2024-03-04T23:30:00-05:00'), '2024-03-05');
    assert.equal(dayOf('2024-03-04'), '2024-03-04');
  });

  it('refuses what is no date', () => {
    assert.throws(() => dayOf('soon'), RangeError);
  });
});

describe('writeDay', () => {
  it('writes a day as people do', () => {
    assert.equal(writeDay('2024-06-14T23:30:00Z'), '14 Jun 2024');
    assert.equal(writeDay('2024-06-14', 'de'), '14. Juni 2024');
  });
});
