import type { MapPositions } from './mapPositions.ts';
import type { NodeBox, PlacedBox } from './nodeBox.ts';
import { separateBoxes } from './separateBoxes.ts';

/** What a drawing has on the screen, in CSS pixels. */
export interface Room {
  width: number;
  height: number;
}

/** At this zoom a label of 13 px has 11, the smallest that VS Code itself uses: no drawing is fitted in below it. */
export const LEAST_READABLE_ZOOM = 0.85;
/** How many times what the nodes cover there has to be, so that lines find their way between them. */
const AIRINESS = 2.8;
/** Few people are not torn apart only because there is room. */
const MOST_STRETCH = 1.75;
const GAP = { x: 10, y: 8 };

/**
 * Fits places to a room, each direction by itself, with labels at their full size: a narrow tab is used to its
 * sides, and nobody needs a magnifying glass. The same places in the same room come out the same; who was left of
 * somebody stays there as long as there is a way.
 *
 * @param boxes by node id; places without one are left out
 */
export function spreadPlaces(positions: MapPositions, boxes: ReadonlyMap<string, NodeBox>, room: Room): MapPositions {
  const nodes = Object.entries(positions.nodes).flatMap(([id, { x, y }]) => {
    const box = boxes.get(id);
    return box === undefined ? [] : [{ id, x, y, box }];
  });
  if (nodes.length === 0) return { width: 0, height: 0, nodes: {} };
  const frame = frameFor(nodes, room);
  stretch(nodes, frame);
  separateBoxes(nodes, { left: 0, right: frame.width });
  const top = Math.min(...nodes.map(({ y, box }) => y - box.above));
  const bottom = Math.max(...nodes.map(({ y, box }) => y + box.below));
  return {
    width: frame.width,
    height: bottom - top,
    nodes: Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x: round(x), y: round(y - top) }])),
  };
}

/** The room, or more where they would stand too close: first by a smaller zoom, then downwards. */
function frameFor(nodes: readonly PlacedBox[], { width, height }: Room): Room {
  const covered = nodes.reduce(
    (sum, { box }) => sum + (2 * box.halfWidth + GAP.x) * (box.above + box.below + GAP.y),
    0,
  );
  const widest = Math.max(...nodes.map(({ box }) => 2 * box.halfWidth));
  const needed = AIRINESS * covered;
  const scale = Math.min(1 / LEAST_READABLE_ZOOM, Math.max(1, Math.sqrt(needed / (width * height))));
  const wide = Math.max(width * scale, widest);
  return { width: wide, height: Math.max(height * scale, needed / wide) };
}

function stretch(nodes: PlacedBox[], frame: Room): void {
  const across = {
    from: least(nodes, (one) => one.x - one.box.halfWidth),
    to: most(nodes, (one) => one.x + one.box.halfWidth),
  };
  const down = { from: least(nodes, (one) => one.y - one.box.above), to: most(nodes, (one) => one.y + one.box.below) };
  const [placeX, placeY] = [placer(across, frame.width), placer(down, frame.height)];
  for (const node of nodes) {
    node.x = clamp(placeX(node.x), node.box.halfWidth, frame.width - node.box.halfWidth);
    node.y = clamp(placeY(node.y), node.box.above, frame.height - node.box.below);
  }
}

/** From a span onto the middle of a size. */
function placer({ from, to }: { from: number; to: number }, size: number): (at: number) => number {
  const factor = Math.min(MOST_STRETCH, size / Math.max(1, to - from));
  return (at) => size / 2 + (at - (from + to) / 2) * factor;
}

function least<T>(nodes: readonly T[], of: (node: T) => number): number {
  return Math.min(...nodes.map(of));
}

function most<T>(nodes: readonly T[], of: (node: T) => number): number {
  return Math.max(...nodes.map(of));
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
