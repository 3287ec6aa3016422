import assert from 'node:assert/strict';
import type { ActiveTime } from '../../../src/core/waiting/activeTime.ts';
import type { Wait } from '../../../src/core/waiting/findWaits.ts';
import { findLongWait } from '../../../src/core/waiting/usualWait.ts';
import { buildComment, buildPerson } from '../../support/builders.ts';

const DAY_MS = 24 * 3600 * 1000;
const even: ActiveTime = { between: (fromMs, toMs) => toMs - fromMs };

/** A wait of so many days that somebody ended, or that goes on. */
function wait(days: number, isEnded = true): Wait {
  const endedBy = isEnded
    ? {
        atMs: days * DAY_MS,
        event: buildComment(),
        actor: buildPerson('jonas'),
        isByAuthor: false,
        kind: 'substance' as const,
        asksAuthor: false,
      }
    : null;
  return {
    waitedFor: 'review',
    fromMs: 0,
    sinceMs: 0,
    begunBy: null,
    endedBy,
    toMs: isEnded ? days * DAY_MS : null,
    before: [],
    after: [],
    wasApproved: false,
  };
}

/** Threads that have seen one wait each. */
const threads = (count: number, days: (index: number) => number): Wait[][] =>
  Array.from({ length: count }, (_, index) => [wait(days(index))]);

/** One thread that has seen many waits. */
const busyThread = (count: number, days: number): Wait[] => Array.from({ length: count }, () => wait(days));

describe('findLongWait', () => {
  it('is the third quartile of the waits that somebody ended', () => {
    assert.equal(
      findLongWait(
        threads(100, (index) => index + 0.5),
        even,
      ),
      74.75 * DAY_MS,
    );
  });

  it('is the longest that every second thread has seen, where most waits are turns of a quick exchange', () => {
    const busy = Array.from({ length: 10 }, () => [...busyThread(50, 0.1), wait(6)]);
    assert.equal(findLongWait(busy, even), 6 * DAY_MS);
    const half = [...busy, ...Array.from({ length: 10 }, () => busyThread(50, 2))];
    assert.equal(findLongWait(half, even), 4 * DAY_MS);
  });

  it('is never less than a day', () => {
    assert.equal(
      findLongWait(
        threads(100, () => 0.1),
        even,
      ),
      DAY_MS,
    );
  });

  it('is three days where too few have ended to know: a weekend is no long wait', () => {
    assert.equal(
      findLongWait(
        threads(19, () => 50),
        even,
      ),
      3 * DAY_MS,
    );
    assert.equal(findLongWait([], even), 3 * DAY_MS);
  });

  it('does not count what still waits', () => {
    const open = Array.from({ length: 100 }, () => [wait(900, false)]);
    assert.equal(findLongWait([...threads(20, () => 2), ...open], even), 2 * DAY_MS);
  });

  it('measures in the hours in which the team is active', () => {
    const half: ActiveTime = { between: (fromMs, toMs) => (toMs - fromMs) / 2 };
    assert.equal(
      findLongWait(
        threads(20, () => 10),
        half,
      ),
      5 * DAY_MS,
    );
  });
});
