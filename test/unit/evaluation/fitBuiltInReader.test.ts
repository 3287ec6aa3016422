import assert from 'node:assert/strict';
import { fitBuiltInReader, fitReaderWeights } from '../../../src/core/evaluation/fitBuiltInReader.ts';
import type { TrainingRow } from '../../../src/core/evaluation/trainingRow.ts';
import { FEATURES } from '../../../src/core/reading/builtIn/features.ts';
import { buildPerson, buildPull, buildReviewComment } from '../../support/builders.ts';

const CONCERN = 'This will crash when the harbour is empty, it is wrong.';
const NIT = 'nit: a blank line above, please.';

function buildRow(body: string, concern: boolean, sure = 3): TrainingRow {
  const comment = buildReviewComment({ actor: buildPerson('mira'), body });
  const pull = buildPull({ author: buildPerson('edda'), events: [comment] });
  const label = { thread: comment.id, pull: 1, raisedBy: 'mira', concern, kind: 'other', heeded: 'no' as const, sure };
  return { item: { pull, comment, author: buildPerson('mira'), replies: [], reviewState: null }, label };
}

const ROWS = Array.from({ length: 20 }, () => [buildRow(CONCERN, true), buildRow(NIT, false)]).flat();

describe('fitBuiltInReader', () => {
  it('learns from labels to tell concerns from nits', async () => {
    const [concern, nit] = await fitBuiltInReader(ROWS).read([buildRow(CONCERN, true).item, buildRow(NIT, false).item]);
    assert.equal(concern?.isConcern, true);
    assert.equal(nit?.isConcern, false);
  });

  it('learns what it is told, not what the shipped weights know', async () => {
    const turned = ROWS.map(({ item, label }) => ({ item, label: { ...label, concern: !label.concern } }));
    const [concern, nit] = await fitBuiltInReader(turned).read([ROWS[0]!.item, ROWS[1]!.item]);
    assert.ok(concern!.probability < nit!.probability);
  });
});

describe('fitReaderWeights', () => {
  it('gives each feature a weight, by its name', () => {
    assert.deepEqual(
      Object.keys(fitReaderWeights(ROWS).byFeature),
      FEATURES.map(({ name }) => name),
    );
  });

  it('learns nothing from toss-ups', () => {
    const tossUps = Array.from({ length: 50 }, () => buildRow(CONCERN, false, 1));
    assert.deepEqual(fitReaderWeights([...ROWS, ...tossUps]), fitReaderWeights(ROWS));
  });
});
