import type { MapPositions } from './mapPositions.ts';
import type { MapEdge } from './leadershipMap.ts';
import { areaBox, type PlacedBox, personBox } from './nodeBox.ts';

/** Bend of an edge: how far its middle stands off the straight line, to the right of its direction, in units. */
export interface RoutedEdge {
  edge: MapEdge;
  from: { x: number; y: number };
  to: { x: number; y: number };
  bend: number;
}

/** Nodes, and the edges between them. */
interface Routable {
  people: readonly { id: string; label: string }[];
  areas: readonly { id: string; label: string }[];
  edges: readonly MapEdge[];
}

/** In parts of the edge's length; the first that runs into the fewest nodes is taken. */
const BENDS: Record<MapEdge['kind'], readonly number[]> = {
  'saw-it-coming': [0.12, -0.12, 0.26, -0.26, 0.42, -0.42],
  unblocked: [0.26, -0.26, 0.12, -0.12, 0.42, -0.42],
};
const MOST_BEND = 110;
const SAMPLES = 14;
/** Two lines between the same people keep this much of the length between them. */
const LEAST_APART = 0.1;

/** Bends every edge around the nodes that it has nothing to do with, as far as that goes. */
export function routeEdges(drawn: Routable, positions: MapPositions): RoutedEdge[] {
  const boxes = placeBoxes(drawn, positions);
  const taken = new Map<string, number[]>();
  return drawn.edges.flatMap((edge) => {
    const from = positions.nodes[edge.from];
    const to = positions.nodes[edge.to];
    if (from === undefined || to === undefined) {
      return [];
    }
    const others = [...boxes].filter(([id]) => id !== edge.from && id !== edge.to).map(([, box]) => box);
    const isForth = edge.from < edge.to;
    const pair = isForth ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`;
    const used = taken.get(pair) ?? [];
    // One frame for there and back: a bend to the right there is a bend to the left back.
    const free = BENDS[edge.kind].filter((bend) =>
      used.every((other) => Math.abs(other - (isForth ? bend : -bend)) > LEAST_APART),
    );
    const bend = chooseBend({ candidates: free, from, to, others });
    taken.set(pair, [...used, isForth ? bend.share : -bend.share]);
    return [{ edge, from, to, bend: bend.units }];
  });
}

function placeBoxes(drawn: Routable, positions: MapPositions): Map<string, PlacedBox> {
  const nodes = [
    ...drawn.people.map(({ id, label }) => ({ id, box: personBox(label) })),
    ...drawn.areas.map(({ id, label }) => ({ id, box: areaBox(label) })),
  ];
  return new Map(
    nodes.flatMap(({ id, box }) => {
      const at = positions.nodes[id];
      return at === undefined ? [] : [[id, { ...at, box }]];
    }),
  );
}

interface Choice {
  candidates: readonly number[];
  from: { x: number; y: number };
  to: { x: number; y: number };
  others: readonly PlacedBox[];
}

function chooseBend({ candidates, from, to, others }: Choice): { share: number; units: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const options = (candidates.length === 0 ? [0.12] : candidates).map((share) => {
    const units = Math.sign(share) * Math.min(Math.abs(share) * length, MOST_BEND * Math.abs(share) * 4);
    return { share, units, hits: countHits({ from, to, others }, units) };
  });
  return options.reduce((best, option) => (option.hits < best.hits ? option : best));
}

/** Points of the curve that lie on a node. */
function countHits({ from, to, others }: Omit<Choice, 'candidates'>, units: number): number {
  const middle = bendMiddle(from, to, units);
  let hits = 0;
  for (let step = 1; step < SAMPLES; step += 1) {
    const t = step / SAMPLES;
    const x = (1 - t) ** 2 * from.x + 2 * t * (1 - t) * middle.x + t ** 2 * to.x;
    const y = (1 - t) ** 2 * from.y + 2 * t * (1 - t) * middle.y + t ** 2 * to.y;
    hits += others.some(({ x: left, y: top, box }) => {
      return Math.abs(x - left) < box.halfWidth && y > top - box.above && y < top + box.below;
    })
      ? 1
      : 0;
  }
  return hits;
}

/** The control point of a curve whose bend is `units`. */
export function bendMiddle(
  from: { x: number; y: number },
  to: { x: number; y: number },
  units: number,
): { x: number; y: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * units,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * units,
  };
}

/** What the drawing needs: the nodes, and the edges that bend out of their rectangle. */
export function frameOf(
  routes: readonly RoutedEdge[],
  { width, height }: MapPositions,
): { left: number; top: number; width: number; height: number } {
  const room = 10;
  const tops = routes.map(({ from, to, bend }) => bendMiddle(from, to, bend / 2));
  const left = Math.floor(Math.min(0, ...tops.map(({ x }) => x - room)));
  const top = Math.floor(Math.min(0, ...tops.map(({ y }) => y - room)));
  const right = Math.ceil(Math.max(width, ...tops.map(({ x }) => x + room)));
  const bottom = Math.ceil(Math.max(height, ...tops.map(({ y }) => y + room)));
  return { left, top, width: right - left, height: bottom - top };
}
