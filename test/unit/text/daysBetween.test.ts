import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysBetween } from '../../../src/core/text/daysBetween.ts';

const between = (from: string, to: string): number => daysBetween(Date.parse(from), Date.parse(to));

describe('daysBetween', () => {
  it('counts as on a calendar', () => {
    assert.equal(between('2026-03-02T20:00:00Z', '2026-03-05T08:00:00Z'), 3);
    assert.equal(between('2026-03-02T08:00:00Z', '2026-03-05T20:00:00Z'), 3);
    assert.equal(between('2026-02-27T08:00:00Z', '2026-03-01T08:00:00Z'), 2);
  });

  it('takes less than 24 hours for no day, also over midnight and backwards', () => {
    assert.equal(between('2026-03-02T23:00:00Z', '2026-03-03T01:00:00Z'), 0);
    assert.equal(between('2026-03-02T08:00:00Z', '2026-03-03T07:59:59Z'), 0);
    assert.equal(between('2026-03-05T08:00:00Z', '2026-03-02T08:00:00Z'), 0);
  });

  it('is never less than the whole days that passed, nor more than one above them', () => {
    const moment = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(moment, moment, (from, length) => {
        const whole = Math.floor(length / 86_400_000);
        const days = daysBetween(from, from + length);
        assert.ok(days === whole || (whole > 0 && days === whole + 1));
      }),
    );
  });
});
