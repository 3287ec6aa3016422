import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fitLogisticRegression,
  predictProbability,
  type Example,
} from '../../../src/core/evaluation/logisticRegression.ts';

const ALMOST_NONE = 1e-9;

function repeat(count: number, features: number[], isPositive: boolean): Example[] {
  return Array.from({ length: count }, () => ({ features, isPositive }));
}

function assertNear(actual: number | undefined, expected: number, tolerance = 1e-5): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= tolerance,
    `${String(actual)} is not ${String(expected)}`,
  );
}

describe('fitLogisticRegression', () => {
  // 30 of 40 with the feature, 10 of 50 without: log odds ln(10/40) and ln(30/10).
  const table = [
    ...repeat(30, [1], true),
    ...repeat(10, [1], false),
    ...repeat(10, [0], true),
    ...repeat(40, [0], false),
  ];

  it('gives the log odds of a two by two table', () => {
    const model = fitLogisticRegression({ examples: table, penalty: ALMOST_NONE });
    assertNear(model.intercept, Math.log(10 / 40));
    assertNear(model.weights[0], Math.log(30 / 10) - Math.log(10 / 40));
    assertNear(predictProbability(model, [1]), 0.75);
    assertNear(predictProbability(model, [0]), 0.2);
  });

  it('learns only what is not known beforehand', () => {
    const known = table.map((example) => ({
      ...example,
      offset: Math.log(10 / 40) + (example.features[0] ?? 0) * (Math.log(30 / 10) - Math.log(10 / 40)),
    }));
    const model = fitLogisticRegression({ examples: known, penalty: ALMOST_NONE });
    assertNear(model.intercept, 0);
    assertNear(model.weights[0], 0);
  });

  it('lets a weighted example count as often as its weight', () => {
    const weighted = [
      { features: [1], isPositive: true, weight: 30 },
      { features: [1], isPositive: false, weight: 10 },
      { features: [0], isPositive: true, weight: 10 },
      { features: [0], isPositive: false, weight: 40 },
    ];
    const plain = fitLogisticRegression({ examples: table, penalty: 1 });
    const model = fitLogisticRegression({ examples: weighted, penalty: 1 });
    assertNear(model.intercept, plain.intercept);
    assertNear(model.weights[0], plain.weights[0] ?? Number.NaN);
  });

  it('trusts a rare feature less than a common one with the same odds', () => {
    const examples = [
      ...repeat(30, [1, 0], true),
      ...repeat(10, [1, 0], false),
      ...repeat(3, [0, 1], true),
      ...repeat(1, [0, 1], false),
      ...repeat(20, [0, 0], true),
      ...repeat(20, [0, 0], false),
    ];
    const { weights } = fitLogisticRegression({ examples, penalty: 1 });
    assert.ok((weights[1] ?? 0) > 0);
    assert.ok((weights[1] ?? 0) < (weights[0] ?? 0));
  });

  it('stays finite where one feature separates the classes', () => {
    const model = fitLogisticRegression({
      examples: [...repeat(5, [1], true), ...repeat(5, [0], false)],
      penalty: 0.1,
    });
    assert.ok(Number.isFinite(model.weights[0]));
    assert.ok(predictProbability(model, [1]) > 0.9);
    assert.ok(predictProbability(model, [0]) < 0.1);
  });

  it('pulls the weights towards zero as the penalty grows', () => {
    const sizes = [0.01, 1, 100, 10_000].map(
      (penalty) => fitLogisticRegression({ examples: table, penalty }).weights[0] ?? 0,
    );
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => b - a),
    );
    assertNear(sizes[3], 0, 0.05);
  });

  it('gives a feature that never varies no weight', () => {
    const examples = table.map((example) => ({ ...example, features: [...example.features, 7] }));
    const model = fitLogisticRegression({ examples, penalty: ALMOST_NONE });
    assert.equal(model.weights[1], 0);
    assertNear(predictProbability(model, [1, 7]), 0.75);
  });

  it('learns nothing but the base rate from one class', () => {
    const model = fitLogisticRegression({ examples: repeat(9, [1], true), penalty: 1 });
    assert.deepEqual(model.weights, [0]);
    assertNear(model.intercept, Math.log(9.5 / 0.5));
  });

  it('refuses a penalty of zero and examples of different length', () => {
    assert.throws(() => fitLogisticRegression({ examples: table, penalty: 0 }), RangeError);
    assert.throws(
      () => fitLogisticRegression({ examples: [...table, ...repeat(1, [1, 2], true)], penalty: 1 }),
      RangeError,
    );
  });

  const anyExamples = fc
    .array(
      fc.record({
        features: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 }),
        isPositive: fc.boolean(),
      }),
      {
        minLength: 4,
        maxLength: 40,
      },
    )
    .filter((examples) => new Set(examples.map(({ isPositive }) => isPositive)).size === 2);

  it('expects as many positives as there are: the intercept is not penalised', () => {
    fc.assert(
      fc.property(anyExamples, fc.constantFrom(0.1, 1, 10), (examples, penalty) => {
        const model = fitLogisticRegression({ examples, penalty });
        const expected = examples.reduce((sum, { features }) => sum + predictProbability(model, features), 0);
        assertNear(expected, examples.filter(({ isPositive }) => isPositive).length, 1e-4);
      }),
      { numRuns: 60 },
    );
  });

  it('turns its weights around when the classes are swapped', () => {
    fc.assert(
      fc.property(anyExamples, (examples) => {
        const model = fitLogisticRegression({ examples, penalty: 1 });
        const swapped = fitLogisticRegression({
          examples: examples.map(({ features, isPositive }) => ({ features, isPositive: !isPositive })),
          penalty: 1,
        });
        model.weights.forEach((weight, index) => assertNear(swapped.weights[index], -weight, 1e-4));
      }),
      { numRuns: 60 },
    );
  });
});
