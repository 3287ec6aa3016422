import { areasOf } from '../insights/evidenceWords.ts';
import { isInPeriod, type Period } from '../insights/insight.ts';
import type { LeadershipMap } from '../map/leadershipMap.ts';
import { writeCoverage, writeLimits } from '../map/mapSentences.ts';
import type { Evidence } from '../model/evidence.ts';
import type { PullRow } from '../model/situation.ts';
import type { Translate } from '../ports.ts';

/** Whole percent of what was merged in the period and nobody else had looked at; null where nothing was. */
export function shareUnreviewed(pulls: readonly PullRow[], period: Period): number | null {
  const merged = pulls.filter(({ mergedAt }) => mergedAt !== null && isInPeriod(mergedAt, period));
  const unseen = merged.filter(({ hasHumanReview }) => !hasHumanReview);
  if (merged.length === 0) return null;
  // Nought is said of nothing but none at all.
  return unseen.length === 0 ? 0 : Math.max(1, Math.round((100 * unseen.length) / merged.length));
}

function writeUnreviewed(share: number, { coverage }: LeadershipMap, translate: Translate): string {
  const leavesOut = coverage.some((one) => one.leavesOut === true);
  if (share === 0 && !leavesOut) {
    return translate('Everything that was merged in this time had a review or comment by another human on GitHub.');
  }
  return leavesOut
    ? translate(
        '{share}% of what was merged in this time had no review or comment by another human who takes part here, on GitHub.',
        { share },
      )
    : translate('{share}% of what was merged in this time had no review or comment by another human on GitHub.', {
        share,
      });
}

/** What stands behind a report and what does not, as sentences. */
export function writeReportLimits(
  {
    translate,
    map,
    evidence,
    names,
  }: {
    translate: Translate;
    map: LeadershipMap;
    evidence: readonly Evidence[];
    names: 'shown' | 'hidden';
  },
  unreviewed: number | null,
): string[] {
  return [
    ...(unreviewed === null ? [] : [writeUnreviewed(unreviewed, map, translate)]),
    ...map.coverage.flatMap((coverage) => {
      const sentences = writeCoverage(coverage, translate);
      return unreviewed === null ? sentences : sentences.filter((_, index) => index !== 1);
    }),
    ...writeLimits(translate),
    ...(names === 'hidden'
      ? [
          translate(
            'Names, addresses and numbers are hidden. Whoever knows the work may still recognise an act by its words.',
          ),
        ]
      : []),
    ...(areasOf(evidence).length === 0
      ? [translate('No act of this time passed the strict reading; that says nothing about the team.')]
      : []),
  ];
}
