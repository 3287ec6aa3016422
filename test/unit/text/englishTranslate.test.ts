import assert from 'node:assert/strict';
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
