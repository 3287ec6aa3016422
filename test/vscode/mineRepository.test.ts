import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { simpleGit } from 'simple-git';
import * as vscode from 'vscode';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import { readRepository } from '../support/emulator/readRepository.ts';
import { type Emulator, startEmulator } from '../support/emulator/startEmulator.ts';
import { freePort } from '../support/freePort.ts';
import { answerInput } from './support/answerInput.ts';
import { answerMessages, type ShownMessage } from './support/answerMessages.ts';
import { everyLine, waitUntil } from './support/extension.ts';

const TOKEN = 'ghp_tidewater';

/** From GitHub, as an emulator on this machine has it, by a person who has a personal access token. */
describe('mining a repository', () => {
  let emulator: Emulator;
  /** `HOST/owner/name` */
  let repository: string;
  let host: string;

  before(async () => {
    const port = await freePort();
    host = `127.0.0.1:${port}`;
    const sample = await readRepository(readSample());
    const threads = sample.threads.slice(-120);
    const { owner, name, id } = sample.repository;
    repository = `${host}/${owner}/${name}`;
    emulator = await startEmulator({
      port,
      repositories: [{ ...sample, threads, repository: { host, owner, name, id } }],
    });
    await configure('enterpriseUri', `http://${host}`);
  });

  beforeEach(() => {
    emulator.clearFaults();
    emulator.log.length = 0;
  });

  after(async () => {
    await run('signOut');
    await configure('enterpriseUri', undefined);
    await configure('repositories', undefined);
    await emulator.close();
  });

  async function configure(setting: string, value: unknown): Promise<void> {
    const all = vscode.workspace.getConfiguration('peerLeadership');
    await all.update(setting, value, vscode.ConfigurationTarget.Global);
  }

  async function run(command: string, argument?: unknown): Promise<void> {
    await vscode.commands.executeCommand(`peerLeadership.${command}`, argument);
  }

  function tell(messages: readonly ShownMessage[]): unknown[] {
    return messages.map(({ kind, buttons }) => [kind, ...buttons]);
  }

  it('asks who is there first, and asks GitHub nothing for nobody', async () => {
    const messages = await answerMessages(async () => {
      const asked = await answerInput(async () => run('mineRepository', repository), undefined);
      assert.deepEqual(asked, [{ title: `A Personal Access Token for ${host}`, isHidden: true }]);
    });
    assert.deepEqual(messages, []);
    assert.deepEqual(emulator.log, []);
  });

  it('tells what to do when GitHub does not take the token', async () => {
    emulator.addFault({ kind: 'revoked-token', when: () => true });
    const messages = await answerMessages(async () =>
      answerInput(async () => run('mineRepository', repository), 'ghp_wrong'),
    );
    assert.deepEqual(tell(messages), [['showErrorMessage', 'Use a Personal Access Token…']]);
    assert.match(messages[0]?.text ?? '', /does not accept the token: it is wrong, expired or revoked/u);
    assert.ok(!JSON.stringify(messages).includes('ghp_wrong'));
  });

  it('offers the page on which a single sign-on is authorized', async () => {
    emulator.addFault({ kind: 'saml', when: () => true });
    const messages = await answerMessages(async () => run('mineRepository', repository));
    assert.deepEqual(tell(messages), [['showErrorMessage', 'Authorize on GitHub']]);
  });

  it('shows the first insights while the past is still coming', async () => {
    let sweeps = 0;
    const isLater = ({ operationName }: { operationName: string | null }): boolean =>
      operationName === 'Sweep' && (sweeps += 1) > 1;
    emulator.addFault({ kind: 'slow', delayMs: 3000, when: isLater, times: 1 });
    const before = (await everyLine()).map(({ id }) => id);
    const ended = { isSo: false };
    // A new token goes on with what has failed.
    const mining = answerInput(async () => run('usePersonalAccessToken'), TOKEN).then(() => (ended.isSo = true));
    await otherLines(before);
    assert.equal(ended.isSo, false);
    await mining;
    const acts = (await everyLine()).filter(({ kind }) => kind === 'evidence');
    assert.ok(acts.length > 0);
    assert.ok(emulator.log.length > 0);
    assert.ok(emulator.log.every(({ hasToken }) => hasToken));
    assert.ok(emulator.log.every((request) => !JSON.stringify(request).includes(TOKEN)));
  });

  it('reads only what is new on refresh, and shows the same lines', async () => {
    const before = (await everyLine()).map(({ id }) => id);
    await run('refresh');
    // Asked over REST, and for nothing more: unchanged.
    assert.deepEqual(
      [...new Set(emulator.log.map(({ query, status }) => `${query === null} ${status}`))],
      ['true 304'],
    );
    assert.deepEqual(
      (await everyLine()).map(({ id }) => id),
      before,
    );
  });

  it('tells what to do about a repository that is not there, and keeps what is shown', async () => {
    const before = (await everyLine()).map(({ id }) => id);
    const messages = await answerMessages(async () => run('mineRepository', `${host}/harbor-lane/nowhere`));
    assert.deepEqual(tell(messages), [['showErrorMessage', 'Choose Repositories…']]);
    assert.match(messages[0]?.text ?? '', /shows no repository harbor-lane\/nowhere to this account/u);
    assert.deepEqual(
      (await everyLine()).map(({ id }) => id),
      before,
    );
  });

  it('names no owner in what it tells where names are hidden', async () => {
    await configure('hideNames', true);
    try {
      const messages = await answerMessages(async () => run('mineRepository', `${host}/harbor-lane/nowhere`));
      assert.match(messages[0]?.text ?? '', /shows no repository nowhere to this account/u);
      assert.doesNotMatch(messages[0]?.text ?? '', /harbor-lane/u);
    } finally {
      await configure('hideNames', undefined);
    }
  });

  it('stops at once when asked to, without a word, and keeps what is shown', async () => {
    const before = (await everyLine()).map(({ id }) => id);
    emulator.addFault({ kind: 'slow', delayMs: 60_000, when: () => true, times: 1 });
    const messages = await answerMessages(async () => {
      const mining = run('mineRepository', repository);
      await waitUntil('GitHub is asked', () => emulator.log.length > 0);
      await run('stopReading');
      await mining;
    });
    assert.deepEqual(messages, []);
    assert.deepEqual(
      (await everyLine()).map(({ id }) => id),
      before,
    );
  });

  it("finds the repository in the workspace's git remotes, and looks into that clone", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const git = simpleGit(folder.uri.fsPath);
    await git.init();
    await git.addRemote('origin', `http://someone@${repository}.git`);
    const as = ['-c', 'user.name=mira', '-c', 'user.email=mira@example.org'];
    await git.raw([...as, 'commit', '--quiet', '--allow-empty', '--message', 'Begin']);
    try {
      const asked = await answerInput(async () => run('mineRepository'), undefined);
      assert.deepEqual(asked, []);
      assert.ok(emulator.log.length > 0);
      const said = (await everyLine()).map(({ label }) => label);
      assert.ok(
        said.some((line) => /^In a clone of .+ could be followed to the merge\.$/u.test(line)),
        said.filter((line) => line.includes('clone')).join(' | '),
      );
    } finally {
      await rm(path.join(folder.uri.fsPath, '.git'), { recursive: true });
    }
  });

  it('tells which setting cannot be read', async () => {
    await configure('repositories', ['no repository']);
    const messages = await answerMessages(async () => run('mineRepository'));
    await configure('repositories', undefined);
    assert.deepEqual(tell(messages), [['showErrorMessage', 'Open Settings']]);
    assert.match(messages[0]?.text ?? '', /"no repository" is not a repository name/u);
  });

  it('forgets the token when one signs out, also while a setting cannot be read', async () => {
    await configure('repositories', ['no repository']);
    const messages = await answerMessages(async () => run('signOut'));
    await configure('repositories', undefined);
    assert.deepEqual(tell(messages), [['showInformationMessage']]);
    const asked = await answerInput(async () => run('refresh'), undefined);
    assert.deepEqual(
      asked.map(({ isHidden }) => isHidden),
      [true],
    );
    assert.deepEqual(emulator.log, []);
  });
});

/** Waits for other lines than these in the tree. */
async function otherLines(ids: readonly string[]): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (
    isEqual(
      (await everyLine()).map(({ id }) => id),
      ids,
    )
  ) {
    assert.ok(Date.now() < deadline, 'the tree does not change');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.join('\n') === b.join('\n');
}
