import assert from 'node:assert/strict';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { layoutMap } from '../../../src/core/map/layoutMap.ts';
import type { MapPositions } from '../../../src/core/map/mapPositions.ts';
import type { LeadershipMap } from '../../../src/core/map/leadershipMap.ts';
import { areaBox, personBox } from '../../../src/core/map/nodeBox.ts';
import { selectDrawn } from '../../../src/core/map/selectDrawn.ts';
import { buildAct, buildMapInput, inventTeam } from './inventedTeam.ts';

function crowd(people: number): LeadershipMap {
  return buildMap(
    buildMapInput(
      Array.from({ length: people * 2 }, (_, index) =>
        buildAct({
          by: `keeper-${letters((index * 13) % people)}`,
          for: `keeper-${letters((index * 29 + 7) % people)}`,
          thread: index + 1,
          day: index % 90,
          area: `area-${letters(((index * 13) % people) % 11)}/`,
        }),
      ),
    ),
  );
}

function letters(index: number): string {
  return index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
}

/** Pairs of nodes whose boxes (mark and label) lie on each other. */
function overlaps(map: LeadershipMap, { nodes }: MapPositions): string[] {
  const { people, areas } = selectDrawn(map);
  const boxes = [
    ...people.map(({ id, label }) => ({ id, box: personBox(label) })),
    ...areas.map(({ id, label }) => ({ id, box: areaBox(label) })),
  ].map(({ id, box }) => {
    const at = nodes[id];
    assert.ok(at, `${id} has a place`);
    return {
      id,
      left: at.x - box.halfWidth,
      right: at.x + box.halfWidth,
      top: at.y - box.above,
      bottom: at.y + box.below,
    };
  });
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} on ${b.id}`),
  );
}

describe('layoutMap', () => {
  const team = buildMap(buildMapInput(inventTeam()));

  for (const shape of ['wide', 'tall'] as const) {
    for (const people of [2, 40, 500]) {
      it(`lets no label overlap: ${String(people)} people, ${shape}`, () => {
        const map = crowd(people);
        assert.deepEqual(overlaps(map, layoutMap(map, { shape })), []);
      });
    }
  }

  it('keeps every node and label within the drawing', () => {
    for (const shape of ['wide', 'tall'] as const) {
      const { nodes, width, height } = layoutMap(team, { shape });
      assert.ok(width <= (shape === 'wide' ? 840 : 380));
      for (const { x, y } of Object.values(nodes)) {
        assert.ok(x > 0 && x < width && y > 0 && y < height);
      }
    }
  });

  it('places a single person', () => {
    const map = buildMap(buildMapInput([buildAct({ by: 'mira', for: 'mira', thread: 1, day: 1, area: '' })]));
    const { width, height, nodes } = layoutMap(map);
    assert.ok(Number.isFinite(width) && Number.isFinite(height));
    assert.equal(Object.keys(nodes).length, map.people.length + map.areas.length);
  });

  it('is empty for an empty map', () => {
    assert.deepEqual(layoutMap(buildMap(buildMapInput([]))), { width: 0, height: 0, nodes: {} });
  });

  it('gives the same places every time, without chance', () => {
    const random = Math.random;
    Math.random = () => assert.fail('asked for chance');
    try {
      assert.deepEqual(layoutMap(team), layoutMap(buildMap(buildMapInput(inventTeam().toReversed()))));
    } finally {
      Math.random = random;
    }
  });

  it('moves people little when one act is added to the last layout', () => {
    const before = layoutMap(team);
    const added = buildAct({ by: 'nilsson', for: 'mira', thread: 900, day: 99 });
    const after = layoutMap(buildMap(buildMapInput([...inventTeam(), added])), { previous: before });
    const moves = Object.entries(before.nodes).map(([id, { x, y }]) => {
      const now = after.nodes[id];
      assert.ok(now);
      return Math.hypot(now.x - x, now.y - y);
    });
    const typical = moves.sort((a, b) => a - b)[Math.floor(moves.length / 2)] ?? Infinity;
    assert.ok(typical < 60, `moved ${String(typical)}`);
  });
});

describe('selectDrawn', () => {
  it('draws everybody up to sixty people', () => {
    const map = crowd(60);
    const { people, morePeople, isFolded } = selectDrawn(map);
    assert.deepEqual([people.length, morePeople, isFolded], [map.people.length, 0, false]);
  });

  it('draws those with the newest acts of a larger team, each tied to one area, and says how many more there are', () => {
    const map = crowd(500);
    const { people, areaLinks, morePeople } = selectDrawn(map);
    assert.deepEqual(people, map.people.slice(0, people.length));
    assert.ok(people.length <= 60 && people.every(({ newest }) => newest !== null));
    assert.equal(morePeople, map.people.length - people.length);
    assert.equal(new Set(areaLinks.map(({ person }) => person)).size, areaLinks.length);
  });
});

describe('selectDrawn with many lines', () => {
  const people = Array.from({ length: 12 }, (_, index) => `keeper-${letters(index)}`);
  const acts = people.flatMap((by, from) =>
    people.flatMap((other, to) =>
      from === to ? [] : [buildAct({ by, for: other, thread: from * 12 + to + 1, day: (from * 7 + to * 5) % 80 })],
    ),
  );
  const map = buildMap(buildMapInput(acts));

  it('draws the newest, and says that there are more', () => {
    const { edges, hasMoreTies } = selectDrawn(map);
    assert.ok(hasMoreTies && edges.length < map.edges.length);
    assert.deepEqual(
      edges,
      map.edges.filter((edge) => edges.includes(edge)),
    );
    assert.equal(edges[0], map.edges[0]);
  });

  it('leaves nobody without a line', () => {
    const touched = new Set(selectDrawn(map).edges.flatMap(({ from, to }) => [from, to]));
    assert.equal(touched.size, people.length);
  });

  it('draws all lines while they are few', () => {
    const team = buildMap(buildMapInput(inventTeam()));
    assert.deepEqual([selectDrawn(team).edges, selectDrawn(team).hasMoreTies], [team.edges, false]);
  });
});
