import type { Coverage } from '../model/coverage.ts';
import { dayOf } from '../text/day.ts';
import type { MapCoverage } from './leadershipMap.ts';

/** Coverage in days and in words of ours. `repository` null: it speaks for all of them together. */
export function tellCoverage(
  coverage: Coverage,
  repository: string | null,
  tell: (message: string) => string,
): MapCoverage {
  return {
    repository,
    pulls: coverage.pulls,
    issues: coverage.issues,
    merged: coverage.merged,
    mergedWithoutReview: coverage.mergedWithoutReview,
    ...(coverage.leavesOut === undefined ? {} : { leavesOut: coverage.leavesOut }),
    from: coverage.from === null ? null : dayOf(coverage.from),
    to: coverage.to === null ? null : dayOf(coverage.to),
    isWhole: coverage.isWhole,
    unknown: coverage.unknown.map(tell),
    ...tellClone(coverage),
    ...(coverage.language && { language: coverage.language }),
    skipped: coverage.skipped.map(({ what, why, count }) => ({ what: tell(what), why: tell(why), count })),
  };
}

/** What a clone could show, in days. */
export function tellClone({ clone }: Pick<Coverage, 'clone'>): Pick<MapCoverage, 'clone'> {
  if (clone === undefined) return {};
  return { clone: clone && { ...clone, at: dayOf(clone.at) } };
}
