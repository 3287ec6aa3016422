import type { MapEdge } from './leadershipMap.ts';
import { PERSON_RADIUS } from './nodeBox.ts';
import { bendMiddle } from './routeEdges.ts';

interface Point {
  x: number;
  y: number;
}

/** Path data of one edge. */
export interface EdgePaths {
  line: string;
  head: string;
}

const HEAD_LENGTH: Record<MapEdge['kind'], number> = { 'saw-it-coming': 9, unblocked: 10 };
const GAP = 3.5;

/** An edge in its place; `bend` as `routeEdges` gives it. */
export interface EdgeCourse {
  kind: MapEdge['kind'];
  from: Point;
  to: Point;
  bend: number;
}

/**
 * A curve from the rim of one person to the rim of another, and its head: a filled triangle, or an open
 * double chevron.
 */
export function drawEdge({ kind, from, to, bend }: EdgeCourse): EdgePaths {
  const middle = bendMiddle(from, to, bend);
  const start = stepTowards(from, middle, PERSON_RADIUS + GAP);
  const tip = stepTowards(to, middle, PERSON_RADIUS + GAP);
  const foot = stepTowards(tip, middle, HEAD_LENGTH[kind] - 1);
  return {
    line: `M${write(start)} Q${write(middle)} ${write(foot)}`,
    head: kind === 'saw-it-coming' ? drawTriangle(tip, middle) : drawChevrons(tip, middle),
  };
}

function drawTriangle(tip: Point, from: Point): string {
  const { left, right } = wings({ tip, from, length: 9, spread: 4.4 });
  return `M${write(left)} L${write(tip)} L${write(right)} Z`;
}

function drawChevrons(tip: Point, from: Point): string {
  return [tip, stepTowards(tip, from, 5)]
    .map((point) => {
      const { left, right } = wings({ tip: point, from, length: 5.5, spread: 4.6 });
      return `M${write(left)} L${write(point)} L${write(right)}`;
    })
    .join(' ');
}

interface Arrow {
  tip: Point;
  /** Where the line comes from. */
  from: Point;
  length: number;
  spread: number;
}

function wings({ tip, from, length, spread }: Arrow): { left: Point; right: Point } {
  const back = stepTowards(tip, from, length);
  const across = { x: ((back.y - tip.y) / length) * spread, y: ((tip.x - back.x) / length) * spread };
  return {
    left: { x: back.x + across.x, y: back.y + across.y },
    right: { x: back.x - across.x, y: back.y - across.y },
  };
}

function stepTowards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function write({ x, y }: Point): string {
  return `${String(Math.round(x * 10) / 10)} ${String(Math.round(y * 10) / 10)}`;
}
