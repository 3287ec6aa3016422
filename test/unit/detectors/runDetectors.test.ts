import assert from 'node:assert/strict';
import { DETECTORS } from '../../../src/core/detectors/registry.ts';
import { runDetectors } from '../../../src/core/detectors/runDetectors.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import type { ProgressStep } from '../../../src/core/ports.ts';
import { buildPerson, buildPull, buildReview, buildReviewComment, hoursAfter } from '../../support/builders.ts';
import { buildSmallTeam, readAsConcerns } from '../../support/smallHistory.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');

function run(threads: readonly Thread[], isWhole = true): { evidence: Evidence[]; steps: ProgressStep[] } {
  const small = buildSmallTeam(threads, { isWhole });
  const readings = readAsConcerns(small);
  const steps: ProgressStep[] = [];
  return { evidence: runDetectors({ ...small, readings, progress: (step) => void steps.push(step) }), steps };
}

/** A line comment that also ends a long wait: an act of two families. */
const pull = buildPull({
  author: mira,
  events: [
    buildReview({ id: 5, at: hoursAfter(72), actor: jonas, body: 'Two keepers may light it at once.' }),
    buildReviewComment({ at: hoursAfter(72), actor: mira, body: 'Fixed.' }),
  ],
});

describe('runDetectors', () => {
  it('gives every act one piece of evidence', () => {
    const { evidence } = run([pull]);
    assert.ok(evidence.length > 0);
    assert.equal(new Set(evidence.map(({ id }) => id)).size, evidence.length);
  });

  it('finds nothing in nothing', () => {
    assert.deepEqual(run([]).evidence, []);
  });

  it('lets detectors that need the whole history stay silent until it is there', () => {
    const needy = DETECTORS.filter(({ needs }) => needs === 'whole-history').map(({ kind }) => kind);
    const kinds = run([pull], false).evidence.map(({ kind }) => kind);
    assert.deepEqual(
      kinds.filter((kind) => needy.includes(kind)),
      [],
    );
    assert.ok(kinds.length > 0, 'the others speak');
  });

  it('tells of each detector as it goes, and when it is done', () => {
    const { steps } = run([pull]);
    assert.deepEqual(
      steps.map(({ done }) => done),
      [...DETECTORS.keys(), DETECTORS.length],
    );
    assert.ok(steps.every(({ phase, total }) => phase === 'detect' && total === DETECTORS.length));
  });
});
