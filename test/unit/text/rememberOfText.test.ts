import assert from 'node:assert/strict';
import { forgetTexts, rememberOfText } from '../../../src/core/text/rememberOfText.ts';

describe('rememberOfText', () => {
  it('works out each text once, and anew after all was forgotten', () => {
    const asked: string[] = [];
    const lengthOf = rememberOfText((text) => {
      asked.push(text);
      return text === '' ? null : text.length;
    });
    assert.deepEqual(['tide', '', 'tide', ''].map(lengthOf), [4, null, 4, null]);
    assert.deepEqual(asked, ['tide', '']);
    forgetTexts();
    assert.equal(lengthOf('tide'), 4);
    assert.deepEqual(asked, ['tide', '', 'tide']);
  });
});
