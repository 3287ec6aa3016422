import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DETECTORS } from '../../../src/core/detectors/registry.ts';
import { describeEvidence, summarizeEvidence } from '../../../src/core/insights/describeEvidence.ts';
import { EVIDENCE_KINDS, SIGNAL_OF_KIND, type EvidenceKind } from '../../../src/core/model/evidenceKinds.ts';
import { generateSample } from '../../../src/core/sources/sample/generateSample.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { buildEvidence } from '../../support/builders.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const DOCS = 'docs/DETECTORS.md';

/** `flagged-in-review` → `flaggedInReview`: the name of its files. */
function fileName(kind: EvidenceKind): string {
  return kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What stands under the heading that is the detector's kind; null where there is none. */
function entryOf(kind: EvidenceKind): string | null {
  const docs = existsSync(path.join(ROOT, DOCS)) ? readFileSync(path.join(ROOT, DOCS), 'utf8') : '';
  const parts = docs.split(/^(#{2,4} .*)$/m);
  const heading = parts.findIndex((part) => new RegExp(`^#{2,4} \`?${kind}\`?\\s*$`).test(part));
  return heading === -1 ? null : (parts[heading + 1] ?? '').trim();
}

/** A detector is a file, a line in the registry, an entry in the docs, a test, and truth in the sample team. */
describe('every detector', () => {
  const { truth } = generateSample();

  it('is registered once, and every kind of evidence has its detector', () => {
    const registered = DETECTORS.map(({ kind }) => kind);
    assert.deepEqual([...registered].sort(), [...new Set(registered)].sort(), 'registered twice');
    const missing = EVIDENCE_KINDS.filter((kind) => !registered.includes(kind));
    assert.deepEqual(missing, [], `no detector in src/core/detectors/registry.ts gives: ${missing.join(', ')}`);
  });

  for (const { kind } of DETECTORS) {
    describe(kind, () => {
      it('has a file of its own', () => {
        const file = `src/core/detectors/${fileName(kind)}.ts`;
        assert.ok(existsSync(path.join(ROOT, file)), `${file} is missing`);
      });

      it('has a test of its own', () => {
        const file = `test/unit/detectors/${fileName(kind)}.test.ts`;
        assert.ok(existsSync(path.join(ROOT, file)), `${file} is missing`);
      });

      it('is explained, with what fools it or what it cannot see', () => {
        const entry = entryOf(kind);
        assert.ok(entry !== null, `${DOCS} has no heading "### ${kind}"`);
        assert.ok(entry.length > 200, `${DOCS} says too little under "${kind}"`);
        assert.match(entry, /fooled by|cannot see|limit/i, `${DOCS} states no limit of ${kind}`);
      });

      it('has acts and decoys in the sample team', () => {
        for (const part of ['acts', 'decoys'] as const)
          assert.ok(
            truth[part].some(({ detector }) => detector === kind),
            `src/core/sources/sample plants no ${part} for ${kind}`,
          );
      });

      it('has a signal, and a headline that names the thread unless names are hidden', () => {
        assert.ok(SIGNAL_OF_KIND[kind]);
        const evidence = buildEvidence({ kind });
        const { headline } = describeEvidence(evidence, englishTranslate);
        assert.match(headline, /^[a-z].*#1\b/, `no headline for ${kind} in describeEvidence`);
        const { headline: hidden } = describeEvidence(evidence, englishTranslate, { isThreadNumbered: false });
        assert.ok(hidden !== '' && !hidden.includes('#1'), hidden);
        for (const text of [headline, summarizeEvidence(evidence, englishTranslate)]) {
          assert.ok(text !== '' && !/[{}\n]/.test(text), text);
          assert.ok(!/prevented|saved|caused|thanks to/i.test(text), text);
        }
      });
    });
  }
});
