import assert from 'node:assert/strict';
import fc from 'fast-check';
import { englishTranslate } from '../../../../src/core/text/englishTranslate.ts';
import { describeWhen } from '../../../../src/vscode/tree/describeWhen.ts';

/** A Saturday. */
const now = '2026-06-20T08:00:00Z';
const context = { translate: englishTranslate, locale: 'en', now, viewer: null };

describe('describeWhen', () => {
  const cases = [
    ['2026-06-20T01:00:00Z', 'today'],
    ['2026-06-19T23:59:59Z', 'Friday'],
    ['2026-06-14T00:00:00Z', 'Sunday'],
    ['2026-06-13T23:59:59Z', 'last week'],
    ['2026-06-06T12:00:00Z', 'in June'],
    ['2025-09-01T12:00:00Z', 'in September'],
    ['2025-06-20T12:00:00Z', 'about a year ago'],
    ['2020-01-01T12:00:00Z', 'some years ago'],
    ['2026-06-21T12:00:00Z', 'today'],
  ] as const;
  for (const [at, words] of cases) {
    it(`says "${words}" of ${at}`, () => {
      assert.equal(describeWhen(at, context), words);
    });
  }

  it('names weekdays in the language of the reader', () => {
    assert.equal(describeWhen('2026-06-16T12:00:00Z', { ...context, locale: 'de' }), 'Dienstag');
  });

  it('never holds a figure', () => {
    const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, date, (at, today) => {
        const words = describeWhen(at.toISOString(), { ...context, now: today.toISOString() });
        assert.doesNotMatch(words, /\p{N}/u);
        assert.notEqual(words, '');
      }),
    );
  });
});
