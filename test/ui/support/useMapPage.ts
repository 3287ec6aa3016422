import assert from 'node:assert/strict';
import path from 'node:path';
import { SCREENSHOTS } from '../../../scripts/host/projectPaths.ts';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { buildScene } from '../../../src/core/map/buildScene.ts';
import type { LeadershipMap } from '../../../src/core/map/leadershipMap.ts';
import type { SceneOf } from '../../../src/core/map/mapScene.ts';
import { buildMapInput, inventTeam } from '../../unit/map/inventedTeam.ts';
import { type MapPageOptions, type MapPageUnderTest, openMapPage } from './openMapPage.ts';
import { useBrowser } from './useBrowser.ts';

/** The map of the invented team, as a page is given it. */
export const TEAM_SCENE: SceneOf<LeadershipMap> = buildScene(
  buildMap(buildMapInput(inventTeam(), { since: null })),
  null,
);

/**
 * The map's page for the tests of the suite that calls this: each opens its own, which is closed after it and must not
 * have violated its policy, thrown or warned.
 *
 * @returns opens one, by default with the invented team, and waits until its script has drawn it
 */
export function useMapPage(): (options?: Partial<MapPageOptions>) => Promise<MapPageUnderTest> {
  const browser = useBrowser();
  let opened: MapPageUnderTest | null = null;
  afterEach(async () => {
    const problems = opened?.problems ?? [];
    await opened?.close();
    opened = null;
    assert.deepEqual(problems, [], 'no violation of the policy, no error, no warning');
  });
  return async (options = {}) => {
    opened = await openMapPage(browser(), { scene: TEAM_SCENE, ...options });
    const lastToCome = options.messages?.['Export…'] ?? 'Export…';
    if (options.without !== 'script') await opened.page.getByRole('button', { name: lastToCome }).waitFor();
    return opened;
  };
}

/** Keeps what the page shows as `name`.png among the run's pictures. */
export async function takePicture({ page }: MapPageUnderTest, name: string): Promise<void> {
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

/** Goes to a person or an area by what it is called. */
export async function findOnMap({ page }: MapPageUnderTest, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Find a person or an area' }).fill(text);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}
