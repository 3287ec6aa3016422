import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { useWorkbench } from './support/useWorkbench.ts';

/** More stops than any page has. */
const MOST_TABS = 60;

/** From a fresh VS Code to a verdict, the map and a retro report, without a mouse; each step starts where the one before ended. */
describe('the workbench by keyboard alone', function () {
  this.timeout(120_000);
  const hands = useWorkbench('keyboard');

  afterEach(() => {
    assert.deepEqual(hands.violations, [], 'no page does what its policy forbids');
  });

  /** Goes on with Tab until it is there. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    const isThere = (): Promise<boolean> => target.evaluate((node) => node === node.ownerDocument.activeElement);
    for (let tabs = 0; tabs < MOST_TABS && !(await isThere()); tabs += 1) await hands.page.keyboard.press('Tab');
    assert.ok(await isThere(), 'it can be reached with Tab');
  }

  function focusedLine(): Locator {
    return hands.view('Insights').locator('.monaco-list-row.focused');
  }

  /** Goes down until the line that has the focus matches. */
  async function goDownTo(name: RegExp): Promise<void> {
    for (let steps = 0; steps < MOST_TABS; steps += 1) {
      if (name.test((await focusedLine().getAttribute('aria-label')) ?? '')) return;
      const before = await focusedLine().getAttribute('id');
      await hands.page.keyboard.press('ArrowDown');
      await hands.page.waitForFunction(
        (id) => document.querySelector('.pane .monaco-list-row.focused')?.id !== id,
        before,
      );
    }
    assert.fail(`no line ${String(name)}`);
  }

  it('begins with the sample team', async () => {
    await hands.focusInsights();
    await tabTo(hands.view('Insights').getByRole('button', { name: 'Explore a Sample Team' }));
    await hands.page.keyboard.press('Enter');
    await hands.waitForInsights();
  });

  it('goes from the tree to the story of an act', async () => {
    await hands.focusInsights();
    await hands.page.keyboard.press('Home');
    await goDownTo(/^Saw trouble coming/u);
    await hands.page.keyboard.press('ArrowDown');
    await hands.page.keyboard.press('ArrowRight');
    await hands.view('Insights').getByRole('treeitem', { level: 3 }).first().waitFor();
    await hands.page.keyboard.press('ArrowDown');
    await hands.page.keyboard.press('Enter');
    await hands.webviewPage().getByRole('heading', { name: 'What happened' }).waitFor();
  });

  it('gives a verdict, and takes it back', async () => {
    await hands.runFromPalette('View: Focus Active Editor Group');
    const story = hands.webviewPage();
    await tabTo(story.getByRole('button', { name: 'Confirm' }));
    await hands.page.keyboard.press('Enter');
    await tabTo(story.getByRole('button', { name: 'Take My Word Back' }));
    await hands.page.keyboard.press('Enter');
    await story.getByRole('button', { name: 'Confirm' }).waitFor();
  });

  it('opens the map, walks through it and reads what is behind it', async () => {
    await hands.runFromPalette('Peer Leadership: Show Team Leadership Map');
    const map = hands.webviewPage();
    const canvas = map.getByRole('application', { name: 'Team leadership map' });
    await canvas.waitFor();
    await hands.runFromPalette('View: Focus Active Editor Group');
    await tabTo(canvas);
    await hands.page.keyboard.press('ArrowRight');
    await hands.page.keyboard.press('ArrowDown');
    await hands.page.keyboard.press('Enter');
    await map.getByRole('button', { name: 'Back to everybody' }).waitFor();
    await hands.page.keyboard.press('Escape');
    await map.getByRole('heading', { name: 'Newest' }).waitFor();
    await hands.page.keyboard.press('0');
  });

  it('writes a retro report', async () => {
    await hands.runFromPalette('Peer Leadership: Create Retro Report…');
    const asked = hands.page.locator('.quick-input-widget');
    await asked.getByRole('option', { name: /^Last 90 days/u }).waitFor();
    await hands.page.keyboard.type('90');
    await hands.page.keyboard.press('Enter');
    await asked.getByRole('option', { name: /^Hide names/u }).waitFor();
    await hands.page.keyboard.press('Enter');
    await hands.webviewPage().getByRole('heading', { name: 'Retro report of tidewater' }).waitFor();
  });
});
