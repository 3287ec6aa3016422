import assert from 'node:assert/strict';
import path from 'node:path';
import { PROJECT_ROOT } from '../../scripts/host/projectPaths.ts';
import { type BundleReport, readBundle, readBundles, readEnglishBundle } from '../../scripts/l10n/bundles.ts';
import { extractMessages } from '../../scripts/l10n/extractMessages.ts';
import { insightsOfTeam } from '../../src/core/engine/insightsOfTeam.ts';
import { mapOfTeams } from '../../src/core/engine/mapOfTeams.ts';
import { reportOfTeams } from '../../src/core/engine/reportOfTeams.ts';
import type { ShownTeam } from '../../src/core/engine/showTeam.ts';
import { TeamLibrary } from '../../src/core/engine/teamLibrary.ts';
import { profileTeam } from '../../src/core/insights/teamProfile.ts';
import { renderMapHtml } from '../../src/core/map/renderMapHtml.tsx';
import type { Repository } from '../../src/core/model/repository.ts';
import { ignoreProgress, type Translate } from '../../src/core/ports.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import { renderTeamText } from '../../src/core/report/insightText.ts';
import { renderReportHtml } from '../../src/core/report/renderReportHtml.tsx';
import { renderReportMarkdown } from '../../src/core/report/renderReportMarkdown.ts';
import { toInsightJson } from '../../src/core/report/toInsightJson.ts';
import { createTranslate } from '../../src/core/text/createTranslate.ts';
import { englishTranslate } from '../../src/core/text/englishTranslate.ts';
import { GROUPINGS } from '../../src/vscode/tree/groupings.ts';
import { teamNodes } from '../../src/vscode/tree/teamNodes.ts';
import type { TreeNode } from '../../src/vscode/tree/treeNode.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

/*
 * Messages are English sentences in the code; a bundle holds each with its translation. Run `npm run l10n` when this
 * fails: it lists what is to be translated.
 */
describe('the language bundles', function () {
  this.timeout(240_000);
  const temporaryFile = useTemporaryFolder('suite');
  let messages: string[] = [];
  let reports: BundleReport[] = [];
  let library: TeamLibrary;
  let sample: Repository;

  before(async () => {
    ({ messages } = extractMessages());
    reports = await readBundles(messages);
    const clock = { nowMs: () => Date.parse('2026-09-30T00:00:00Z') };
    library = new TeamLibrary({ folder: temporaryFile(), clock, holder: { holder: 'test', pid: 1 } });
    ({ repository: sample } = await library.importFrom(readSample(), {
      progress: ignoreProgress,
      signal: new AbortController().signal,
    }));
  });

  async function loadSample(): Promise<ShownTeam> {
    const team = await library.load(sample);
    assert.ok(team !== null);
    return team;
  }

  it('hold every message of the code, and no other', async () => {
    assert.deepEqual(Object.keys(await readEnglishBundle()), messages);
    assert.deepEqual(
      reports.map(({ file }) => file),
      ['bundle.l10n.de.json', 'package.nls.de.json'],
    );
    for (const { file, missing, stale } of reports) {
      assert.deepEqual({ file, missing, stale }, { file, missing: [], stale: [] });
    }
  });

  it('hold also what only the code of the pages says', () => {
    assert.ok(messages.includes('Find a person or an area'));
    assert.ok(messages.includes('Lead and follow'));
  });

  it('keep placeholders, buttons and names of settings as they are', () => {
    assert.deepEqual(
      reports.flatMap(({ bent }) => bent),
      [],
    );
  });

  it('have every day that is said of the sample team written as the language writes days', async () => {
    const translate = createTranslate(await readBundle(path.join(PROJECT_ROOT, 'l10n', 'bundle.l10n.de.json')), 'de');
    const team = await loadSample();
    const viewer = team.evidence.flatMap(({ beneficiaries }) => beneficiaries)[0] ?? null;
    const period = { from: '2025-10-01T00:00:00Z', to: '2026-10-30T00:00:00Z' };
    const names = 'shown';
    const map = mapOfTeams({ teams: [team], since: null, names, translate });
    const teams = [{ key: 1, team, last: null, whoTakesPart: '' }];
    const start = { from: period.from, notes: [] };
    const report = reportOfTeams({ teams, start, until: null, names, aliasSalt: '', translate });
    const profile = profileTeam(team, { period, translate });
    const insights = insightsOfTeam({ team, viewer, period, paths: ['storage/'], translate });
    const told = {
      map: renderMapHtml(map, { translate, language: 'de' }),
      reportPage: renderReportHtml(report, { translate, language: 'de' }),
      reportMarkdown: renderReportMarkdown(report, translate),
      team: renderTeamText(profile, {
        translate,
        width: 100,
        isColour: false,
        repository: '',
        coverage: team.coverage,
      }),
      insights: JSON.stringify(toInsightJson(insights, translate)),
    };
    for (const [what, text] of Object.entries(told)) {
      assert.match(text, /\b\d{1,2}\. (?:Jan|Feb|März|Apr|Mai|Juni|Juli|Aug|Sept|Okt|Nov|Dez)\b/u, what);
      assert.doesNotMatch(text, /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec) 20\d\d/u, what);
    }
  });

  it('hold whatever is said of the sample team', async () => {
    const said = new Set<string>();
    const translate: Translate = (message, args) => {
      said.add(message);
      return englishTranslate(message, args);
    };
    const team = await loadSample();
    for (const grouping of GROUPINGS) {
      const context = { translate, locale: 'en', now: '2026-09-30T00:00:00Z', viewer: null };
      openAll(teamNodes(team, { grouping, since: null, filter: '' }, context));
    }
    for (const { id } of team.evidence.slice(0, 50)) await library.story(team.address, id, translate);
    assert.deepEqual(
      [...said].filter((message) => !messages.includes(message)),
      [],
    );
  });
});

function openAll(nodes: readonly TreeNode[]): void {
  for (const node of nodes) openAll(node.children?.() ?? []);
}
