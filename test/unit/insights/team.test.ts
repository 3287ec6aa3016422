import assert from 'node:assert/strict';
import { renderMessage } from '../../../src/core/text/message.ts';
import { daysUpTo } from '../../../src/core/insights/periods.ts';
import { describeTeam, type TeamOptions } from '../../../src/core/insights/team.ts';
import { profileTeam } from '../../../src/core/insights/teamProfile.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Situation } from '../../../src/core/model/situation.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildPerson, hoursAfter } from '../../support/builders.ts';
import {
  buildPeer,
  buildPullRow,
  buildPullRows,
  buildQuestion,
  buildSituation,
} from '../../support/situationBuilders.ts';
import { buildAct, buildCoverage } from '../map/inventedTeam.ts';

const period = daysUpTo(hoursAfter(24 * 100), 100);
const SIX = ['mira', 'jonas', 'edda', 'okoro', 'noor', 'rafa'];
const peers = SIX.map((login) => buildPeer(login));

function told(
  evidence: readonly Evidence[],
  situation: Partial<Situation> = {},
  options: Partial<TeamOptions> = {},
): Record<string, string[]> {
  const insights = describeTeam({
    evidence,
    situation: buildSituation({ peers, ...situation }),
    period,
    knownFrom: hoursAfter(-24 * 400),
    translate,
    ...options,
  });
  return Object.fromEntries(
    insights.map(({ topic, sentence, details }) => [
      topic,
      [sentence, ...details].map((message) => renderMessage(message, translate)),
    ]),
  );
}

/** Everybody helps the next one on, in a place of their own. */
function ring(people: readonly string[] = SIX): Evidence[] {
  return people.map((by, index) =>
    buildAct({
      by,
      for: people[(index + 1) % people.length] ?? '',
      thread: index + 1,
      day: index + 10,
      area: `${by}/`,
    }),
  );
}

describe('describeTeam', () => {
  it('says nothing about a team of two', () => {
    assert.deepEqual(told(ring(), { peers: peers.slice(0, 2), questions: [buildQuestion()] }), {});
    assert.deepEqual(told(ring(), {}, { situation: null }), {});
  });

  it('shows how wide leading is spread by acts of different people, and without a count of them', () => {
    const spread = told(ring(), { pulls: buildPullRows(24) }).spread ?? [];
    const [sentence, ...acts] = spread;
    assert.match(sentence ?? '', /^Leading was spread over several people, lately in \w+\/, \w+\/ and \w+\/\.$/);
    assert.equal(acts.length, 3);
    assert.equal(new Set(acts.map((act) => act.split(' ')[0])).size, 3);
    for (const told of spread) assert.doesNotMatch(told.replace(/#\d+|\d+ \w+ \d{4}/gu, ''), /\d/u);
  });

  it('shows acts of different people also where all of them were in one place', () => {
    const acts = ring().map((act) => ({ ...act, area: ['storage/'] }));
    const [sentence, ...shown] = told(acts, { pulls: buildPullRows(24) }).spread ?? [];
    assert.equal(sentence, 'Leading was spread over several people, lately in storage/.');
    assert.equal(new Set(shown.map((act) => act.split(' ')[0])).size, 3);
  });

  it('speaks of the spread only in a group of five or more that GitHub shows well enough', () => {
    const pulls = buildPullRows(24);
    assert.ok(told(ring(), { pulls }).spread);
    assert.equal(told(ring(SIX.slice(0, 4)), { pulls }).spread, undefined);
    assert.equal(told(ring(), { pulls: pulls.slice(0, 19) }).spread, undefined);
  });

  it('gives the spread with and without whoever carries most of the duty', () => {
    const duty = buildAct({ by: 'mira', for: 'jonas', thread: 50, day: 50, fields: { byDuty: true } });
    assert.equal(
      told([...ring(), duty], { pulls: buildPullRows(24) }).spread?.at(-1),
      'Without whoever carries most of the maintenance, others led in fewer areas.',
    );
    const elsewhere = ring().map((act) => ({ ...act, area: ['storage/'] }));
    assert.equal(
      told([...elsewhere, duty], { pulls: buildPullRows(24) }).spread?.at(-1),
      'That holds as well without whoever carries most of the maintenance.',
    );
  });

  it('sees leading go round only against a time before that is loaded', () => {
    const evidence = [
      buildAct({ by: 'mira', for: 'edda', thread: 1, day: -50 }),
      buildAct({ by: 'jonas', for: 'edda', thread: 2, day: 50 }),
    ];
    assert.match(told(evidence).rotation?.[0] ?? '', /others led than in the time before, in storage\//);
    assert.equal(told(evidence, {}, { knownFrom: hoursAfter(-24 * 60) }).rotation, undefined);
    assert.equal(told(evidence.slice(1)).rotation, undefined);
    assert.equal(told([...evidence, buildAct({ by: 'jonas', for: 'edda', thread: 3, day: -40 })]).rotation, undefined);
  });

  it('gives the newcomers’ path as figures from five of them on', () => {
    const came = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        buildPullRow({
          number: index + 1,
          author: buildPerson(`new-${String(index)}`),
          isByNewcomer: true,
          openedAt: hoursAfter(24),
          mergedAt: index === 0 ? null : hoursAfter(48),
        }),
      );
    const welcomed = buildAct({ by: 'mira', for: 'new-1', thread: 2, day: 5, kind: 'welcomed' });
    assert.deepEqual(told([welcomed], { pulls: came(5) }).newcomers, [
      'Newcomers were answered about the substance of what they brought, in storage/.',
      'Of 5 people who came in this time, 4 had work of theirs merged.',
    ]);
    assert.equal(told([welcomed], { pulls: came(4) }).newcomers?.length, 1);
    assert.equal(told([], { pulls: came(4) }).newcomers, undefined);
  });

  it('tells of ideas that do not come from whoever maintains most', () => {
    const idea = buildAct({ by: 'jonas', for: 'mira', thread: 4, day: 4, kind: 'idea-adopted' });
    const duty = buildAct({ by: 'jonas', for: 'mira', thread: 5, day: 5, fields: { byDuty: true } });
    assert.equal(told([idea]).ideas?.length, 2);
    assert.equal(told([idea, duty]).ideas, undefined);
  });

  it('hears questions and names neither who asked nor who could have answered', () => {
    const voices = told([], { questions: [buildQuestion(), buildQuestion({ isOpen: false })] }).voices ?? [];
    assert.match(voices[0] ?? '', /^One question of this time has no answer yet/);
    for (const login of SIX) assert.ok(!voices.join('\n').includes(login));
  });

  it('speaks of balance where at least five people lead and follow in turn', () => {
    const back = ring().map((act, index) => ({
      ...act,
      id: `back-${String(index)}`,
      actor: act.beneficiaries[0] ?? act.actor,
      beneficiaries: [act.actor],
    }));
    assert.match(told([...ring(), ...back]).balance?.[0] ?? '', /several pairs helped each other, in/);
    const four = ring(SIX.slice(0, 4));
    assert.equal(told([...four, ...back.filter(({ actor }) => SIX.indexOf(actor.login) < 4)]).balance, undefined);
  });
});

describe('profileTeam', () => {
  const coverage = buildCoverage({ from: hoursAfter(-24 * 400) });

  it('shows people alone, and says why, where fewer than three are active', () => {
    const few = buildSituation({ peers: peers.slice(0, 2) });
    const profile = profileTeam({ evidence: ring(), coverage, situation: few }, { period, translate });
    assert.ok(profile.tooFew);
    assert.deepEqual([profile.team, profile.areas, profile.pairs], [[], [], []]);
    assert.equal(profile.people.length, 6);
  });

  it('lists people by their newest act that was not duty, then those whose duty it was', () => {
    const evidence = [
      buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 }),
      buildAct({ by: 'mira', for: 'jonas', thread: 2, day: 90, fields: { byDuty: true } }),
      buildAct({ by: 'edda', for: 'jonas', thread: 3, day: 3 }),
      buildAct({ by: 'okoro', for: 'jonas', thread: 4, day: 2, fields: { byDuty: true } }),
    ];
    const profile = profileTeam({ evidence, coverage, situation: buildSituation({ peers }) }, { period, translate });
    assert.deepEqual(
      profile.people.map(({ person }) => person.login),
      ['edda', 'okoro', 'mira'],
    );
  });

  it('leaves out what lies before the period, and uses it to see who begins', () => {
    const evidence = [
      buildAct({ by: 'mira', for: 'edda', thread: 1, day: -150 }),
      buildAct({ by: 'jonas', for: 'edda', thread: 2, day: 90 }),
    ];
    const { areas, people } = profileTeam(
      { evidence, coverage, situation: buildSituation({ peers }) },
      { period, translate },
    );
    assert.deepEqual(
      people.map(({ person }) => person.login),
      ['jonas'],
    );
    assert.ok(areas.some(({ insights }) => insights.some(({ topic }) => topic === 'begun')));
  });
});
