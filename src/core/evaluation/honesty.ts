import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { mean, sampleRankCorrelation } from 'simple-statistics';
import { isShownByDefault, type Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND, type Signal } from '../model/evidenceKinds.ts';
import type { History } from '../model/history.ts';
import { isHuman, isSamePerson, personKey } from '../people/humans.ts';
import { estimateShare, type Estimate } from '../statistics/shares.ts';
import { bootstrapIntervals, percentileInterval } from './intervals.ts';

/** Spearman's rank correlation over people. */
export interface Correlation extends Estimate {
  people: number;
}

/**
 * Whether the evidence says more than activity does. A rank correlation above 0.9 with raw counts would mean
 * that it shows activity, not leadership.
 */
export interface Honesty {
  /** Humans who wrote anything or have evidence, and those of them with evidence. */
  people: number;
  peopleWithEvidence: number;
  /** Evidence against all that a person wrote: comments, line comments and reviews. */
  withComments: { everybody: Correlation; withEvidence: Correlation };
  /** Evidence against the pull requests that a person opened. */
  withPulls: { everybody: Correlation; withEvidence: Correlation };
  /**
   * Evidence against texts among people with evidence, as a partial rank correlation: what is left of it between
   * people who were on equally many threads of others, and so had the same opportunity.
   */
  withOpportunity: Correlation;
  /** Evidence of one family against texts, among people with evidence: which family drives the whole. */
  families: Record<Signal, Correlation>;
  /** The same as `withComments.withEvidence`, without what was done by duty. */
  withoutDuty: Correlation;
  /** The same as `withComments.withEvidence`, had each piece of evidence been dealt out to the writer of some text. */
  byChance: Estimate;
  /**
   * How much more the evidence per text differs between people (with at least 40 texts) than it would by chance: the
   * index of dispersion, 1 where evidence were nothing but a share of what somebody writes.
   */
  spread: Estimate & { people: number };
  /** What the person who wrote most has of each. */
  busiestShare: { comments: Estimate; evidence: Estimate; anticipating: Estimate; unblocking: Estimate };
  /**
   * The same people's evidence in threads of odd and of even number: in pieces, and per text written (people
   * with at least 20 texts in each half), which activity alone cannot make stable.
   */
  splitHalf: { pieces: Correlation; perText: Correlation };
}

const ENOUGH_TEXTS = 20;
const ROUNDS = 200;
const SEED = 20_240_304;

interface PersonCounts {
  texts: [even: number, odd: number];
  evidence: [even: number, odd: number];
  pulls: number;
  /** Numbers of the threads of others on which they wrote. */
  presentOn: Set<number>;
  byDuty: number;
  signals: Record<Signal, number>;
}

/** Only what is shown by default counts as evidence here. */
export function assessHonesty(history: History, evidence: readonly Evidence[]): Honesty {
  const counts = countPeople(history, evidence);
  const people = [...counts.values()];
  const proven = people.filter((person) => both(person.evidence) > 0);
  const withComments = (person: PersonCounts): Pair => [both(person.evidence), both(person.texts)];
  const withPulls = (person: PersonCounts): Pair => [both(person.evidence), person.pulls];
  const steady = people.filter(({ texts }) => Math.min(...texts) >= ENOUGH_TEXTS);
  return {
    people: people.length,
    peopleWithEvidence: proven.length,
    withComments: { everybody: correlate(people, withComments), withEvidence: correlate(proven, withComments) },
    withPulls: { everybody: correlate(people, withPulls), withEvidence: correlate(proven, withPulls) },
    withOpportunity: correlatePartially(proven),
    families: {
      anticipating: correlateFamily(proven, 'anticipating'),
      unblocking: correlateFamily(proven, 'unblocking'),
      'looked-up-to': correlateFamily(proven, 'looked-up-to'),
      growing: correlateFamily(proven, 'growing'),
    },
    withoutDuty: correlate(
      proven.filter((person) => both(person.evidence) > person.byDuty),
      (person) => [both(person.evidence) - person.byDuty, both(person.texts)],
    ),
    byChance: correlateByChance(people),
    spread: spreadOfRates(people),
    busiestShare: shareOfBusiest(people),
    splitHalf: {
      pieces: correlate(people, ({ evidence: [even, odd] }) => [even, odd]),
      perText: correlate(steady, ({ evidence: found, texts }) => [found[0] / texts[0], found[1] / texts[1]]),
    },
  };
}

/** What dealing the pieces out over texts gives: mean, with the range of the middle 95 %. */
function correlateByChance(people: readonly PersonCounts[]): Estimate {
  const random = xoroshiro128plus(SEED);
  const texts = people.flatMap((person, index) => new Array<number>(both(person.texts)).fill(index));
  const pieces = people.reduce((sum, person) => sum + both(person.evidence), 0);
  const values: number[] = [];
  for (let round = 0; texts.length > 0 && round < ROUNDS; round += 1) {
    const dealt = new Map<number, number>();
    for (let piece = 0; piece < pieces; piece += 1) {
      const index = texts[uniformInt(random, 0, texts.length - 1)] ?? 0;
      dealt.set(index, (dealt.get(index) ?? 0) + 1);
    }
    const value = rankCorrelation([...dealt].map(([index, count]) => [count, bothTexts(people[index])]));
    if (value !== null) values.push(value);
  }
  return { value: values.length === 0 ? null : mean(values), interval: percentileInterval(values) };
}

function bothTexts(person: PersonCounts | undefined): number {
  return person === undefined ? 0 : both(person.texts);
}

/** R. A. Fisher's index of dispersion (χ² over its degrees of freedom) of evidence against texts. */
function spreadOfRates(people: readonly PersonCounts[]): Honesty['spread'] {
  const steady = people.filter(({ texts }) => both(texts) >= 2 * ENOUGH_TEXTS);
  const index = (sample: readonly PersonCounts[]): number | null => {
    const evidence = sample.reduce((sum, person) => sum + both(person.evidence), 0);
    const texts = sample.reduce((sum, person) => sum + both(person.texts), 0);
    if (sample.length < 3 || evidence === 0) return null;
    const terms = sample.map((person) => {
      const expected = (both(person.texts) * evidence) / texts;
      return (both(person.evidence) - expected) ** 2 / expected;
    });
    return terms.reduce((sum, term) => sum + term, 0) / (sample.length - 1);
  };
  const [interval = null] = bootstrapIntervals({
    clusters: steady,
    figures: (sample) => [index(sample)],
    resamples: 1000,
  });
  return { value: index(steady), interval, people: steady.length };
}

/** `personKey` of who wrote most; of equals the one who wrote first. Null: nobody wrote. */
export function findBusiest(history: History): string | null {
  const busiest = mostActive([...countPeople(history, [])], ([, counts]) => both(counts.texts));
  return busiest?.[0] ?? null;
}

function countPeople(history: History, evidence: readonly Evidence[]): Map<string, PersonCounts> {
  const people = new Map<string, PersonCounts>();
  const countsOf = (key: string): PersonCounts => {
    const counts = people.get(key) ?? {
      texts: [0, 0],
      evidence: [0, 0],
      pulls: 0,
      presentOn: new Set<number>(),
      byDuty: 0,
      signals: { anticipating: 0, unblocking: 0, 'looked-up-to': 0, growing: 0 },
    };
    people.set(key, counts);
    return counts;
  };
  for (const { events, number, author } of history.threads) {
    for (const { type, actor } of events) {
      if (type !== 'comment' && type !== 'review' && type !== 'review-comment') continue;
      if (!isHuman(actor)) continue;
      const counts = countsOf(personKey(actor));
      counts.texts[half(number)] += 1;
      if (!isSamePerson(actor, author)) counts.presentOn.add(number);
    }
  }
  for (const { kind, level, actor, thread, byDuty } of evidence) {
    if (!isShownByDefault(level)) continue;
    const counts = countsOf(personKey(actor));
    counts.evidence[half(thread.number)] += 1;
    counts.signals[SIGNAL_OF_KIND[kind]] += 1;
    if (byDuty) counts.byDuty += 1;
  }
  for (const { kind, author } of history.threads) {
    const counts = kind === 'pull' && author !== null ? people.get(personKey(author)) : undefined;
    if (counts) counts.pulls += 1;
  }
  return people;
}

function half(number: number): 0 | 1 {
  return number % 2 === 0 ? 0 : 1;
}

function both([even, odd]: [number, number]): number {
  return even + odd;
}

type Pair = readonly [number, number];

function correlate(people: readonly PersonCounts[], pairOf: (person: PersonCounts) => Pair): Correlation {
  const pairs = people.map(pairOf);
  const [interval = null] = bootstrapIntervals({
    clusters: pairs,
    figures: (sample) => [rankCorrelation(sample)],
    resamples: 1000,
  });
  return { value: rankCorrelation(pairs), interval, people: pairs.length };
}

function correlateFamily(people: readonly PersonCounts[], signal: Signal): Correlation {
  return correlate(people, ({ signals, texts }) => [signals[signal], both(texts)]);
}

/** Spearman's partial rank correlation of evidence and texts, given the threads of others that somebody was on. */
function correlatePartially(people: readonly PersonCounts[]): Correlation {
  const partial = (sample: readonly PersonCounts[]): number | null => {
    const rank = (pairOf: (person: PersonCounts) => Pair): number | null => rankCorrelation(sample.map(pairOf));
    const direct = rank(({ evidence, texts }) => [both(evidence), both(texts)]);
    const ofEvidence = rank(({ evidence, presentOn }) => [both(evidence), presentOn.size]);
    const ofTexts = rank(({ texts, presentOn }) => [both(texts), presentOn.size]);
    if (direct === null || ofEvidence === null || ofTexts === null) return null;
    const value = (direct - ofEvidence * ofTexts) / Math.sqrt((1 - ofEvidence ** 2) * (1 - ofTexts ** 2));
    return Number.isFinite(value) ? value : null;
  };
  const [interval = null] = bootstrapIntervals({
    clusters: people,
    figures: (sample) => [partial(sample)],
    resamples: 1000,
  });
  return { value: partial(people), interval, people: people.length };
}

/** Null where fewer than three people are compared, or all of them have the same. */
function rankCorrelation(pairs: readonly Pair[]): number | null {
  if (pairs.length < 3) return null;
  const value = sampleRankCorrelation(
    pairs.map(([x]) => x),
    pairs.map(([, y]) => y),
  );
  return Number.isFinite(value) ? value : null;
}

function shareOfBusiest(people: readonly PersonCounts[]): Honesty['busiestShare'] {
  const busiest = mostActive(people, ({ texts }) => both(texts));
  const share = (count: (person: PersonCounts) => number): Estimate => {
    const total = people.reduce((sum, person) => sum + count(person), 0);
    return estimateShare(busiest ? count(busiest) : 0, total);
  };
  return {
    comments: share(({ texts }) => both(texts)),
    evidence: share(({ evidence }) => both(evidence)),
    anticipating: share(({ signals }) => signals.anticipating),
    unblocking: share(({ signals }) => signals.unblocking),
  };
}

function mostActive<T>(items: readonly T[], count: (item: T) => number): T | null {
  let most: { item: T; count: number } | null = null;
  for (const item of items) {
    const own = count(item);
    if (most === null || own > most.count) most = { item, count: own };
  }
  return most?.item ?? null;
}
