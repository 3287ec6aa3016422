import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insightsOfTeam, type TeamInsights } from '../../../src/core/engine/insightsOfTeam.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Situation } from '../../../src/core/model/situation.ts';
import { isSamePerson } from '../../../src/core/people/humans.ts';
import { renderInsightsText } from '../../../src/core/report/renderInsightsText.ts';
import { toInsightJson } from '../../../src/core/report/toInsightJson.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { arbitraryTeam, LOGINS } from '../map/arbitraryEvidence.ts';
import { arbitrarySituation } from './inventedSituation.ts';

interface Case {
  evidence: Evidence[];
  situation: Situation;
  viewer: Person | null;
  found: TeamInsights;
}

const PATHS = ['storage/cache.ts', 'net/'];

const arbitraryCase = arbitraryTeam.chain((evidence) =>
  fc
    .record({
      situation: arbitrarySituation(evidence),
      viewer: fc.option(
        evidence.length === 0 ? fc.constant(null) : fc.constantFrom(...evidence).map(({ actor }) => actor),
        { nil: null },
      ),
    })
    .map(({ situation, viewer }): Case => {
      const team = { evidence, situation, warningAnswers: [] };
      const period = { from: null, to: null };
      const found = insightsOfTeam({ team, viewer, period, paths: PATHS, translate });
      assert.ok(found);
      return { evidence, situation, viewer, found };
    }),
);

function checkCases(check: (one: Case) => void): void {
  fc.assert(fc.property(arbitraryCase, check), { numRuns: 60, seed: 20_261_125 });
}

/** Every insight that a face gets, whatever list it is in. */
function allOf({ forYou, openings, warnings, waiting, here }: TeamInsights) {
  return [
    ...forYou,
    ...openings,
    ...warnings,
    ...waiting.now,
    ...(here ? [...here.warnings, ...here.seesComing, ...here.unblocks, ...here.waits] : []),
  ];
}

/** All that is said, with the words to ask with and the drafts; days and thread numbers are not what is looked for. */
function saidOf(found: TeamInsights): string {
  const asks = found.waiting.now.flatMap((wait) =>
    wait.asks.map(({ sentence, why }) => toInsightJson([sentence, why], translate)),
  );
  const text = renderInsightsText([{ heading: '', insights: allOf(found), otherwise: '' }], {
    translate,
    width: 10_000,
    isColour: false,
  });
  return `${text}\n${JSON.stringify(asks)}\n${found.forYou.map(({ thanks }) => thanks).join('\n')}`
    .replace(/\d{1,2} [A-Z][a-z]{2,3} \d{4}/g, 'DAY')
    .replace(/#\d+/g, 'THREAD')
    .replace(/https?:\S+/g, 'LINK')
    .replace(/“[^”]*”/g, 'QUOTE');
}

describe('Rules of respect on what is open, waits and helped', () => {
  it('puts no figure beside a name', () => {
    checkCases(({ found }) => {
      const said = saidOf(found);
      for (const login of LOGINS)
        assert.doesNotMatch(said, new RegExp(`${login}[^\\p{L}\\n]{0,6}\\d|\\d[^\\p{L}\\n]{0,6}${login}`, 'iu'));
    });
  });

  it('never says that somebody prevented, saved or caused anything, and thanks nobody on its own', () => {
    checkCases(({ found }) => {
      assert.doesNotMatch(
        saidOf(found),
        /\b(?:prevent\w*|saved?|caused?|thanks to|blam\w+|ignor\w+|failed|forgot\w*|score|rank)\b/i,
      );
    });
  });

  it('tells days, never clock times', () => {
    checkCases(({ found }) => {
      assert.doesNotMatch(saidOf(found), /\d{1,2}:\d{2}/);
    });
  });

  it('names in warnings neither who raised it nor whose work it was', () => {
    checkCases(({ found }) => {
      for (const warning of found.warnings) {
        const said = JSON.stringify(toInsightJson(warning, translate)).replace(/“[^”]*”|https?:[^"]*|[a-z/]+\//g, '');
        for (const login of LOGINS) assert.equal(said.includes(login), false, login);
      }
    });
  });

  it('sends nobody to who was asked already, has too much, wrote it, or reads it', () => {
    checkCases(({ situation, viewer, found }) => {
      for (const wait of found.waiting.now) {
        const open = situation.waits.find(({ thread }) => `wait:${String(thread.number)}` === wait.id);
        assert.ok(open);
        const said = JSON.stringify(toInsightJson(wait, translate));
        const left = [open.author, ...open.requested, viewer];
        for (const { person } of wait.asks)
          assert.equal(
            left.some((one) => isSamePerson(one, person)),
            false,
          );
        for (const { person, isOverloaded, isPeerNow } of situation.peers) {
          const isNamed = wait.asks.some((ask) => isSamePerson(ask.person, person));
          assert.equal(isNamed && (isOverloaded || !isPeerNow), false);
        }
        assert.doesNotMatch(said, /overload|busy|too much/i);
      }
    });
  });

  it('lets the same be seen of everybody by everybody: only what is for the viewer depends on who looks', () => {
    checkCases(({ evidence, situation, found }) => {
      const team = { evidence, situation, warningAnswers: [] };
      const period = { from: null, to: null };
      const nobody = insightsOfTeam({ team, viewer: null, period, paths: PATHS, translate });
      assert.deepEqual(nobody?.warnings, found.warnings);
      assert.deepEqual(
        [nobody.here?.seesComing, nobody.here?.unblocks],
        [found.here?.seesComing, found.here?.unblocks],
      );
      assert.deepEqual([nobody.forYou, nobody.openings], [[], []]);
      assert.deepEqual(
        nobody.waiting.now.map(({ id }) => id),
        found.waiting.now.map(({ id }) => id),
      );
    });
  });

  it('opens something behind every statement, and asks the two questions with each', () => {
    checkCases(({ found }) => {
      for (const { id, url, evidenceIds, asLead, asProfessional } of allOf(found)) {
        assert.ok(url !== null || evidenceIds.length > 0, id);
        assert.ok(asLead && asProfessional, id);
      }
      assert.doesNotMatch(saidOf(found), /\{\w+\}/);
    });
  });

  it('orders lists by time, newest first, and by nothing else', () => {
    checkCases(({ found }) => {
      const { forYou, openings, waiting, here } = found;
      for (const list of [forYou, openings, waiting.now, here?.seesComing ?? [], here?.unblocks ?? []]) {
        const times = list.map(({ at }) => Date.parse(at));
        assert.deepEqual(
          times,
          times.toSorted((a, b) => b - a),
        );
      }
    });
  });

  it('names one person once in a list of who leads here', () => {
    checkCases(({ found }) => {
      for (const list of [found.here?.seesComing ?? [], found.here?.unblocks ?? []])
        assert.equal(new Set(list.map(({ person }) => person.login)).size, list.length);
    });
  });
});
