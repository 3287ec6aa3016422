import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MapPositions } from '../../../src/core/map/mapPositions.ts';
import { type NodeBox, personBox } from '../../../src/core/map/nodeBox.ts';
import { LEAST_READABLE_ZOOM, spreadPlaces } from '../../../src/core/map/spreadPlaces.ts';

const room = fc.record({ width: fc.integer({ min: 260, max: 2000 }), height: fc.integer({ min: 200, max: 1400 }) });
const places = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 840 }), y: fc.integer({ min: 0, max: 600 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((points): MapPositions => {
    const nodes = Object.fromEntries(points.map((point, index) => [`p${String(index)}`, point]));
    return { width: 840, height: 600, nodes };
  });

function boxesOf({ nodes }: MapPositions): Map<string, NodeBox> {
  return new Map(Object.keys(nodes).map((id) => [id, personBox(`somebody-${id}`)]));
}

describe('spreadPlaces', () => {
  it('lets nobody stand on anybody, whatever the room', () => {
    fc.assert(
      fc.property(places, room, (positions, within) => {
        const boxes = boxesOf(positions);
        const placed = Object.entries(spreadPlaces(positions, boxes, within).nodes);
        for (const [index, [id, a]] of placed.entries()) {
          const box = boxes.get(id);
          for (const [other, b] of placed.slice(index + 1)) {
            const beside = boxes.get(other);
            assert.ok(box && beside);
            const isApart =
              Math.abs(a.x - b.x) >= box.halfWidth + beside.halfWidth - 1 ||
              a.y - box.above >= b.y + beside.below - 1 ||
              b.y - beside.above >= a.y + box.below - 1;
            assert.ok(isApart, `${id} stands on ${other}`);
          }
        }
      }),
    );
  });

  it('is never wider than can be read when it is fitted in', () => {
    fc.assert(
      fc.property(places, room, (positions, within) => {
        const spread = spreadPlaces(positions, boxesOf(positions), within);
        assert.ok(spread.width <= within.width / LEAST_READABLE_ZOOM + 0.1);
        for (const [id, { x }] of Object.entries(spread.nodes)) {
          const half = boxesOf(positions).get(id)?.halfWidth ?? 0;
          assert.ok(x - half >= -0.1 && x + half <= spread.width + 0.1);
        }
      }),
    );
  });

  it('comes out the same for the same room', () => {
    fc.assert(
      fc.property(places, room, (positions, within) => {
        const once = spreadPlaces(positions, boxesOf(positions), within);
        assert.deepEqual(spreadPlaces(positions, boxesOf(positions), within), once);
      }),
      { numRuns: 20 },
    );
  });

  it('uses a wide room to its sides, and does not tear a few people apart', () => {
    const nodes = { a: { x: 0, y: 0 }, b: { x: 400, y: 100 }, c: { x: 200, y: 300 } };
    const positions = { width: 400, height: 300, nodes };
    const spread = spreadPlaces(positions, boxesOf(positions), { width: 640, height: 400 });
    const distance = Math.abs((spread.nodes['a']?.x ?? 0) - (spread.nodes['b']?.x ?? 0));
    assert.ok(distance > 450, String(distance));
    const far = spreadPlaces(positions, boxesOf(positions), { width: 4000, height: 400 });
    assert.ok(Math.abs((far.nodes['a']?.x ?? 0) - (far.nodes['b']?.x ?? 0)) < 800);
  });

  it('has nothing to place where nobody is', () => {
    const nobody = { width: 0, height: 0, nodes: {} };
    assert.deepEqual(spreadPlaces(nobody, new Map(), { width: 600, height: 400 }), nobody);
  });
});
