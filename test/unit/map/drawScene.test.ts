import assert from 'node:assert/strict';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { buildScene } from '../../../src/core/map/buildScene.ts';
import { drawScene, type DrawnScene, moreId, type SceneView } from '../../../src/core/map/drawScene.ts';
import type { LeadershipMap } from '../../../src/core/map/leadershipMap.ts';
import { limitMap, NO_LIMITS } from '../../../src/core/map/limitMap.ts';
import { LEAST_READABLE_ZOOM, type Room } from '../../../src/core/map/spreadPlaces.ts';
import { inventCrowd } from '../../support/inventedCrowd.ts';
import { buildAct, buildMapInput, inventTeam } from './inventedTeam.ts';

const team = buildMap(buildMapInput(inventTeam(), { since: null }));
const scene = buildScene(team, null);
const crowd = inventCrowd({ people: 500, acts: 1500 });
const crowdScene = buildScene(crowd, null);

function view(limited: LeadershipMap, change: Partial<SceneView> = {}): SceneView {
  return {
    limited,
    room: { width: 1000, height: 640 },
    focus: null,
    opened: [],
    moreLabel: 'more people',
    fewerLabel: 'fewer',
    ...change,
  };
}

function places({ nodes }: DrawnScene): Map<string, string> {
  return new Map(nodes.map(({ id, x, y }) => [id, `${String(x)} ${String(y)}`]));
}

/** Lines whose ends are not drawn. */
function danglingLines({ nodes, edges, links }: DrawnScene): unknown[] {
  const known = new Set(nodes.map(({ id }) => id));
  return [...edges, ...links].filter(({ from, to }) => !known.has(from) || !known.has(to));
}

describe('drawScene of a team', () => {
  it('draws everybody, once', () => {
    const { nodes } = drawScene(scene, view(team));
    const people = nodes.filter(({ kind }) => kind === 'person').map(({ id }) => id);
    assert.deepEqual(people.sort(), team.people.map(({ id }) => id).sort());
  });

  it('leaves everybody in their place whatever the limits are', () => {
    const whole = places(drawScene(scene, view(team)));
    const part = drawScene(scene, view(limitMap(team, { ...NO_LIMITS, signals: ['unblocking'] })));
    assert.ok(part.nodes.length > 0 && part.nodes.length < whole.size);
    for (const [id, place] of places(part)) assert.equal(place, whole.get(id));
  });

  it('draws no line without its ends', () => {
    for (const width of [1000, 380]) {
      assert.deepEqual(danglingLines(drawScene(scene, view(team, { room: { width, height: 640 } }))), []);
    }
  });

  it('draws the newest lines of many, and all of whoever is looked at', () => {
    const people = Array.from({ length: 12 }, (_, index) => `keeper-${'abcdefghijkl'[index] ?? ''}`);
    const acts = people.flatMap((by, from) =>
      people.flatMap((other, to) =>
        from === to ? [] : [buildAct({ by, for: other, thread: from * 12 + to + 1, day: (from * 7 + to * 5) % 80 })],
      ),
    );
    const map = buildMap(buildMapInput(acts, { since: null }));
    const dense = buildScene(map, null);
    const rest = drawScene(dense, view(map));
    assert.ok(rest.hasMoreLines && rest.edges.length < map.edges.length);
    const focus = map.people.at(-1)?.id ?? '';
    const own = (edges: readonly { from: string; to: string }[]): number =>
      edges.filter(({ from, to }) => from === focus || to === focus).length;
    assert.equal(own(drawScene(dense, view(map, { focus })).edges), own(map.edges));
  });

  it('starts from where everybody stood the last time', () => {
    assert.ok(scene.ground.kind === 'places');
    const added = buildAct({ by: 'nilsson', for: 'mira', thread: 900, day: 99 });
    const again = buildScene(buildMap(buildMapInput([...inventTeam(), added], { since: null })), scene.ground.places);
    assert.ok(again.ground.kind === 'places');
    const after = again.ground.places.wide.nodes;
    const moves = Object.entries(scene.ground.places.wide.nodes).map(([id, { x, y }]) =>
      Math.hypot((after[id]?.x ?? Infinity) - x, (after[id]?.y ?? Infinity) - y),
    );
    const typical = moves.sort((a, b) => a - b)[Math.floor(moves.length / 2)] ?? Infinity;
    assert.ok(typical < 60, `moved ${String(typical)}`);
  });
});

describe('drawScene of a crowd', () => {
  const drawn = drawScene(crowdScene, view(crowd));

  it('folds most people away, by area, without saying how many', () => {
    assert.equal(crowdScene.ground.kind, 'clusters');
    assert.ok(drawn.nodes.filter(({ kind }) => kind === 'person').length <= 100);
    const more = drawn.nodes.filter(({ kind }) => kind === 'more');
    assert.ok(more.length > 0);
    for (const { label } of more) assert.equal(label, 'more people');
  });

  it('shows everybody of a block that is opened, and a way to fold them again', () => {
    assert.ok(crowdScene.ground.kind === 'clusters');
    const block = crowdScene.ground.clusters.find(({ area }) => area !== null);
    const key = block?.area?.id ?? '';
    const opened = drawScene(crowdScene, view(crowd, { opened: [key] }));
    const shown = new Set(opened.nodes.map(({ id }) => id));
    assert.ok(block?.people.every(({ id }) => shown.has(id)));
    assert.equal(opened.nodes.find(({ id }) => id === moreId(key))?.label, 'fewer');
  });

  it('shows whoever is looked at, with lines to people who are folded away', () => {
    const hidden = crowd.people.find(({ id }) => !drawn.nodes.some((node) => node.id === id));
    assert.ok(hidden);
    const focused = drawScene(crowdScene, view(crowd, { focus: hidden.id }));
    const own = focused.edges.filter(({ from, to }) => from === hidden.id || to === hidden.id);
    assert.ok(own.length > 0);
    assert.deepEqual(danglingLines(focused), []);
    assert.equal(new Set(focused.edges.map(({ id }) => id)).size, focused.edges.length);
  });

  it('sets the blocks as large as the room lets them be, and never too small to be read', () => {
    const widthIn = (room: Room): number =>
      Math.max(...drawScene(crowdScene, view(crowd, { room })).panels.map(({ x, width }) => x + width));
    assert.ok(widthIn({ width: 1300, height: 1000 }) < 1100, 'drawn larger than life where there is room');
    assert.ok(widthIn({ width: 560, height: 640 }) <= 560 / LEAST_READABLE_ZOOM);
  });

  it('lets nobody stand on anybody', () => {
    const boxes = drawn.nodes.filter(({ kind }) => kind !== 'area');
    const overlaps = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            Math.abs(a.x - b.x) < a.box.halfWidth + b.box.halfWidth - 1 &&
            a.y - a.box.above < b.y + b.box.below &&
            b.y - b.box.above < a.y + a.box.below,
        )
        .map((b) => `${a.id} on ${b.id}`),
    );
    assert.deepEqual(overlaps, []);
  });
});

describe('buildScene', () => {
  it('draws all people alike: nothing about a person depends on how much they did', () => {
    const draw = (times: number): DrawnScene => {
      const acts = Array.from({ length: times }, (_, index) =>
        buildAct({ by: 'mira', for: 'jonas', thread: index + 1, day: 20 - index }),
      );
      const map = buildMap(buildMapInput(acts, { since: null }));
      return drawScene(buildScene(map, null), view(map));
    };
    assert.deepEqual(draw(10), draw(2));
  });
});
