import type { AreaLink, AreaNode, LeadershipMap, MapEdge, PersonNode } from './leadershipMap.ts';

/** More than these make a drawing that nobody can read; the lists and tables below it hold everybody. */
const MOST_PEOPLE = 60;
const MOST_AREAS = 24;

/** The part of the map that is drawn. */
export interface DrawnMap {
  people: PersonNode[];
  areas: AreaNode[];
  edges: MapEdge[];
  areaLinks: AreaLink[];
  /** The map was too large: people stand by their area, and only the newest are drawn. */
  isFolded: boolean;
  /** People that the tables hold and the drawing does not. */
  morePeople: number;
}

/**
 * Everything, while that can be read. Beyond, those with evidence of their own in the period, the newest
 * acts first (never the most), each tied to the area of their newest act.
 */
export function selectDrawn(map: LeadershipMap): DrawnMap {
  const isFolded = map.people.length > MOST_PEOPLE;
  const people = isFolded ? map.people.filter(({ newest }) => newest !== null).slice(0, MOST_PEOPLE) : map.people;
  const drawn = new Set(people.map(({ id }) => id));
  const homes = new Map(people.map(({ id, home }) => [id, home]));
  const links = map.areaLinks.filter(
    ({ person, area }) => drawn.has(person) && (!isFolded || homes.get(person) === area),
  );
  const linked = new Set(links.map(({ area }) => area));
  const areas = map.areas.filter(({ id }) => linked.has(id)).slice(0, MOST_AREAS);
  const drawnAreas = new Set(areas.map(({ id }) => id));
  return {
    people,
    areas,
    edges: map.edges.filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
    areaLinks: oneLinkEach(links.filter(({ area }) => drawnAreas.has(area))),
    isFolded,
    morePeople: map.people.length - people.length,
  };
}

/** Who leads somewhere and also keeps things moving there gets one line, the first. */
function oneLinkEach(links: readonly AreaLink[]): AreaLink[] {
  const leads = new Set(links.filter(({ kind }) => kind === 'leads').map(pairKey));
  return links.filter((link) => link.kind === 'leads' || !leads.has(pairKey(link)));
}

function pairKey({ person, area }: AreaLink): string {
  return JSON.stringify([person, area]);
}
