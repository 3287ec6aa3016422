import assert from 'node:assert/strict';
import type { ActiveTime } from '../../../src/core/waiting/activeTime.ts';
import type { Silences, Wait } from '../../../src/core/waiting/findWaits.ts';
import { findProgressWindow } from '../../../src/core/waiting/progressWindow.ts';
import type { Step } from '../../../src/core/waiting/steps.ts';
import { buildComment, buildPerson } from '../../support/builders.ts';

const DAY_MS = 24 * 3600 * 1000;
const even: ActiveTime = { between: (fromMs, toMs) => Math.max(0, toMs - fromMs) };
const scale = { time: even, longMs: 5 * DAY_MS, asOfMs: 400 * DAY_MS };

const step = (day: number, kind: Step['kind'], isByAuthor: boolean): Step => ({
  atMs: day * DAY_MS,
  event: buildComment(),
  actor: buildPerson(isByAuthor ? 'mira' : 'jonas'),
  isByAuthor,
  kind,
  asksAuthor: false,
});

/** A wait of ten days that an answer ended; the author's work follows `delay` days later, or never. */
function answered(delay: number | null): Silences {
  const wait: Wait = {
    waitedFor: 'review',
    fromMs: 0,
    sinceMs: 0,
    begunBy: null,
    endedBy: step(10, 'substance', false),
    toMs: 10 * DAY_MS,
    before: [],
    after: delay === null ? [] : [step(10 + delay, 'work', true)],
    wasApproved: false,
  };
  return { waits: [wait], standstills: [], closedUnasked: [], endedByAuthor: [] };
}

/** A wait that its author ended after so many days. */
const byItself = (days: number): Silences => ({
  waits: [],
  standstills: [],
  closedUnasked: [],
  endedByAuthor: [{ fromMs: 0, toMs: days * DAY_MS }],
});

const many = (count: number, make: (index: number) => Silences): Silences[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('findProgressWindow', () => {
  it('is 30 days where threads hardly ever go on by themselves', () => {
    const silences = [...many(40, (index) => answered(index % 30)), ...many(2, () => byItself(300))];
    assert.equal(findProgressWindow(silences, scale), 30 * DAY_MS);
  });

  it('is shorter where they do so all the time', () => {
    const silences = [...many(40, (index) => answered(index % 30)), ...many(60, () => byItself(15))];
    const windowMs = findProgressWindow(silences, scale);
    assert.ok(windowMs < 15 * DAY_MS, String(windowMs / DAY_MS));
    assert.ok(windowMs >= DAY_MS);
  });

  it('does not count what the author did before the wait was long', () => {
    const silences = [...many(40, (index) => answered(index % 30)), ...many(60, () => byItself(4))];
    assert.equal(findProgressWindow(silences, scale), 30 * DAY_MS);
  });

  it('is 30 days where too little is known', () => {
    assert.equal(findProgressWindow([], scale), 30 * DAY_MS);
    assert.equal(
      findProgressWindow([...many(19, () => answered(20)), ...many(60, () => byItself(6))], scale),
      30 * DAY_MS,
    );
  });
});
