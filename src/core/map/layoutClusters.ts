import { areaBox, personBox } from './nodeBox.ts';

interface Named {
  id: string;
  label: string;
}

/** An area with the people who stand with it; a null area holds those without one. */
export interface Cluster {
  area: Named | null;
  people: Named[];
}

/** Ground behind a cluster, from its top left. */
export interface Panel {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Block {
  width: number;
  height: number;
  /** From the block's top left. */
  nodes: { id: string; x: number; y: number }[];
}

export interface ClusterLayout {
  width: number;
  height: number;
  /** By node id. */
  nodes: Record<string, { x: number; y: number }>;
  /** In the order of the clusters. */
  panels: Panel[];
}

const PADDING = 10;
/** Inside a block, on either side. */
const INSET = 4;
/** Between the blocks: an area's name stands on the upper rim of its own. */
const GAP = { x: 14, y: 24 };
const TITLE = 28;
const FEW_COLUMNS = 2;
/** How far a panel reaches beyond what stands on it. */
const RIM = 6;

/** Places of a drawing that is too full for forces: blocks of people below their area, in rows. */
export function layoutClusters(clusters: readonly Cluster[], width: number): ClusterLayout {
  const nodes: ClusterLayout['nodes'] = {};
  const panels: Panel[] = [];
  let left = PADDING;
  let top = PADDING;
  let rowHeight = 0;
  let rightmost = 0;
  for (const cluster of clusters) {
    const block = layOutBlock(cluster, width - 2 * PADDING);
    if (left > PADDING && left + block.width > width - PADDING) {
      left = PADDING;
      top += rowHeight + GAP.y;
      rowHeight = 0;
    }
    for (const { id, x, y } of block.nodes) {
      nodes[id] = { x: left + x, y: top + y };
    }
    panels.push({ x: left - RIM / 2, y: top, width: block.width + RIM, height: block.height + RIM });
    left += block.width + GAP.x;
    rightmost = Math.max(rightmost, left - GAP.x + PADDING);
    rowHeight = Math.max(rowHeight, block.height);
  }
  return { width: rightmost, height: top + rowHeight + PADDING, nodes, panels };
}

function layOutBlock({ area, people }: Cluster, mostWidth: number): Block {
  const boxes = people.map(({ label }) => personBox(label));
  const cell = 2 * Math.max(...boxes.map(({ halfWidth }) => halfWidth)) + 4;
  const rowHeight = Math.max(...boxes.map(({ above, below }) => above + below)) + 12;
  const wanted = Math.min(people.length, Math.max(FEW_COLUMNS, Math.ceil(Math.sqrt(people.length))));
  const columns = Math.max(1, Math.min(wanted, Math.floor((mostWidth - 2 * INSET) / cell)));
  const width = Math.max(columns * cell, area === null ? 0 : 2 * areaBox(area.label).halfWidth) + 2 * INSET;
  const inset = (width - columns * cell) / 2;
  const placed = people.map(({ id }, index) => ({
    id,
    x: inset + ((index % columns) + 0.5) * cell,
    y: TITLE + Math.floor(index / columns) * rowHeight + (boxes[index]?.above ?? 0),
  }));
  return {
    width,
    height: TITLE + Math.ceil(people.length / columns) * rowHeight,
    nodes: area === null ? placed : [{ id: area.id, x: width / 2, y: 0 }, ...placed],
  };
}
