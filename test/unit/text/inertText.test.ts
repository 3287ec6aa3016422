import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inertLine, inertText, shorten } from '../../../src/core/text/inertText.ts';
import { ACTING_CHARACTER, HOSTILE_TEXTS } from '../map/hostileText.ts';

describe('inertText', () => {
  it('leaves nothing that acts unseen, in the corpus and in any text', () => {
    const check = (text: string): void => assert.doesNotMatch(inertLine(text), ACTING_CHARACTER);
    HOSTILE_TEXTS.forEach(check);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { seed: 7 });
  });

  it('changes nothing more when it is applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(inertText(inertText(text)), inertText(text));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('keeps the letters of any script, emoji and the joiners that belong to a spelling', () => {
    for (const text of ['Zoë Nguyễn', 'می‌خواهم', '日本語', 'क्‍ष', '👩‍💻 👍🏽 ❤️', 'naïve – “quoted”']) {
      assert.equal(inertText(text), text);
    }
  });

  it('takes a whole terminal sequence out, not only its first character', () => {
    assert.equal(inertText('\u001B[1;31mred\u001B[0m'), 'red');
    assert.equal(inertText('\u001B]8;;https://evil.example\u0007here\u001B]8;;\u0007'), 'here');
  });

  it('makes a hidden login visible as what it is', () => {
    assert.equal(inertText('mi\u200Bra\u202E'), 'mira');
  });

  it('keeps line ends, and inertLine does not', () => {
    assert.equal(inertText('a\r\nb\u2028c'), 'a\nb\nc');
    assert.equal(inertLine('  a\r\n\tb  '), 'a b');
  });
});

describe('shorten', () => {
  it('cuts at a blank near the end and says so', () => {
    assert.equal(shorten('the lamp keeps its schedule', 20), 'the lamp keeps its…');
  });

  it('leaves short text alone and never cuts a character in two', () => {
    assert.equal(shorten('lamp', 4), 'lamp');
    assert.equal(shorten('💡💡💡', 2), '💡…');
  });
});
