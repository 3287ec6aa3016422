/** Where the arrow keys lead. */
export type Direction = 'left' | 'right' | 'up' | 'down';

interface Placed {
  id: string;
  x: number;
  y: number;
}

/** How much a node that lies aside counts as farther than one straight ahead. */
const ASIDE = 2;

/**
 * The next node in a direction: the nearest within a right angle around it, those straight ahead first.
 *
 * @returns the id of the first node where there is none to start from; null where nothing lies that way.
 */
export function stepTo(nodes: readonly Placed[], from: string | null, direction: Direction): string | null {
  const start = nodes.find(({ id }) => id === from);
  if (start === undefined) {
    return nodes[0]?.id ?? null;
  }
  let best: { id: string; distance: number } | null = null;
  for (const node of nodes) {
    const { ahead, aside } = measure(start, node, direction);
    const distance = ahead + ASIDE * aside;
    if (node.id !== start.id && ahead > 0 && aside <= ahead && (best === null || distance < best.distance)) {
      best = { id: node.id, distance };
    }
  }
  return best?.id ?? null;
}

function measure(from: Placed, to: Placed, direction: Direction): { ahead: number; aside: number } {
  const x = to.x - from.x;
  const y = to.y - from.y;
  switch (direction) {
    case 'left':
      return { ahead: -x, aside: Math.abs(y) };
    case 'right':
      return { ahead: x, aside: Math.abs(y) };
    case 'up':
      return { ahead: -y, aside: Math.abs(x) };
    case 'down':
      return { ahead: y, aside: Math.abs(x) };
  }
}
