/** One case to learn from. */
export interface Example {
  features: readonly number[];
  isPositive: boolean;
  /** How much it counts; 1 by default. */
  weight?: number;
  /** Log odds that are known beforehand, to which the features add; 0 by default. */
  offset?: number;
}

/** A linear model: log-odds = intercept + Σ weight × feature, in the features' own units. */
export interface LinearModel {
  intercept: number;
  weights: number[];
}

const ROUNDS = 100;
const HALVINGS = 30;
const TOLERANCE = 1e-10;

/**
 * L2-regularised logistic regression by Newton's method (iteratively reweighted least squares; T. Hastie,
 * R. Tibshirani, J. Friedman, The Elements of Statistical Learning, 2009, §4.4.1). Features are
 * centred and not scaled: of two features with the same odds the rarer one is trusted less, which carries over
 * better to other teams; so they should share one scale, such as 0 to 1. The intercept is not penalised.
 * Deterministic.
 * Features that never vary get weight 0. Examples of one class only give no weights, and an intercept as
 * if half an example of the other class had been seen.
 *
 * @param options.penalty λ of ½λ‖w‖², on the weights; above 0, because without
 *   it separable examples have no finite solution
 */
export function fitLogisticRegression(options: { examples: readonly Example[]; penalty: number }): LinearModel {
  const { examples, penalty } = options;
  if (!(penalty > 0)) throw new RangeError('The penalty must be above 0.');
  const width = examples[0]?.features.length ?? 0;
  if (examples.some(({ features }) => features.length !== width)) throw new RangeError('Examples differ in length.');
  const total = sumOf(examples, weightOf);
  const positive = sumOf(examples, (example) => (example.isPositive ? weightOf(example) : 0));
  if (positive === 0 || positive === total) {
    return {
      intercept: Math.log((positive + 0.5) / (total - positive + 0.5)),
      weights: new Array<number>(width).fill(0),
    };
  }
  const scales = Array.from({ length: width }, (_, column) => centre(examples, column, total));
  const rows = examples.map((example) => ({
    values: [1, ...scales.map(({ mean, scale }, column) => (at(example.features, column) - mean) * scale)],
    target: Number(example.isPositive),
    weight: weightOf(example),
    offset: example.offset ?? 0,
  }));
  const [intercept = 0, ...standard] = minimise(rows, penalty);
  const weights = scales.map(({ scale }, column) => at(standard, column) * scale);
  return {
    intercept:
      intercept -
      dot(
        weights,
        scales.map(({ mean }) => mean),
      ),
    weights,
  };
}

/** Probability, 0 to 1, that the case is positive. */
export function predictProbability({ intercept, weights }: LinearModel, features: readonly number[]): number {
  return sigmoid(intercept + dot(weights, features));
}

interface Row {
  values: number[];
  target: number;
  weight: number;
  offset: number;
}

/** Newton steps, halved until the loss falls. The loss is strictly convex: there is one minimum. */
function minimise(rows: readonly Row[], penalty: number): number[] {
  let point = new Array<number>(rows[0]?.values.length ?? 0).fill(0);
  let loss = lossAt(rows, point, penalty);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { gradient, curvature } = derive(rows, point, penalty);
    const step = solve(curvature, gradient);
    let next = point;
    let nextLoss = loss;
    for (let half = 0, length = 1; half < HALVINGS; half += 1, length /= 2) {
      const tried = point.map((value, index) => value - length * at(step, index));
      const triedLoss = lossAt(rows, tried, penalty);
      if (triedLoss < loss) {
        [next, nextLoss] = [tried, triedLoss];
        break;
      }
    }
    if (next === point || Math.max(...step.map(Math.abs)) < TOLERANCE) return next;
    [point, loss] = [next, nextLoss];
  }
  return point;
}

function lossAt(rows: readonly Row[], point: readonly number[], penalty: number): number {
  const data = sumOf(rows, ({ values, target, weight, offset }) => {
    const logOdds = dot(values, point) + offset;
    // log(1 + e^x) without overflow.
    return weight * (Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - target * logOdds);
  });
  return data + (penalty / 2) * sumOf(point.slice(1), (value) => value * value);
}

function derive(rows: readonly Row[], point: readonly number[], penalty: number) {
  const gradient = point.map((value, index) => (index === 0 ? 0 : penalty * value));
  const curvature = point.map((_, row) => point.map((_value, column) => (row === column && row > 0 ? penalty : 0)));
  for (const { values, target, weight, offset } of rows) {
    const probability = sigmoid(dot(values, point) + offset);
    const pull = weight * (probability - target);
    const bend = weight * probability * (1 - probability);
    curvature.forEach((line, row) => {
      const value = at(values, row);
      gradient[row] = at(gradient, row) + pull * value;
      if (value !== 0)
        for (let column = 0; column <= row; column += 1)
          line[column] = at(line, column) + bend * value * at(values, column);
    });
  }
  return { gradient, curvature };
}

/** Solves A·x = b for a symmetric positive definite A, of which the lower triangle is read (Cholesky). */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lower: number[][] = [];
  matrix.forEach((line, row) => {
    const own: number[] = [];
    lower.push(own);
    for (let column = 0; column <= row; column += 1) {
      const other = lower[column] ?? [];
      let rest = at(line, column);
      for (let k = 0; k < column; k += 1) rest -= at(own, k) * at(other, k);
      own.push(row === column ? Math.sqrt(Math.max(rest, Number.EPSILON)) : rest / at(other, column));
    }
  });
  const forward: number[] = [];
  lower.forEach((line, row) => {
    let rest = at(right, row);
    for (let k = 0; k < row; k += 1) rest -= at(line, k) * at(forward, k);
    forward.push(rest / at(line, row));
  });
  const solution = new Array<number>(right.length).fill(0);
  for (let row = right.length - 1; row >= 0; row -= 1) {
    let rest = at(forward, row);
    for (let k = row + 1; k < right.length; k += 1) rest -= at(lower[k] ?? [], row) * at(solution, k);
    solution[row] = rest / at(lower[row] ?? [], row);
  }
  return solution;
}

/** Mean of a column; scale 0 takes out one that never varies. */
function centre(examples: readonly Example[], column: number, total: number): { mean: number; scale: 0 | 1 } {
  const mean = sumOf(examples, (example) => weightOf(example) * at(example.features, column)) / total;
  const first = at(examples[0]?.features ?? [], column);
  return { mean, scale: examples.some((example) => at(example.features, column) !== first) ? 1 : 0 };
}

function weightOf({ weight = 1 }: Example): number {
  return weight;
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += at(a, index) * at(b, index);
  return sum;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum;
}
