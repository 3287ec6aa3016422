import assert from 'node:assert/strict';
import type { Detector } from '../../../src/core/detectors/detector.ts';
import { flaggedInReview } from '../../../src/core/detectors/flaggedInReview.ts';
import { DETECTORS } from '../../../src/core/detectors/registry.ts';
import type { EvidenceKind } from '../../../src/core/model/evidenceKinds.ts';
import { builtInReader } from '../../../src/core/reading/builtIn/builtInReader.ts';
import type { CommentReader } from '../../../src/core/reading/reader.ts';
import { generateSample, type Sample } from '../../../src/core/sources/sample/generateSample.ts';
import { DEFAULT_SEED } from '../../../src/core/sources/sample/plan.ts';
import { makePerfectReader, measureDetector, readSampleInput, type Measured } from '../../support/measureDetector.ts';

/*
 * Every detector on the invented team, whose truth is known. First with a reader that is never wrong about what
 * was planted as a concern: what is measured then is the detector's structure. Then, apart from it, with the
 * reader that ships, which was not made for the invented team's sentences.
 */

/** Least share of planted acts that are shown, and of decoys that are not. */
interface Budget {
  found: number;
  left: number;
  /** At most so many pieces of evidence where nothing was planted. Null: not asked. */
  beyond: number | null;
}

const AIM: Budget = { found: 0.95, left: 0.95, beyond: 0 };

/** Where a detector falls short of the aim, and why. Raise these with the detector, never lower them. */
const STRUCTURE: Partial<Record<EvidenceKind, Partial<Budget>>> = {
  // Beyond: from Friday to Monday, which is a day of the team's time and long for this quick team.
  'broke-the-wait': { beyond: 4 },
  // In everyday work each issue that a colleague fixes is an answer, too.
  answered: { beyond: null },
};

/** What the reader that ships makes of it: as measured, less a margin for a word changed here and there. */
const WITH_BUILT_IN_READER: Partial<Record<EvidenceKind, Partial<Budget>>> = {
  ...STRUCTURE,
  'flagged-in-review': { found: 0.72 },
};
const MARGIN = 0.1;

function describeMeasured({ acts, missed, decoys, fooledBy, beyond }: Measured): string {
  return [
    `found ${String(acts - missed.length)} of ${String(acts)} acts, left ${String(decoys - fooledBy.length)} of ${String(decoys)} decoys`,
    ...missed.map(({ thread, actor, at }) => `  missed: #${String(thread)} by ${actor} at ${at}`),
    ...fooledBy.map(({ thread, actor, why }) => `  fooled: #${String(thread)} by ${String(actor)}: ${why}`),
    ...beyond.map(({ thread, actor, at }) => `  beyond: #${String(thread.number)} by ${actor.login} at ${at}`),
  ].join('\n');
}

function assertWithin(measured: Measured, { found, left, beyond }: Budget): void {
  const told = describeMeasured(measured);
  assert.ok(measured.acts > 0 && measured.decoys > 0, 'Nothing was planted for it.');
  assert.ok(1 - measured.missed.length / measured.acts >= found, told);
  assert.ok(1 - measured.fooledBy.length / measured.decoys >= left, told);
  assert.ok(beyond === null || measured.beyond.length <= beyond, told);
}

describe('detectors on the sample team', () => {
  for (const seed of [DEFAULT_SEED, 77]) {
    describe(`of seed ${String(seed)}`, () => {
      let sample: Sample;
      before(function () {
        this.timeout(30_000);
        sample = generateSample({ seed });
      });

      it('tells a detector that says nothing, and one that says too much, from a good one', async () => {
        const input = await readSampleInput(sample, makePerfectReader(sample.truth));
        const silent: Detector = { ...flaggedInReview, detect: () => [] };
        const { acts, missed, fooledBy } = measureDetector(silent, input, sample.truth);
        assert.deepEqual([missed.length, fooledBy.length], [acts, 0]);
        const loud: Detector = {
          ...flaggedInReview,
          detect: (given) => flaggedInReview.detect(given).map((evidence) => ({ ...evidence, level: 'acted-on' })),
        };
        assert.ok(measureDetector(loud, input, sample.truth).fooledBy.length > 20);
      }).timeout(30_000);

      const measureWith = (name: string, makeReader: () => CommentReader, budgetOf: (detector: Detector) => Budget) => {
        describe(name, () => {
          let measure: (detector: Detector) => Measured;
          before(async function () {
            this.timeout(60_000);
            const input = await readSampleInput(sample, makeReader());
            measure = (detector) => measureDetector(detector, input, sample.truth);
          });
          for (const detector of DETECTORS) {
            it(`${detector.kind} finds what was planted and leaves the decoys`, () => {
              assertWithin(measure(detector), budgetOf(detector));
            }).timeout(30_000);
          }
        });
      };

      measureWith(
        'with a reader that is never wrong',
        () => makePerfectReader(sample.truth),
        ({ kind }) => ({ ...AIM, ...STRUCTURE[kind] }),
      );
      measureWith(
        'with the reader that ships',
        () => builtInReader,
        ({ kind }) => {
          const { found, ...rest } = { ...AIM, ...WITH_BUILT_IN_READER[kind] };
          return { ...rest, found: found - MARGIN };
        },
      );
    });
  }
});
