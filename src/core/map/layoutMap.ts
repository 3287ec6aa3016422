import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { separateBoxes } from './separateBoxes.ts';
import { hashFraction } from '../text/hashText.ts';
import { clusterByArea } from './clusterByArea.ts';
import { type Cluster, layoutClusters } from './layoutClusters.ts';
import type { LeadershipMap } from './leadershipMap.ts';
import type { MapPositions } from './mapPositions.ts';
import { areaBox, type NodeBox, personBox, type PlacedBox } from './nodeBox.ts';
import { type DrawnMap, selectDrawn } from './selectDrawn.ts';

export interface LayoutOptions {
  /** `tall` fits a phone or a narrow editor column. */
  shape?: 'wide' | 'tall';
  /** The last layout: who was there starts from there, so that a refresh moves little. */
  previous?: MapPositions;
  /** Places to keep, where there is one for everything that is drawn. */
  places?: MapPositions['nodes'];
}

type LayoutNode = PlacedBox & SimulationNodeDatum & { id: string };

interface LayoutLink {
  source: string | LayoutNode;
  target: string | LayoutNode;
  isArea: boolean;
  /** How hard it pulls: less where its ends have many others, or a lively team would fall into one heap. */
  pull: number;
}

const WIDTH = { wide: 840, tall: 380 };
const MARGIN = 14;
const TICKS = 320;
/** How far a layout that starts from the last one may still stir (1: as if it were new). */
const ALPHA_OF_REFRESH = 0.12;

/**
 * Places the nodes with a force simulation that is run to its end here and now: no timer, no chance.
 * A node starts where the hash of its id puts it, so the same people stand in the same places. A folded
 * map, of more people than forces can part, is set in blocks by area.
 */
export function layoutMap(map: LeadershipMap, options: LayoutOptions = {}): MapPositions {
  return layoutDrawn(selectDrawn(map), options);
}

/** As `layoutMap`, of a chosen part of the map. */
export function layoutDrawn(drawn: DrawnMap, options: LayoutOptions): MapPositions {
  const width = WIDTH[options.shape ?? 'wide'];
  const nodes = placeAtStart(drawn, width, options.previous);
  if (drawn.isFolded) {
    const places = layoutClusters(clusterDrawn(drawn), width).nodes;
    return cropToNodes(nodes.map((node) => ({ ...node, ...places[node.id] })));
  }
  const kept = options.places ?? {};
  if (nodes.every(({ id }) => kept[id] !== undefined)) {
    return cropToNodes(nodes.map((node) => ({ ...node, ...kept[node.id] })));
  }
  const height = roomFor(nodes, width);
  const stayed = nodes.filter(({ id }) => options.previous?.nodes[id] !== undefined).length;
  const alpha = stayed > nodes.length / 2 ? ALPHA_OF_REFRESH : 1;
  simulate(nodes, linksOf(drawn, nodes), { width, height, alpha });
  separateBoxes(nodes, { left: MARGIN, right: width - MARGIN });
  return cropToNodes(nodes);
}

/** The blocks of a folded drawing: everybody with the area of their newest act. */
export function clusterDrawn({ people, areas, areaLinks }: DrawnMap): Cluster[] {
  const homes = new Map(areaLinks.map(({ person, area }) => [person, area]));
  return clusterByArea(people, areas, ({ id }) => homes.get(id) ?? null);
}

/** The height at which nodes cover about a sixth of the drawing: the rest is for the lines. */
function roomFor(nodes: readonly LayoutNode[], width: number): number {
  const covered = nodes.reduce((sum, { box }) => sum + (2 * box.halfWidth + 16) * (box.above + box.below + 16), 0);
  return Math.max(160, Math.min((covered * 6.2) / width, 2600));
}

function placeAtStart(drawn: DrawnMap, width: number, previous: MapPositions | undefined): LayoutNode[] {
  const start = (id: string, box: NodeBox): LayoutNode => ({
    id,
    box,
    x: previous?.nodes[id]?.x ?? width * (0.1 + 0.8 * hashFraction(`x ${id}`)),
    y: previous?.nodes[id]?.y ?? width * (0.1 + 0.6 * hashFraction(`y ${id}`)),
  });
  return [
    ...drawn.areas.map(({ id, label }) => start(id, areaBox(label))),
    ...drawn.people.map(({ id, label }) => start(id, personBox(label))),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function linksOf(drawn: DrawnMap, nodes: readonly LayoutNode[]): LayoutLink[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const pairs = new Map<string, { source: string; target: string; isArea: boolean }>();
  for (const { from, to } of drawn.edges) {
    const [source, target] = from < to ? [from, to] : [to, from];
    pairs.set(`${source} ${target}`, { source, target, isArea: false });
  }
  for (const { person, area } of drawn.areaLinks) {
    pairs.set(`${person} ${area}`, { source: person, target: area, isArea: true });
  }
  const links = [...pairs.values()].filter(({ source, target }) => ids.has(source) && ids.has(target));
  const degrees = new Map<string, number>();
  for (const end of links.flatMap(({ source, target }) => [source, target])) {
    degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return links.map((link) => {
    const crowd = Math.min(degrees.get(link.source) ?? 1, degrees.get(link.target) ?? 1);
    return { ...link, pull: (link.isArea ? 0.4 : 0.3) / crowd };
  });
}

function simulate(
  nodes: LayoutNode[],
  links: LayoutLink[],
  room: { width: number; height: number; alpha: number },
): void {
  const isDense = nodes.length > 40;
  // In a slim drawing everybody would push everybody against the sides.
  const slimness = room.height / room.width;
  const simulation = forceSimulation(nodes)
    .stop()
    .randomSource(createSequence())
    .force(
      'link',
      forceLink<LayoutNode, LayoutLink>(links)
        .id(({ id }) => id)
        .distance(({ isArea }) => (isArea ? 84 : 130))
        .strength(({ pull }) => pull),
    )
    .force(
      'push',
      forceManyBody<LayoutNode>()
        .strength(isDense ? -260 : -760)
        .distanceMax(420),
    )
    .force('x', forceX<LayoutNode>(room.width / 2).strength(0.04 * Math.min(2, Math.max(1, slimness))))
    .force('y', forceY<LayoutNode>(room.height / 2).strength(0.05 / slimness))
    .alpha(room.alpha)
    .alphaDecay(1 - 0.001 ** (1 / TICKS));
  for (let tick = 0; tick < TICKS; tick += 1) {
    simulation.tick();
    for (const node of nodes) {
      const half = node.box.halfWidth + MARGIN;
      node.x = clamp(node.x, half, room.width - half);
      node.y = clamp(node.y, node.box.above + MARGIN, room.height - node.box.below - MARGIN);
    }
    if (tick > TICKS / 3) {
      separateBoxes(nodes, { left: MARGIN, right: room.width - MARGIN, rounds: 1 });
    }
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** d3-force asks for chance only to part nodes in one place; a fixed sequence (Lehmer) does. */
function createSequence(): () => number {
  let state = 20_260_101;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function cropToNodes(nodes: readonly LayoutNode[]): MapPositions {
  if (nodes.length === 0) {
    return { width: 0, height: 0, nodes: {} };
  }
  const left = Math.min(...nodes.map(({ x, box }) => x - box.halfWidth)) - MARGIN;
  const right = Math.max(...nodes.map(({ x, box }) => x + box.halfWidth)) + MARGIN;
  const top = Math.min(...nodes.map(({ y, box }) => y - box.above)) - MARGIN;
  const bottom = Math.max(...nodes.map(({ y, box }) => y + box.below)) + MARGIN;
  return {
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
    nodes: Object.fromEntries(
      nodes.map(({ id, x, y }) => [id, { x: Math.round((x - left) * 10) / 10, y: Math.round((y - top) * 10) / 10 }]),
    ),
  };
}
