import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFollowedShas, saysItFollowsUp } from '../../../src/core/text/followUps.ts';

describe('saysItFollowsUp', () => {
  it('knows many ways to say it', () => {
    for (const before of [
      'Follow-up to ',
      'Followup of PR ',
      'storage: follow up work for (',
      'This is a follow-up to the merged pull request ',
      'fixup for commit ',
      'Fix-up ',
      'Leftovers from ',
      'Nits from ',
      'Address review comments of ',
      'Addresses the remaining feedback on ',
      'Apply the suggestions left in ',
      'Address ana’s late remarks in ',
      'Guard the entry as promised in ',
      'Some words. As agreed in ',
    ])
      assert.equal(saysItFollowsUp(before), true, before);
  });

  it('leaves plans, denials, and threads that are the follow-up themselves', () => {
    for (const before of [
      'A follow-up will come after ',
      'We need a follow-up to ',
      'Prepares the follow-up to ',
      'This is no follow-up to ',
      'Follow-up in ',
      'Follow-up: ',
      'The rest is in ',
      'Fixes the crash from ',
      'Reviewed in ',
      'See the comments. Also ',
      'Review of ',
      '',
    ])
      assert.equal(saysItFollowsUp(before), false, before);
  });

  it('answers a long line soon', () => {
    const long = 'address '.repeat(20_000) + 'the review of ';
    const start = performance.now();
    assert.equal(saysItFollowsUp(long), true);
    assert.ok(performance.now() - start < 1000);
  });

  it('never takes words without one of its own for one', () => {
    const word = fc.constantFrom('the', 'tide', 'was', 'counted', 'in', 'for', 'to', 'of', 'commit', 'PR');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        assert.equal(saysItFollowsUp(`${words.join(' ')} `), false);
      }),
    );
  });
});

describe('findFollowedShas', () => {
  it('finds the commits, shortened or not', () => {
    const full = 'a1'.repeat(20);
    assert.deepEqual(findFollowedShas(`Guard it\n\nFollow-up to ${full}.\nfixup for ABC1234`), [full, 'abc1234']);
  });

  it('leaves words, numbers and parts of others', () => {
    for (const text of [
      'fixup for defaced',
      'fixup for 1234567',
      'fixup for #1234567',
      'fixup for x-1a2b3c4',
      'see 1a2b3c4',
    ])
      assert.deepEqual(findFollowedShas(text), [], text);
  });
});
