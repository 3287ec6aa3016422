import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.ts';
import { SCREENSHOTS } from '../../scripts/host/projectPaths.ts';
import { findFaults } from './support/findFaults.ts';
import { THEMES, WorkbenchHands } from './support/workbenchHands.ts';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 620, height: 800 };
/** As slim as a sidebar still makes sense. */
const SLIM_SIDEBAR = 220;

/** How the browser writes a ground that is not painted. */
const CLEAR = 'rgba(0, 0, 0, 0)';

/** Pixels that stick out to the right. */
function overflowOf(page: FrameLocator): Promise<number> {
  return page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
}

function groundOf(element: Locator): Promise<string> {
  return element.evaluate((node) => getComputedStyle(node).backgroundColor);
}

/** One person's way through the extension, in order: each step starts where the one before ended. */
describe('the workbench', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let hands: WorkbenchHands;
  let page: Page;

  before(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    workbench = await openWorkbench({ tell: (line) => process.stdout.write(`${line}\n`) });
    hands = new WorkbenchHands(workbench);
    page = hands.page;
    await hands.useTheme(THEMES[0]);
  });

  after(async () => {
    await workbench.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await takePicture('failed');
    assert.deepEqual(hands.violations, [], 'no page does what its policy forbids');
  });

  function takePicture(name: string): Promise<unknown> {
    return page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  /** The view that begins it all; the others of the sidebar have lines and welcomes of their own. */
  function insights(): Locator {
    return hands.view('Insights');
  }

  function line(name: string | RegExp): Locator {
    return hands.line(name);
  }

  function webviewPage(): FrameLocator {
    return hands.webviewPage();
  }

  function runFromPalette(command: string): Promise<void> {
    return hands.runFromPalette(command);
  }

  it('welcomes a newcomer with three ways to begin', async () => {
    await hands.countClicks();
    await page.getByRole('tab', { name: 'Peer Leadership' }).first().click();
    await insights().getByRole('button', { name: 'Explore a Sample Team' }).waitFor();
    await insights().getByRole('button', { name: 'Import a Backup…' }).waitFor();
    await insights().getByRole('button', { name: 'Sign In to GitHub' }).waitFor();
    await page.mouse.move(640, 700);
    await takePicture('welcome-light');
  });

  it('shows the first insight at the second click, and says that the team is invented', async () => {
    await insights().getByRole('button', { name: 'Explore a Sample Team' }).click();
    await line(/^Saw trouble coming/u).waitFor();
    await line(/^Got others moving/u).waitFor();
    await page.getByText('an invented team').waitFor();
    assert.equal(await hands.clicks(), 2);
    await page.mouse.move(640, 700);
    await takePicture('tree-light');
  });

  it('opens a person to their acts, each with its reasons', async () => {
    const person = insights().getByRole('treeitem', { level: 2 }).first();
    await person.click();
    const act = insights().getByRole('treeitem', { level: 3 }).first();
    await act.hover();
    const reasons = page.locator('.workbench-hover').getByText('Why we think so');
    await reasons.waitFor();
    await takePicture('evidence-light');
    await page.mouse.move(640, 700);
    await reasons.waitFor({ state: 'hidden' });
  });

  it('tells the story of an act with one click', async () => {
    await insights().getByRole('treeitem', { level: 3 }).first().click();
    const story = webviewPage();
    await story.getByRole('heading', { level: 1 }).waitFor();
    const parts = [
      'What happened',
      'Two questions',
      'Why we think so',
      'How far it goes',
      'What can fool us here',
      'What do you say?',
    ];
    for (const part of parts) {
      await story.getByRole('heading', { name: part }).waitFor();
    }
    assert.equal(await story.locator('[aria-current=step]').count(), 1);
    for (const question of await story.locator('.questions dd').all()) {
      assert.match((await question.textContent()) ?? '', /#\d+|\/|this repository/u);
    }
    await page.mouse.move(640, 780);
  });

  for (const look of THEMES) {
    it(`tells it in ${look.theme} so that axe finds no fault`, async () => {
      await hands.useTheme(look);
      await webviewPage().locator(`body.${look.bodyClass}`).waitFor();
      await takePicture(`story-${look.kind}`);
      assert.deepEqual(await findFaults(page, { isInTab: true }), []);
    });
  }

  it('tells it in a narrow window, too', async () => {
    await hands.useTheme(THEMES[0]);
    await page.setViewportSize(NARROW);
    await webviewPage().locator('body.vscode-light').waitFor();
    const overflow = await overflowOf(webviewPage());
    await takePicture('story-narrow');
    await page.setViewportSize(WIDE);
    assert.ok(overflow <= 0, `nothing sticks out to the right (${overflow} px)`);
  });

  it('opens it where it was written, once the reader agrees', async () => {
    await webviewPage().getByRole('button', { name: 'Open on GitHub' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/https:\/\/github\.com\/harbor-lane\/tidewater\/\S+#\S+/u).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await runFromPalette('View: Close All Editors');
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
  });

  it('says what it can and cannot show', async () => {
    // Only what is on the screen is in the page; the buttons of a view are there while the mouse is on it.
    await insights().hover();
    await insights().getByRole('button', { name: 'Collapse All' }).click();
    await line(/^What this can and cannot show/u).click();
    await line(/^Made for thanking, learning and a good retro/u).waitFor();
    await takePicture('coverage-light');
    await line(/^What this can and cannot show/u).click();
    await line(/^Saw trouble coming/u).click();
  });

  it('opens the map beside the tree', async () => {
    await insights().hover();
    await insights().getByRole('button', { name: 'Show Team Leadership Map' }).click();
    await page.getByRole('tab', { name: /^Leadership Map: / }).waitFor();
    await webviewPage().getByRole('application', { name: 'Team leadership map' }).waitFor();
    await page.mouse.move(640, 780);
  });

  it('looks at a person on the map who was chosen in the tree', async () => {
    const person = insights().getByRole('treeitem', { level: 2 }).first();
    const login = (await person.locator('.label-name').first().textContent()) ?? '';
    await person.click({ button: 'right' });
    // Right after it has opened, a menu takes no click, so that nobody chooses by accident.
    await page.getByRole('menuitem', { name: 'Show in Map' }).hover();
    await page.keyboard.press('Enter');
    await webviewPage().getByRole('heading', { name: login, exact: true }).first().waitFor();
    await webviewPage().getByRole('button', { name: 'Back to everybody' }).click();
  });

  for (const look of THEMES) {
    it(`shows tree and map in ${look.theme}, and axe finds no fault`, async () => {
      await hands.useTheme(look);
      await webviewPage().locator(`body.${look.bodyClass}`).waitFor();
      const editor = await groundOf(page.locator('.part.editor > .content'));
      for (const element of ['html', 'body']) {
        const ground = await groundOf(webviewPage().locator(element));
        assert.ok([CLEAR, editor].includes(ground), `${element} lets the editor's ground through: ${ground}`);
      }
      await takePicture(`map-${look.kind}`);
      assert.deepEqual(await findFaults(page, { isInTab: true }), []);
    });
  }

  it('keeps the map within a narrow window', async () => {
    await hands.useTheme(THEMES[0]);
    await page.setViewportSize(NARROW);
    await webviewPage().locator('body.vscode-light').waitFor();
    const overflow = await overflowOf(webviewPage());
    await takePicture('map-narrow');
    await page.setViewportSize(WIDE);
    assert.ok(overflow <= 0, `nothing sticks out to the right (${overflow} px)`);
  });

  it('says in a slim sidebar who, which thread, for what and how long', async () => {
    await hands.makeSidebar(SLIM_SIDEBAR);
    await line(/^Saw trouble coming/u).waitFor();
    await takePicture('slim-insights');
    const cut = await hands.cutLabels('Insights');
    assert.deepEqual(
      cut.filter((label) => label !== 'What this can and cannot show'),
      [],
    );
    await hands.openOnly('Waiting Now');
    await hands
      .line(/^#\d+ .* has waited for/u, 'Waiting Now')
      .first()
      .waitFor();
    await takePicture('slim-waiting');
    const cutWaits = await hands.cutLabels('Waiting Now');
    assert.deepEqual(
      cutWaits.filter((label) => label.startsWith('#')),
      [],
    );
    await hands.openOnly('Insights');
    await hands.makeSidebar(300);
  });

  it('shows tree and map again after the window was reloaded', async () => {
    const loaded = page.waitForEvent('load');
    await runFromPalette('Developer: Reload Window');
    await loaded;
    await line(/^Saw trouble coming/u).waitFor();
    await webviewPage().getByRole('application', { name: 'Team leadership map' }).waitFor();
  });

  it('asks before it deletes, then shows the welcome again', async () => {
    await runFromPalette('Peer Leadership: Delete All Mined Data');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Delete everything that Peer Leadership has read?').waitFor();
    await takePicture('delete-light');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await insights().getByRole('button', { name: 'Explore a Sample Team' }).waitFor();
    assert.equal(await page.getByRole('tab', { name: /^Leadership Map: / }).count(), 0);
  });
});
