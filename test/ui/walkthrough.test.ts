import path from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.ts';
import { SCREENSHOTS } from '../../scripts/host/projectPaths.ts';
import { WorkbenchHands } from './support/workbenchHands.ts';

describe('the walkthrough', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let hands: WorkbenchHands;

  beforeEach(async () => {
    workbench = await openWorkbench({ tell: (line) => process.stdout.write(`${line}\n`) });
    hands = new WorkbenchHands(workbench);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await hands.page.screenshot({ path: path.join(SCREENSHOTS, 'walkthrough-failed.png') });
    await workbench.close();
  });

  /** The mark before a step, as long as it is in this state. */
  function mark(step: string, isDone: boolean): Locator {
    return hands.page.locator(`[role=checkbox][data-done-step-id$="${step}"][aria-checked=${String(isDone)}]`).first();
  }

  it('ticks off the step that was taken before it was opened, and no other', async () => {
    await hands.openSidebar();
    await hands.view('Insights').getByRole('button', { name: 'Explore a Sample Team' }).click();
    await hands.line(/^Saw trouble coming/u).waitFor();
    await hands.runFromPalette('Peer Leadership: Get Started');
    await mark('sample', true).waitFor();
    await mark('own-team', false).waitFor();
  });

  it('ticks it off also where VS Code’s own list leads there', async () => {
    await hands.openSidebar();
    await hands.view('Insights').getByRole('button', { name: 'Explore a Sample Team' }).click();
    await hands.line(/^Saw trouble coming/u).waitFor();
    await hands.runFromPalette('Welcome: Open Walkthrough...');
    await hands.choose(/Get Started with Peer Leadership/u);
    await mark('sample', true).waitFor();
    await mark('own-team', false).waitFor();
  });
});
