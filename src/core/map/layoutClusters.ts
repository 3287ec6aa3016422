import { hashText } from '../text/hashText.ts';
import type { PersonNode } from './leadershipMap.ts';
import { areaBox, personBox } from './nodeBox.ts';
import type { DrawnMap } from './selectDrawn.ts';

/** An area with the people of whose newest act it is about; a null area holds those without one. */
export interface Cluster {
  area: string | null;
  people: PersonNode[];
}

interface Block {
  width: number;
  height: number;
  /** From the block's top left. */
  nodes: { id: string; x: number; y: number }[];
}

const PADDING = 14;
const GAP = 16;
const TITLE = 28;
const MOST_COLUMNS = 3;

/** In the order of hashes, which has nothing to do with what anybody did, and stays. */
export function clusterByArea(drawn: DrawnMap): Cluster[] {
  const homes = new Map(drawn.areaLinks.map(({ person, area }) => [person, area]));
  const byHash = <T extends { id: string }>(nodes: readonly T[]): T[] =>
    nodes
      .map((node) => ({ node, hash: hashText(node.id) }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1))
      .map(({ node }) => node);
  const people = byHash(drawn.people);
  return [...byHash(drawn.areas).map(({ id }) => id), null]
    .map((area) => ({ area, people: people.filter(({ id }) => (homes.get(id) ?? null) === area) }))
    .filter((cluster) => cluster.people.length > 0);
}

/** Places of a drawing that is too full for forces: blocks of people below their area, in rows. By node id. */
export function layoutClusters(drawn: DrawnMap, width: number): Record<string, { x: number; y: number }> {
  const labels = new Map(drawn.areas.map(({ id, label }) => [id, label]));
  const places: Record<string, { x: number; y: number }> = {};
  let left = PADDING;
  let top = PADDING;
  let rowHeight = 0;
  for (const cluster of clusterByArea(drawn)) {
    const block = layOutBlock(cluster, labels.get(cluster.area ?? '') ?? '', width - 2 * PADDING);
    if (left > PADDING && left + block.width > width - PADDING) {
      left = PADDING;
      top += rowHeight + GAP;
      rowHeight = 0;
    }
    for (const { id, x, y } of block.nodes) {
      places[id] = { x: left + x, y: top + y };
    }
    left += block.width + GAP;
    rowHeight = Math.max(rowHeight, block.height);
  }
  return places;
}

function layOutBlock({ area, people }: Cluster, label: string, mostWidth: number): Block {
  const boxes = people.map(({ label: name }) => personBox(name));
  const cell = 2 * Math.max(...boxes.map(({ halfWidth }) => halfWidth)) + 4;
  const rowHeight = Math.max(...boxes.map(({ above, below }) => above + below)) + 12;
  const columns = Math.max(1, Math.min(MOST_COLUMNS, people.length, Math.floor((mostWidth - 2 * PADDING) / cell)));
  const width = Math.max(columns * cell, area === null ? 0 : 2 * areaBox(label).halfWidth) + 2 * PADDING;
  const inset = (width - columns * cell) / 2;
  const placed = people.map(({ id }, index) => ({
    id,
    x: inset + ((index % columns) + 0.5) * cell,
    y: TITLE + Math.floor(index / columns) * rowHeight + (boxes[index]?.above ?? 0),
  }));
  return {
    width,
    height: TITLE + Math.ceil(people.length / columns) * rowHeight,
    nodes: area === null ? placed : [{ id: area, x: width / 2, y: 0 }, ...placed],
  };
}
