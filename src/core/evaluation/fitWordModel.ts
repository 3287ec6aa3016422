import { termsOf, type StoredWordModel } from '../reading/builtIn/wordModel.ts';
import { splitComment } from '../reading/plainText.ts';

/** An invented review comment, and whether it voices a concern. */
export interface Lesson {
  text: string;
  concern: boolean;
}

/** A term of fewer lessons is chance. */
const FEWEST_LESSONS = 8;
/** λ of ½λ‖w‖². */
const PENALTY = 0.2;
const MOST_SWEEPS = 200;
const TOLERANCE = 1e-5;
const DIGITS = 2;

interface Column {
  term: string;
  /** Lessons that have the term, and how much it counts in each. */
  cells: { row: number; value: number }[];
}

/**
 * Weights of words and pairs of words, by L2-regularised logistic regression with cyclic coordinate descent (one
 * Newton step for each weight in turn, held to a step of 1; A. Genkin, D. Lewis, D. Madigan, Large-scale Bayesian
 * logistic regression for text categorization, Technometrics 49, 2007). The rows are as sparse as sentences, which is
 * why the dense method of `fitLogisticRegression` is not used. Deterministic. Weights are rounded to two digits.
 */
export function fitWordModel(lessons: readonly Lesson[]): StoredWordModel {
  const columns = toColumns(lessons.map(({ text }) => [...termsOf(splitComment(text).prose)]));
  if (new Set(lessons.map(({ concern }) => concern)).size < 2)
    throw new RangeError('Words are learned from both: comments that voice a concern, and others.');
  const signs = lessons.map(({ concern }) => (concern ? 1 : -1));
  const margins = lessons.map(() => 0);
  const everywhere = margins.map((_, row) => ({ row, value: 1 }));
  const weights = columns.map(() => 0);
  let intercept = 0;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let largest = 0;
    const step = (cells: Column['cells'], weight: number, penalty: number): number => {
      const change = newtonStep({ cells, signs, margins, weight, penalty });
      for (const { row, value } of cells) margins[row] = at(margins, row) + change * value;
      largest = Math.max(largest, Math.abs(change));
      return weight + change;
    };
    intercept = step(everywhere, intercept, 0);
    columns.forEach(({ cells }, index) => {
      weights[index] = step(cells, at(weights, index), PENALTY);
    });
    if (largest < TOLERANCE) break;
  }
  const terms = columns.map(({ term }, index) => [term, round(at(weights, index))] as const);
  return { intercept: round(intercept), terms: Object.fromEntries(terms.filter(([, weight]) => weight !== 0)) };
}

/** The terms that are common enough, in alphabetical order. */
function toColumns(rows: readonly (readonly string[])[]): Column[] {
  const rowsOf = new Map<string, number[]>();
  rows.forEach((terms, row) => {
    for (const term of terms) rowsOf.set(term, [...(rowsOf.get(term) ?? []), row]);
  });
  const common = [...rowsOf].filter(([, found]) => found.length >= FEWEST_LESSONS);
  const known = rows.map(() => 0);
  for (const [, found] of common) for (const row of found) known[row] = at(known, row) + 1;
  return common
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, found]) => ({ term, cells: found.map((row) => ({ row, value: 1 / Math.sqrt(at(known, row)) })) }));
}

function newtonStep(place: {
  cells: Column['cells'];
  signs: readonly number[];
  margins: readonly number[];
  weight: number;
  penalty: number;
}): number {
  const { cells, signs, margins, weight, penalty } = place;
  let gradient = penalty * weight;
  let curvature = penalty;
  for (const { row, value } of cells) {
    const sign = at(signs, row);
    const wrong = 1 / (1 + Math.exp(sign * at(margins, row)));
    gradient -= sign * value * wrong;
    curvature += value * value * wrong * (1 - wrong);
  }
  return curvature === 0 ? 0 : Math.max(-1, Math.min(1, -gradient / curvature));
}

function round(value: number): number {
  return Number(value.toFixed(DIGITS));
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
