import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { SCREENSHOTS } from '../../scripts/host/projectPaths.ts';
import { ACTING_CHARACTER } from '../unit/map/hostileText.ts';
import { hostileScene } from './support/hostileScene.ts';
import { findOnMap, TEAM_SCENE, useMapPage } from './support/useMapPage.ts';
import { waitForValue } from './support/waitUntil.ts';

/** What it owes to VS Code around it, and does without. */
describe('the map’s page', function () {
  this.timeout(60_000);
  const open = useMapPage();

  it('takes up where the reader left', async () => {
    const first = await open();
    await findOnMap(first, 'mira');
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

  it('asks the host to export what is looked at, and draws a picture without names', async () => {
    const map = await open();
    await map.page.getByRole('button', { name: 'Got things moving' }).click();
    await map.page.getByRole('button', { name: 'Export…' }).click();
    const asked = await waitForValue(
      () => map.told.find(({ type }) => type === 'export'),
      (told) => told !== undefined,
    );
    assert.ok(asked.type === 'export' && asked.canDrawPicture);
    assert.deepEqual(asked.limits.signals, ['anticipating', 'looked-up-to', 'growing']);
    const picture = async (labels: Record<string, string>): Promise<string> => {
      const before = map.told.length;
      await map.send({ type: 'draw-picture', picture: before, labels });
      const answer = await waitForValue(
        () => map.told.slice(before).find(({ type }) => type === 'picture'),
        (told) => told !== undefined,
      );
      return answer.type === 'picture' ? (answer.png ?? '') : '';
    };
    const named = Object.fromEntries(TEAM_SCENE.map.people.map(({ id, label }) => [id, label]));
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
    const map = await open({ without: 'script' });
    await map.page.getByRole('columnheader', { name: 'For whom' }).waitFor();
    await waitForValue(
      () => map.problems.length,
      (told) => told > 0,
    );
    assert.match(map.problems.splice(0).join('\n'), /^error: Failed to load resource: .*404.*$/u);
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
});
