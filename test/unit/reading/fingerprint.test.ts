import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint } from '../../../src/core/reading/fingerprint.ts';

const word = fc.constantFrom('lamp', 'turns', 'slowly', 'fog', 'über', 'Нева', '灯台');
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

describe('fingerprint', () => {
  it('is the same for the same words about different things', () => {
    const same = [
      'Please rebase, @mira: `lamp.ts` conflicts with #12.',
      'please rebase @noor-b `quay.ts` conflicts with #345!',
      'Please rebase: conflicts with https://example.org/pull/7',
      '> an earlier question\n\nPlease rebase, conflicts with 7.',
    ];
    assert.deepEqual(new Set(same.map(fingerprint)), new Set(['please rebase conflicts with']));
  });

  it('tells different words apart, in any script', () => {
    assert.notEqual(fingerprint('The lamp is out.'), fingerprint('The fog is out.'));
    assert.notEqual(fingerprint('灯台が暗い'), fingerprint('港が暗い'));
  });

  it('is empty where nothing is said in words', () => {
    for (const body of ['', '👍', '> quoted', '```\ncode\n```', '#12', '@mira', '1 + 2'])
      assert.equal(fingerprint(body), '', body);
  });

  it('does not change with case, punctuation, numbers and names', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), fc.constantFrom('.', '!', '…', ' —', ' :'), (text, number, mark) => {
        const other = `${text.toUpperCase()}${mark} @noor #${String(number)} ${String(number)}`;
        assert.equal(fingerprint(other), fingerprint(text));
      }),
    );
  });

  it('of a fingerprint is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (body) => {
        assert.equal(fingerprint(fingerprint(body)), fingerprint(body));
      }),
    );
  });
});
