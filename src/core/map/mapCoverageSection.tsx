import type { JSX } from 'preact';
import type { Translate } from '../ports.ts';
import type { MapOutline } from './leadershipMap.ts';
import { writeCoverage, writeLimits } from './mapSentences.ts';

/** What was read, what could not be, and what GitHub never shows. */
export function MapCoverageSection({ map, translate }: { map: MapOutline; translate: Translate }): JSX.Element {
  const skipped = map.coverage.flatMap((coverage) => coverage.skipped);
  return (
    <section class="coverage">
      <h2>{translate('What stands behind this')}</h2>
      {map.coverage.map((coverage) => (
        <p>
          {map.coverage.length > 1 && coverage.repository !== null && (
            <>
              <strong>
                <bdi>{coverage.repository}</bdi>
              </strong>
              {'. '}
            </>
          )}
          {writeCoverage(coverage, translate).join(' ')}
        </p>
      ))}
      <p>{writeLimits(translate).join(' ')}</p>
      {skipped.length > 0 && (
        <details>
          <summary>{translate('Left out while reading')}</summary>
          <ul>
            {skipped.map(({ what, why, count }) => (
              <li>{translate('{what} ({count}): {why}', { what, count, why })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
