import { clusterByArea } from './clusterByArea.ts';
import { layoutDrawn } from './layoutMap.ts';
import type { MapOutline } from './leadershipMap.ts';
import type { AreaNote, MapPlaces, SceneOf } from './mapScene.ts';
import { type DrawnMap, MOST_PEOPLE, oneLinkEach } from './selectDrawn.ts';

/** Areas beyond these are in the lists only. */
const MOST_AREAS = 40;

/**
 * The map with a place for everybody who may come into view in any of its periods.
 *
 * @param areaNotes what may be said of areas beside the drawing
 * @param previous the places of the last time, from which a refresh moves little; null when there are none
 */
export function buildScene<Some extends MapOutline>(
  map: Some,
  previous: MapPlaces | null,
  areaNotes: AreaNote[] = [],
): SceneOf<Some> {
  const areas = map.areas.slice(0, MOST_AREAS);
  if (map.people.length > MOST_PEOPLE) {
    const clusters = clusterByArea(map.people, areas, ({ home }) => home);
    return {
      map,
      areaNotes,
      ground: {
        kind: 'clusters',
        clusters: clusters.map(({ area, people }) => ({
          area: area === null ? null : nameOf(area),
          people: people.map(nameOf),
        })),
      },
    };
  }
  const drawn = drawEverything(map, areas);
  const wide = layoutDrawn(drawn, previous === null ? {} : { previous: previous.wide });
  const tall = layoutDrawn(drawn, { shape: 'tall', ...(previous === null ? {} : { previous: previous.tall }) });
  return { map, areaNotes, ground: { kind: 'places', places: { wide, tall } } };
}

function drawEverything({ people, edges, areaLinks }: MapOutline, areas: DrawnMap['areas']): DrawnMap {
  const known = new Set(areas.map(({ id }) => id));
  const links = oneLinkEach(areaLinks).filter(({ area }) => known.has(area));
  return { people, areas, edges, areaLinks: links, isFolded: false, morePeople: 0, hasMoreTies: false };
}

function nameOf({ id, label }: { id: string; label: string }): { id: string; label: string } {
  return { id, label };
}
