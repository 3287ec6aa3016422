import type { Locator } from 'playwright-core';
import { useWorkbenchForEachTest } from './support/useWorkbench.ts';

describe('the walkthrough', function () {
  this.timeout(120_000);
  const hands = useWorkbenchForEachTest('walkthrough');

  /** The mark before a step, as long as it is in this state. */
  function mark(step: string, isDone: boolean): Locator {
    return hands.page.locator(`[role=checkbox][data-done-step-id$="${step}"][aria-checked=${String(isDone)}]`).first();
  }

  it('ticks off the step that was taken before it was opened, and no other', async () => {
    await hands.exploreSampleTeam();
    await hands.runFromPalette('Peer Leadership: Get Started');
    await mark('sample', true).waitFor();
    await mark('own-team', false).waitFor();
  });

  it('ticks it off also where VS Code’s own list leads there', async () => {
    await hands.exploreSampleTeam();
    await hands.runFromPalette('Welcome: Open Walkthrough...');
    await hands.choose(/Get Started with Peer Leadership/u);
    await mark('sample', true).waitFor();
    await mark('own-team', false).waitFor();
  });
});
