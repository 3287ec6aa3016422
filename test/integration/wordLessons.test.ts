import assert from 'node:assert/strict';
import { readWordLessons } from '../../scripts/readWordLessons.ts';
import { fitWordModel } from '../../src/core/evaluation/fitWordModel.ts';
import shipped from '../../src/core/reading/builtIn/wordWeights.json' with { type: 'json' };

describe('the lessons that words are learned from', () => {
  it('give the weights that are shipped', async function () {
    this.timeout(60_000);
    const fitted = fitWordModel(await readWordLessons());
    const before: Readonly<Record<string, number>> = shipped.terms;
    // Machines differ in the last digit of a logarithm, and two digits are kept; a weight of 0 is left out.
    const drifted = [...new Set([...Object.keys(fitted.terms), ...Object.keys(before)])].filter(
      (term) => Math.abs((fitted.terms[term] ?? 0) - (before[term] ?? 0)) > 0.011,
    );
    assert.deepEqual(drifted, [], 'run npm run fit-words');
    assert.ok(Math.abs(fitted.intercept - shipped.intercept) <= 0.011);
  });

  it('are each an idea of their own, of both kinds', async () => {
    const lessons = await readWordLessons();
    const texts = lessons.map(({ text }) => text.trim().toLowerCase());
    assert.deepEqual(
      texts.filter((text, index) => texts.indexOf(text) !== index),
      [],
    );
    const concerns = lessons.filter(({ concern }) => concern).length;
    assert.ok(concerns > lessons.length / 4 && concerns < lessons.length / 2);
  });
});
