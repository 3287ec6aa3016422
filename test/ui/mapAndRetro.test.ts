import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { MOST_TRIES, PATIENCE_MS, STEP_MS } from './support/runFromPalette.ts';
import { useWorkbench } from './support/useWorkbench.ts';
import { waitForValue, waitUntil } from './support/waitUntil.ts';

/** How long a field must have stood still to be taken for settled. */
const SETTLED_MS = 700;

/** What one takes out of the editor: from the map and from a retro, through VS Code's own dialogs. */
describe('the map and the retro in the workbench', function () {
  this.timeout(120_000);
  const hands = useWorkbench('map-and-retro', () => ({ hasSampleTeam: true }));

  before(async () => {
    await hands.openSidebar();
    await hands.waitForInsights();
  });

  /** A page that has just come to the front takes the keyboard once more, which closes what one is asked in: ask again. */
  async function insist(step: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      hands.page.setDefaultTimeout(tries < MOST_TRIES ? PATIENCE_MS : STEP_MS);
      try {
        await step();
        hands.page.setDefaultTimeout(STEP_MS);
        return;
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
        await hands.page.keyboard.press('Escape');
      }
    }
  }

  /**
   * Answers the save dialog of VS Code's server, which asks for a path, with the one that it proposes itself: it puts
   * that there in its own time, over whatever was written by then.
   */
  async function saveAsProposed(extension: string): Promise<string> {
    const dialog = hands.page.locator('.quick-input-widget', {
      hasText: /Export the Leadership Map|Save the Retro Report/u,
    });
    const input = dialog.locator('input[type=text]');
    await input.waitFor();
    for (let tries = 1; ; tries += 1) {
      const file = await settledValue(input, (value) => value.endsWith(extension));
      await dialog.getByRole('button', { name: 'OK' }).click();
      const isTaken = await dialog.waitFor({ state: 'hidden', timeout: PATIENCE_MS }).then(
        () => true,
        () => false,
      );
      if (isTaken) {
        assert.equal(path.dirname(file), hands.workbench.workspaceFolder);
        await waitUntilWritten(file);
        return file;
      }
      assert.ok(tries < MOST_TRIES, `the dialog stays open at ${await input.inputValue()}`);
    }
  }

  /** VS Code makes a file empty, and then writes: it is written when it holds something and grows no more. */
  async function waitUntilWritten(file: string): Promise<void> {
    let size = 0;
    await waitUntil(
      () => {
        const before = size;
        size = existsSync(file) ? statSync(file).size : 0;
        return size > 0 && size === before;
      },
      () => `${file} is written`,
    );
  }

  /** What stands in a field once it has stood there for a while. */
  async function settledValue(input: Locator, isExpected: (value: string) => boolean): Promise<string> {
    let value = '';
    let sinceMs = Date.now();
    await waitUntil(
      async () => {
        const now = await input.inputValue();
        if (now !== value) sinceMs = Date.now();
        value = now;
        return isExpected(now) && Date.now() - sinceMs >= SETTLED_MS;
      },
      () => 'the dialog proposes a file',
    );
    return value;
  }

  /** The page in a tab that bears this heading or control: there may be two side by side. */
  function pageWith(find: (frame: FrameLocator) => Locator): Promise<FrameLocator> {
    return waitForValue(
      () => findPage(find),
      (found) => found !== null,
      () => 'the page is there',
    );
  }

  async function findPage(find: (frame: FrameLocator) => Locator): Promise<FrameLocator | null> {
    for (const frame of await hands.page.locator('iframe.webview.ready').all()) {
      const inner = frame.contentFrame().frameLocator('#active-frame');
      if (await find(inner).first().isVisible()) return inner;
    }
    return null;
  }

  const map = async (): Promise<FrameLocator> =>
    pageWith((frame) => frame.getByRole('application', { name: 'Team leadership map' }));

  for (const [format, begins] of [
    ['SVG', '<svg'],
    ['HTML', '<!doctype html>'],
    ['PNG', '\u{FFFD}PNG'],
  ] as const) {
    it(`exports the map as ${format} to the file that is proposed, with names hidden`, async () => {
      await hands.runFromPalette('Peer Leadership: Show Team Leadership Map');
      await insist(async () => {
        await (await map()).getByRole('button', { name: 'Export…' }).click();
        await hands.choose(new RegExp(`^${format}`, 'u'));
        await hands.choose(/^Hide names/u);
      });
      const text = await readFile(await saveAsProposed(`.${format.toLowerCase()}`), 'utf8');
      assert.ok(text.trimStart().startsWith(begins), text.slice(0, 80));
      assert.ok(!text.includes('bastienroe'));
    });
  }

  it('opens the story of an act on the map beside it, and leads back', async () => {
    await hands.runFromPalette('Peer Leadership: Show Team Leadership Map');
    const act = (await map()).locator('aside button.story').first();
    const headline = (await act.textContent()) ?? '';
    await act.click();
    const story = await pageWith((frame) => frame.getByRole('heading', { name: 'Two questions' }));
    const title = (await story.getByRole('heading', { level: 1 }).textContent()) ?? '';
    assert.ok(headline !== '' && title.endsWith(headline), `${title} tells of: ${headline}`);
    await hands.takePicture('map-and-story');
    await story.getByRole('button', { name: 'Show in Map' }).click();
    const actor = title.slice(0, -headline.length).trim();
    await (await map()).locator('aside').getByRole('heading', { name: actor, exact: true }).first().waitFor();
    await hands.runFromPalette('View: Close All Editors');
  });

  it('looks at whomever the story in front of it tells of', async () => {
    await hands.runFromPalette('Peer Leadership: Show Team Leadership Map');
    await map();
    await hands.openStory();
    const story = await pageWith((frame) => frame.getByRole('heading', { name: 'Two questions' }));
    const actor = (await story.getByRole('heading', { level: 1 }).locator('bdi').textContent()) ?? '';
    await story.getByRole('button', { name: 'Show in Map' }).click();
    const details = (await map()).locator('aside');
    await details.getByRole('heading', { name: actor, exact: true }).first().waitFor();
    await hands.runFromPalette('View: Close All Editors');
  });

  it('writes a retro report and offers what may become of it', async () => {
    await hands.runFromPalette('Peer Leadership: Create Retro Report');
    await hands.choose(/^Last 90 days/u);
    await hands.choose(/^Hide names/u);
    await hands.page.getByRole('tab', { name: /^Preview/u }).waitFor();
    // Under a driver VS Code puts messages into its list instead of in front.
    await hands.runFromPalette('Notifications: Show Notifications');
    for (const name of ['Save…', 'Copy', 'Draft an Issue…', 'Mark Retro Done'])
      await hands.page.locator('.notifications-center').getByRole('button', { name, exact: true }).waitFor();
    await hands.takePicture('retro-offer');
    await hands.page.locator('.notifications-center').getByRole('button', { name: 'Save…', exact: true }).click();
    const text = await readFile(await saveAsProposed('.md'), 'utf8');
    assert.match(text, /^# /u);
  });

  it('says who will be able to read it before an issue is drafted', async () => {
    await hands.runFromPalette('Peer Leadership: Draft an Issue with the Retro Report');
    const dialog = hands.page.getByRole('dialog');
    await dialog.getByText(/^Everybody on the internet will be able to read this issue/u).waitFor();
    await dialog.getByText(/Nothing is published before you submit the draft/u).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });
});
