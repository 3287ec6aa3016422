import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { layoutMap } from '../../../src/core/map/layoutMap.ts';
import type { LeadershipMap } from '../../../src/core/map/leadershipMap.ts';
import { renderMapHtml } from '../../../src/core/map/renderMapHtml.tsx';
import { renderMapJson } from '../../../src/core/map/renderMapJson.ts';
import { renderMapSvg } from '../../../src/core/map/renderMapSvg.tsx';
import { renderMapText } from '../../../src/core/map/renderMapText.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { ParticipationPolicy } from '../../../src/core/model/participation.ts';
import type { Person } from '../../../src/core/model/person.ts';
import {
  applyParticipation,
  applyParticipationToSituation,
  peopleOfEvidence,
} from '../../../src/core/people/applyParticipation.ts';
import { hashLogin } from '../../../src/core/people/loginList.ts';
import { buildParticipationRules, type ParticipationRules } from '../../../src/core/people/participationRules.ts';
import { formatEvidence } from '../../../src/core/report/formatEvidence.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildEvidence, buildPerson } from '../../support/builders.ts';
import { arbitraryTeam, LOGINS } from '../map/arbitraryEvidence.ts';
import { buildMapInput } from '../map/inventedTeam.ts';
import { sampleSituation } from '../store/sampleHistory.ts';

const everyone: ParticipationPolicy = { participation: 'everyone', exclude: [], include: [] };
const everybody = LOGINS.map((login) => buildPerson(login));

function rulesOf(
  policy: Partial<ParticipationPolicy>,
  rest: Partial<Parameters<typeof buildParticipationRules>[0]> = {},
): ParticipationRules {
  return buildParticipationRules({
    policy: { ...everyone, ...policy },
    exclude: [],
    viewer: null,
    people: everybody,
    ...rest,
  });
}

/** Everything that evidence becomes, with names shown and hidden. */
function renderAll(evidence: Evidence[]): string[] {
  const maps = (['shown', 'hidden'] as const).map((names) => buildMap(buildMapInput(evidence, { names })));
  return [
    ...(['jsonl', 'json', 'csv'] as const).map((format) => formatEvidence(evidence, format, translate)),
    ...maps.flatMap((map) => [
      renderMapJson(map),
      renderMapSvg(map, layoutMap(map), { translate, isStandalone: true }),
      renderMapHtml(map, { translate }),
      renderMapText(map, { translate, width: 80, isColour: false }),
    ]),
  ];
}

/** All that can be counted on a map. */
function totals({ people, areas, edges, areaLinks, acts }: LeadershipMap): unknown {
  return {
    people: people.map(({ id }) => id),
    areas: areas.length,
    edges: edges.map(({ from, to, kind }) => [from, to, kind]),
    areaLinks: areaLinks.map(({ person, kind }) => [person, kind]),
    acts: acts.map(({ day, signal }) => [day, signal]),
  };
}

/** The evidence of a team in which this person never was. */
function withoutPerson(evidence: readonly Evidence[], left: string): Evidence[] {
  return evidence
    .filter(({ actor }) => actor.login !== left)
    .map((item) => ({ ...item, beneficiaries: item.beneficiaries.filter(({ login }) => login !== left) }));
}

describe('participation', () => {
  const anybody = fc.constantFrom(...LOGINS);
  const check = (body: (evidence: Evidence[], login: string) => void): void => {
    fc.assert(fc.property(arbitraryTeam, anybody, body), { numRuns: 15, seed: 20_261_125 });
  };

  it('leaves no trace of somebody who is left out in anything that is shown or exported', () => {
    check((evidence, login) => {
      for (const entry of [login.toUpperCase(), `@${login}`, hashLogin(login, 'pinch')]) {
        const left = applyParticipation(evidence, rulesOf({ exclude: [entry] }));
        for (const face of renderAll(left)) assert.ok(!face.toLowerCase().includes(login.toLowerCase()), entry);
      }
    });
  });

  it('leaves the same totals as if they had never been there', () => {
    check((evidence, login) => {
      const left = applyParticipation(evidence, rulesOf({}, { exclude: [login] }));
      const never = withoutPerson(evidence, login);
      const map = (items: Evidence[]): unknown => totals(buildMap(buildMapInput(items)));
      assert.deepEqual(map(left), map(never));
    });
  });

  it('changes nothing where nobody is left out', () => {
    check((evidence) => {
      assert.deepEqual(applyParticipation(evidence, rulesOf({})), evidence);
    });
  });

  it('is opt-in where the team wants it: only those who are named are shown', () => {
    check((evidence, login) => {
      const left = applyParticipation(evidence, rulesOf({ participation: 'opt-in', include: [login] }));
      const shown = new Set(left.flatMap(peopleOfEvidence).map((person) => person.login));
      assert.deepEqual([...shown], shown.size === 0 ? [] : [login]);
      for (const face of renderAll(left)) {
        for (const other of LOGINS.filter((one) => one !== login && one !== 'jaxolmi'))
          assert.ok(!face.toLowerCase().includes(other.toLowerCase()));
      }
    });
  });

  it('shows each person only their own where the team wants mirrors, and nothing to nobody in particular', () => {
    check((evidence, login) => {
      const viewer = buildPerson(login);
      const own = applyParticipation(evidence, rulesOf({ participation: 'mirror-only' }, { viewer }));
      assert.equal(own.length, evidence.filter(({ actor }) => actor.login === login).length);
      assert.ok(own.flatMap(peopleOfEvidence).every((person) => person.login === login));
      assert.deepEqual(applyParticipation(evidence, rulesOf({ participation: 'mirror-only' })), []);
    });
  });

  it('takes being left out before being included or being at the machine', () => {
    const mira = buildPerson('mira');
    const rest = { viewer: mira, people: [mira] };
    for (const participation of ['opt-in', 'mirror-only'] as const)
      assert.ok(rulesOf({ participation, include: ['mira'], exclude: ['mira'] }, rest).isLeftOut(mira));
  });

  it('does not bring anybody back in with a new login', () => {
    const [old, renamed] = ['noor', 'noor-2'].map((login): Person => buildPerson(login, { id: 77 }));
    assert.ok(old && renamed);
    const rules = rulesOf({ exclude: ['noor'] }, { people: [old, renamed] });
    assert.ok(rules.isLeftOut(renamed));
    assert.equal(rules.mask('As @noor-2 and Noor-2 said'), 'As … and … said');
  });

  it('drops a choice that somebody made who is left out: it stands in their words', () => {
    const [mira, noor] = [buildPerson('mira'), buildPerson('noor')];
    const chosen = buildEvidence({ kind: 'sought-out', level: 'chosen', actor: mira, beneficiaries: [noor] });
    assert.deepEqual(applyParticipation([chosen], rulesOf({ exclude: ['noor'] })), []);
  });

  describe('the mask', () => {
    const mask = rulesOf({ exclude: ['will', 'quillfern'] }, { people: [] }).mask;

    it('takes a long name out of longer words, and a short one only where it is a word', () => {
      assert.equal(mask('users/quillfern-lamp, QuillFern’s, @quillfern'), 'users/…-lamp, …’s, …');
      assert.equal(mask('@will, Will; goodwill stays, willing too'), '…, …; goodwill stays, willing too');
    });

    it('takes out a full name that git knows, however it is spaced, and no single word of it', () => {
      const jane = buildPerson('jd-99');
      const names = [{ name: 'Jane  Doe', person: jane }];
      const rules = rulesOf({ exclude: ['jd-99'] }, { people: [jane], names });
      assert.equal(rules.mask('jane Doe saw it; a doe is a deer'), '… saw it; a doe is a deer');
    });

    it('takes out whoever is only mentioned where taking part has to be said', () => {
      const rules = rulesOf({ participation: 'opt-in', include: ['mira'] }, { people: [buildPerson('mira')] });
      assert.equal(rules.mask('@mira and @passer-by agree'), '@mira and … agree');
    });

    it('takes away an address that leads to somebody’s fork', () => {
      const url = 'https://github.com/quillfern/lighthouse/commit/1';
      const evidence = buildEvidence({ because: [{ message: 'a fix was merged', args: {}, url }] });
      const [left] = applyParticipation([evidence], rulesOf({ exclude: ['quillfern'] }));
      assert.deepEqual(
        left?.because.map((fact) => fact.url),
        [null],
      );
      assert.equal(left.source.url, evidence.source.url);
    });
  });

  describe('applyParticipationToSituation', () => {
    const shown = (login: string) =>
      applyParticipationToSituation(sampleSituation, rulesOf({ exclude: [login] }, { people: [buildPerson(login)] }));

    it('names nobody who is left out, in no place', () => {
      for (const login of ['mira', 'jonas', 'noor'])
        assert.doesNotMatch(JSON.stringify(shown(login)), new RegExp(`\\b${login}\\b`, 'i'));
    });

    it('keeps threads without their names, and drops what was warned of and asked by them', () => {
      const left = shown('noor');
      assert.deepEqual([left.warnings, left.pulls[0]?.reviewers, left.pulls.length], [[], [], 1]);
      const kept = shown('mira');
      assert.deepEqual([kept.waits[0]?.author, kept.waits.length, kept.warnings.length, kept.peers], [null, 1, 1, []]);
    });

    it('changes nothing where nobody is left out', () => {
      assert.equal(applyParticipationToSituation(sampleSituation, rulesOf({})), sampleSituation);
    });
  });
});
