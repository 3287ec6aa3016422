import assert from 'node:assert/strict';
import fc from 'fast-check';
import { crossValidate, foldOf, FOLDS } from '../../../src/core/evaluation/folds.ts';

describe('foldOf', () => {
  it('stays what it is: figures of different days must stay comparable', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 100, 4711].map((number) => foldOf(number)),
      [2, 3, 2, 3, 0, 0, 3],
    );
  });

  it('spreads neighbouring numbers evenly', () => {
    const counts = new Array<number>(FOLDS).fill(0);
    for (let number = 1; number <= 5000; number += 1) counts[foldOf(number)]! += 1;
    for (const count of counts) assert.ok(count > 900 && count < 1100, counts.join(' '));
  });

  it('always gives one of the parts', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), (number, folds) => {
        const fold = foldOf(number, folds);
        assert.ok(Number.isInteger(fold) && fold >= 0 && fold < folds);
      }),
    );
  });
});

describe('crossValidate', () => {
  interface Row {
    pull: number;
    id: number;
  }

  it('predicts each row once, in order, by a model that saw no row of its group', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 40 }), async (pulls) => {
        const rows: Row[] = pulls.map((pull, id) => ({ pull, id }));
        const predictions = await crossValidate({
          rows,
          groupOf: ({ pull }) => pull,
          fit: (training) => ({ seen: new Set(training.map(({ pull }) => pull)), size: training.length }),
          predict: ({ seen, size }, heldOut) =>
            heldOut.map(({ id, pull }) => ({ id, wasSeen: seen.has(pull), all: size + heldOut.length })),
        });
        assert.deepEqual(
          predictions,
          rows.map(({ id }) => ({ id, wasSeen: false, all: rows.length })),
        );
      }),
    );
  });

  it('fails when a prediction is missing', async () => {
    await assert.rejects(
      crossValidate({ rows: [{ pull: 1 }], groupOf: ({ pull }) => pull, fit: () => null, predict: () => [] }),
      RangeError,
    );
  });
});
