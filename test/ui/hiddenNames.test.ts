import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.ts';
import { SCREENSHOTS } from '../../scripts/host/projectPaths.ts';
import { seedSampleTeam } from '../../scripts/host/seedSampleTeam.ts';
import { everyAccount } from '../../src/core/people/findAccount.ts';
import { isHuman } from '../../src/core/people/humans.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import type { Thread } from '../../src/core/model/thread.ts';
import { runFromPalette } from './support/runFromPalette.ts';

async function loginsOfSample(): Promise<string[]> {
  const threads: Thread[] = [];
  for await (const thread of readSample()) threads.push(thread);
  return everyAccount(threads)
    .filter(isHuman)
    .map(({ login }) => login.toLowerCase());
}

/** Others look at the screen: what was there with names must not stay anywhere in the pages. */
describe('names hidden while somebody looks on', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let page: Page;
  let logins: string[] = [];

  before(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    logins = await loginsOfSample();
    workbench = await openWorkbench({
      tell: (line) => process.stdout.write(`${line}\n`),
      prepare: async ({ dataFolder }) => {
        await seedSampleTeam(dataFolder);
        return {};
      },
    });
    page = workbench.page;
    page.setDefaultTimeout(45_000);
  });
  after(async () => {
    await workbench.close();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takePicture('hidden-names-failed');
  });

  function takePicture(name: string): Promise<unknown> {
    return page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  function insights(): Locator {
    return page.locator('.pane', { has: page.locator('.pane-header[aria-label^="Insights"]') });
  }

  function runCommand(command: string): Promise<void> {
    return runFromPalette(page, `Peer Leadership: ${command}`);
  }

  /**
   * The workbench and each page in a tab, as HTML; null while one of them is being made. Each page is looked for anew:
   * VS Code writes it into a frame that is there before it.
   */
  async function everyPage(): Promise<string[] | null> {
    const tabs = await page.locator('iframe.webview.ready').all();
    const pages = tabs.map((tab) => tab.contentFrame().frameLocator('#active-frame').locator('html'));
    const html = pages.map((one) => one.evaluate(({ outerHTML }) => outerHTML, undefined, { timeout: 3000 }));
    return Promise.all([page.content(), ...html]).catch(() => null);
  }

  /** Who is named anywhere: in the workbench or in a page in a tab, seen, in an attribute or kept out of sight. */
  async function findNamed(): Promise<string[] | null> {
    const text = (await everyPage())?.join('\n').toLowerCase();
    return text === undefined ? null : logins.filter((login) => text.includes(login));
  }

  async function waitFor(what: string, isSo: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 45_000;
    while (!(await isSo())) {
      assert.ok(Date.now() < deadline, `it did not come to pass: ${what}`);
      await page.waitForTimeout(100);
    }
  }

  it('begins with a tree, a story and a map that name people', async () => {
    await page.getByRole('tab', { name: 'Peer Leadership' }).first().click();
    await insights().getByRole('treeitem', { level: 2 }).first().click();
    await insights().getByRole('treeitem', { level: 3 }).first().click();
    const story = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await story.getByRole('heading', { level: 1 }).waitFor();
    await runCommand('Show Team Leadership Map');
    await page.getByRole('tab', { name: /^Leadership Map: harbor-lane/u }).waitFor();
    await waitFor('people are named', async () => ((await findNamed()) ?? []).length > 3);
  });

  it('names nobody anywhere as soon as the setting says so', async () => {
    await runCommand('Hide Names');
    await page.getByText('Names are hidden').waitFor();
    await page.getByRole('tab', { name: /^Leadership Map: tidewater, names hidden/u }).waitFor();
    const map = page.locator('iframe.webview.ready').last().contentFrame().frameLocator('#active-frame');
    await map
      .getByText(/Peer [A-Z]{3}/u)
      .first()
      .waitFor({ state: 'attached' });
    await waitFor('nobody is named', async () => (await findNamed())?.length === 0);
    await page.mouse.move(640, 700);
    await takePicture('hidden-names-map');
    await insights().getByRole('treeitem', { level: 2 }).first().click();
    await insights().getByRole('treeitem', { level: 3 }).first().click();
    await page.getByRole('tab', { name: /^#\d+/u, selected: true }).waitFor();
    await waitFor('the story is told of a neutral name', async () =>
      ((await everyPage()) ?? []).some((text) => text.includes('What happened') && /Peer [A-Z]{3}/u.test(text)),
    );
    await takePicture('hidden-names-story');
    await waitFor('still nobody is named', async () => (await findNamed())?.length === 0);
  });
});
