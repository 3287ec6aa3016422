import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Translate } from '../ports.ts';
import type { LeadershipMap } from './leadershipMap.ts';
import type { MapPositions } from './mapPositions.ts';
import { MapSvg } from './mapSvg.tsx';

/** How the drawing is used. */
export interface MapTheme {
  translate: Translate;
  /** True: a file of its own, with its style. False: inside a page that has the style and the lists. */
  isStandalone: boolean;
}

/** The map as one `<svg>` element, in text. Everything foreign in it is escaped. */
export function renderMapSvg(map: LeadershipMap, positions: MapPositions, theme: MapTheme): string {
  return renderToString(drawMap(map, positions, theme));
}

function drawMap(map: LeadershipMap, positions: MapPositions, theme: MapTheme): JSX.Element {
  return (
    <MapSvg
      map={map}
      positions={positions}
      translate={theme.translate}
      idPrefix="map"
      isStandalone={theme.isStandalone}
    />
  );
}
