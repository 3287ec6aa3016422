import assert from 'node:assert/strict';
import path from 'node:path';
import { SCREENSHOTS } from '../../scripts/host/projectPaths.ts';
import { reportOfTeams } from '../../src/core/engine/reportOfTeams.ts';
import { buildMap } from '../../src/core/map/buildMap.ts';
import { renderMapHtml } from '../../src/core/map/renderMapHtml.tsx';
import { renderReportHtml } from '../../src/core/report/renderReportHtml.tsx';
import { englishTranslate as translate } from '../../src/core/text/englishTranslate.ts';
import { buildRepository, hoursAfter, START_ISO } from '../support/builders.ts';
import { buildPeer, buildQuestion, buildSituation, buildWait, buildWarning } from '../support/situationBuilders.ts';
import { buildCoverage, buildMapInput, inventTeam } from '../unit/map/inventedTeam.ts';
import { findFaults } from './support/findFaults.ts';
import { useBrowser } from './support/useBrowser.ts';

/** How the reader's system may look. */
const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'high-contrast', colorScheme: 'dark', forcedColors: 'active' },
  { name: 'high-contrast-light', colorScheme: 'light', forcedColors: 'active' },
] as const;

function writeReport(): string {
  const situation = buildSituation({
    waits: [buildWait()],
    warnings: [buildWarning()],
    questions: [buildQuestion()],
    peers: ['mira', 'jonas', 'edda'].map((login) => buildPeer(login)),
  });
  const team = {
    repository: buildRepository(),
    evidence: inventTeam(),
    coverage: buildCoverage(),
    asOf: hoursAfter(24 * 100),
    situation,
    viewer: null,
    participation: { mode: 'everyone' as const, problem: null },
    warningAnswers: [],
    lastRetro: null,
  };
  const report = reportOfTeams({
    teams: [{ key: 1, team, last: null, whoTakesPart: 'everybody' }],
    start: { from: START_ISO, notes: [] },
    until: null,
    names: 'shown',
    aliasSalt: 'salt',
    translate,
  });
  return renderReportHtml(report, { translate });
}

/** What is saved or sent: pages on their own, in whatever browser they are opened. */
describe('an exported page', function () {
  this.timeout(60_000);
  const browser = useBrowser();

  const pages = [
    { title: 'report', looks: LOOKS, write: writeReport },
    {
      title: 'map',
      // Its tables are long; the map in VS Code is looked at in all four.
      looks: LOOKS.filter(({ name }) => ['light', 'high-contrast'].includes(name)),
      write: () => renderMapHtml(buildMap(buildMapInput(inventTeam(), { since: null })), { translate }),
    },
  ];
  for (const { title, looks, write } of pages) {
    for (const { name, ...media } of looks) {
      it(`of the ${title} keeps its policy and shows axe no fault, in ${name}`, async () => {
        const context = await browser().newContext({ ...media, viewport: { width: 1000, height: 900 } });
        const page = await context.newPage();
        const problems: string[] = [];
        page.on('console', (message) => problems.push(message.text()));
        page.on('pageerror', (error) => problems.push(error.message));
        await page.setContent(write());
        await page.screenshot({ path: path.join(SCREENSHOTS, `exported-${title}-${name}.png`) });
        assert.deepEqual(problems, []);
        assert.deepEqual(await findFaults(page), []);
        await context.close();
      });
    }
  }
});
