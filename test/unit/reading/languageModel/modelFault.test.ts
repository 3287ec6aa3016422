import assert from 'node:assert/strict';
import { faultOf, MODEL_FAULTS } from '../../../../src/core/reading/languageModel/modelAnswer.ts';
import { judgeAnswer } from '../../../../src/core/reading/languageModel/modelFault.ts';

const AT_FIRST = { failures: 0, skipped: 0, canSplit: true };
const ALONE = { ...AT_FIRST, canSplit: false };

describe('what to do about an answer of a language model', () => {
  it('takes text, whatever it says', () => {
    assert.deepEqual(judgeAnswer({ text: '' }, AT_FIRST), { do: 'accept' });
  });

  it('asks for less where it was too much, and goes on without a comment that is too much alone', () => {
    assert.deepEqual(judgeAnswer(faultOf('too-much'), AT_FIRST), { do: 'split', isForGood: true });
    assert.deepEqual(judgeAnswer(faultOf('too-much'), ALONE), { do: 'skip' });
  });

  it('looks for the comment that it stumbles over, and gives up where it is one after the other', () => {
    assert.deepEqual(judgeAnswer(faultOf('not-understood'), AT_FIRST), { do: 'split', isForGood: false });
    assert.deepEqual(judgeAnswer(faultOf('not-understood'), { ...ALONE, skipped: 3 }), { do: 'skip' });
    assert.deepEqual(judgeAnswer(faultOf('not-understood'), { ...ALONE, skipped: 4 }), {
      do: 'fail',
      reason: 'refused',
    });
  });

  it('waits as long as it is asked to, else longer each time, and not for ever', () => {
    const limit = (failures: number, afterMs: number | null = null) =>
      judgeAnswer(faultOf('limit', { afterMs }), { ...AT_FIRST, failures });
    assert.deepEqual(limit(0, 7000), { do: 'retry', afterMs: 7000 });
    assert.deepEqual(
      [0, 1, 2, 3].map((failures) => limit(failures)),
      [1000, 2000, 4000, 8000].map((afterMs) => ({ do: 'retry', afterMs })),
    );
    assert.deepEqual(limit(4), { do: 'fail', reason: 'limit' });
    assert.deepEqual(limit(0, 301_000), { do: 'fail', reason: 'limit' });
  });

  it('gives up at once where asking again is of no use, and says why', () => {
    const reasons = (['quota', 'no-permission', 'gone', 'refused'] as const).map((fault) =>
      judgeAnswer(faultOf(fault), AT_FIRST),
    );
    assert.deepEqual(
      reasons,
      ['limit', 'no-permission', 'gone', 'refused'].map((reason) => ({ do: 'fail', reason })),
    );
  });

  it('comes to an end with every fault, however often it comes', () => {
    for (const fault of MODEL_FAULTS) {
      const last = judgeAnswer(faultOf(fault), { failures: 4, skipped: 4, canSplit: false });
      assert.ok(last.do === 'fail' || last.do === 'skip', fault);
    }
  });
});
