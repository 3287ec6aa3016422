import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Insight } from '../../../src/core/insights/insight.ts';
import { renderMessage } from '../../../src/core/text/message.ts';
import { holdMirror } from '../../../src/core/insights/mirror.ts';
import { daysUpTo } from '../../../src/core/insights/periods.ts';
import { describePerson, listPeople } from '../../../src/core/insights/person.ts';
import { profileTeam, type TeamProfile } from '../../../src/core/insights/teamProfile.ts';
import { peopleOf, veilTeam } from '../../../src/core/veil/veilTeam.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Situation } from '../../../src/core/model/situation.ts';
import { renderMirrorJson, renderPersonJson, renderTeamJson } from '../../../src/core/report/insightJson.ts';
import { renderMirrorText, renderPersonText, renderTeamText } from '../../../src/core/report/insightText.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildPerson, buildRepository, hoursAfter } from '../../support/builders.ts';
import { buildPeer, buildPullRow } from '../../support/situationBuilders.ts';
import { arbitraryTeam, LOGINS } from '../map/arbitraryEvidence.ts';
import { buildCoverage } from '../map/inventedTeam.ts';
import { arbitrarySituation } from './arbitrarySituation.ts';

const period = daysUpTo(hoursAfter(24 * 62), 63);
const coverage = buildCoverage({ from: hoursAfter(-24 * 500) });
const TEXT = { translate, width: 90, isColour: false, repository: 'tide-team/lighthouse', coverage };

interface Team {
  evidence: Evidence[];
  situation: Situation;
}

const MANY = { numRuns: 40, seed: 20_261_125 };

function checkTeams(check: (team: Team) => void): void {
  fc.assert(
    fc.property(arbitraryTeam, arbitrarySituation, (evidence, situation) => {
      check({ evidence, situation });
    }),
    MANY,
  );
}

function profile(team: Team, isThreadNumbered = true): TeamProfile {
  return profileTeam({ ...team, coverage }, { period, translate, isThreadNumbered });
}

/** Every insight that somebody else than its subject may read. */
function forOthers({ team, areas, pairs, people }: TeamProfile): Insight[] {
  return [
    ...team,
    ...areas.flatMap(({ insights }) => insights),
    ...pairs,
    ...people.flatMap(({ insights, duty }) => [...insights, ...(duty === null ? [] : [duty])]),
  ];
}

function wordsOf({ sentence, details, asLead, asProfessional }: Insight): string[] {
  return [sentence, ...details, asLead, asProfessional]
    .filter((message) => message !== null)
    .map((message) => renderMessage(message, translate));
}

/** The commands' output for others to read. */
function facesOf(team: Team, isThreadNumbered = true): string[] {
  const whole = profile(team, isThreadNumbered);
  return [
    renderTeamText(whole, TEXT),
    renderTeamJson(whole, TEXT),
    ...whole.people.flatMap((person) => [renderPersonText(person, TEXT), renderPersonJson(person, TEXT)]),
  ];
}

/** Days, thread numbers and addresses are not what is looked for. */
function withoutPlaces(text: string): string {
  return text
    .replace(/\d{1,2} [A-Z][a-z]{2,3} \d{4}/g, 'DAY')
    .replace(/#\d+/g, 'THREAD')
    .replace(/https?:\S+/g, 'LINK');
}

describe('Rules of respect in insights', () => {
  it('put no figure beside another person', () => {
    checkTeams((team) => {
      for (const insight of forOthers(profile(team))) {
        for (const sentence of wordsOf(insight).map(withoutPlaces)) {
          if (LOGINS.some((login) => sentence.includes(login))) assert.doesNotMatch(sentence, /\d/, sentence);
        }
      }
    });
  });

  it('say the same of somebody who did it three times or thirty', () => {
    checkTeams(({ evidence, situation }) => {
      const again = (times: number): Evidence[] =>
        evidence.flatMap((act) =>
          Array.from({ length: times }, (_, round) => ({
            ...act,
            id: `${act.id}-${String(round)}`,
            thread: { ...act.thread, number: act.thread.number + 100 * round },
          })),
        );
      const sentences = (times: number): string[] =>
        profile({ evidence: again(times), situation }).people.flatMap(({ insights }) =>
          insights.flatMap(({ sentence }) => withoutPlaces(renderMessage(sentence, translate))),
        );
      assert.deepEqual(sentences(12), sentences(4));
    });
  });

  it('order by recency, and by nothing else', () => {
    checkTeams((team) => {
      const { team: whole, pairs, people, areas } = profile(team);
      const lists = [whole, pairs, ...people.map(({ insights }) => insights), ...areas.map(({ insights }) => insights)];
      for (const list of lists) {
        const times = list.map(({ at }) => Date.parse(at));
        assert.deepEqual(
          times,
          times.toSorted((a, b) => b - a),
        );
      }
      const newest = people.map(({ newest: act, duty }) => Date.parse(act?.at ?? duty?.at ?? ''));
      assert.deepEqual(
        newest,
        newest.toSorted((a, b) => b - a),
      );
    });
  });

  it('claim no more than was seen', () => {
    checkTeams((team) => {
      for (const face of facesOf(team)) assert.doesNotMatch(face, /\b(?:prevented|saved|caused|thanks to)\b/i);
    });
  });

  it('open their evidence, or the open thread that they are about, or say that nothing is seen', () => {
    checkTeams((team) => {
      const known = new Set(team.evidence.map(({ id }) => id));
      for (const insight of forOthers(profile(team))) {
        assert.ok(insight.evidenceIds.every((id) => known.has(id)));
        const isOfNothing = /^area:(?:quiet|not-shown):/.test(insight.id);
        assert.ok(insight.evidenceIds.length > 0 || insight.url !== null || isOfNothing, insight.id);
      }
    });
  });

  it('name nobody who did nothing: not whose review is waited for, not who asked, not who was overruled', () => {
    checkTeams(({ evidence, situation }) => {
      const silent = buildPerson('silent-sam');
      const named = {
        ...situation,
        waits: situation.waits.map((wait) => ({ ...wait, requested: [silent] })),
        questions: situation.questions.map((question) => ({ ...question, asker: silent })),
        pulls: [...situation.pulls, buildPullRow({ author: silent, reviewers: [silent] })],
        peers: [...situation.peers, buildPeer('silent-sam', { isOverloaded: true })],
      };
      for (const face of facesOf({ evidence, situation: named })) assert.ok(!face.includes('silent-sam'));
    });
  });

  it('tell nobody more about somebody than they are told themselves', () => {
    checkTeams(({ evidence, situation }) => {
      for (const person of listPeople(evidence)) {
        const seenByOthers = describePerson(person, { evidence, translate });
        const mirror = holdMirror(person, { evidence, situation, period, knownFrom: null, translate });
        const own = renderMirrorText(mirror, seenByOthers, { ...TEXT, width: 10_000 });
        for (const { sentence } of seenByOthers.insights) assert.ok(own.includes(renderMessage(sentence, translate)));
        assert.ok(renderMirrorJson(mirror, seenByOthers, TEXT).includes('"seenByOthers"'));
      }
    });
  });

  it('tell who carries an area alone, or has too much to do, to nobody else', () => {
    checkTeams((team) => {
      for (const face of facesOf(team)) assert.doesNotMatch(face, /overload|wait for you by name|through you\b/i);
      for (const insight of forOthers(profile(team))) {
        if (!insight.id.startsWith('area:one-way-out:')) continue;
        const sentence = renderMessage(insight.sentence, translate);
        assert.ok(
          LOGINS.every((login) => !sentence.replace('users/jaxolmi/', '').includes(login)),
          sentence,
        );
      }
    });
  });

  it('break no group under five down', () => {
    checkTeams((team) => {
      for (const insight of forOthers(profile(team))) {
        for (const words of wordsOf(insight)) {
          const group = /(?:^|Of )(\d+) people\b/.exec(words)?.[1];
          assert.ok(group === undefined || Number(group) >= 5, words);
        }
      }
    });
  });

  it('show days and never clock times', () => {
    checkTeams((team) => {
      for (const face of facesOf(team)) assert.doesNotMatch(face, /T\d\d:\d\d|\b\d{1,2}:\d\d\b/);
    });
  });

  it('hold no login, account id, address or number once the team is veiled', () => {
    checkTeams((team) => {
      const named = { ...team, repository: buildRepository({ owner: 'wubb' }) };
      // Whoever the words name is somebody who has been active: in a whole history they are all known.
      const people = [...peopleOf(named), ...LOGINS.map((login) => buildPerson(login))];
      const veiled = veilTeam(named, { aliasSalt: 'salt', people, reach: 'away' });
      const faces = [JSON.stringify(veiled), ...facesOf(veiled, false)];
      for (const face of faces) {
        for (const login of LOGINS) assert.ok(!face.toLowerCase().includes(login.toLowerCase()), login);
        for (const { id } of people) assert.ok(!face.includes(String(id)));
        assert.doesNotMatch(face, /https?:|#\d|warning-\d/);
      }
    });
  });

  it('say behind the veil what they say in front of it', () => {
    checkTeams((team) => {
      const named = { ...team, repository: buildRepository() };
      const veiled = veilTeam(named, { aliasSalt: 'salt', people: peopleOf(named), reach: 'away' });
      const [open, closed] = [profile(team, false), profile(veiled, false)];
      assert.equal(closed.people.length, open.people.length);
      assert.equal(closed.pairs.length, open.pairs.length);
      assert.deepEqual(
        closed.team.map(({ topic }) => topic),
        open.team.map(({ topic }) => topic),
      );
    });
  });
});
