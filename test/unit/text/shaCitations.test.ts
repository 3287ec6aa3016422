import assert from 'node:assert/strict';
import { findShaCitations } from '../../../src/core/text/shaCitations.ts';

describe('findShaCitations', () => {
  it('finds what a message reverts or fixes', () => {
    const message = `Revert "Turn the lamp"\n\nThis reverts commit 1a2b3c4d5e6f7890.\n\nFixes: 0a1b2c3 ("Turn it")\n Fixes: commit ABCDEF0`;
    assert.deepEqual(findShaCitations(message), [
      { kind: 'reverts', sha: '1a2b3c4d5e6f7890' },
      { kind: 'fixes', sha: '0a1b2c3' },
      { kind: 'fixes', sha: 'abcdef0' },
    ]);
  });

  it('finds none in the number of a ticket, a word or a sentence', () => {
    for (const text of [
      'Fixes: 1234567',
      'Fixes: defaced',
      'It fixes: 1a2b3c4',
      'Fixes #12',
      'Fixes: https://host/1a2b3c4',
    ])
      assert.deepEqual(findShaCitations(text), [], text);
  });
});
