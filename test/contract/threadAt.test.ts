import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generateSample } from '../../src/core/sources/sample/generateSample.ts';
import type { Thread } from '../../src/core/model/thread.ts';
import { SILENT_EVENTS, threadAt } from '../support/emulator/threadAt.ts';

/** Everything of a thread that GitHub gives a new date for when it changes. */
function datedPart(thread: Thread): object {
  const { events, ...fields } = thread;
  const dated = events.filter(({ type }) => !SILENT_EVENTS.has(type)).map(({ type, at }) => `${type} ${at}`);
  return { ...fields, dated };
}

describe('a thread at a moment', () => {
  const { threads } = generateSample({ threads: 300 });
  const moments = fc.constantFrom(...threads).chain((thread) => {
    const events = [thread.createdAt, ...thread.events.map(({ at }) => at)].map((iso) => Date.parse(iso));
    const ms = fc
      .constantFrom(...events)
      .chain((base) => fc.integer({ min: -2, max: 2 }).map((off) => base + off * 1000));
    return fc.tuple(fc.constant(thread), ms, ms);
  });

  it('changes nothing that bears a date without moving its own', () => {
    fc.assert(
      fc.property(moments, ([thread, one, other]) => {
        const earlier = threadAt(thread, Math.min(one, other));
        const later = threadAt(thread, Math.max(one, other));
        if (earlier === null) return;
        assert.ok(later);
        assert.ok(earlier.updatedAt <= later.updatedAt);
        assert.ok(Date.parse(later.updatedAt) <= Math.max(one, other));
        if (earlier.updatedAt === later.updatedAt) assert.deepEqual(datedPart(earlier), datedPart(later));
      }),
      { numRuns: 500 },
    );
  });

  it('ends as it is known', () => {
    for (const thread of threads) {
      const shown = threadAt(thread, Infinity);
      assert.deepEqual({ ...shown, updatedAt: thread.updatedAt }, thread);
    }
  });
});
