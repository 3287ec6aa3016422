import type { AreaLink, AreaNode, MapOutline, MapEdge, PersonNode } from './leadershipMap.ts';

/** More than these make a drawing that nobody can read; the lists and tables below it hold everybody. */
export const MOST_PEOPLE = 60;
const MOST_AREAS = 24;
/** More lines than this for each person cannot be followed by eye; nor can a few in all be too many. */
const EDGES_PER_PERSON = 2.5;
const FEW_EDGES = 36;
const LINKS_PER_PERSON = 2;

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
  /** The tables hold lines that the drawing does not. */
  hasMoreTies: boolean;
}

/**
 * Everything, while that can be read. Of a larger team, those with evidence of their own in the period, the
 * newest acts first (never the most), each tied to the area of their newest act. Of many lines, the newest.
 */
export function selectDrawn(map: MapOutline): DrawnMap {
  const isFolded = map.people.length > MOST_PEOPLE;
  const people = isFolded ? map.people.filter(({ newest }) => newest !== null).slice(0, MOST_PEOPLE) : map.people;
  const drawn = new Set(people.map(({ id }) => id));
  const homes = new Map(people.map(({ id, home }) => [id, home]));
  const possibleLinks = oneLinkEach(
    map.areaLinks.filter(({ person, area }) => drawn.has(person) && (!isFolded || homes.get(person) === area)),
  );
  const possibleEdges = map.edges.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const mostEdges = Math.max(FEW_EDGES, people.length * EDGES_PER_PERSON);
  const isDense = possibleEdges.length > mostEdges;
  const edges = isDense ? newestEdges(possibleEdges, mostEdges) : possibleEdges;
  const links = isDense ? newestLinks(possibleLinks) : possibleLinks;
  const linked = new Set(links.map(({ area }) => area));
  const areas = map.areas.filter(({ id }) => linked.has(id)).slice(0, MOST_AREAS);
  const drawnAreas = new Set(areas.map(({ id }) => id));
  return {
    people,
    areas,
    edges,
    areaLinks: links.filter(({ area }) => drawnAreas.has(area)),
    isFolded,
    morePeople: map.people.length - people.length,
    hasMoreTies: isDense,
  };
}

/** The newest edge of everybody, so that nobody stands alone, then the newest of all. */
export function newestEdges(edges: readonly MapEdge[], most: number): MapEdge[] {
  const chosen = new Set<MapEdge>();
  const met = new Set<string>();
  for (const edge of edges) {
    if (!met.has(edge.from) || !met.has(edge.to)) {
      chosen.add(edge);
    }
    met.add(edge.from).add(edge.to);
  }
  for (const edge of edges) {
    if (chosen.size < most) {
      chosen.add(edge);
    }
  }
  return edges.filter((edge) => chosen.has(edge));
}

/** Of each person the links that come first. */
export function newestLinks(links: readonly AreaLink[]): AreaLink[] {
  const taken = new Map<string, number>();
  return links.filter(({ person }) => {
    const already = taken.get(person) ?? 0;
    taken.set(person, already + 1);
    return already < LINKS_PER_PERSON;
  });
}

/** Who leads somewhere and also keeps things moving there gets one line, the first. */
export function oneLinkEach(links: readonly AreaLink[]): AreaLink[] {
  const leads = new Set(links.filter(({ kind }) => kind === 'leads').map(pairKey));
  return links.filter((link) => link.kind === 'leads' || !leads.has(pairKey(link)));
}

function pairKey({ person, area }: AreaLink): string {
  return JSON.stringify([person, area]);
}
