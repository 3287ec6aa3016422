import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { simpleGit } from 'simple-git';
import { z } from 'zod';
import type { EmulatedRepository } from '../support/emulator/repositoryState.ts';
import { startEmulator, type Emulator } from '../support/emulator/startEmulator.ts';
import { freePort } from '../support/freePort.ts';
import { smallTeam } from '../support/smallTeam.ts';
import { installFakeSignIn } from './support/installFakeSignIn.ts';
import { tell } from './support/tell.ts';
import { useWorkbench } from './support/useWorkbench.ts';
import { waitUntil } from './support/waitUntil.ts';

const PUBLIC = ['read:user'];
const PRIVATE = ['read:user', 'repo'];

function repository(place: { host: string; name: string; id: number }, isPrivate = false): EmulatedRepository {
  return { ...smallTeam(), repository: { ...place, owner: 'tide-team' }, isPrivate };
}

/** `provider/number/scope+scope`, as the stand-in for VS Code's sign-in writes its tokens. */
function scopesOf(token: string): string[] {
  return (token.split('/')[2] ?? '').split('+');
}

/** From the first look to signing out, by VS Code's own sign-in; each step starts where the one before ended. */
describe("signing in with VS Code's own account", function () {
  this.timeout(120_000);
  let enterprise: Emulator;
  let github: Emulator;
  let host: string;

  before(async () => {
    const port = await freePort();
    host = `127.0.0.1:${port}`;
    enterprise = await startEmulator({
      port,
      scopes: scopesOf,
      repositories: [
        repository({ host, name: 'lighthouse', id: 701 }),
        repository({ host, name: 'vault', id: 702 }, true),
        repository({ host, name: 'beacon', id: 703 }),
      ],
    });
    github = await startEmulator({
      scopes: scopesOf,
      repositories: [repository({ host: 'github.com', name: 'harbor', id: 704 })],
    });
  });

  const hands = useWorkbench('sign-in', () => ({
    userSettings: {
      'github-enterprise.uri': `http://${host}`,
      'fakeSignIn.githubApi': github.url,
      // The invented history ends long before today.
      'peerLeadership.insights.period': 'all',
    },
    prepare: async ({ dataFolder, workspaceFolder }) => {
      const git = simpleGit(workspaceFolder);
      await git.init();
      await git.addRemote('origin', `http://${host}/tide-team/lighthouse.git`);
      return { builtInExtensions: await installFakeSignIn(dataFolder, tell) };
    },
  }));

  after(async () => {
    await enterprise.close();
    await github.close();
  });

  beforeEach(() => {
    enterprise.log.length = 0;
    github.log.length = 0;
  });

  function statusBar(text: RegExp): Locator {
    return hands.page.locator('.statusbar-item').filter({ hasText: text });
  }

  /** VS Code's question whether the extension may sign in. */
  async function answerConsent(provider: string, button: 'Allow' | 'Cancel'): Promise<void> {
    const dialog = hands.page.getByRole('dialog').filter({ hasText: /sign in using/u });
    await dialog.getByText(`'Peer Leadership' wants to sign in using ${provider}.`).waitFor();
    await dialog.getByRole('button', { name: button }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  function scopesAskedWith(emulator: Emulator): string[] {
    return [...new Set(emulator.log.map(({ scopes }) => scopes.join(' ')))];
  }

  /** It is shown, and nothing is being read any more. */
  async function readToItsEnd(name: string): Promise<void> {
    await hands.page.getByText(new RegExp(`^tide-team/${name}, up to `, 'u')).waitFor();
    await statusBar(/^Reading /u).waitFor({ state: 'hidden' });
  }

  it('asks nobody anything before a click, not even GitHub', async () => {
    await hands.openSidebar();
    await hands.page.getByRole('button', { name: 'Sign In to GitHub' }).waitFor();
    assert.equal(await hands.page.getByRole('dialog').count(), 0);
    assert.deepEqual([enterprise.log, github.log], [[], []]);
  });

  it('tells what to do when the reader does not want to', async () => {
    await hands.page.getByRole('button', { name: 'Sign In to GitHub' }).click();
    await answerConsent('GitHub Enterprise', 'Cancel');
    const told = await hands.findMessage(/Nobody is signed in to 127\.0\.0\.1/u);
    await told.getByRole('button', { name: 'Use a Personal Access Token…' }).waitFor();
    await hands.page.getByRole('button', { name: 'Clear All Notifications' }).click();
    assert.deepEqual([enterprise.log, github.log], [[], []]);
  });

  it('signs in to the server of the workspace on a click, with no more than who it is', async () => {
    await hands.page.getByRole('button', { name: 'Sign In to GitHub' }).click();
    await answerConsent('GitHub Enterprise', 'Allow');
    await hands.page.getByRole('button', { name: 'Mine This Repository' }).waitFor();
    assert.deepEqual([enterprise.log, github.log], [[], []]);
  });

  it('reads a public repository, and says until when it waits for a limit', async () => {
    enterprise.addFault({
      kind: 'secondary-limit',
      status: 403,
      retryAfterSeconds: 15,
      when: ({ operationName }) => operationName === 'Fill',
      times: 1,
    });
    await hands.countClicks();
    await hands.page.getByRole('button', { name: 'Mine This Repository' }).click();
    await statusBar(/GitHub's limit is reached, waits until \d{1,2}:\d{2}/u).waitFor();
    await hands.page
      .locator('.pane-body')
      .getByText(/waits until \d{1,2}:\d{2}/u)
      .waitFor();
    await hands
      .line(/^(?:Saw trouble coming|Got others moving)/u)
      .first()
      .waitFor();
    assert.equal(await hands.clicks(), 1, 'from signing in to the first insight it is one click');
    await readToItsEnd('lighthouse');
    assert.deepEqual(scopesAskedWith(enterprise), [PUBLIC.join(' ')]);
    assert.deepEqual(github.log, []);
  });

  /** Through _Choose Repositories…_, in which those that were chosen so far are ticked. */
  async function chooseAnother(repository: string): Promise<void> {
    await hands.runFromPalette('Peer Leadership: Choose Repositories…');
    const picker = hands.page.locator('.quick-input-widget');
    const offered = picker.getByRole('checkbox', { name: 'tide-team/lighthouse', exact: true });
    await offered.waitFor();
    assert.equal(await offered.getAttribute('aria-checked'), 'true');
    await picker.getByText('Another repository…').click();
    await picker.getByRole('button', { name: 'OK' }).click();
    await picker.getByText('A Repository on GitHub').waitFor();
    await picker.locator('input[type=text]').fill(repository);
    await hands.page.keyboard.press('Enter');
  }

  async function chosenRepositories(): Promise<string[]> {
    const settings = await readFile(path.join(hands.workbench.workspaceFolder, '.vscode', 'settings.json'), 'utf8');
    const schema = z.object({ 'peerLeadership.repositories': z.array(z.string()) });
    return schema.parse(JSON.parse(settings))['peerLeadership.repositories'];
  }

  it('chooses another repository, and asks for more only because that one is private', async () => {
    await chooseAnother(`${host}/tide-team/vault`);
    const told = await hands.findMessage(/shows no repository tide-team\/vault to this account/u);
    await told.getByRole('button', { name: 'Sign In for Private Repositories' }).click();
    await answerConsent('GitHub Enterprise', 'Allow');
    await readToItsEnd('vault');
    assert.deepEqual(scopesAskedWith(enterprise), [PUBLIC.join(' '), PRIVATE.join(' ')]);
    assert.deepEqual(await chosenRepositories(), [`${host}/tide-team/lighthouse`, `${host}/tide-team/vault`]);
  });

  it('goes back to the lesser token for a public one, and reads none again that it knows', async () => {
    await chooseAnother(`${host}/tide-team/beacon`);
    await readToItsEnd('beacon');
    assert.deepEqual(scopesAskedWith(enterprise), [PUBLIC.join(' ')]);
    const names = enterprise.log.flatMap(({ variables }) =>
      variables['name'] === undefined ? [] : [variables['name']],
    );
    assert.deepEqual([...new Set(names)], ['beacon']);
  });

  it('signs in to GitHub.com on its own', async () => {
    await chooseAnother('tide-team/harbor');
    await answerConsent('GitHub', 'Allow');
    await readToItsEnd('harbor');
    assert.deepEqual(scopesAskedWith(github), [PUBLIC.join(' ')]);
    assert.deepEqual(enterprise.log, []);
    assert.equal((await chosenRepositories()).at(-1), 'tide-team/harbor');
  });

  it('forgets on signing out, and asks GitHub nothing more before the next click', async () => {
    await hands.runFromPalette('Peer Leadership: Sign Out');
    await hands.findMessage(/Signed out: no token is kept here/u);
    assert.deepEqual([enterprise.log, github.log], [[], []]);
    await hands.runFromPalette('Peer Leadership: Refresh');
    // VS Code remembers that this person had agreed, so it does not ask again.
    await waitUntil(
      () => github.log.some(({ status }) => status === 304),
      () => 'GitHub says that nothing is new',
    );
    assert.deepEqual(scopesAskedWith(github), [PUBLIC.join(' ')]);
    assert.deepEqual(enterprise.log, []);
  });
});
