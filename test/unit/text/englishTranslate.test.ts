import assert from 'node:assert/strict';
import { createTranslate } from '../../../src/core/text/createTranslate.ts';
import { onDay, sayDay } from '../../../src/core/text/day.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';

describe('englishTranslate', () => {
  it('fills in named and numbered arguments, each wherever it stands', () => {
    assert.equal(englishTranslate('{0} and {who}, {0}', { 0: 'a', who: 'b' }), 'a and b, a');
    assert.equal(englishTranslate('{n} days', { n: 3 }), '3 days');
  });

  it('leaves a placeholder without an argument as it is', () => {
    assert.equal(englishTranslate('{0} {toString} {constructor}'), '{0} {toString} {constructor}');
  });

  it('does not read an argument as a placeholder', () => {
    assert.equal(englishTranslate('{a} {b}', { a: '{b} $& $1', b: 'x' }), '{b} $& $1 x');
  });
});

describe('createTranslate', () => {
  const german = createTranslate({ 'since {day}': 'seit {day}', '{0}': '{0}' }, 'de');
  const INSTANT = '2026-10-20T23:30:00Z';

  it('writes a day in the language of the messages', () => {
    assert.equal(german('since {day}', { day: onDay(INSTANT) }), 'seit 20. Okt. 2026');
    assert.equal(englishTranslate('since {day}', { day: onDay(INSTANT) }), 'since 20 Oct 2026');
    assert.equal(sayDay(INSTANT, german), '20. Okt. 2026');
  });

  it('leaves a message that it lacks in English', () => {
    assert.equal(german('toString {n}', { n: 2 }), 'toString 2');
  });
});
