import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { simpleGit } from 'simple-git';
import * as vscode from 'vscode';
import { githubPull, githubUser, type Json, pullFile, stateFile, writeBackup } from '../support/backup.ts';
import { hoursAfter } from '../support/builders.ts';
import { answerInput, type Offered } from './support/answerInput.ts';
import { answerMessages } from './support/answerMessages.ts';
import { everyLine } from './support/extension.ts';

const SHARED = { name: 'Mira Keeper', email: 'lamp@breakwater.example' };
const ALONE = { name: 'Jonas Rope', email: 'jonas@breakwater.example' };

/** A pull request of `harbor-lane/breakwater` with one commit. */
function pull(number: number, login: string, identity: { name: string; email: string }): string {
  const by: Json = { ...identity, date: hoursAfter(number) };
  const commit = { event: 'committed', sha: String(number).repeat(40), message: 'Work', author: by, committer: by };
  const file = pullFile(githubPull(number, { user: githubUser(login) }), [{ ...commit, parents: [] }]);
  return file.replaceAll('tidewater', 'breakwater').replaceAll('"id":515', '"id":516');
}

/** Runs the command and picks what bears the name, then the first of what comes; gives back all that was offered. */
async function merge(pick: string | string[]): Promise<Offered[]> {
  const offered: Offered[] = [];
  await answerInput(async () => vscode.commands.executeCommand('peerLeadership.mergeAccounts'), pick, offered);
  return offered;
}

async function logins(): Promise<Set<string>> {
  return new Set((await everyLine()).flatMap(({ kind, login }) => (kind === 'evidence' ? (login ?? []) : [])));
}

describe('people with several accounts', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'peer-leadership-accounts-'));
    const backup = await writeBackup(path.join(folder, 'breakwater'), {
      'pulls/1.json': pull(1, 'mira', SHARED),
      'pulls/2.json': pull(2, 'edda', SHARED),
      'pulls/3.json': pull(3, 'jonas', ALONE),
      'state.json': stateFile(),
    });
    await answerMessages(async () =>
      vscode.commands.executeCommand('peerLeadership.importBackup', vscode.Uri.file(backup)),
    );
  });

  after(async () => {
    await rm(folder, { recursive: true });
    await answerInput(
      async () => vscode.commands.executeCommand('peerLeadership.chooseRepository'),
      'harbor-lane/tidewater',
    );
  });

  it('are suggested first, with the reason, and nothing is merged before somebody says so', async () => {
    const [first, second] = await merge('mira may be edda');
    assert.deepEqual(first?.items, [
      'mira may be edda | git knows both under one e-mail address',
      'Two other accounts…',
    ]);
    assert.deepEqual(second?.items, ['One person, shown as edda', 'One person, shown as mira', 'Two people']);
  });

  it('are told as one once confirmed, and as two once that is undone, which is not suggested again', async () => {
    const [confirmed, ways] = await merge('mira is edda');
    assert.deepEqual(confirmed?.items, ['Two other accounts…', 'mira is edda']);
    assert.deepEqual(ways?.items, ['Two people', 'One person, shown as mira']);
    const [undone] = await merge('mira is not edda');
    assert.deepEqual(undone?.items, ['Two other accounts…', 'mira is not edda']);
    await merge('mira is edda');
  });

  it('lead to whom git’s settings point when one says who one is', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace !== undefined);
    const git = simpleGit(workspace.uri.fsPath);
    await git.init();
    await git.addConfig('user.email', ALONE.email);
    const offered: Offered[] = [];
    try {
      await answerInput(
        async () => vscode.commands.executeCommand('peerLeadership.sayWhoIAm'),
        'None of them',
        offered,
      );
    } finally {
      await rm(path.join(workspace.uri.fsPath, '.git'), { recursive: true });
    }
    assert.equal(offered[0]?.items[0], 'jonas | by the e-mail address in git’s settings');
    assert.equal(offered[0].items.at(-1), 'None of them');
  });

  it('can be named by hand; what one account did is then the other’s, until it is undone', async () => {
    await answerInput(
      async () => vscode.commands.executeCommand('peerLeadership.chooseRepository'),
      'harbor-lane/tidewater',
    );
    const before = await logins();
    const [from = '', to = ''] = before;
    await merge(['Two other accounts…', from, to]);
    assert.ok(!(await logins()).has(from), `what ${from} did is ${to}'s`);
    assert.ok((await logins()).has(to));
    await merge(`${from} is ${to}`);
    assert.deepEqual([...(await logins())].toSorted(), [...before].toSorted());
  });
});
