import assert from 'node:assert/strict';
import { databaseFolderOf } from '../../scripts/host/seedSampleTeam.ts';
import { TeamLibrary } from '../../src/core/engine/teamLibrary.ts';
import type { Verdict } from '../../src/core/model/verdict.ts';
import type { RepositoryKey, Store } from '../../src/core/store/store.ts';
import { useWorkbench } from './support/useWorkbench.ts';
import { waitUntil } from './support/waitUntil.ts';
import { WorkbenchHands } from './support/workbenchHands.ts';

/** Two windows on one machine: each has an extension host and an engine of its own, and both have the same databases. */
describe('two windows on the same databases', function () {
  this.timeout(180_000);
  let databases: string;
  const first = useWorkbench('two-windows', () => ({
    hasSampleTeam: true,
    prepare: ({ dataFolder }) => {
      databases = databaseFolderOf(dataFolder);
      return Promise.resolve({});
    },
  }));
  let windows: [WorkbenchHands, WorkbenchHands];

  before(async () => {
    const page = await first.page.context().newPage();
    await page.goto(first.workbench.address);
    windows = [first, new WorkbenchHands({ ...first.workbench, page })];
    for (const window of windows) {
      await window.page.bringToFront();
      await window.openSidebar();
      await window.waitForInsights();
    }
  });

  /** Opens the story of the newest act of somebody in the tree. */
  async function openAct(window: WorkbenchHands, person: number): Promise<void> {
    await window.page.bringToFront();
    await window.openStory(person);
    await window.webviewPage().getByRole('button', { name: 'Confirm' }).waitFor();
  }

  async function runIn(window: WorkbenchHands, command: string): Promise<void> {
    await window.page.bringToFront();
    await window.runFromPalette(command);
  }

  function verdicts(): Promise<Verdict[]> {
    return withDatabase((store, key) => store.verdicts(key));
  }

  /** As the command line does, beside the windows. */
  async function withDatabase<T>(work: (store: Store, key: RepositoryKey) => T): Promise<T> {
    const clock = { nowMs: () => Date.now() };
    const library = new TeamLibrary({ folder: databases, clock, holder: { holder: 'test', pid: process.pid } });
    const { repositories, unreadable } = await library.list();
    assert.deepEqual(unreadable, []);
    const [repository] = repositories;
    assert.ok(repository !== undefined);
    return library.use(repository, work);
  }

  async function expectVerdicts(count: number): Promise<void> {
    await waitUntil(
      async () => (await verdicts()).length === count,
      () => `as many verdicts are kept: ${String(count)}`,
    );
  }

  it('keep what is said in both at the same time', async () => {
    const [one, two] = windows;
    await openAct(one, 0);
    await openAct(two, 2);
    await Promise.all(
      windows.map(async (window) => window.webviewPage().getByRole('button', { name: 'Confirm' }).click()),
    );
    await expectVerdicts(2);
    await Promise.all(
      windows.map(async (window) => window.webviewPage().getByRole('button', { name: 'Take My Word Back' }).waitFor()),
    );
  });

  it('show without being asked what somebody else has written into them', async () => {
    await withDatabase((store, key) => {
      for (const { evidenceId } of store.verdicts(key)) store.removeVerdict(key, evidenceId);
    });
    for (const window of windows) {
      await window.page.bringToFront();
      await window.webviewPage().getByRole('button', { name: 'Confirm' }).waitFor();
    }
  });

  it('tell of no error while one reads a team anew and the other looks', async () => {
    const [one, two] = windows;
    await runIn(one, 'Peer Leadership: Explore a Sample Team');
    await runIn(two, 'Peer Leadership: Show Team Leadership Map');
    await two.page.getByRole('tab', { name: /^Leadership Map: /u }).waitFor();
    await runIn(two, 'Peer Leadership: Refresh');
    for (const window of windows) {
      await window.page.bringToFront();
      await window.waitForInsights();
      await runIn(window, 'Notifications: Show Notifications');
      await window.page.locator('.notifications-center').waitFor();
      assert.equal(await window.page.locator('.notifications-center .codicon-error').count(), 0);
      assert.equal(await window.page.locator('.notifications-center .codicon-warning').count(), 0);
    }
    await expectVerdicts(0);
  });
});
