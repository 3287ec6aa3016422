import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { findFaults } from './support/findFaults.ts';
import { useWorkbench } from './support/useWorkbench.ts';
import { THEMES } from './support/workbenchHands.ts';

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
  const hands = useWorkbench('sidebar');

  before(async () => {
    await hands.useTheme(THEMES[0]);
  });

  afterEach(() => {
    assert.deepEqual(hands.violations, [], 'no page does what its policy forbids');
  });

  /** The view that begins it all; the others of the sidebar have lines and welcomes of their own. */
  function insights(): Locator {
    return hands.view('Insights');
  }

  it('welcomes a newcomer with three ways to begin', async () => {
    await hands.countClicks();
    await hands.page.getByRole('tab', { name: 'Peer Leadership' }).first().click();
    await insights().getByRole('button', { name: 'Explore a Sample Team' }).waitFor();
    await insights().getByRole('button', { name: 'Import a Backup…' }).waitFor();
    await insights().getByRole('button', { name: 'Sign In to GitHub' }).waitFor();
    await hands.page.mouse.move(640, 700);
    await hands.takePicture('welcome-light');
  });

  it('shows the first insight at the second click, and says that the team is invented', async () => {
    await insights().getByRole('button', { name: 'Explore a Sample Team' }).click();
    await hands.waitForInsights();
    await hands.line(/^Got others moving/u).waitFor();
    await hands.page.getByText('an invented team').waitFor();
    assert.equal(await hands.clicks(), 2);
    await hands.page.mouse.move(640, 700);
    await hands.takePicture('tree-light');
  });

  it('opens a person to their acts, each with its reasons', async () => {
    const person = insights().getByRole('treeitem', { level: 2 }).first();
    await person.click();
    const act = insights().getByRole('treeitem', { level: 3 }).first();
    await act.hover();
    const reasons = hands.page.locator('.workbench-hover').getByText('Why we think so');
    await reasons.waitFor();
    await hands.takePicture('evidence-light');
    await hands.page.mouse.move(640, 700);
    await reasons.waitFor({ state: 'hidden' });
  });

  it('tells the story of an act with one click', async () => {
    await insights().getByRole('treeitem', { level: 3 }).first().click();
    const story = hands.webviewPage();
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
    await hands.page.mouse.move(640, 780);
  });

  for (const look of THEMES) {
    it(`tells it in ${look.theme} so that axe finds no fault`, async () => {
      await hands.useTheme(look);
      await hands.webviewPage().locator(`body.${look.bodyClass}`).waitFor();
      await hands.takePicture(`story-${look.kind}`);
      assert.deepEqual(await findFaults(hands.page, { isInTab: true }), []);
    });
  }

  it('tells it in a narrow window, too', async () => {
    await hands.useTheme(THEMES[0]);
    await hands.page.setViewportSize(NARROW);
    await hands.webviewPage().locator('body.vscode-light').waitFor();
    const overflow = await overflowOf(hands.webviewPage());
    await hands.takePicture('story-narrow');
    await hands.page.setViewportSize(WIDE);
    assert.ok(overflow <= 0, `nothing sticks out to the right (${overflow} px)`);
  });

  it('opens it where it was written, once the reader agrees', async () => {
    await hands.webviewPage().getByRole('button', { name: 'Open on GitHub' }).click();
    const dialog = hands.page.getByRole('dialog');
    await dialog.getByText(/https:\/\/github\.com\/harbor-lane\/tidewater\/\S+#\S+/u).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await hands.runFromPalette('View: Close All Editors');
    await hands.page.locator('iframe.webview').waitFor({ state: 'detached' });
  });

  it('says what it can and cannot show', async () => {
    // Only what is on the screen is in the page; the buttons of a view are there while the mouse is on it.
    await insights().hover();
    await insights().getByRole('button', { name: 'Collapse All' }).click();
    await hands.line(/^What this can and cannot show/u).click();
    await hands.line(/^Made for thanking, learning and a good retro/u).waitFor();
    await hands.takePicture('coverage-light');
    await hands.line(/^What this can and cannot show/u).click();
    await hands.line(/^Saw trouble coming/u).click();
  });

  it('opens the map beside the tree', async () => {
    await insights().hover();
    await insights().getByRole('button', { name: 'Show Team Leadership Map' }).click();
    await hands.page.getByRole('tab', { name: /^Leadership Map: / }).waitFor();
    await hands.webviewPage().getByRole('application', { name: 'Team leadership map' }).waitFor();
    await hands.page.mouse.move(640, 780);
  });

  it('looks at a person on the map who was chosen in the tree', async () => {
    const person = insights().getByRole('treeitem', { level: 2 }).first();
    const login = (await person.locator('.label-name').first().textContent()) ?? '';
    await person.click({ button: 'right' });
    // Right after it has opened, a menu takes no click, so that nobody chooses by accident.
    await hands.page.getByRole('menuitem', { name: 'Show in Map' }).hover();
    await hands.page.keyboard.press('Enter');
    await hands.webviewPage().getByRole('heading', { name: login, exact: true }).first().waitFor();
    await hands.webviewPage().getByRole('button', { name: 'Back to everybody' }).click();
  });

  for (const look of THEMES) {
    it(`shows tree and map in ${look.theme}, and axe finds no fault`, async () => {
      await hands.useTheme(look);
      await hands.webviewPage().locator(`body.${look.bodyClass}`).waitFor();
      const editor = await groundOf(hands.page.locator('.part.editor > .content'));
      for (const element of ['html', 'body']) {
        const ground = await groundOf(hands.webviewPage().locator(element));
        assert.ok([CLEAR, editor].includes(ground), `${element} lets the editor's ground through: ${ground}`);
      }
      await hands.takePicture(`map-${look.kind}`);
      assert.deepEqual(await findFaults(hands.page, { isInTab: true }), []);
    });
  }

  it('keeps the map within a narrow window', async () => {
    await hands.useTheme(THEMES[0]);
    await hands.page.setViewportSize(NARROW);
    await hands.webviewPage().locator('body.vscode-light').waitFor();
    const overflow = await overflowOf(hands.webviewPage());
    await hands.takePicture('map-narrow');
    await hands.page.setViewportSize(WIDE);
    assert.ok(overflow <= 0, `nothing sticks out to the right (${overflow} px)`);
  });

  it('says in a slim sidebar who, which thread, for what and how long', async () => {
    await hands.makeSidebar(SLIM_SIDEBAR);
    await hands.waitForInsights();
    await hands.takePicture('slim-insights');
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
    await hands.takePicture('slim-waiting');
    const cutWaits = await hands.cutLabels('Waiting Now');
    assert.deepEqual(
      cutWaits.filter((label) => label.startsWith('#')),
      [],
    );
  });

  it('shows the words to ask with whole in a slim sidebar', async () => {
    const waits = hands.view('Waiting Now');
    await hands
      .line(/has waited for a review/u, 'Waiting Now')
      .first()
      .click();
    await hands.line(/^Ask /u, 'Waiting Now').first().click();
    await waits.getByText('“#').first().waitFor();
    await hands.takePicture('slim-words');
    const cut = await hands.cutLabels('Waiting Now');
    assert.deepEqual(
      cut.filter((label) => label.startsWith('“#') || label.endsWith('”')),
      [],
    );
    await hands.openOnly('Insights');
    await hands.makeSidebar(300);
  });

  it('shows tree and map again after the window was reloaded', async () => {
    const loaded = hands.page.waitForEvent('load');
    await hands.runFromPalette('Developer: Reload Window');
    await loaded;
    await hands.waitForInsights();
    await hands.webviewPage().getByRole('application', { name: 'Team leadership map' }).waitFor();
  });

  it('asks before it deletes, then shows the welcome again', async () => {
    await hands.runFromPalette('Peer Leadership: Delete All Mined Data');
    const dialog = hands.page.getByRole('dialog');
    await dialog.getByText('Delete everything that Peer Leadership has read?').waitFor();
    await hands.takePicture('delete-light');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await insights().getByRole('button', { name: 'Explore a Sample Team' }).waitFor();
    assert.equal(await hands.page.getByRole('tab', { name: /^Leadership Map: / }).count(), 0);
  });
});
