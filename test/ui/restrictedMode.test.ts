import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { simpleGit } from 'simple-git';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.ts';
import { SCREENSHOTS } from '../../scripts/host/projectPaths.ts';
import { type WatchedGit, watchGit } from './support/watchGit.ts';
import { WorkbenchHands } from './support/workbenchHands.ts';

/** A folder that somebody else prepared, opened by a person who does not trust it, and then does. */
describe('a workspace that is not trusted', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let hands: WorkbenchHands;
  let page: Page;
  let git: WatchedGit;

  before(async () => {
    workbench = await openWorkbench({
      tell: (line) => process.stdout.write(`${line}\n`),
      isTrustAsked: true,
      // Untrusted without a question, as where somebody has answered it with no.
      userSettings: { 'security.workspace.trust.startupPrompt': 'never' },
      prepare: async ({ workspaceFolder, dataFolder, writeSettings }) => {
        await writeSettings({ 'peerLeadership.repositories': ['tide-team/named-by-the-folder'] });
        await mkdir(path.join(workspaceFolder, 'api'));
        await writeFile(path.join(workspaceFolder, 'api', 'search.ts'), 'export {};\n');
        const clone = simpleGit(workspaceFolder);
        await clone.init();
        await clone.addRemote('origin', 'https://github.com/tide-team/cloned-into-the-folder.git');
        git = await watchGit(path.join(dataFolder, 'watched-git'));
        return { environment: git.environment };
      },
    });
    hands = new WorkbenchHands(workbench);
    page = hands.page;
  });

  after(async () => {
    await workbench.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await page.screenshot({ path: path.join(SCREENSHOTS, 'restricted-mode-failed.png') });
  });

  async function runsInFolder(): Promise<string[]> {
    return (await git.runs()).filter((run) => run.includes(workbench.workspaceFolder));
  }

  it('is opened in restricted mode', async () => {
    await page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
  });

  it('shows the sample team all the same', async () => {
    await hands.openSidebar();
    await hands.view('Insights').getByRole('button', { name: 'Explore a Sample Team' }).click();
    await hands.line(/^Saw trouble coming/u).waitFor();
  });

  it('tells in Here what is known of the file that is open', async () => {
    await hands.openFile('search.ts');
    await hands.openOnly('Here');
    await hands.view('Here').getByRole('treeitem').first().waitFor();
  });

  it('neither uses the repositories that its settings name nor asks git about its clone', async () => {
    await hands.runFromPalette('Peer Leadership: Choose Repositories…');
    // Nothing to choose from: what is asked for is a name.
    await page.getByText('A Repository on GitHub', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    assert.deepEqual(await runsInFolder(), []);
  });

  it('uses both once it is trusted', async () => {
    await hands.runFromPalette('Workspaces: Manage Workspace Trust');
    await page.getByRole('button', { name: 'Trust', exact: true }).click();
    await page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor({ state: 'hidden' });
    await hands.runFromPalette('Peer Leadership: Choose Repositories…');
    const list = page.locator('.quick-input-widget');
    await list.getByText('tide-team/named-by-the-folder').waitFor();
    await list.getByText('tide-team/cloned-into-the-folder').waitFor();
    assert.notDeepEqual(await runsInFolder(), []);
    await page.keyboard.press('Escape');
  });
});
