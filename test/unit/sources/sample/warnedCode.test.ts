import assert from 'node:assert/strict';
import { runDetectors } from '../../../../src/core/detectors/runDetectors.ts';
import { builtInReader } from '../../../../src/core/reading/builtIn/builtInReader.ts';
import { findOpenWarnings } from '../../../../src/core/situation/findOpenWarnings.ts';
import { generateSample } from '../../../../src/core/sources/sample/generateSample.ts';
import { Dice } from '../../../../src/core/sources/sample/dice.ts';
import { chooseSpot, fillSlots, spotAbout } from '../../../../src/core/sources/sample/phraseBook.ts';
import { CONCERNS } from '../../../../src/core/sources/sample/phrases/concerns.ts';
import { WARNED_CODE } from '../../../../src/core/sources/sample/phrases/warnedCode.ts';
import { readSampleInput } from '../../../support/measureDetector.ts';

describe('the code that the sample team warns of', () => {
  it('is a line of its own for every warning, and for no other words', () => {
    for (const { text, areas } of CONCERNS) {
      const [area] = areas;
      assert.ok(area);
      const spot = chooseSpot(area, '', new Dice(7));
      assert.equal(WARNED_CODE.filter(([words]) => text.includes(words)).length, 1, text);
      const { hunk } = spotAbout(fillSlots(text, spot), spot);
      assert.equal(hunk.split('\n').length, spot.hunk.split('\n').length, text);
      assert.doesNotMatch(hunk, /\{(?:sym|other)\}/u);
    }
    const spot = chooseSpot('api', '', new Dice(7));
    assert.equal(spotAbout('nit: trailing comma.', spot), spot);
  });

  it('fits what is said of it wherever a warning is still open, and hardly an open warning is none', async () => {
    const input = await readSampleInput(generateSample(), builtInReader);
    const warnings = findOpenWarnings({ ...input, evidence: runDetectors({ ...input, progress: () => undefined }) });
    const inReview = warnings.filter(({ state, line }) => state !== 'open' && line !== null);
    assert.ok(inReview.length > 15);
    const planted = inReview.flatMap(({ quote, line, thread }) => {
      const code = WARNED_CODE.find(([words]) => quote.includes(words))?.[1];
      return code === undefined ? [] : [{ code, line, thread }];
    });
    // The reader that ships mishears two of some hundred explanations.
    assert.ok(inReview.length - planted.length <= 2, inReview.map(({ quote }) => quote).join('\n'));
    for (const { code, line, thread } of planted) {
      const [fixed = ''] = code.split(/\{\w+\}/u);
      assert.ok(line?.includes(fixed.trim()), `#${String(thread.number)}: ${line ?? ''}`);
    }
  });
});
