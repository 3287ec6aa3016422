import assert from 'node:assert/strict';
import type { Core } from 'cytoscape';
import { readEnglishBundle } from '../../scripts/l10n/bundles.ts';
import { buildScene } from '../../src/core/map/buildScene.ts';
import { inventCrowd } from '../support/inventedCrowd.ts';
import { findFaults } from './support/findFaults.ts';
import { THEME_KINDS } from './support/themes.ts';
import { findOnMap, takePicture, TEAM_SCENE, useMapPage } from './support/useMapPage.ts';
import { waitForValue, waitUntil } from './support/waitUntil.ts';

const NARROW = { width: 420, height: 820 };
/** What is left of a small window beside the sidebar. */
const SLIM = { width: 262, height: 820 };

/** Runs in the page: who is not wholly in the drawing as it stands, or lies under its buttons. */
function namesOutside(): string[] {
  const found = [...document.querySelectorAll('.canvas, .canvas *')]
    .map((one) => (one as { _cyreg?: { cy: Core } })._cyreg?.cy)
    .find((cy) => cy !== undefined);
  if (found === undefined || found.nodes().empty()) return ['nobody is drawn'];
  const [right, bottom] = [found.width() + 2, found.height() - 40];
  return found
    .nodes()
    .filter((node) => {
      const { x1, x2, y1, y2 } = node.renderedBoundingBox();
      return x1 < -2 || x2 > right || y1 < -2 || y2 > bottom;
    })
    .map((node) => node.id());
}

/** Runs in the page: what its controls and headings are called, without what stands in for people and acts. */
function wordsOfPage(): string[] {
  return [...document.querySelectorAll('button:not(.name), summary, h2, option, th[scope=col], [placeholder], .note')]
    .map((one) => one.getAttribute('aria-label') ?? one.getAttribute('placeholder') ?? one.textContent.trim())
    .filter((words) => /\p{L}/u.test(words));
}

/** How it looks, in every theme and width, to every reader. */
describe('the map’s page', function () {
  this.timeout(60_000);
  const open = useMapPage();

  for (const kind of THEME_KINDS) {
    it(`has nothing that axe finds fault with, in ${kind}`, async () => {
      const map = await open({ theme: kind });
      await takePicture(map, `map-page-${kind}`);
      const look = (): Promise<string[]> => findFaults(map.page);
      assert.deepEqual(await look(), [], 'the whole map');
      await findOnMap(map, 'mira');
      await map.page.getByRole('heading', { name: 'mira' }).waitFor();
      await takePicture(map, `map-page-person-${kind}`);
      assert.deepEqual(await look(), [], 'a person');
      await map.page.getByRole('button', { name: 'Table' }).click();
      await map.page.getByRole('columnheader', { name: 'For whom' }).waitFor();
      assert.deepEqual(await look(), [], 'the table');
    });
  }

  it('says nothing of its own but in the reader’s language', async () => {
    const messages = Object.fromEntries(Object.keys(await readEnglishBundle()).map((text) => [text, `‹${text}›`]));
    const { page } = await open({ messages, language: 'de' });
    const inEnglish = async (): Promise<string[]> => {
      const data = [...TEAM_SCENE.map.people, ...TEAM_SCENE.map.areas].map(({ label }) => label);
      return (await page.evaluate(wordsOfPage)).filter((words) => !words.includes('‹') && !data.includes(words));
    };
    assert.deepEqual(await inEnglish(), [], 'the whole map');
    await page.getByRole('button', { name: 'mira' }).first().click();
    await page.getByRole('button', { name: '‹Back to everybody›' }).waitFor();
    assert.deepEqual(await inEnglish(), [], 'a person');
    await page.getByRole('button', { name: '‹Table›' }).click();
    await page.getByRole('columnheader', { name: '‹For whom›' }).waitFor();
    assert.deepEqual(await inEnglish(), [], 'the table');
  });

  it('leaves most of a slim tab to the map, with filters large enough to hit', async () => {
    const { page } = await open({ viewport: SLIM });
    await page.getByRole('application').waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `nothing sticks out to the right (${String(overflow)} px)`);
    const bar = await page.locator('header.bar').boundingBox();
    assert.ok(bar !== null && bar.height < SLIM.height / 4, `the bar is ${String(bar?.height)} px high`);
    for (const filter of await page.locator('.filters button').all()) {
      const box = await filter.boundingBox();
      assert.ok(box !== null && box.height >= 24, `a filter is ${String(box?.height)} px high`);
    }
  });

  it('fits a narrow editor', async () => {
    const map = await open({ viewport: NARROW });
    await takePicture(map, 'map-page-narrow');
    const overflow = await map.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `nothing sticks out to the right (${String(overflow)} px)`);
  });

  for (const width of [480, 360, 280]) {
    it(`shows every name without panning in a tab of ${String(width)} px`, async () => {
      const scene = buildScene(inventCrowd({ people: 22, acts: 240 }), null);
      const map = await open({ scene, viewport: { width, height: 800 } });
      const outside = (): Promise<string[]> => map.page.evaluate(namesOutside);
      await map.page.getByRole('application').waitFor();
      await waitUntil(
        async () => (await outside()).length === 0,
        async () => (await outside()).join(', '),
      );
      await takePicture(map, `map-page-${String(width)}`);
    });
  }

  it('follows the theme', async () => {
    const map = await open({ theme: 'light' });
    const shot = async (): Promise<string> =>
      (await map.page.getByRole('application').screenshot()).toString('base64').slice(0, 20_000);
    const light = await shot();
    await map.showTheme('dark');
    await map.page.locator('body.vscode-dark').waitFor();
    await waitForValue(shot, (picture) => picture !== light);
  });

  it('keeps five hundred people readable: by area, the rest folded, all to be found', async () => {
    const scene = buildScene(inventCrowd({ people: 500, acts: 5000 }), null);
    const map = await open({ scene, viewport: { width: 1400, height: 900 } });
    await takePicture(map, 'map-page-crowd');
    const someone = scene.map.people.at(-1)?.label ?? '';
    await findOnMap(map, someone);
    await map.page.getByRole('complementary').getByRole('heading', { name: someone }).waitFor();
    await takePicture(map, 'map-page-crowd-person');
  });
});
