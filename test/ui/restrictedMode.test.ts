import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleGit } from 'simple-git';
import { useWorkbench } from './support/useWorkbench.ts';
import { type WatchedGit, watchGit } from './support/watchGit.ts';

/** A folder that somebody else prepared, opened by a person who does not trust it, and then does. */
describe('a workspace that is not trusted', function () {
  this.timeout(180_000);
  let git: WatchedGit;
  const hands = useWorkbench('restricted-mode', () => ({
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
  }));

  async function runsInFolder(): Promise<string[]> {
    return (await git.runs()).filter((run) => run.includes(hands.workbench.workspaceFolder));
  }

  it('is opened in restricted mode', async () => {
    await hands.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
  });

  it('shows the sample team all the same', async () => {
    await hands.exploreSampleTeam();
  });

  it('tells in Here what is known of the file that is open', async () => {
    await hands.openFile('search.ts');
    await hands.openOnly('Here');
    await hands.view('Here').getByRole('treeitem').first().waitFor();
  });

  it('neither uses the repositories that its settings name nor asks git about its clone', async () => {
    await hands.runFromPalette('Peer Leadership: Choose Repositories…');
    // Nothing to choose from: what is asked for is a name.
    await hands.page.getByText('A Repository on GitHub', { exact: true }).waitFor();
    await hands.page.keyboard.press('Escape');
    assert.deepEqual(await runsInFolder(), []);
  });

  it('uses both once it is trusted', async () => {
    await hands.runFromPalette('Workspaces: Manage Workspace Trust');
    await hands.page.getByRole('button', { name: 'Trust', exact: true }).click();
    await hands.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor({ state: 'hidden' });
    await hands.runFromPalette('Peer Leadership: Choose Repositories…');
    const list = hands.page.locator('.quick-input-widget');
    await list.getByText('tide-team/named-by-the-folder').waitFor();
    await list.getByText('tide-team/cloned-into-the-folder').waitFor();
    assert.notDeepEqual(await runsInFolder(), []);
    await hands.page.keyboard.press('Escape');
  });
});
