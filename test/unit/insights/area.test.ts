import assert from 'node:assert/strict';
import { describeArea, listAreas } from '../../../src/core/insights/area.ts';
import { renderMessage } from '../../../src/core/text/message.ts';
import { daysUpTo } from '../../../src/core/insights/periods.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { PullRow } from '../../../src/core/model/situation.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { hoursAfter } from '../../support/builders.ts';
import { buildPullRows } from '../../support/situationBuilders.ts';
import { buildAct } from '../map/inventedTeam.ts';

const period = daysUpTo(hoursAfter(24 * 100), 101);

function told(
  evidence: readonly Evidence[],
  {
    pulls = buildPullRows(24),
    knownFrom = hoursAfter(-24 * 400),
    leavesOut = false,
  }: { pulls?: PullRow[]; knownFrom?: string; leavesOut?: boolean } = {},
): Record<string, string> {
  const insights = describeArea('storage/', { evidence, pulls, period, knownFrom, leavesOut, translate });
  return Object.fromEntries(insights.map(({ topic, sentence }) => [topic, renderMessage(sentence, translate)]));
}

function move(by: string, thread: number, fields: Partial<Evidence> = {}): Evidence {
  return buildAct({ by, for: 'edda', thread, day: thread, kind: 'broke-the-wait', fields });
}

const carried = [1, 2, 3, 4, 5, 6].map((thread) => move('mira', thread, { byDuty: true }));

describe('describeArea', () => {
  it('names who sees trouble coming and who unblocks, newest first', () => {
    const evidence = [
      move('mira', 1),
      move('jonas', 2),
      buildAct({ by: 'edda', for: 'mira', thread: 3, day: 3, concern: 'race' }),
    ];
    const all = told(evidence, { pulls: [] });
    assert.equal(all.unblocks, 'jonas and mira got things moving in storage/: with reviews.');
    assert.equal(all['sees-coming'], 'edda saw trouble coming in storage/: races.');
  });

  it('says that there is one way out, and not through whom', () => {
    const sentence = told(carried)['one-way-out'] ?? '';
    assert.match(sentence, /^storage\/ has one way out/);
    assert.ok(!sentence.includes('mira'));
  });

  it('claims no concentration where GitHub shows too little of how an area is led', () => {
    const few = buildPullRows(19);
    const byTwo = buildPullRows(24).filter(({ author }) => author?.login !== 'edda');
    const unreviewed = buildPullRows(24, (index) => ({ hasHumanReview: index % 3 === 0 }));
    const elsewhere = buildPullRows(24, () => ({ areas: ['net/'] }));
    for (const pulls of [few, byTwo, unreviewed, elsewhere, []]) {
      assert.equal(told(carried, { pulls })['one-way-out'], undefined);
    }
  });

  it('claims no concentration where somebody is left out, since what is missing may be theirs', () => {
    assert.equal(told(carried, { leavesOut: true })['one-way-out'], undefined);
    assert.notEqual(told(carried, { leavesOut: false })['one-way-out'], undefined);
  });

  it('sees several ways where others move things too, and no way where little moved', () => {
    assert.equal(told([...carried.slice(0, 4), move('jonas', 7), move('edda', 8)])['one-way-out'], undefined);
    assert.equal(told(carried.slice(1))['one-way-out'], undefined);
  });

  it('notices who has begun where others led before', () => {
    const evidence = [move('mira', 1), buildAct({ by: 'jonas', for: 'mira', thread: 90, day: 90 })];
    assert.equal(
      told(evidence).begun,
      'jonas has begun to lead in storage/: saw an edge case coming (#90), 2 Jun 2024.',
    );
  });

  it('calls nobody a beginner of whose past too little is loaded', () => {
    const evidence = [move('mira', 1), buildAct({ by: 'jonas', for: 'mira', thread: 90, day: 90 })];
    assert.equal(told(evidence, { knownFrom: hoursAfter(0) }).begun, undefined);
    assert.equal(told(evidence.slice(1)).begun, undefined);
  });

  it('says of GitHub, not of the area, that nothing is seen, unless enough could be seen', () => {
    assert.deepEqual(Object.keys(told([], { pulls: buildPullRows(3) })), ['not-shown']);
    assert.deepEqual(Object.keys(told([])), ['quiet']);
  });

  it('invites whoever has begun where there is one way out', () => {
    const evidence = [...carried, buildAct({ by: 'jonas', for: 'mira', thread: 90, day: 90 })];
    const insights = describeArea('storage/', {
      evidence,
      pulls: buildPullRows(24),
      period,
      knownFrom: hoursAfter(-24 * 400),
      translate,
    });
    const question = insights.find(({ topic }) => topic === 'one-way-out')?.asLead;
    assert.ok(question && renderMessage(question, translate).includes('jonas'));
  });
});

describe('listAreas', () => {
  it('goes by the newest act, then names the areas where only work was done', () => {
    const evidence = [
      buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1, area: 'net/' }),
      buildAct({ by: 'mira', for: 'jonas', thread: 2, day: 2, area: 'ui/' }),
    ];
    const pulls = buildPullRows(2, () => ({ areas: ['docs/', 'net/'] }));
    assert.deepEqual(listAreas({ evidence, pulls, period }), ['ui/', 'net/', 'docs/']);
  });
});
