import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CommentEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import { learnActiveTime, type ActiveTime } from '../../../src/core/waiting/activeTime.ts';
import { buildComment, buildIssue, buildPerson, START_ISO } from '../../support/builders.ts';

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** Monday, 00:00. */
const MONDAY_MS = Date.parse(START_ISO) - 9 * HOUR_MS;
const WEEKS = 30;
const HOLIDAY_WEEK = 15;

/** A team that works Monday to Friday, 8 to 16 o'clock UTC, one act an hour, and rests one whole week. */
function acts(actor: Person = buildPerson('mira')): CommentEvent[] {
  const events: CommentEvent[] = [];
  for (let day = 0; day < WEEKS * 7; day += 1) {
    if (day % 7 > 4 || Math.floor(day / 7) === HOLIDAY_WEEK) continue;
    for (let hour = 8; hour < 16; hour += 1) {
      const at = new Date(MONDAY_MS + day * DAY_MS + hour * HOUR_MS + 30 * 60_000).toISOString();
      events.push(buildComment({ at, actor }));
    }
  }
  return events;
}

const time = learnActiveTime([buildIssue({ events: acts() })]);
const after = (weeks: number, days = 0, hours = 0): number =>
  MONDAY_MS + weeks * WEEK_MS + days * DAY_MS + hours * HOUR_MS;
const share = (clock: ActiveTime, fromMs: number, toMs: number): number =>
  clock.between(fromMs, toMs) / (toMs - fromMs);
const instant = fc.integer({ min: after(-2), max: after(WEEKS + 2) });
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1;

describe('learnActiveTime', () => {
  it('weighs working hours more than the clock, nights and weekends less', () => {
    assert.ok(share(time, after(3, 1, 9), after(3, 1, 15)) > 1.5);
    assert.ok(share(time, after(3, 1, 20), after(3, 2, 5)) < 0.1);
    assert.ok(share(time, after(3, 5), after(4)) < 0.1);
  });

  it('lets no hour weigh much more than twice the mean', () => {
    const busy = acts().map((event) => ({ ...event, at: event.at.replace(/T\d\d/, 'T09') }));
    const peak = learnActiveTime([buildIssue({ events: [...busy, ...acts()] })]);
    const weekday = share(peak, after(3, 1), after(3, 2));
    assert.ok(share(peak, after(3, 1, 9), after(3, 1, 10)) < 2 * weekday * 3);
  });

  it('does not count days on which the whole team rests, with the weekends around them', () => {
    assert.equal(time.between(after(HOLIDAY_WEEK), after(HOLIDAY_WEEK + 1)), 0);
    assert.equal(time.between(after(HOLIDAY_WEEK - 1, 5), after(HOLIDAY_WEEK)), 0);
  });

  it('does not take an ordinary weekend or a single quiet day for a holiday', () => {
    const quietDay = new Date(after(5, 2)).toISOString().slice(0, 10);
    const events = acts().filter(({ at }) => !at.startsWith(quietDay));
    const clock = learnActiveTime([buildIssue({ events })]);
    assert.ok(share(clock, after(5, 2, 9), after(5, 2, 15)) > 1.5);
  });

  it('weighs an ordinary week as a week, wherever it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: after(1), max: after(HOLIDAY_WEEK - 3) }), (fromMs) => {
        assert.ok(near(time.between(fromMs, fromMs + WEEK_MS), WEEK_MS));
      }),
    );
  });

  it('adds up: two stretches weigh what both together do', () => {
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (three) => {
        const [a = 0, b = 0, c = 0] = three.toSorted((x, y) => x - y);
        assert.ok(near(time.between(a, b) + time.between(b, c), time.between(a, c)));
      }),
    );
  });

  it('never runs backwards, and is nothing when the end is not after the start', () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        assert.ok(time.between(a, b) >= 0);
        if (b <= a) assert.equal(time.between(a, b), 0);
      }),
    );
  });

  it('runs evenly before the first act, after the last, and where too little is known', () => {
    assert.equal(time.between(after(-2), after(-1)), WEEK_MS);
    assert.ok(near(time.between(after(WEEKS + 1), after(WEEKS + 2)), WEEK_MS));
    const young = learnActiveTime([buildIssue({ events: acts().slice(0, 499) })]);
    assert.equal(young.between(after(0, 5), after(1)), 2 * DAY_MS);
    assert.equal(young.between(after(1), after(0)), 0);
  });

  it('learns nothing from programs and deleted accounts', () => {
    for (const actor of [buildPerson('tide[bot]'), null]) {
      const events = acts().map((event) => ({ ...event, actor }));
      assert.equal(learnActiveTime([buildIssue({ events })]).between(after(3, 5), after(4)), 2 * DAY_MS);
    }
  });

  it('learns the same however the acts are spread over threads and people', () => {
    const events = acts();
    const spread = learnActiveTime(
      ['ana', 'jonas', 'mira'].map((login, index) =>
        buildIssue({
          number: index + 1,
          events: events.filter((_, at) => at % 3 === index).map((event) => ({ ...event, actor: buildPerson(login) })),
        }),
      ),
    );
    assert.equal(spread.between(after(2, 1, 3), after(9, 4, 11)), time.between(after(2, 1, 3), after(9, 4, 11)));
  });
});
