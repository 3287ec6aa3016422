import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateSample } from '../../../src/core/sources/sample/generateSample.ts';
import { NEGATIVE_RULES } from './negativeRules.ts';

describe('what is no evidence', () => {
  const { decoys } = generateSample().truth;

  for (const { rule, decoys: planted, tests } of NEGATIVE_RULES) {
    it(`${rule}: is planted and tested`, () => {
      for (const [detector, why] of planted) {
        const found = decoys.filter((decoy) => decoy.detector === detector && decoy.why === why);
        assert.ok(found.length >= 4, `The sample plants no "${why}" for ${detector}.`);
      }
      assert.ok(tests.length > 0);
      for (const [file, title] of tests) {
        const full = path.join(import.meta.dirname, '..', `${file}.test.ts`);
        assert.ok(existsSync(full), full);
        assert.ok(readFileSync(full, 'utf8').includes(title), `${file}.test.ts has no test "${title}".`);
      }
    });
  }

  it('has a rule for every kind of decoy that the sample plants', () => {
    const known = new Set(
      NEGATIVE_RULES.flatMap((rule) => rule.decoys.map(([detector, why]) => `${detector}: ${why}`)),
    );
    const kinds = new Set(decoys.map(({ detector, why }) => `${detector}: ${why}`));
    assert.deepEqual([...kinds].filter((kind) => !known.has(kind)).sort(), []);
  });
});
