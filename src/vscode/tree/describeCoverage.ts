import { tellCoverage } from '../../core/map/tellCoverage.ts';
import { writeCoverage, writeLimits, writePurpose } from '../../core/map/mapSentences.ts';
import type { Coverage } from '../../core/model/coverage.ts';
import type { Translate } from '../../core/ports.ts';
import { inertLine } from '../../core/text/inertText.ts';

/** What the history holds and what it lacks, as sentences: the reader must be able to weigh what the tree says. */
export function describeCoverage(coverage: Coverage, translate: Translate): string[] {
  const unknown = coverage.unknown.map((what) => inertLine(translate(what)));
  const skipped = coverage.skipped.map(({ what, why, count }) =>
    translate('Left out: {what} ({count}): {why}.', { what: inertLine(what), why: inertLine(why), count }),
  );
  return [
    ...writeCoverage({ ...tellCoverage(coverage, null, translate), unknown }, translate),
    ...skipped,
    ...writeLimits(translate),
    writePurpose(translate),
  ];
}
