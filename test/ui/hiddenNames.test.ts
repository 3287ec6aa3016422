import { everyAccount } from '../../src/core/people/findAccount.ts';
import { isHuman } from '../../src/core/people/humans.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import type { Thread } from '../../src/core/model/thread.ts';
import { useWorkbench } from './support/useWorkbench.ts';
import { waitUntil } from './support/waitUntil.ts';

async function loginsOfSample(): Promise<string[]> {
  const threads: Thread[] = [];
  for await (const thread of readSample()) threads.push(thread);
  return everyAccount(threads)
    .filter(isHuman)
    .map(({ login }) => login.toLowerCase());
}

/** Others look at the screen: what was there with names must not stay anywhere in the pages. */
describe('names hidden while somebody looks on', function () {
  this.timeout(120_000);
  const hands = useWorkbench('hidden-names', () => ({ hasSampleTeam: true }));
  let logins: string[] = [];

  before(async () => {
    logins = await loginsOfSample();
  });

  /**
   * The workbench and each page in a tab, as HTML; null while one of them is being made. Each page is looked for anew:
   * VS Code writes it into a frame that is there before it.
   */
  async function everyPage(): Promise<string[] | null> {
    const tabs = await hands.page.locator('iframe.webview.ready').all();
    const pages = tabs.map((tab) => tab.contentFrame().frameLocator('#active-frame').locator('html'));
    const html = pages.map((one) => one.evaluate(({ outerHTML }) => outerHTML, undefined, { timeout: 3000 }));
    return Promise.all([hands.page.content(), ...html]).catch(() => null);
  }

  /** Who is named anywhere: in the workbench or in a page in a tab, seen, in an attribute or kept out of sight. */
  async function findNamed(): Promise<string[] | null> {
    const text = (await everyPage())?.join('\n').toLowerCase();
    return text === undefined ? null : logins.filter((login) => text.includes(login));
  }

  async function nobodyIsNamed(): Promise<void> {
    await waitUntil(
      async () => (await findNamed())?.length === 0,
      async () => `nobody is named, but ${String(await findNamed())}`,
    );
  }

  it('begins with a tree, a story and a map that name people', async () => {
    await hands.openSidebar();
    await hands.openStory();
    await hands.webviewPage().getByRole('heading', { level: 1 }).waitFor();
    await hands.runFromPalette('Peer Leadership: Show Team Leadership Map');
    await hands.page.getByRole('tab', { name: /^Leadership Map: harbor-lane/u }).waitFor();
    await waitUntil(
      async () => ((await findNamed()) ?? []).length > 3,
      () => 'people are named',
    );
  });

  it('names nobody anywhere as soon as the setting says so', async () => {
    await hands.runFromPalette('Peer Leadership: Hide Names');
    await hands.page.getByText('Names are hidden').waitFor();
    await hands.page.getByRole('tab', { name: /^Leadership Map: tidewater, names hidden/u }).waitFor();
    const map = hands.page.locator('iframe.webview.ready').last().contentFrame().frameLocator('#active-frame');
    await map
      .getByText(/Peer [A-Z]{3}/u)
      .first()
      .waitFor({ state: 'attached' });
    await nobodyIsNamed();
    await hands.page.mouse.move(640, 700);
    await hands.takePicture('hidden-names-map');
    await hands.openStory();
    await hands.page.getByRole('tab', { name: /^#\d+/u, selected: true }).waitFor();
    await waitUntil(
      async () => {
        const pages = (await everyPage()) ?? [];
        return pages.some((text) => text.includes('What happened') && /Peer [A-Z]{3}/u.test(text));
      },
      () => 'the story is told of a neutral name',
    );
    await hands.takePicture('hidden-names-story');
    await nobodyIsNamed();
  });
});
