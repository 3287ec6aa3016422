import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { describePair, findLeadAndFollow, keepLeadAndFollow } from '../../../src/core/map/leadAndFollow.ts';
import { firstDayOf, listLastDays } from '../../../src/core/map/mapPeriods.ts';
import { recencyOf } from '../../../src/core/map/recencyOf.ts';
import { searchMap } from '../../../src/core/map/searchMap.ts';
import { stepTo } from '../../../src/core/map/stepTo.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { buildAct, buildMapInput } from './inventedTeam.ts';

const map = buildMap(
  buildMapInput(
    [
      buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 }),
      buildAct({ by: 'jonas', for: 'mira', thread: 2, day: 9, kind: 'broke-the-wait' }),
      buildAct({ by: 'mira', for: 'élodie', thread: 3, day: 20, area: 'net/' }),
    ],
    { since: null },
  ),
);
const labelOf = (id: string): string => map.people.find((person) => person.id === id)?.label ?? '';

describe('describePair', () => {
  function tell(acts: Parameters<typeof buildAct>[0][]): string[] {
    const drawn = buildMap(buildMapInput(acts.map(buildAct), { since: null }));
    const names = new Map(drawn.people.map(({ id, label }) => [id, label]));
    return findLeadAndFollow(drawn).flatMap((pair) =>
      describePair(pair, englishTranslate).map(({ sentence, from, to }) =>
        englishTranslate(sentence, { from: names.get(from) ?? '', to: names.get(to) ?? '' }),
      ),
    );
  }

  it('says each kind by itself, the newest first', () => {
    const acts = [
      { by: 'mira', for: 'jonas', thread: 1, day: 1 },
      { by: 'jonas', for: 'mira', thread: 2, day: 9, kind: 'broke-the-wait' },
    ] as const;
    assert.deepEqual(tell([...acts]), ['jonas unblocked mira', 'mira saw it coming for jonas']);
  });

  it('says one kind there and back once, not twice', () => {
    const acts = [
      { by: 'mira', for: 'jonas', thread: 1, day: 1 },
      { by: 'jonas', for: 'mira', thread: 2, day: 9 },
    ];
    assert.deepEqual(tell(acts), ['jonas and mira saw it coming for each other']);
  });
});

describe('findLeadAndFollow', () => {
  it('finds the two who led each other, whoever acted last first', () => {
    assert.deepEqual(
      findLeadAndFollow(map).map(({ people }) => people.map(labelOf)),
      [['jonas', 'mira']],
    );
  });

  it('takes two lines one way for no pair', () => {
    const oneWay = buildMap(
      buildMapInput([
        buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 }),
        buildAct({ by: 'mira', for: 'jonas', thread: 2, day: 2, kind: 'broke-the-wait' }),
      ]),
    );
    assert.deepEqual(findLeadAndFollow(oneWay), []);
  });

  it('leaves only these pairs on the map', () => {
    const pairs = keepLeadAndFollow(map);
    assert.deepEqual(pairs.people.map(({ label }) => label).sort(), ['jonas', 'mira']);
    assert.equal(pairs.edges.length, 2);
  });
});

describe('listLastDays', () => {
  it('ends with the end of the history, and goes back by weeks to the oldest act', () => {
    const days = listLastDays(map);
    assert.equal(days.at(-1), map.until);
    assert.ok((days[0] ?? '') > (map.acts.at(-1)?.day ?? ''));
    assert.deepEqual(days, [...days].sort());
  });

  it('gives one day where there is no act', () => {
    assert.deepEqual(listLastDays({ acts: [], until: '2026-06-14' }), ['2026-06-14']);
  });
});

describe('firstDayOf', () => {
  it('counts the last day in', () => {
    assert.equal(firstDayOf('2026-06-30', 'month'), '2026-06-01');
  });

  it('has none for the whole past', () => {
    assert.equal(firstDayOf('2026-06-30', 'all'), null);
  });
});

describe('recencyOf', () => {
  it('knows three steps, seen from the last day that is looked at', () => {
    const until = '2026-06-30';
    assert.equal(recencyOf({ newest: '2026-06-30', until }), 'fresh');
    assert.equal(recencyOf({ newest: '2026-01-30', until }), 'earlier');
    assert.equal(recencyOf({ newest: '2024-01-30', until }), 'old');
  });
});

describe('searchMap', () => {
  it('finds people and areas whatever the case and accents', () => {
    assert.deepEqual(
      searchMap(map, ' ELO').map(({ label }) => label),
      ['élodie'],
    );
    assert.deepEqual(
      searchMap(map, 'net').map(({ kind }) => kind),
      ['area'],
    );
  });

  it('finds nothing for nothing', () => {
    assert.deepEqual(searchMap(map, '  '), []);
  });
});

describe('stepTo', () => {
  const grid = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => ({ id: `${String(x)}${String(y)}`, x, y })));

  it('goes to the neighbour straight ahead', () => {
    assert.equal(stepTo(grid, '11', 'left'), '01');
    assert.equal(stepTo(grid, '11', 'right'), '21');
    assert.equal(stepTo(grid, '11', 'up'), '10');
    assert.equal(stepTo(grid, '11', 'down'), '12');
  });

  it('stays where nothing lies that way', () => {
    assert.equal(stepTo(grid, '00', 'left'), null);
  });

  it('begins with the first', () => {
    assert.equal(stepTo(grid, null, 'right'), '00');
    assert.equal(stepTo([], null, 'right'), null);
  });

  it('goes where the key says, wherever the nodes are', () => {
    const point = fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 20 }), (points) => {
        const nodes = points.map(({ x, y }, index) => ({ id: String(index), x, y }));
        const next = nodes.find(({ id }) => id === stepTo(nodes, '0', 'right'));
        assert.ok(next === undefined || next.x > (nodes[0]?.x ?? Infinity));
      }),
    );
  });
});
