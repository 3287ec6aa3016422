import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  findReferences,
  saysItCloses,
  saysItWasSettledBy,
  saysItWouldSettle,
} from '../../../../src/core/detectors/support/references.ts';
import { buildRepository } from '../../../support/builders.ts';

const HERE = buildRepository();
const numbersIn = (text: string): number[] => findReferences(text, HERE).map(({ number }) => number);
const closes = (text: string): number[] =>
  findReferences(text, HERE)
    .filter(saysItCloses)
    .map(({ number }) => number);

describe('findReferences', () => {
  it('reads every way to name a thread of this repository', () => {
    const text =
      'See #12, GH-13, tide-team/lighthouse#14 and https://github.com/tide-team/lighthouse/pull/15#issuecomment-99.';
    assert.deepEqual(numbersIn(text).sort(), [12, 13, 14, 15]);
    assert.equal(findReferences(text, HERE).find(({ number }) => number === 15)?.commentId, 99);
  });

  it('passes over code, quotes, comments, stack frames and words with a hash', () => {
    assert.deepEqual(numbersIn('`#1` and\n```\n#2\n```\n> #3\n<!-- #4 -->\n#5 0x000055d3 in main\nC#6 &#7;'), []);
  });

  it('never takes a thread of another repository for one of this', () => {
    const name = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(name, name, fc.integer({ min: 1, max: 99_999 }), (owner, repository, number) => {
        const n = String(number);
        assert.deepEqual(numbersIn(`Fixed by ${owner}/${repository}#${n}.`), []);
        assert.deepEqual(numbersIn(`https://github.com/${owner}/${repository}/issues/${n}`), []);
        assert.deepEqual(numbersIn(`https://example.org/tide-team/lighthouse/issues/${n}`), []);
      }),
    );
  });

  it('tells what closes from what hedges', () => {
    assert.deepEqual(closes('Fixes #1, #2 and #3.'), [1, 2, 3]);
    assert.deepEqual(closes('Fixes the crash described in #4'), [4]);
    assert.deepEqual(closes('Partly fixes #5. It may also close #6. Related: #7. A fix for what came from #8'), []);
  });

  it('reads what settled a thread from words on either side', () => {
    const settles = (text: string): boolean => findReferences(text, HERE).some(saysItWasSettledBy);
    assert.ok(settles('Fixed in #1.'));
    assert.ok(settles('Closing, as #1 has been merged.'));
    assert.ok(!settles('Not fixed by #1.'));
    assert.ok(!settles('See #1.'));
  });

  it('hears what would settle the matter, and what would not', () => {
    const would = (text: string): boolean => findReferences(text, HERE).some(saysItWouldSettle);
    for (const text of [
      'From my side this could be closed when #12 is merged.',
      'It can be closed once #12 is in',
      'This would be solved by #12.',
      '#12 would fix this.',
    ]) {
      assert.ok(would(text), text);
    }
    for (const text of [
      'It should not be closed when #12 is merged.',
      'This would only be solved by #12 in part.',
      'See #12.',
      '#12 is about something else.',
    ]) {
      assert.ok(!would(text), text);
    }
  });
});
