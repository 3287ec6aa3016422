import assert from 'node:assert/strict';
import { areAlike, joinAlike, joinGroups, titleOfAct } from '../../../src/core/map/actLists.ts';
import type { Act } from '../../../src/core/map/leadershipMap.ts';

function buildAct(id: string, fields: Partial<Act> = {}): Act {
  return {
    id,
    person: 'person:1',
    helped: [],
    signal: 'unblocking',
    kind: 'answered',
    level: 'moved',
    day: '2026-09-14',
    headline: 'brought what an issue asked for in ui/ (#12)',
    facts: [],
    quote: '',
    url: null,
    repository: 'tide-team/lighthouse',
    thread: { kind: 'issue', number: 12, title: 'Wrong plural', url: null },
    areas: ['ui/'],
    byDuty: false,
    group: null,
    ...fields,
  };
}

describe('the newest acts', () => {
  const idsOf = (acts: readonly Act[]) => joinAlike(joinGroups(acts)).map((group) => group.map(({ id }) => id));

  it('stand together where they are of one kind and day, by whomever', () => {
    const acts = [
      buildAct('a'),
      buildAct('b', { kind: 'cited', level: 'chosen' }),
      buildAct('c', { person: 'person:2' }),
      buildAct('d', { day: '2026-09-13' }),
    ];
    assert.deepEqual(idsOf(acts), [['a', 'c'], ['b'], ['d']]);
  });

  it('keep the order of their days', () => {
    const days = ['2026-09-14', '2026-09-14', '2026-09-13', '2026-09-12', '2026-09-12'];
    const groups = joinAlike(joinGroups(days.map((day, index) => buildAct(String(index), { day }))));
    const shown = groups.flatMap((group) => group.map(({ day }) => day));
    assert.deepEqual(shown, shown.toSorted().toReversed());
    assert.equal(shown.length, days.length);
  });

  it('leave those of one review to themselves', () => {
    const review = { kind: 'flagged-in-review', level: 'acted-on', group: 'review:1' } as const;
    const acts = [buildAct('a', review), buildAct('b', review), buildAct('c', { ...review, group: null })];
    const groups = joinAlike(joinGroups(acts));
    assert.deepEqual(idsOf(acts), [['a', 'b'], ['c']]);
    assert.deepEqual(groups.map(areAlike), [false, false]);
    assert.ok(areAlike([buildAct('a'), buildAct('c')]));
  });

  const told = (title: string) => ({ thread: { title, url: null } });

  it('are told by what they were about where many others have the same headline', () => {
    assert.equal(titleOfAct(buildAct('a'), told('Wrong plural')), 'Wrong plural');
    assert.equal(titleOfAct(buildAct('a', { kind: 'flagged-in-review' }), told('Wrong plural')), null);
    assert.equal(titleOfAct(buildAct('a'), told('')), null);
    assert.equal(titleOfAct(buildAct('a'), null), null);
  });
});
