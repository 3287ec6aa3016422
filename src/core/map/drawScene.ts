import { type Cluster, type ClusterLayout, layoutClusters, type Panel } from './layoutClusters.ts';
import type { MapPositions } from './mapPositions.ts';
import type { AreaLink, AreaNode, MapOutline, MapEdge, PersonNode } from './leadershipMap.ts';
import type { MapPlaces, MapScene } from './mapScene.ts';
import { areaBox, type NodeBox, personBox } from './nodeBox.ts';
import { type Recency, recencyOf } from './recencyOf.ts';
import { routeEdges } from './routeEdges.ts';
import { newestEdges, newestLinks, oneLinkEach } from './selectDrawn.ts';
import { LEAST_READABLE_ZOOM, type Room, spreadPlaces } from './spreadPlaces.ts';

/** What the reader did to the view. */
export interface SceneView {
  /** The scene's map, within the reader's limits. */
  limited: MapOutline;
  /** What the drawing has on the screen. */
  room: Room;
  /** Node whose lines are all wanted. */
  focus: string | null;
  /** Blocks of a large team that stand open, by `clusterKey`. */
  opened: readonly string[];
  /** Words of the node that stands for people who are folded away, and of the one that folds them again. */
  moreLabel: string;
  fewerLabel: string;
}

export interface SceneNode {
  id: string;
  kind: 'person' | 'area' | 'more';
  label: string;
  x: number;
  y: number;
  box: NodeBox;
  /** Of a person and of "more people": the block they stand in; null where there are no blocks. */
  cluster: string | null;
}

export interface SceneEdge {
  id: string;
  kind: MapEdge['kind'];
  from: string;
  to: string;
  weight: MapEdge['weight'];
  recency: Recency;
  /** As in `RoutedEdge`; null: straight from one to the other, there are too many to go around nodes. */
  bend: number | null;
}

export interface SceneLink {
  id: string;
  kind: AreaLink['kind'];
  from: string;
  to: string;
  weight: AreaLink['weight'];
}

/** What is to be drawn: plain data, the same whatever draws it. */
export interface DrawnScene {
  nodes: SceneNode[];
  edges: SceneEdge[];
  links: SceneLink[];
  panels: (Panel & { id: string })[];
  /** There are lines that are not drawn until somebody is looked at. */
  hasMoreLines: boolean;
}

/** Of a block that is not open, its newest stand in it; as many as fit one row. */
const NEWEST_IN_BLOCK = 3;
const FEW_LINES = 30;
const LINES_PER_PERSON = 1.5;
/** Up to here every line is led around the nodes that it has nothing to do with. */
const MOST_ROUTED = 260;
/** A room that is so many times as high as wide is better begun with the places of a slim one. */
const SLIM = 1.25;
/** How large blocks may be drawn, the largest first. */
const ZOOMS_OF_BLOCKS = [1.3, 1.15, 1, 0.92, LEAST_READABLE_ZOOM];

function clusterKey(area: { id: string } | null): string {
  return area?.id ?? '';
}

/** Id of the node that stands for the folded people of a block. */
export function moreId(cluster: string): string {
  return `more:${cluster}`;
}

/** Chooses what of a scene is drawn, and where. Everybody keeps their place whatever the limits are. */
export function drawScene(scene: Pick<MapScene, 'map' | 'ground'>, view: SceneView): DrawnScene {
  const { map, ground } = scene;
  return ground.kind === 'places'
    ? drawPlaces(placeIn(view.room, { map, places: ground.places }), view)
    : drawClusters({ map, clusters: ground.clusters }, view);
}

/** Places for all who may ever come into view, so that nobody moves when others go. */
function placeIn(room: Room, { map, places }: { map: MapOutline; places: MapPlaces }): MapPositions {
  const boxes = new Map([
    ...map.people.map(({ id, label }): [string, NodeBox] => [id, personBox(label)]),
    ...map.areas.map(({ id, label }): [string, NodeBox] => [id, areaBox(label)]),
  ]);
  return spreadPlaces(room.height > SLIM * room.width ? places.tall : places.wide, boxes, room);
}

/** As large as fits, and never so small that it cannot be read. */
function layOutBlocks(blocks: readonly Cluster[], { width, height }: Room): ClusterLayout {
  const tries = ZOOMS_OF_BLOCKS.map((zoom) => ({ zoom, layout: layoutClusters(blocks, width / zoom) }));
  const fitting = tries.find(({ zoom, layout }) => layout.height * zoom <= height && layout.width * zoom <= width + 1);
  return (fitting ?? tries.at(-1))?.layout ?? layoutClusters(blocks, width);
}

function drawPlaces(positions: MapPositions, { limited, focus }: SceneView): DrawnScene {
  const placed = <T extends { id: string }>(nodes: readonly T[]): T[] =>
    nodes.filter(({ id }) => positions.nodes[id] !== undefined);
  const people = placed(limited.people);
  const { edges, hasMore } = chooseEdges(limited.edges, people, focus);
  const possibleLinks = oneLinkEach(limited.areaLinks);
  const leading = possibleLinks.filter(({ kind }) => kind === 'leads');
  const links = hasMore ? withFocus(newestLinks(leading), possibleLinks, focus) : possibleLinks;
  const linked = new Set(links.map(({ area }) => area));
  const areas = placed(limited.areas).filter(({ id }) => linked.has(id));
  const nodes = [...areas.map((area) => areaNode(area, positions.nodes)), ...people.map(personAt(positions.nodes))];
  const known = new Set(nodes.map(({ id }) => id));
  const isKnown = ({ from, to }: { from: string; to: string }): boolean => known.has(from) && known.has(to);
  return {
    nodes,
    edges: bendEdges(edges.filter(isKnown), { nodes, until: limited.until }),
    links: links.map(sceneLink).filter(isKnown),
    panels: [],
    hasMoreLines: hasMore,
  };
}

function drawClusters(
  { map, clusters }: { map: MapOutline; clusters: readonly Cluster[] },
  view: SceneView,
): DrawnScene {
  const { limited, focus } = view;
  const byNewest = new Map(map.people.map(({ id }, index) => [id, index]));
  const present = new Set(limited.people.map(({ id }) => id));
  const blocks = clusters.map((cluster) => foldBlock(cluster, view, { byNewest, present }));
  const layout = layOutBlocks(blocks, view.room);
  const nodes = blocks.flatMap(({ key, area, people }): SceneNode[] => [
    ...(area === null ? [] : [areaNode(area, layout.nodes)]),
    ...people
      .filter(({ id }) => present.has(id) || id === moreId(key))
      .map((person) => ({
        ...personAt(layout.nodes)(person),
        kind: person.id === moreId(key) ? ('more' as const) : ('person' as const),
        cluster: key,
      })),
  ]);
  const standIn = new Map(blocks.flatMap(({ key, folded }) => folded.map(({ id }) => [id, moreId(key)])));
  const drawn = new Set(nodes.map(({ id }) => id));
  const { edges, hasMore } = chooseFoldedEdges(limited.edges, { drawn, standIn, focus });
  return {
    nodes,
    edges: bendEdges(edges, { nodes, until: limited.until }),
    links: focusLinks(limited, focus, drawn),
    panels: blocks.flatMap(({ key }, index) => {
      const panel = layout.panels[index];
      return panel === undefined ? [] : [{ ...panel, id: `panel:${key}` }];
    }),
    hasMoreLines: hasMore,
  };
}

interface Block {
  key: string;
  area: Cluster['area'];
  /** Who is drawn, and where it folds or has been opened the node that does so. */
  people: { id: string; label: string }[];
  /** Who is not drawn. */
  folded: Cluster['people'][number][];
}

/** One area with its newest people and, where there are more, a node that opens it; opened, one that folds it again. */
function foldBlock(
  { area, people }: Cluster,
  view: SceneView,
  { byNewest, present }: { byNewest: ReadonlyMap<string, number>; present: ReadonlySet<string> },
): Block {
  const key = clusterKey(area);
  const newest = new Set(
    [...people]
      .sort((a, b) => (byNewest.get(a.id) ?? 0) - (byNewest.get(b.id) ?? 0))
      .slice(0, NEWEST_IN_BLOCK)
      .map(({ id }) => id),
  );
  const isOpen = view.opened.includes(key) || people.length <= NEWEST_IN_BLOCK + 1;
  const shown = people.filter(({ id }) => isOpen || newest.has(id) || id === view.focus);
  const folded = people.filter((one) => !shown.includes(one));
  const isMore = !isOpen && folded.some(({ id }) => present.has(id));
  const isFewer = isOpen && people.length > NEWEST_IN_BLOCK + 1;
  const more = { id: moreId(key), label: isOpen ? view.fewerLabel : view.moreLabel };
  return { key, area, people: isMore || isFewer ? [...shown, more] : shown, folded };
}

/** Led around the nodes that they have nothing to do with, as long as that is quick. */
function bendEdges(
  edges: readonly MapEdge[],
  { nodes, until }: { nodes: readonly SceneNode[]; until: string },
): SceneEdge[] {
  if (edges.length > MOST_ROUTED) return edges.map((edge) => sceneEdge(edge, null, until));
  const places = { width: 0, height: 0, nodes: Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x, y }])) };
  const named = (kinds: readonly SceneNode['kind'][]): SceneNode[] => nodes.filter(({ kind }) => kinds.includes(kind));
  return routeEdges({ people: named(['person', 'more']), areas: named(['area']), edges }, places).map(
    ({ edge, bend }) => sceneEdge(edge, bend, until),
  );
}

/** In blocks, where somebody stands says where they lead; only whoever is looked at has lines to other areas. */
function focusLinks(limited: MapOutline, focus: string | null, drawn: ReadonlySet<string>): SceneLink[] {
  return oneLinkEach(limited.areaLinks)
    .filter(({ person, area }) => person === focus || area === focus)
    .filter(({ person, area }) => drawn.has(person) && drawn.has(area))
    .map(sceneLink);
}

function chooseEdges(
  edges: readonly MapEdge[],
  people: readonly PersonNode[],
  focus: string | null,
): { edges: MapEdge[]; hasMore: boolean } {
  const most = Math.max(FEW_LINES, people.length * LINES_PER_PERSON);
  if (edges.length <= most) {
    return { edges: [...edges], hasMore: false };
  }
  const chosen = new Set(newestEdges(edges, most));
  return { edges: edges.filter((edge) => chosen.has(edge) || edge.from === focus || edge.to === focus), hasMore: true };
}

interface Folding {
  drawn: ReadonlySet<string>;
  /** By id of a person who is folded away: the node that stands for them. */
  standIn: ReadonlyMap<string, string>;
  focus: string | null;
}

/** The newest lines between those who are drawn; of whoever is looked at, also those to people who are folded away. */
function chooseFoldedEdges(
  edges: readonly MapEdge[],
  { drawn, standIn, focus }: Folding,
): { edges: MapEdge[]; hasMore: boolean } {
  const between = edges.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const rest = new Set(between.slice(0, FEW_LINES));
  const ends = (id: string): string => (drawn.has(id) ? id : (standIn.get(id) ?? id));
  const wanted = edges
    .filter((edge) => rest.has(edge) || (focus !== null && (edge.from === focus || edge.to === focus)))
    .map((edge) => ({ ...edge, from: ends(edge.from), to: ends(edge.to) }))
    .filter(({ from, to }) => from !== to && drawn.has(from) && drawn.has(to));
  // Lines to several people who are folded into one node are one line, the newest.
  const single = new Map([...wanted].reverse().map((edge) => [edgeKey(edge), edge]));
  return { edges: wanted.filter((edge) => single.get(edgeKey(edge)) === edge), hasMore: edges.length > rest.size };
}

function withFocus(links: readonly AreaLink[], all: readonly AreaLink[], focus: string | null): AreaLink[] {
  const chosen = new Set(links);
  return all.filter((link) => chosen.has(link) || link.person === focus || link.area === focus);
}

function areaNode({ id, label }: Pick<AreaNode, 'id' | 'label'>, places: Places): SceneNode {
  return { id, kind: 'area', label, ...placeOf(places, id), box: areaBox(label), cluster: null };
}

type Places = Record<string, { x: number; y: number }>;

function personAt(places: Places): (person: { id: string; label: string }) => SceneNode {
  return ({ id, label }) => ({
    id,
    kind: 'person',
    label,
    ...placeOf(places, id),
    box: personBox(label),
    cluster: null,
  });
}

function placeOf(places: Places, id: string): { x: number; y: number } {
  const { x, y } = places[id] ?? { x: 0, y: 0 };
  return { x, y };
}

export function edgeKey({ kind, from, to }: Pick<MapEdge, 'kind' | 'from' | 'to'>): string {
  return JSON.stringify([kind, from, to]);
}

function sceneEdge(edge: MapEdge, bend: number | null, until: string): SceneEdge {
  const { kind, from, to, weight, newest } = edge;
  return { id: edgeKey(edge), kind, from, to, weight, recency: recencyOf({ newest, until }), bend };
}

function sceneLink({ kind, person, area, weight }: AreaLink): SceneLink {
  return { id: JSON.stringify([kind, person, area]), kind, from: person, to: area, weight };
}
