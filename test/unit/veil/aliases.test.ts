import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dealNames, keepNames } from '../../../src/core/veil/aliases.ts';

const keys = fc.uniqueArray(
  fc.integer({ min: 1, max: 1_000_000 }).map((id) => `id:${String(id)}`),
  {
    minLength: 1,
    maxLength: 200,
  },
);
const salt = fc.uuid();

function inOrder(names: ReadonlyMap<string, string>): [string, string][] {
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1));
}

for (const [name, give] of Object.entries({ dealNames, keepNames })) {
  describe(name, () => {
    it('gives everybody a name of their own, the same in whatever order they come', () => {
      fc.assert(
        fc.property(keys, salt, (people, secret) => {
          const names = give(people, secret);
          assert.equal(new Set(names.values()).size, people.length);
          assert.deepEqual(inOrder(give(people.toReversed(), secret)), inOrder(names));
          for (const alias of names.values()) assert.match(alias, /^Peer [A-Z][A-Za-z ]*$/u);
        }),
      );
    });

    it('gives another secret another order, so that a list of logins does not say who is who', () => {
      const people = Array.from({ length: 40 }, (_, index) => `id:${String(index)}`);
      const [one, other] = ['one', 'other'].map((secret) => give(people, secret));
      const same = people.filter((key) => one?.get(key) === other?.get(key));
      assert.ok(same.length <= 5, `${String(same.length)} of 40 kept their name`);
    });
  });
}

describe('dealNames', () => {
  const people = (count: number) => Array.from({ length: count }, (_, index) => `id:${String(index)}`);

  it('gives letters while they last', () => {
    for (const alias of dealNames(people(26), 'salt').values()) assert.match(alias, /^Peer [A-Z]$/u);
  });

  it('gives a word to each of those who are more than letters, and two only to those who are more than words', () => {
    for (const alias of dealNames(people(27), 'salt').values()) assert.match(alias, /^Peer [A-Z][a-z]{2,}$/u);
    const crowd = [...dealNames(people(3000), 'salt').values()];
    assert.equal(new Set(crowd).size, 3000);
    for (const alias of crowd) assert.match(alias, /^Peer [A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?$/u);
  });

  it('gives no word that stands in somebody’s name', () => {
    const names = [...dealNames(people(60), 'salt', ['birch-42', 'Ida MAPLE']).values()];
    assert.ok(names.includes('Peer Cedar'));
    for (const alias of names) assert.doesNotMatch(alias, /birch|maple/iu);
  });
});

describe('keepNames', () => {
  it('lets nearly everybody keep their name when somebody joins or leaves', () => {
    let moved = 0;
    let all = 0;
    fc.assert(
      fc.property(keys, salt, (people, secret) => {
        const before = keepNames(people, secret);
        const after = keepNames([...people, 'id:0'], secret);
        const others = people.filter((key) => before.get(key) !== after.get(key));
        assert.ok(others.length <= 1, 'whose place the new one took, and nobody else');
        moved += others.length;
        all += people.length;
      }),
      { seed: 20_261_125 },
    );
    assert.ok(moved * 1000 < all, `${String(moved)} of ${String(all)}`);
  });

  it('gives no name that is a word', () => {
    const names = [
      ...keepNames(
        Array.from({ length: 500 }, (_, index) => String(index)),
        'salt',
      ).values(),
    ];
    for (const alias of names) assert.doesNotMatch(alias.replace('Peer ', ''), /[AEIOUY]/u);
  });
});
