import { renderToString } from 'preact-render-to-string';
import type { Translate } from '../ports.ts';
import type { MapOutline } from './leadershipMap.ts';
import { MapCoverageSection } from './mapCoverageSection.tsx';
import { MapTables } from './mapTables.tsx';

/** The map as tables, part of a page: what remains of it where no script runs. */
export function renderMapTable(map: MapOutline, { translate }: { translate: Translate }): string {
  return renderToString(
    <>
      <MapTables map={map} translate={translate} />
      <MapCoverageSection map={map} translate={translate} />
    </>,
  );
}
