import assert from 'node:assert/strict';
import { withoutQuotesOf } from '../../../../src/core/reading/languageModel/withoutQuotesOf.ts';

describe('taking quoted words of people who are left out of a comment', () => {
  const theirs = ['The crane has no brake.\nIt will roll into the water.'];

  it('takes out the lines that quote them, however they are set', () => {
    const text = '> The *crane* has no brake.\n>> it will roll\nThat is so, and the berth is too short.';
    assert.equal(withoutQuotesOf(text, theirs), 'That is so, and the berth is too short.');
  });

  it('leaves what quotes somebody else, and what only is alike', () => {
    const text = '> The bell rings twice.\n> it\nThe crane has no brake.';
    assert.equal(withoutQuotesOf(text, theirs), text);
    assert.equal(withoutQuotesOf('> The crane has no brake.', []), '> The crane has no brake.');
  });
});
