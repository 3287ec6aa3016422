import type { Estimate } from '../statistics/shares.ts';
import { bootstrapIntervals } from './intervals.ts';

/** How one labelled case went. `cluster`: cases that resemble each other (of one pull request) share it. */
export interface Tally {
  cluster: number;
  /** Claimed, and right. */
  hits: number;
  /** Claimed, and wrong. */
  falseAlarms: number;
  /** There, and not claimed. */
  misses: number;
}

/** Precision: how much of what is claimed is right. Recall: how much of what is there is claimed. F1: both in one. */
export interface Figures {
  hits: number;
  falseAlarms: number;
  misses: number;
  precision: Estimate;
  recall: Estimate;
  f1: Estimate;
}

/** Figures of one way to answer: the product's, or a trivial one that it has to beat. */
export interface Answer {
  name: string;
  figures: Figures;
}

/** One measure: what was asked, of how many cases, and how each way to answer did. */
export interface Measure {
  /** Labelled cases that were used, and those of them with something to find. */
  cases: number;
  positives: number;
  baseRate: Estimate;
  /** Labelled cases whose thread the history does not hold: they stay in, as nothing claimed. */
  unknown: number;
  answers: Answer[];
  baselines: Answer[];
}

/** The three figures without intervals; each null where it would divide by nothing. */
export interface Shares {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

type Counts = Pick<Tally, 'hits' | 'falseAlarms' | 'misses'>;

/** Adds the tallies up; intervals are of a bootstrap over clusters. */
export function measure(tallies: readonly Tally[]): Figures {
  const clusters = new Map<number, Counts>();
  for (const tally of tallies) clusters.set(tally.cluster, add(clusters.get(tally.cluster) ?? NONE, tally));
  const total = sum(tallies);
  const { precision, recall, f1 } = shareOut(total);
  const intervals = bootstrapIntervals({
    clusters: [...clusters.values()],
    figures: (sample) => {
      const drawn = shareOut(sum(sample));
      return [drawn.precision, drawn.recall, drawn.f1];
    },
  });
  return {
    ...total,
    precision: { value: precision, interval: intervals[0] ?? null },
    recall: { value: recall, interval: intervals[1] ?? null },
    f1: { value: f1, interval: intervals[2] ?? null },
  };
}

/** Adds the tallies up, without intervals. */
export function shareTallies(tallies: readonly Tally[]): Shares {
  return shareOut(sum(tallies));
}

const NONE: Counts = { hits: 0, falseAlarms: 0, misses: 0 };

function sum(counts: readonly Counts[]): Counts {
  const total = { ...NONE };
  for (const { hits, falseAlarms, misses } of counts) {
    total.hits += hits;
    total.falseAlarms += falseAlarms;
    total.misses += misses;
  }
  return total;
}

function add(a: Counts, b: Counts): Counts {
  return sum([a, b]);
}

function shareOut({ hits, falseAlarms, misses }: Counts): Shares {
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    precision: share(hits, hits + falseAlarms),
    recall: share(hits, hits + misses),
    f1: share(2 * hits, 2 * hits + falseAlarms + misses),
  };
}
