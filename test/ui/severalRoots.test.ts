import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleGit } from 'simple-git';
import { SAMPLE_REPOSITORY } from '../../src/core/sources/sample/generateSample.ts';
import { installMemoryFolder } from './support/installMemoryFolder.ts';
import { tell } from './support/tell.ts';
import { useWorkbench } from './support/useWorkbench.ts';
import { type WatchedGit, watchGit } from './support/watchGit.ts';

const SAMPLE = `${SAMPLE_REPOSITORY.owner}/${SAMPLE_REPOSITORY.name}`;
/** The folder that is on no disk, as the explorer calls it. */
const VIRTUAL = 'On No Disk';

/** Two clones and a folder that is on no disk, side by side in one window; each step starts where the one before ended. */
describe('a workspace of several roots', function () {
  this.timeout(180_000);
  let git: WatchedGit;
  let clones: { sample: string; other: string };
  let decoy: string;
  let virtualOnly: string;
  const hands = useWorkbench('several-roots', () => ({
    userSettings: { 'explorer.autoReveal': false, 'peerLeadership.insights.period': 'all' },
    prepare: async ({ workspaceFolder, dataFolder }) => {
      git = await watchGit(path.join(dataFolder, 'watched-git'));
      clones = { sample: path.join(workspaceFolder, 'sample'), other: path.join(workspaceFolder, 'other') };
      await makeClone(clones.sample, SAMPLE);
      await makeClone(clones.other, 'tide-team/other');
      // Who took its path for one on this machine would find this there.
      decoy = path.join(workspaceFolder, 'no-disk');
      await makeClone(decoy, 'tide-team/decoy');
      const virtual = { uri: `memfs:${decoy}`, name: VIRTUAL };
      const workspaceFile = path.join(workspaceFolder, 'roots.code-workspace');
      const folders = [{ path: clones.sample }, { path: clones.other }, virtual];
      await writeFile(workspaceFile, JSON.stringify({ folders }));
      virtualOnly = path.join(workspaceFolder, 'virtual.code-workspace');
      await writeFile(virtualOnly, JSON.stringify({ folders: [virtual] }));
      return {
        builtInExtensions: await installMemoryFolder(dataFolder, tell),
        environment: git.environment,
        workspaceFile,
      };
    },
  }));

  /** A clone of a repository of GitHub.com with one file, at a place that the sample team knows something of. */
  async function makeClone(folder: string, repository: string): Promise<void> {
    await mkdir(path.join(folder, 'api'), { recursive: true });
    await writeFile(path.join(folder, 'api', `${path.basename(folder)}.ts`), 'export {};\n');
    const clone = simpleGit(folder);
    await clone.init();
    await clone.addRemote('origin', `https://github.com/${repository}.git`);
  }

  /** The one file of the folder that is on no disk, through the explorer: nothing else knows its way there. */
  async function openVirtualFile(): Promise<void> {
    await hands.runFromPalette('File: Focus on Files Explorer');
    const explorer = hands.page.locator('.explorer-folders-view');
    const steps = [VIRTUAL, 'api', 'search.ts'];
    for (const name of steps) {
      // The last of its name: this root stands below the clones.
      const line = explorer.getByRole('treeitem', { name, exact: true }).last();
      await line.waitFor();
      if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
    }
    await hands.page.getByRole('tab', { name: 'search.ts' }).waitFor();
    await hands.page.getByRole('tab', { name: 'Peer Leadership' }).first().click();
  }

  /** Goes to the workspace of the virtual folder alone. A busy VS Code may open it without its folder: then once more. */
  async function openVirtualOnly(): Promise<void> {
    const address = hands.workbench.address.replace(
      encodeURIComponent('roots.code-workspace'),
      path.basename(virtualOnly),
    );
    for (let tries = 1; ; tries += 1) {
      await hands.page.goto(address);
      await hands.page.locator('.monaco-workbench').waitFor();
      await hands.runFromPalette('File: Focus on Files Explorer');
      const folder = hands.page.locator('.explorer-folders-view').getByRole('treeitem', { name: VIRTUAL, exact: true });
      try {
        await folder.waitFor({ timeout: 15_000 });
        return;
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  }

  /** The runs of git that are ours and not those of VS Code's own git extension, which looks at any path. */
  async function ourRuns(): Promise<string[]> {
    return (await git.runs()).filter((run) => run.includes('protocol.allow=never'));
  }

  it('shows in Here what is known of a file that lies in the clone of what is shown', async () => {
    await hands.exploreSampleTeam();
    await hands.openOnly('Here');
    await hands.openFile(path.join(clones.sample, 'api', 'sample.ts'));
    await hands.view('Here').getByRole('treeitem').first().waitFor();
  });

  it('shows nothing of it for a file at the same place in the clone of another repository', async () => {
    await hands.openFile(path.join(clones.other, 'api', 'other.ts'));
    await hands.view('Here').getByText('Open a file of the repository').waitFor();
    assert.equal(await hands.view('Here').getByRole('treeitem').count(), 0);
  });

  it('takes a folder that is on no disk as it is, and asks git nothing about it', async () => {
    await openVirtualFile();
    await hands.view('Here').locator('.pane-header').getByText('search.ts').waitFor();
    await hands.view('Here').getByRole('treeitem').first().waitFor();
  });

  it('offers the repositories of both clones, and asked git about these alone', async () => {
    await hands.runFromPalette('Peer Leadership: Choose Repositories…');
    const list = hands.page.locator('.quick-input-list');
    await list.getByText('tide-team/other').waitFor();
    const offered = await list.locator('.monaco-list-row').evaluateAll((all) => all.map((one) => one.textContent));
    assert.equal(offered.length, 3, offered.join(' | '));
    assert.ok(offered[0]?.includes(SAMPLE) && offered[1]?.includes('tide-team/other'), offered.join(' | '));
    await hands.page.keyboard.press('Escape');
    const runs = await ourRuns();
    for (const folder of Object.values(clones))
      assert.ok(
        runs.some((run) => run.startsWith(folder)),
        folder,
      );
    assert.deepEqual(
      runs.filter((run) => run.includes(decoy)),
      [],
    );
  });

  it('works where nothing but a virtual folder is open, and asks git nothing at all', async () => {
    const before = (await ourRuns()).length;
    await openVirtualOnly();
    await hands.openSidebar();
    await hands.openOnly('Insights');
    await hands.waitForInsights();
    await openVirtualFile();
    await hands.openOnly('Here');
    await hands.view('Here').getByRole('treeitem').first().waitFor();
    await hands.runFromPalette('Peer Leadership: Choose Repositories…');
    await hands.page.getByText('A Repository on GitHub', { exact: true }).waitFor();
    await hands.page.keyboard.press('Escape');
    assert.deepEqual((await ourRuns()).slice(before), []);
    assert.equal(await hands.page.locator('.notification-toast').filter({ hasText: 'Peer Leadership' }).count(), 0);
  });
});
