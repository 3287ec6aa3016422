import assert from 'node:assert/strict';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.ts';
import { SCREENSHOTS } from '../../scripts/host/projectPaths.ts';
import { databaseFolderOf, seedSampleTeam } from '../../scripts/host/seedSampleTeam.ts';
import { TeamLibrary } from '../../src/core/engine/teamLibrary.ts';
import type { Verdict } from '../../src/core/model/verdict.ts';
import type { RepositoryKey, Store } from '../../src/core/store/store.ts';
import { runFromPalette } from './support/runFromPalette.ts';

/** Two windows on one machine: each has an extension host and an engine of its own, and both have the same databases. */
describe('two windows on the same databases', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let windows: [Page, Page];
  let databases: string;

  before(async () => {
    workbench = await openWorkbench({
      tell: (line) => process.stdout.write(`${line}\n`),
      prepare: async ({ dataFolder }) => {
        databases = databaseFolderOf(dataFolder);
        await seedSampleTeam(dataFolder);
        return {};
      },
    });
    const first = workbench.page;
    const second = await first.context().newPage();
    await second.goto(workbench.address);
    windows = [first, second];
    for (const page of windows) {
      page.setDefaultTimeout(45_000);
      await page.bringToFront();
      await page.getByRole('tab', { name: 'Peer Leadership' }).first().click();
      await page.getByRole('treeitem', { name: /^Saw trouble coming/u }).waitFor();
    }
  });

  after(async () => {
    await workbench.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    for (const [index, page] of windows.entries())
      await page.screenshot({ path: path.join(SCREENSHOTS, `two-windows-failed-${index}.png`) });
  });

  function story(page: Page): FrameLocator {
    return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** Opens the story of the newest act of somebody in the tree. */
  async function openAct(page: Page, person: number): Promise<void> {
    await page.bringToFront();
    await page.getByRole('treeitem', { level: 2 }).nth(person).click();
    await page.getByRole('treeitem', { level: 3 }).first().click();
    await story(page).getByRole('button', { name: 'Confirm' }).waitFor();
  }

  async function runIn(page: Page, command: string): Promise<void> {
    await page.bringToFront();
    await runFromPalette(page, command);
  }

  function verdicts(): Promise<Verdict[]> {
    return withDatabase((store, key) => store.verdicts(key));
  }

  /** As the command line does, beside the windows. */
  async function withDatabase<T>(work: (store: Store, key: RepositoryKey) => T): Promise<T> {
    const clock = { nowMs: () => Date.now() };
    const library = new TeamLibrary({ folder: databases, clock, holder: { holder: 'test', pid: process.pid } });
    const { repositories, unreadable } = await library.list();
    assert.deepEqual(unreadable, []);
    const [repository] = repositories;
    assert.ok(repository !== undefined);
    return library.use(repository, work);
  }

  async function expectVerdicts(count: number): Promise<void> {
    const deadline = Date.now() + 30_000;
    while ((await verdicts()).length !== count) {
      assert.ok(Date.now() < deadline, `as many verdicts are kept: ${count}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  it('keep what is said in both at the same time', async () => {
    const [one, two] = windows;
    await openAct(one, 0);
    await openAct(two, 2);
    await Promise.all(windows.map(async (page) => story(page).getByRole('button', { name: 'Confirm' }).click()));
    await expectVerdicts(2);
    await Promise.all(
      windows.map(async (page) => story(page).getByRole('button', { name: 'Take My Word Back' }).waitFor()),
    );
  });

  it('show without being asked what somebody else has written into them', async () => {
    await withDatabase((store, key) => {
      for (const { evidenceId } of store.verdicts(key)) store.removeVerdict(key, evidenceId);
    });
    for (const page of windows) {
      await page.bringToFront();
      await story(page).getByRole('button', { name: 'Confirm' }).waitFor();
    }
  });

  it('tell of no error while one reads a team anew and the other looks', async () => {
    const [one, two] = windows;
    await runIn(one, 'Peer Leadership: Explore a Sample Team');
    await runIn(two, 'Peer Leadership: Show Team Leadership Map');
    await two.getByRole('tab', { name: /^Leadership Map: /u }).waitFor();
    await runIn(two, 'Peer Leadership: Refresh');
    for (const page of windows) {
      await page.bringToFront();
      await page.getByRole('treeitem', { name: /^Saw trouble coming/u }).waitFor();
      await runIn(page, 'Notifications: Show Notifications');
      await page.locator('.notifications-center').waitFor();
      assert.equal(await page.locator('.notifications-center .codicon-error').count(), 0);
      assert.equal(await page.locator('.notifications-center .codicon-warning').count(), 0);
    }
    await expectVerdicts(0);
  });
});
