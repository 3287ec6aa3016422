import assert from 'node:assert/strict';
import { dayOf, writeDay, writeNearDay } from '../../../src/core/text/day.ts';

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

describe('writeNearDay', () => {
  const now = '2024-08-01T10:00:00Z';

  it('leaves the year out of a day that nobody takes for another', () => {
    assert.equal(writeNearDay('2024-06-14T23:30:00Z', { now, locale: 'en-GB' }), '14 Jun');
    assert.equal(writeNearDay('2023-12-24', { now, locale: 'de' }), '24. Dez.');
  });

  it('keeps the year of what is longer ago', () => {
    assert.equal(writeNearDay('2023-08-20', { now, locale: 'en-GB' }), '20 Aug 2023');
  });
});
