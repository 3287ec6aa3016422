import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insightsOfTeam } from '../../../src/core/engine/insightsOfTeam.ts';
import type { TeamView } from '../../../src/core/engine/loadTeam.ts';
import { mapOfTeams } from '../../../src/core/engine/mapOfTeams.ts';
import { mirrorOfTeam } from '../../../src/core/engine/mirrorOfTeam.ts';
import { sceneOfTeam } from '../../../src/core/engine/sceneOfTeam.ts';
import { daysUpTo } from '../../../src/core/insights/periods.ts';
import { profileTeam } from '../../../src/core/insights/teamProfile.ts';
import { renderMapHtml } from '../../../src/core/map/renderMapHtml.tsx';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { formatEvidence } from '../../../src/core/report/formatEvidence.ts';
import { renderTeamText } from '../../../src/core/report/insightText.ts';
import { toInsightJson } from '../../../src/core/report/toInsightJson.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { hashText } from '../../../src/core/text/hashText.ts';
import type { VeilReach } from '../../../src/core/veil/createVeil.ts';
import { hideNumbers } from '../../../src/core/veil/hideNumbers.ts';
import { peopleOf, veilTeam } from '../../../src/core/veil/veilTeam.ts';
import {
  hereNodes,
  mirrorNodes,
  personalNodes,
  waitingNodes,
  warningSection,
} from '../../../src/vscode/insights/situationNodes.ts';
import { teamNodes } from '../../../src/vscode/tree/teamNodes.ts';
import type { TreeNode } from '../../../src/vscode/tree/treeNode.ts';
import { buildPerson, buildRepository, hoursAfter } from '../../support/builders.ts';
import { arbitrarySituation } from '../insights/arbitrarySituation.ts';
import { arbitraryTeam, LOGINS } from '../map/arbitraryEvidence.ts';
import { buildCoverage } from '../map/inventedTeam.ts';

const AS_OF = hoursAfter(24 * 62);
/** Nobody of whom anything else is known; the words of others name them. */
const STRANGERS = ['xantil-7', 'Oddny Quellmar'];

/** As the store has it: ids are hashes; addresses may lead to a person's own page. */
function asStored(act: Evidence, index: number): Evidence {
  const actor = act.actor.login;
  const fork = `https://github.com/${actor}/lighthouse/commit/4be1f2a9`;
  return {
    ...act,
    id: hashText(act.id),
    actGroup: act.actGroup === null ? null : hashText(act.actGroup),
    source: { ...act.source, quote: `${act.source.quote} xantil-7 and oddny  quellmar saw it first` },
    because: [...act.because, { message: 'Told on the fork of {login}.', args: { login: actor }, url: fork }],
    thread: index % 3 === 0 ? { ...act.thread, url: fork } : act.thread,
  };
}

const arbitraryView: fc.Arbitrary<TeamView> = fc
  .tuple(arbitraryTeam, arbitrarySituation, fc.option(fc.constantFrom(...LOGINS), { nil: null }))
  .map(([evidence, situation, viewer]) => {
    const warnings = situation.warnings.map((one) => ({ ...one, evidenceId: hashText(one.evidenceId) }));
    const [answered] = warnings;
    return {
      repository: buildRepository({ owner: 'wubb', name: 'lighthouse-of-zorvik' }),
      evidence: evidence.map(asStored),
      coverage: buildCoverage({ from: hoursAfter(-24 * 500) }),
      asOf: AS_OF,
      situation: { ...situation, warnings, otherNames: [...STRANGERS, ...LOGINS] },
      viewer: viewer === null ? null : buildPerson(viewer),
      participation: {
        mode: 'mirror-only',
        problem: { message: 'The file cannot be read: {what}', args: { what: 'exclude: @pyqua and wubb' } },
      },
      warningAnswers:
        answered === undefined
          ? []
          : [{ evidenceId: answered.evidenceId, answer: 'still-true' as const, at: hoursAfter(24 * 61) }],
      lastRetro: null,
    };
  });

function checkViews(check: (team: TeamView) => void): void {
  fc.assert(fc.property(arbitraryView, check), { numRuns: 40, seed: 20_261_125 });
}

function veil(team: TeamView, reach: VeilReach, aliasSalt = 'a secret'): TeamView {
  // Whoever the words name is somebody who has been active: in a whole history they are all known.
  const people = [...peopleOf(team), ...LOGINS.map((login) => buildPerson(login))];
  return veilTeam(team, { people, aliasSalt, reach });
}

function readTree(nodes: readonly TreeNode[]): unknown[] {
  return nodes.flatMap(({ children, ...node }) => [node, ...readTree(children?.() ?? [])]);
}

/** Everything that any face prints or hands on of a team, as text. */
function facesOf(team: TeamView, reach: VeilReach): Record<string, string> {
  const translate = reach === 'away' ? hideNumbers(englishTranslate) : englishTranslate;
  const period = daysUpTo(AS_OF, 63);
  const paths = ['storage/cache.ts', 'users/jaxolmi/lamp.ts'].map((path) =>
    // As `here` is asked: in the team's own words.
    path.replace('jaxolmi', '…'),
  );
  const found = insightsOfTeam({ team, viewer: team.viewer, period: { from: null, to: null }, paths, translate });
  const insights = found && { viewer: team.viewer, ...found };
  const mirror = mirrorOfTeam({ team, since: null, translate });
  const profile = profileTeam(team, { period, translate, isThreadNumbered: reach === 'here' });
  const map = mapOfTeams({ teams: [team], since: null, names: 'shown', translate });
  const context = { translate, locale: 'en', now: AS_OF, viewer: team.viewer };
  const selection = { since: null, filter: '' };
  const trees = (['signal', 'person', 'area'] as const).flatMap((grouping) =>
    teamNodes(team, { ...selection, grouping }, context),
  );
  const side =
    insights === null
      ? []
      : [
          ...personalNodes(insights, context),
          ...warningSection(insights, context),
          ...waitingNodes(insights, context),
          ...hereNodes(insights, context),
        ];
  return {
    team: JSON.stringify(team),
    insights: JSON.stringify([insights, toInsightJson(insights, translate)]),
    mirror: JSON.stringify([mirror, toInsightJson(mirror, translate)]),
    profile: renderTeamText(profile, {
      translate,
      width: 90,
      isColour: false,
      repository: team.repository.name,
      coverage: team.coverage,
    }),
    page: renderMapHtml(map, { translate }),
    scene: JSON.stringify(sceneOfTeam(team, { previous: null, translate })),
    evidence: formatEvidence(team.evidence, 'csv', translate),
    tree: JSON.stringify(readTree(trees)),
    views: JSON.stringify(readTree([...side, ...(mirror === null ? [] : mirrorNodes(mirror, context))])),
  };
}

function assertNobodyIsNamed(faces: Record<string, string>): void {
  for (const [name, face] of Object.entries(faces)) {
    const text = face.toLowerCase();
    for (const login of [...LOGINS, ...STRANGERS, 'quellmar'])
      assert.ok(!text.includes(login.toLowerCase()), `${login} in ${name}`);
    assert.doesNotMatch(face, /"id":\d|person:\d/u, `the id of an account in ${name}`);
  }
}

describe('a team behind the veil', () => {
  it('names nobody on any face of what leaves the machine, and leads nowhere', () => {
    checkViews((team) => {
      const faces = facesOf(veil(team, 'away'), 'away');
      assertNobodyIsNamed(faces);
      for (const { id, thread } of team.evidence) {
        for (const [name, face] of Object.entries(faces))
          assert.ok(!face.includes(id) && !face.includes(thread.url), name);
      }
    });
  });

  it('names nobody on any face of this machine', () => {
    checkViews((team) => {
      assertNobodyIsNamed(facesOf(veil(team, 'here'), 'here'));
    });
  });

  it('keeps on this machine what is followed on purpose: ids, numbers, and addresses that name nobody', () => {
    checkViews((team) => {
      const shown = veil(team, 'here');
      for (const [index, act] of team.evidence.entries()) {
        const same = shown.evidence[index];
        assert.equal(same?.id, act.id);
        assert.equal(same.thread.number, act.thread.number);
        const isNamed = LOGINS.some((login) => act.thread.url.toLowerCase().includes(login.toLowerCase()));
        assert.equal(same.thread.url, isNamed ? '' : act.thread.url);
      }
      assert.deepEqual(
        shown.warningAnswers.map(({ evidenceId }) => evidenceId),
        team.warningAnswers.map(({ evidenceId }) => evidenceId),
      );
    });
  });

  it('says the same of the same people, whoever is called what', () => {
    checkViews((team) => {
      for (const reach of ['away', 'here'] as const) {
        const shown = veil(team, reach);
        const count = ({ evidence }: TeamView): number => new Set(evidence.map(({ actor }) => actor.login)).size;
        assert.equal(count(shown), count(team));
        assert.equal(shown.viewer === null, team.viewer === null);
      }
    });
  });

  it('knows an answered warning again', () => {
    checkViews((team) => {
      const { situation, warningAnswers } = veil(team, 'away');
      const known = new Set(situation?.warnings.map(({ evidenceId }) => evidenceId));
      assert.ok(warningAnswers.every(({ evidenceId }) => known.has(evidenceId)));
    });
  });
});
