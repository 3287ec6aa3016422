import type { CommentInThread } from '../commentInThread.ts';
import type { CommentReader, Reading } from '../reader.ts';
import { concernKindOf } from './concernKind.ts';
import { FEATURES, toFeatureInput, toFeatureInputOfText, type FeatureInput } from './features.ts';
import { isUnderstood } from './isUnderstood.ts';
import { ruleOn, type Ruling } from './rules.ts';
import type { ReaderWeights } from './readerWeights.ts';
import { BUILT_IN_WEIGHTS } from './weights.ts';
import { wordOdds } from './wordOdds.ts';

/**
 * From this probability on a comment counts as a concern. Set for precision: in five-fold
 * cross-validation about nine of ten threads that it flags and the author heeded are concerns
 * (docs/DETECTORS.md has the figures).
 */
const CONCERN_FROM = 0.42;
/** Text outside of line comments was not among what the weights were fitted on, so more is asked of it. */
const CONCERN_FROM_OUTSIDE_LINES = 0.85;
/** A long text has every word somewhere, and a yes with remarks is a yes: of those, more still. */
const CONCERN_FROM_IN_LONG_TEXTS = 0.95;
const LONG_WORDS = 80;
const BEGINS_WITH_YES =
  /^[\W_]{0,4}(?:re-?|crt?)?(?:(?:tested|untested|concept|approach|code[- ]review) )?(?:(?:ut|u|t|cr)?ack|lgtm|\+[12]|looks good|approved?|tested)\b/i;
/** Reason where no feature spoke up, so that the wording alone decided. */
const WORDING = 'its wording';
/** From the comment's own words alone it must be at least this likely. */
const LEAST_OWN = 0.12;

/** Makes a reader from weights. */
export function makeLinearReader(name: string, weights: ReaderWeights): CommentReader {
  return { name, read: (batch) => Promise.resolve(batch.map((item) => readOne(item, weights))) };
}

/** The reader that needs no network and no model of anybody's: explained features and fitted weights. */
export const builtInReader: CommentReader = makeLinearReader('built-in', BUILT_IN_WEIGHTS);

/** Reads a line comment of which no more is known than its words, and perhaps where it stands. */
export function readText(body: string, place: { line?: string; path?: string } = {}): Reading {
  return readInput(toFeatureInputOfText(body, place), BUILT_IN_WEIGHTS, CONCERN_FROM);
}

function readOne(item: CommentInThread, weights: ReaderWeights): Reading {
  const input = toFeatureInput(item);
  return readInput(input, weights, leastFor(item, input));
}

function readInput(input: FeatureInput, weights: ReaderWeights, least: number): Reading {
  if (!isUnderstood(input.prose))
    return {
      isConcern: false,
      kind: 'not-understood',
      probability: 0,
      reason: 'not in a language that this reader knows',
    };
  const contributions = FEATURES.map((feature) => ({
    name: feature.name,
    isAboutReplies: feature.isAboutReplies ?? false,
    part: feature.value(input) * (weights.byFeature[feature.name] ?? 0),
  }));
  const ruling = ruleOn(input);
  const probability = holdTo(ruling, judge(contributions, weights.intercept + wordOdds(input)));
  const isConcern = probability >= least;
  return {
    isConcern,
    kind: isConcern ? concernKindOf(input) : otherKindOf(input),
    probability,
    reason: ruling?.reason ?? (explain(contributions, isConcern) || WORDING),
  };
}

function leastFor({ comment }: CommentInThread, { prose, words }: FeatureInput): number {
  if (comment.type === 'review-comment') return CONCERN_FROM;
  const isVague = words > LONG_WORDS || BEGINS_WITH_YES.test(prose);
  return isVague ? CONCERN_FROM_IN_LONG_TEXTS : CONCERN_FROM_OUTSIDE_LINES;
}

interface Contribution {
  name: string;
  isAboutReplies: boolean;
  part: number;
}

/**
 * The model's probability. What others made of a comment can confirm a concern, but not make one of words
 * that say nothing of the kind.
 */
function judge(contributions: readonly Contribution[], intercept: number): number {
  const own = contributions.filter(({ isAboutReplies }) => !isAboutReplies);
  const ownProbability = toProbability(own, intercept);
  const probability = toProbability(contributions, intercept);
  return ownProbability < LEAST_OWN ? Math.min(probability, CONCERN_FROM - 0.01) : probability;
}

function toProbability(contributions: readonly Contribution[], intercept: number): number {
  const logOdds = contributions.reduce((sum, { part }) => sum + part, intercept);
  return 1 / (1 + Math.exp(-logOdds));
}

function holdTo(ruling: Ruling | null, probability: number): number {
  return ruling === null ? probability : Math.min(ruling.atMost, Math.max(ruling.atLeast, probability));
}

/** The two features that spoke loudest for the verdict; empty where none did. */
function explain(contributions: readonly Contribution[], isConcern: boolean): string {
  return contributions
    .filter(({ part }) => (isConcern ? part > 0.1 : part < -0.1))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .slice(0, 2)
    .map(({ name }) => name)
    .join('; ');
}

function otherKindOf({ prose }: FeatureInput): string {
  if (/\bnit/i.test(prose)) return 'nit';
  if (/\?\s*$/.test(prose)) return 'question';
  return 'other';
}
