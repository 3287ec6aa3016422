/** Where the true value lies with 95 % confidence. */
export interface Interval {
  low: number;
  high: number;
}

/** A share or other figure; null where it is undefined (nothing claimed, nothing to find). */
export interface Estimate {
  value: number | null;
  interval: Interval | null;
}

/** 97.5 % point of the standard normal distribution. */
const Z = 1.959_963_984_540_054;

/**
 * A simple share with its Wilson score interval (E. B. Wilson, Probable inference, the law of succession,
 * and statistical inference, JASA 22, 1927).
 */
export function estimateShare(count: number, total: number): Estimate {
  if (total === 0) return { value: null, interval: null };
  return { value: count / total, interval: wilson(count, total) };
}

/**
 * By how much the share of `now` is above that of `before`, with the interval that Newcombe builds of two
 * Wilson intervals (R. G. Newcombe, Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17, 1998, method 10). Null where one of them has no sample.
 */
export function compareShares(now: Sample, before: Sample): { difference: number; interval: Interval } | null {
  if (now.total === 0 || before.total === 0) return null;
  const [p1, p2] = [now.count / now.total, before.count / before.total];
  const [w1, w2] = [wilson(now.count, now.total), wilson(before.count, before.total)];
  const difference = p1 - p2;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(p1 - w1.low, w2.high - p2),
      high: difference + Math.hypot(w1.high - p1, p2 - w2.low),
    },
  };
}

/** `count` of `total` occasions. */
export interface Sample {
  count: number;
  total: number;
}

function wilson(count: number, total: number): Interval {
  const share = count / total;
  const zz = Z * Z;
  const middle = (share + zz / (2 * total)) / (1 + zz / total);
  const half = (Z / (1 + zz / total)) * Math.sqrt((share * (1 - share)) / total + zz / (4 * total * total));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
