import assert from 'node:assert/strict';
import fc from 'fast-check';
import { termsOf, toWordModel, weighWords } from '../../../../src/core/reading/builtIn/wordModel.ts';

const MODEL = toWordModel({ intercept: -1, terms: { late: 2, 'too late': 2, fine: -3 } });

describe('weighWords', () => {
  it('takes words, neighbours and marks for terms, whatever their case and apostrophes', () => {
    assert.deepEqual(
      [...termsOf('Isn’t it late?')].sort(),
      ['?', "isn't", "isn't it", 'it', 'it late', 'late', 'late ?'].sort(),
    );
  });

  it('adds up what it knows, over the root of how much that is', () => {
    assert.equal(weighWords('The boat is late', MODEL), -1 + 2);
    assert.equal(weighWords('The boat is too late', MODEL), -1 + 4 / Math.sqrt(2));
    assert.equal(weighWords('A late boat is fine', MODEL), -1 + (2 - 3) / Math.sqrt(2));
  });

  it('says what it begins with where it knows no word', () => {
    assert.equal(weighWords('', MODEL), -1);
    assert.equal(weighWords('Ahoy!', MODEL), -1);
  });

  it('counts a word once, however often it is said', () => {
    assert.equal(weighWords('late. late. late', MODEL), weighWords('late', MODEL));
  });

  it('takes no word for a property of objects', () => {
    for (const word of ['constructor', 'toString', 'hasOwnProperty', '__proto__'])
      assert.equal(weighWords(word, MODEL), -1, word);
  });

  it('is a number for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => Number.isFinite(weighWords(text, MODEL))));
  });
});
