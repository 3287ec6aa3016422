import assert from 'node:assert/strict';
import { sceneOfTeam } from '../../../src/core/engine/sceneOfTeam.ts';
import type { TeamView } from '../../../src/core/engine/loadTeam.ts';
import type { PeerRow, PullRow, Situation } from '../../../src/core/model/situation.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildPerson, hoursAfter } from '../../support/builders.ts';
import { buildAct, buildCoverage } from '../map/inventedTeam.ts';

const AUTHORS = ['jonas', 'noor', 'elke', 'rafa'];
/** Eight threads that waited in storage/ went on, all through one person. */
const moves = Array.from({ length: 8 }, (_, index) => {
  const author = AUTHORS[index % AUTHORS.length] ?? '';
  return {
    ...buildAct({ by: 'mira', for: author, thread: index + 1, day: index, kind: 'broke-the-wait', area: 'storage/' }),
    repo: 'tide-team/lighthouse',
  };
});

function buildPull(index: number, hasHumanReview: boolean): PullRow {
  const url = `https://github.com/tide-team/lighthouse/pull/${String(index + 1)}`;
  return {
    number: index + 1,
    title: 'Cache the tide tables',
    url,
    areas: ['storage/'],
    author: buildPerson(AUTHORS[index % AUTHORS.length] ?? ''),
    openedAt: hoursAfter(24 * (index % 20)),
    mergedAt: hoursAfter(24 * 21),
    closedAt: null,
    reviewers: hasHumanReview ? [buildPerson('mira')] : [],
    hasHumanReview,
    isByNewcomer: false,
    isByProgram: false,
  };
}

function buildPeer(login: string): PeerRow {
  return {
    person: buildPerson(login),
    lastActiveAt: hoursAfter(24 * 20),
    since: hoursAfter(0),
    isPeerNow: true,
    isNewcomerNow: false,
    isOverloaded: false,
  };
}

function buildTeam(options: { peers: string[]; areReviewed: boolean }): TeamView {
  const asOf = hoursAfter(24 * 30);
  const situation: Situation = {
    asOf,
    waits: [],
    warnings: [],
    questions: [],
    pulls: Array.from({ length: 24 }, (_, index) => buildPull(index, options.areReviewed)),
    issues: [],
    peers: options.peers.map(buildPeer),
  };
  return {
    repository: { host: 'github.com', owner: 'tide-team', name: 'lighthouse', id: 1 },
    evidence: moves,
    coverage: buildCoverage(),
    asOf,
    situation,
    viewer: null,
    participation: { mode: 'everyone', problem: null },
    warningAnswers: [],
    lastRetro: null,
  };
}

function topics(team: TeamView): string[] {
  return sceneOfTeam(team, { previous: null, translate }).areaNotes.map(({ topic }) => topic);
}

describe('sceneOfTeam', () => {
  const everybody = ['mira', ...AUTHORS];

  it('marks an area with one way out, and names nobody with it', () => {
    const scene = sceneOfTeam(buildTeam({ peers: everybody, areReviewed: true }), { previous: null, translate });
    const note = scene.areaNotes.find(({ topic }) => topic === 'one-way-out');
    assert.equal(note?.area, scene.map.areas[0]?.id);
    assert.match(note?.text ?? '', /storage\/ has one way out/);
    assert.ok((note?.questions.length ?? 0) > 0);
    for (const login of everybody) assert.ok(!JSON.stringify(note).includes(login));
  });

  it('claims no such thing where GitHub shows too little review', () => {
    assert.ok(!topics(buildTeam({ peers: everybody, areReviewed: false })).includes('one-way-out'));
  });

  it('says nothing of areas where there is no team', () => {
    assert.deepEqual(topics(buildTeam({ peers: ['mira', 'jonas'], areReviewed: true })), []);
  });
});
