import assert from 'node:assert/strict';
import { buildScene } from '../../src/core/map/buildScene.ts';
import { packScene } from '../../src/core/map/packScene.ts';
import { inventCrowd } from '../support/inventedCrowd.ts';
import { findOnMap, takePicture, TEAM_SCENE, useMapPage } from './support/useMapPage.ts';
import { waitForValue } from './support/waitUntil.ts';

/** What a reader does on it, by mouse and by keyboard. */
describe('the map’s page', function () {
  this.timeout(60_000);
  const open = useMapPage();

  it('shows whom a person helped and with what, each act with its link', async () => {
    const map = await open();
    await findOnMap(map, 'mira');
    const evidence = map.page.getByRole('complementary', { name: 'Evidence' });
    await evidence.getByRole('heading', { name: 'mira' }).waitFor();
    const links = await evidence.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    assert.ok(links.length > 3);
    for (const link of links) assert.match(link, /^https:\/\/github\.com\/tide-team\/lighthouse\/pull\/\d+/);
  });

  it('asks for the story of an act, in every list of acts', async () => {
    const map = await open();
    const evidence = map.page.getByRole('complementary', { name: 'Evidence' });
    const story = async (): Promise<unknown> => {
      const before = map.told.length;
      await evidence.locator('button.story').first().click();
      return waitForValue(
        () => map.told.slice(before).find(({ type }) => type === 'story'),
        (told) => told !== undefined,
      );
    };
    const newest = await story();
    assert.deepEqual(newest, { type: 'story', evidence: TEAM_SCENE.map.acts.find(({ byDuty }) => !byDuty)?.id });
    await findOnMap(map, 'storage/');
    await evidence.getByRole('heading', { name: 'storage/' }).waitFor();
    const inArea = await story();
    assert.ok(inArea !== undefined);
  });

  it('asks for the words of acts when they come into view, once, and of earlier ones when they are unfolded', async () => {
    const scene = buildScene(inventCrowd({ people: 8, acts: 240 }), null);
    const map = await open({ scene });
    const asked = (): string[] => map.told.flatMap((said) => (said.type === 'tell' ? said.acts : []));
    const evidence = map.page.getByRole('complementary', { name: 'Evidence' });
    await findOnMap(map, scene.map.people[0]?.label ?? '');
    await evidence.locator('.facts').first().waitFor();
    const atFirst = asked().length;
    assert.ok(atFirst > 0 && atFirst < 30, `${String(atFirst)} of ${String(scene.map.acts.length)}`);
    const shown = await evidence.locator('.facts').count();
    await evidence.getByText('Earlier').first().focus();
    await map.page.keyboard.press('Enter');
    await waitForValue(
      async () => evidence.locator('.facts').count(),
      (count) => count > shown,
    );
    const all = asked();
    assert.ok(all.length > atFirst);
    assert.equal(new Set(all).size, all.length);
  });

  it('asks anew when another map comes, on which the same acts may be told otherwise', async () => {
    const map = await open();
    const evidence = map.page.getByRole('complementary', { name: 'Evidence' });
    await evidence.locator('.facts').first().waitFor();
    const scene = packScene(TEAM_SCENE);
    await map.send({ type: 'scene', repository: 'github.com/test', scene, messages: {}, language: 'en' });
    const [first, second] = await waitForValue(
      () => map.told.flatMap((said) => (said.type === 'tell' ? [said.acts] : [])),
      (all) => all.length > 1,
    );
    assert.deepEqual(second, first);
  });

  it('is worked by keyboard alone: arrows, Enter, Escape', async () => {
    const map = await open();
    const { page } = map;
    const canvas = page.getByRole('application');
    for (let tabs = 0; tabs < 20 && !(await canvas.evaluate((node) => node === document.activeElement)); tabs += 1) {
      await page.keyboard.press('Tab');
    }
    const said = page.locator('[aria-live=polite]');
    const begin = (await said.textContent()) ?? '';
    assert.notEqual(begin, '');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const now = await waitForValue(
      async () => (await said.textContent()) ?? '',
      (text) => text !== begin,
    );
    await page.keyboard.press('Enter');
    const back = page.getByRole('button', { name: 'Back to everybody' });
    await back.waitFor();
    const name = now.split('.')[0] ?? '';
    await page.getByRole('complementary').getByRole('heading', { name }).first().waitFor();
    await takePicture(map, 'map-page-keyboard');
    await page.keyboard.press('Escape');
    await back.waitFor({ state: 'hidden' });
  });

  it('leaves the canvas with Tab', async () => {
    const { page } = await open();
    const canvas = page.getByRole('application');
    await canvas.focus();
    await page.keyboard.press('Tab');
    assert.ok(!(await canvas.evaluate((node) => node === document.activeElement)));
  });

  it('filters by signal, area and pairs, and the table follows', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Table' }).click();
    const rows = page.getByRole('row');
    const all = await rows.count();
    await page.getByRole('button', { name: 'Saw it coming' }).click();
    await waitForValue(
      async () => page.getByRole('cell', { name: 'saw it coming for' }).count(),
      (left) => left === 0,
    );
    const moved = await rows.count();
    assert.ok(moved > 1 && moved < all, `${String(moved)} of ${String(all)}`);
    const count = async (): Promise<number> => rows.count();
    await page.getByRole('combobox', { name: 'Area', exact: true }).selectOption({ label: 'storage/' });
    await waitForValue(count, (rest) => rest < moved);
    await page.getByRole('button', { name: 'Saw it coming' }).click();
    await page.getByRole('combobox', { name: 'Area', exact: true }).selectOption('');
    await waitForValue(count, (rest) => rest === all);
    await page.getByRole('button', { name: 'Lead and follow' }).click();
    await waitForValue(count, (rest) => rest < all);
  });

  it('moves through the period with the slider and step by step', async () => {
    const { page } = await open();
    const slider = page.getByRole('slider', { name: 'Last day' });
    const said = async (): Promise<string | null> => slider.getAttribute('aria-valuetext');
    const end = await said();
    await slider.focus();
    await page.keyboard.press('Home');
    await page.getByText('Newest').first().waitFor();
    await waitForValue(said, (text) => text !== end);
    const begin = Number(await slider.inputValue());
    await page.getByRole('button', { name: 'Next step' }).click();
    await waitForValue(
      async () => slider.inputValue(),
      (value) => Number(value) > begin,
    );
    await page.getByRole('combobox', { name: 'How much is looked at' }).selectOption({ label: '30 days' });
    await waitForValue(said, (text) => (text ?? '').includes(' to '));
  });

  it('plays by itself where motion is welcome, and pauses', async () => {
    const { page } = await open({ lessMotion: false });
    const slider = page.getByRole('slider', { name: 'Last day' });
    await page.getByRole('button', { name: 'Play' }).click();
    const begin = Number(await slider.inputValue());
    await page.waitForFunction(
      (from) => Number(document.querySelector<HTMLInputElement>('input[type=range]')?.value) > from,
      begin,
    );
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });
});
