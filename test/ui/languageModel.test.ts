import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { installFakeModels } from './support/installFakeModels.ts';
import { tell } from './support/tell.ts';
import { useWorkbench } from './support/useWorkbench.ts';

/** More answers than the sample team has batches. */
const MANY = 1000;

/** A person lets a language model that they have in VS Code read: each step starts where the one before ended. */
describe('a language model in the workbench', function () {
  this.timeout(120_000);
  let logFile = '';
  const hands = useWorkbench('language-model', () => ({
    hasSampleTeam: true,
    // The invented history ends long before today.
    userSettings: { 'peerLeadership.insights.period': 'all', 'fakeModels.most': 2 },
    prepare: async ({ dataFolder }) => {
      logFile = path.join(dataFolder, 'asked.txt');
      const builtInExtensions = await installFakeModels(dataFolder, tell);
      return { builtInExtensions, environment: { FAKE_MODELS_LOG: logFile } };
    },
  }));

  /** What the models were asked so far. */
  const asked = (): string => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
  const dialog = (): Locator => hands.page.locator('.monaco-dialog-box');
  const notYetRead = (): Locator => hands.line(/^Not yet read by Tide 2/u);

  /** The list is long, and only what is in sight is there. */
  async function goToEnd(): Promise<void> {
    await hands.focusInsights();
    await hands.page.keyboard.press('End');
  }

  async function press(button: string): Promise<void> {
    await dialog().getByRole('button', { name: button }).click();
    await dialog().waitFor({ state: 'detached' });
  }

  it('asks which model, and says what would be sent to whom before anything is', async () => {
    await hands.openSidebar();
    await hands.waitForInsights();
    await hands.runFromPalette('Peer Leadership: Let a Language Model Read Comments…');
    await hands.choose(/^Tide 2/u);
    await dialog().waitFor();
    const told = await dialog().innerText();
    assert.match(told, /Let Tide 2 read the comments of harbor-lane\/tidewater\?/u);
    assert.match(told, /\d+ comments to read, about \d+ tokens in all, by Tide 2 of harbour: they leave this machine/u);
    assert.match(told, /Logins are masked/u);
    assert.match(told, /Not sent, because of somebody who is left out: 0\./u);
    assert.match(told, /until you take it back/u);
    await hands.takePicture('language-model-consent');
    await press('Cancel');
    assert.equal(asked(), '');
    assert.equal(await notYetRead().count(), 0);
  });

  it('says when the limit is reached, and keeps what was read', async () => {
    await hands.runFromPalette('Peer Leadership: Let a Language Model Read Comments…');
    await hands.choose(/^Tide 2/u);
    await press('Let It Read');
    await hands.findMessage(/its limit is reached.+What was read so far is kept/u);
    await goToEnd();
    await notYetRead().waitFor();
    assert.match(asked(), /"comments"/u);
  });

  it('goes on from there with a click, once it is told what that takes', async () => {
    await hands.workbench.writeSettings({ 'fakeModels.most': MANY });
    await notYetRead().click();
    await hands.choose(/^Let Tide 2 Read/u);
    await hands.findMessage(/Read: \d+\./u);
    await goToEnd();
    await hands.line(/^What this can and cannot show/u).waitFor();
    assert.equal(await notYetRead().count(), 0);
  });

  it('shows in the evidence who read it', async () => {
    await hands.page.keyboard.press('Home');
    await hands.waitForInsights();
    const readByModel = hands.webviewPage().getByText('Read by Tide 2: tides').first();
    await hands.openStory();
    await readByModel.waitFor();
    await hands.takePicture('language-model-read-by');
  });

  it('sends nothing more once that is withdrawn, and forgets what was read', async () => {
    const before = asked();
    await hands.runFromPalette('Peer Leadership: Let No Language Model Read Any More…');
    await press('Forget What Was Read');
    await hands.findMessage(/Forgotten: \d+\./u);
    await hands.webviewPage().getByText('Read by Tide 2').waitFor({ state: 'detached' });
    await hands.runFromPalette('Peer Leadership: Let a Language Model Read Comments…');
    await hands.choose(/^Reef 1/u);
    assert.match(await dialog().innerText(), /Let Reef 1 read the comments/u);
    await press('Cancel');
    assert.equal(asked(), before);
  });
});
