import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from 'cytoscape';
import type { Browser } from 'playwright-core';
import { readEnglishBundle } from '../../scripts/l10n/bundles.ts';
import { openBrowser } from '../../scripts/host/openBrowser.ts';
import { SCREENSHOTS } from '../../scripts/host/projectPaths.ts';
import { buildMap } from '../../src/core/map/buildMap.ts';
import { buildScene } from '../../src/core/map/buildScene.ts';
import type { MapScene } from '../../src/core/map/mapScene.ts';
import { inventCrowd } from '../support/inventedCrowd.ts';
import { ACTING_CHARACTER, HOSTILE_TEXTS } from '../unit/map/hostileText.ts';
import { buildAct, buildMapInput, inventTeam } from '../unit/map/inventedTeam.ts';
import { findFaults } from './support/findFaults.ts';
import { type MapPageOptions, type MapPageUnderTest, openMapPage } from './support/openMapPage.ts';
import { THEME_KINDS } from './support/themes.ts';

const team = buildScene(buildMap(buildMapInput(inventTeam(), { since: null })), null);
const NARROW = { width: 420, height: 820 };
/** What is left of a small window beside the sidebar. */
const SLIM = { width: 262, height: 820 };

/** Everybody and everything on it is called by a hostile text. */
function hostileScene(): MapScene {
  const acts = HOSTILE_TEXTS.map((text, index) => {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: index + 1, day: index });
    return {
      ...act,
      id: `act-${String(index)}`,
      actor: { id: index + 1, login: text, type: 'user' as const },
      beneficiaries: [{ id: index + 100, login: `for ${text}`, type: 'user' as const }],
      thread: { ...act.thread, title: text, url: 'javascript:alert(1)' },
      source: { ...act.source, quote: text, url: 'command:workbench.action.quit' },
      area: [text],
      because: [{ message: 'It says {words}.', args: { words: text }, url: 'javascript:alert(1)' }],
    };
  });
  return buildScene(buildMap(buildMapInput(acts, { since: null, repositories: [HOSTILE_TEXTS[0] ?? ''] })), null);
}

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

async function until(isSo: () => Promise<boolean>, tell: () => Promise<string>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) assert.fail(await tell());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The page draws anew a moment after it was told to. @returns the first value that fits */
async function becomes<Value>(read: () => Promise<Value>, fits: (value: Value) => boolean): Promise<Value> {
  let value = await read();
  await until(
    async () => fits((value = await read())),
    () => Promise.resolve(`it stays at ${String(value).slice(0, 200)}`),
  );
  return value;
}

describe('the map’s page', function () {
  this.timeout(60_000);
  let browser: Browser;
  let opened: MapPageUnderTest | null = null;

  before(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    browser = await openBrowser((line) => process.stdout.write(`${line}\n`));
  });

  after(async () => {
    await browser.close();
  });

  afterEach(async () => {
    const problems = opened?.problems ?? [];
    await opened?.close();
    opened = null;
    assert.deepEqual(problems, [], 'no violation of the policy, no error, no warning');
  });

  async function open(options: Partial<MapPageOptions> = {}): Promise<MapPageUnderTest> {
    opened = await openMapPage(browser, { scene: team, ...options });
    await opened.page.getByRole('button', { name: 'Export…' }).waitFor();
    return opened;
  }

  async function takePicture({ page }: MapPageUnderTest, name: string): Promise<void> {
    await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  async function find({ page }: MapPageUnderTest, text: string): Promise<void> {
    await page.getByRole('combobox', { name: 'Find a person or an area' }).fill(text);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  }

  for (const kind of THEME_KINDS) {
    it(`has nothing that axe finds fault with, in ${kind}`, async () => {
      const map = await open({ theme: kind });
      await takePicture(map, `map-page-${kind}`);
      const look = (): Promise<string[]> => findFaults(map.page);
      assert.deepEqual(await look(), [], 'the whole map');
      await find(map, 'mira');
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
    opened = await openMapPage(browser, { scene: team, messages, language: 'de' });
    const { page } = opened;
    const inEnglish = async (): Promise<string[]> => {
      const data = [...team.map.people, ...team.map.areas].map(({ label }) => label);
      return (await page.evaluate(wordsOfPage)).filter((words) => !words.includes('‹') && !data.includes(words));
    };
    await page.getByRole('button', { name: '‹Export…›' }).waitFor();
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
      await until(
        async () => (await outside()).length === 0,
        async () => (await outside()).join(', '),
      );
      await takePicture(map, `map-page-${String(width)}`);
    });
  }

  it('shows whom a person helped and with what, each act with its link', async () => {
    const map = await open();
    await find(map, 'mira');
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
      return becomes(
        async () => Promise.resolve(map.told.slice(before).find(({ type }) => type === 'story')),
        (told) => told !== undefined,
      );
    };
    const newest = await story();
    assert.deepEqual(newest, { type: 'story', evidence: team.map.acts.find(({ byDuty }) => !byDuty)?.id });
    await find(map, 'storage/');
    await evidence.getByRole('heading', { name: 'storage/' }).waitFor();
    const inArea = await story();
    assert.ok(inArea !== undefined);
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
    const now = await becomes(
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
    await becomes(
      async () => page.getByRole('cell', { name: 'saw it coming for' }).count(),
      (left) => left === 0,
    );
    const moved = await rows.count();
    assert.ok(moved > 1 && moved < all, `${String(moved)} of ${String(all)}`);
    const count = async (): Promise<number> => rows.count();
    await page.getByRole('combobox', { name: 'Area', exact: true }).selectOption({ label: 'storage/' });
    await becomes(count, (rest) => rest < moved);
    await page.getByRole('button', { name: 'Saw it coming' }).click();
    await page.getByRole('combobox', { name: 'Area', exact: true }).selectOption('');
    await becomes(count, (rest) => rest === all);
    await page.getByRole('button', { name: 'Lead and follow' }).click();
    await becomes(count, (rest) => rest < all);
  });

  it('moves through the period with the slider and step by step', async () => {
    const { page } = await open();
    const slider = page.getByRole('slider', { name: 'Last day' });
    const said = async (): Promise<string | null> => slider.getAttribute('aria-valuetext');
    const end = await said();
    await slider.focus();
    await page.keyboard.press('Home');
    await page.getByText('Newest').first().waitFor();
    await becomes(said, (text) => text !== end);
    const begin = Number(await slider.inputValue());
    await page.getByRole('button', { name: 'Next step' }).click();
    await becomes(
      async () => slider.inputValue(),
      (value) => Number(value) > begin,
    );
    await page.getByRole('combobox', { name: 'How much is looked at' }).selectOption({ label: '30 days' });
    await becomes(said, (text) => (text ?? '').includes(' to '));
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

  it('takes up where the reader left', async () => {
    const first = await open();
    await find(first, 'mira');
    await first.page.getByRole('heading', { name: 'mira' }).waitFor();
    await first.page.getByRole('button', { name: 'Was looked to' }).click();
    // Kept after it was drawn.
    await first.page.waitForFunction(() => {
      const { keptState } = window as unknown as { keptState?: { signals?: string[] } };
      return keptState?.signals !== undefined && !keptState.signals.includes('looked-up-to');
    });
    const kept = await first.readState();
    await first.close();
    const { page } = await open({ kept });
    await page.getByRole('heading', { name: 'mira' }).waitFor();
    await page.getByRole('button', { name: 'Was looked to', pressed: false }).waitFor();
  });

  it('begins anew when what was kept cannot be read', async () => {
    const { page } = await open({ kept: { repository: 'github.com/test', signals: 'all' } });
    await page.getByRole('heading', { name: 'Newest' }).waitFor();
  });

  it('follows the theme', async () => {
    const map = await open({ theme: 'light' });
    const shot = async (): Promise<string> =>
      (await map.page.getByRole('application').screenshot()).toString('base64').slice(0, 20_000);
    const light = await shot();
    await map.showTheme('dark');
    await map.page.locator('body.vscode-dark').waitFor();
    await becomes(shot, (picture) => picture !== light);
  });

  it('asks the host to export what is looked at, and draws a picture without names', async () => {
    const map = await open();
    await map.page.getByRole('button', { name: 'Got things moving' }).click();
    await map.page.getByRole('button', { name: 'Export…' }).click();
    const asked = await becomes(
      async () => Promise.resolve(map.told.find(({ type }) => type === 'export')),
      (told) => told !== undefined,
    );
    assert.ok(asked?.type === 'export' && asked.canDrawPicture);
    assert.deepEqual(asked.limits.signals, ['anticipating', 'looked-up-to', 'growing']);
    const picture = async (labels: Record<string, string>): Promise<string> => {
      const before = map.told.length;
      await map.send({ type: 'draw-picture', picture: before, labels });
      const answer = await becomes(
        async () => Promise.resolve(map.told.slice(before).find(({ type }) => type === 'picture')),
        (told) => told !== undefined,
      );
      return answer?.type === 'picture' ? (answer.png ?? '') : '';
    };
    const named = Object.fromEntries(team.map.people.map(({ id, label }) => [id, label]));
    const [own, none] = [await picture(named), await picture({})];
    assert.ok(own.startsWith('iVBOR') && none.startsWith('iVBOR'));
    assert.notEqual(own, none);
    const size = Buffer.from(none, 'base64');
    assert.ok(size.readUInt32BE(16) > 400 && size.readUInt32BE(20) > 300, 'a picture worth looking at');
    writeFileSync(path.join(SCREENSHOTS, 'map-export.png'), Buffer.from(own, 'base64'));
  });

  it('shows the table where there is no canvas, and says so', async () => {
    const map = await open({ without: 'canvas' });
    await map.page.getByRole('columnheader', { name: 'For whom' }).waitFor();
    await map.page.getByText('There is no canvas to draw on here').waitFor();
    assert.ok(map.told.some((message) => message.type === 'problem' && message.what === 'no-canvas'));
  });

  it('keeps the tables when its script does not come', async () => {
    const map = await openMapPage(browser, { scene: team, without: 'script' });
    await map.page.getByRole('columnheader', { name: 'For whom' }).waitFor();
    await map.close();
  });

  it('keeps hostile texts as text, also when they are looked at', async () => {
    const map = await open({ scene: hostileScene() });
    await map.page.getByRole('button', { name: 'Table' }).click();
    await map.page.getByRole('columnheader', { name: 'For whom' }).waitFor();
    const page = await map.page.evaluate(() => ({
      html: document.body.innerHTML,
      text: document.body.innerText,
      scripts: document.querySelectorAll('script:not([nonce])').length,
      planted: document.querySelectorAll('img, iframe, object, embed, style:not(head style)').length,
      handlers: [...document.querySelectorAll('*')].filter((node) =>
        node.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
      links: [...document.querySelectorAll('a')].map((link) => link.href),
    }));
    assert.deepEqual([page.scripts, page.planted, page.handlers], [0, 0, 0]);
    assert.ok(page.text.includes('<script>alert(1)</script>'));
    assert.doesNotMatch(page.html, ACTING_CHARACTER);
    assert.deepEqual(
      page.links.filter((link) => !link.startsWith('https://github.com/')),
      [],
    );
  });

  it('keeps five hundred people readable: by area, the rest folded, all to be found', async () => {
    const scene = buildScene(inventCrowd({ people: 500, acts: 5000 }), null);
    const map = await open({ scene, viewport: { width: 1400, height: 900 } });
    await takePicture(map, 'map-page-crowd');
    const someone = scene.map.people.at(-1)?.label ?? '';
    await find(map, someone);
    await map.page.getByRole('complementary').getByRole('heading', { name: someone }).waitFor();
    await takePicture(map, 'map-page-crowd-person');
  });
});
