import type { PlacedBox } from './nodeBox.ts';

/** Free room between two nodes. */
const GAP = { x: 10, y: 8 };
const ENOUGH_ROUNDS = 400;
/** By then only boxes that find no room beside each other still overlap: they go below each other. */
const SIDEWAYS_ROUNDS = 60;

interface Bounds {
  left: number;
  right: number;
  rounds?: number;
}

/**
 * Pushes overlapping boxes apart along the shorter way, in place, within the given sides (downwards and
 * upwards there is always room), until none overlaps or the rounds are used up.
 */
export function separateBoxes(nodes: readonly PlacedBox[], { left, right, rounds = ENOUGH_ROUNDS }: Bounds): void {
  for (let round = 0; round < rounds; round += 1) {
    let hasMoved = false;
    for (const [index, a] of nodes.entries()) {
      for (const b of nodes.slice(index + 1)) {
        hasMoved = part(a, b, round < SIDEWAYS_ROUNDS) || hasMoved;
      }
    }
    for (const node of nodes) {
      node.x = Math.max(left + node.box.halfWidth, Math.min(right - node.box.halfWidth, node.x));
    }
    if (!hasMoved) {
      return;
    }
  }
}

/** True when the two overlapped. */
function part(a: PlacedBox, b: PlacedBox, isSidewaysAllowed: boolean): boolean {
  const overlapX = a.box.halfWidth + b.box.halfWidth + GAP.x - Math.abs(a.x - b.x);
  const isAFirst = a.y <= b.y;
  const [upper, lower] = isAFirst ? [a, b] : [b, a];
  const overlapY = upper.y + upper.box.below + GAP.y - (lower.y - lower.box.above);
  if (overlapX <= 0.01 || overlapY <= 0.01) {
    return false;
  }
  if (overlapY <= overlapX || !isSidewaysAllowed) {
    upper.y -= overlapY / 2;
    lower.y += overlapY / 2;
  } else {
    const push = a.x < b.x ? -overlapX / 2 : overlapX / 2;
    a.x += push;
    b.x -= push;
  }
  return true;
}
