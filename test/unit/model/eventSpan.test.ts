import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eventsAfter, eventsFrom, eventsUntil } from '../../../src/core/model/eventSpan.ts';
import { buildComment, hoursAfter } from '../../support/builders.ts';

const hours = fc.integer({ min: 0, max: 12 });

describe('the part of a thread before or after a moment', () => {
  it('is what asking each event gives, also where several stand at one moment', () => {
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 30 }), hours, hours, (times, from, to) => {
        const events = times
          .toSorted((a, b) => a - b)
          .map((hour, index) => buildComment({ id: index + 1, at: hoursAfter(hour) }));
        const [fromMs, toMs] = [Date.parse(hoursAfter(from)), Date.parse(hoursAfter(to))];
        const holding = (holds: (ms: number) => boolean): typeof events =>
          events.filter(({ at }) => holds(Date.parse(at)));
        assert.deepEqual(
          eventsFrom(events, fromMs),
          holding((ms) => ms >= fromMs),
        );
        assert.deepEqual(
          eventsFrom(events, fromMs, toMs),
          holding((ms) => ms >= fromMs && ms < toMs),
        );
        assert.deepEqual(
          eventsAfter(events, fromMs),
          holding((ms) => ms > fromMs),
        );
        assert.deepEqual(
          eventsAfter(events, fromMs, toMs),
          holding((ms) => ms > fromMs && ms <= toMs),
        );
        assert.deepEqual(
          eventsUntil(events, toMs),
          holding((ms) => ms <= toMs),
        );
      }),
    );
  });
});
