import assert from 'node:assert/strict';
import { fitWordModel, type Lesson } from '../../../src/core/evaluation/fitWordModel.ts';
import { toWordModel, weighWords } from '../../../src/core/reading/builtIn/wordModel.ts';

/** Eight and more of each, so that a word is no chance. */
const LESSONS: readonly Lesson[] = Array.from({ length: 10 }, (_, index) => [
  { text: `The rope ${String(index)} snaps when it freezes`, concern: true },
  { text: `The rope ${String(index)} looks neat, thanks`, concern: false },
]).flat();

describe('fitWordModel', () => {
  it('learns which words speak for a concern and which against', () => {
    const { terms } = fitWordModel(LESSONS);
    assert.ok((terms.snaps ?? 0) > 0.1);
    assert.ok((terms.thanks ?? 0) < -0.1);
    assert.ok(Math.abs(terms.rope ?? 0) < (terms.snaps ?? 0) / 2, 'a word of both says little');
  });

  it('tells apart what it was taught, in the words of another sentence', () => {
    const model = toWordModel(fitWordModel(LESSONS));
    assert.ok(weighWords('it snaps when the wind blows', model) > 0);
    assert.ok(weighWords('neat, thanks', model) < 0);
  });

  it('learns nothing from a word of fewer than eight lessons', () => {
    const { terms } = fitWordModel([...LESSONS, { text: 'The anchor drags', concern: true }]);
    assert.equal(terms.anchor, undefined);
  });

  it('gives the same weights whenever it is asked', () => {
    assert.deepEqual(fitWordModel(LESSONS), fitWordModel(LESSONS));
  });

  it('refuses lessons of one kind', () => {
    assert.throws(() => fitWordModel(LESSONS.filter(({ concern }) => concern)), RangeError);
    assert.throws(() => fitWordModel([]), RangeError);
  });
});
