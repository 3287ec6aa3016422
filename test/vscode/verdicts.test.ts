import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/vscode/tree/treeNode.ts';
import { answerInput } from './support/answerInput.ts';
import { answerMessages } from './support/answerMessages.ts';
import { everyLine } from './support/extension.ts';

async function acts(): Promise<TreeNode[]> {
  return (await everyLine()).filter(({ kind }) => kind === 'evidence');
}

async function idsOfActs(): Promise<string[]> {
  return (await acts()).flatMap(({ evidenceId }) => evidenceId ?? []);
}

/** The setting is taken up by itself, a moment after it was written. */
async function waitForActs(what: string, isSo: (lines: TreeNode[]) => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!isSo(await acts())) {
    assert.ok(Date.now() < deadline, `it did not come to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('what people say of the sample team', () => {
  it('marks what was confirmed, and takes the word back', async () => {
    const [act] = await acts();
    await vscode.commands.executeCommand('peerLeadership.confirmEvidence', act);
    assert.equal((await acts()).find(({ id }) => id === act?.id)?.isConfirmed, true);
    await vscode.commands.executeCommand('peerLeadership.takeBackVerdict', act);
    assert.equal((await acts()).find(({ id }) => id === act?.id)?.isConfirmed, false);
  });

  it('shows no more what is not leadership, until that is undone', async () => {
    const [act] = await acts();
    const evidenceId = act?.evidenceId ?? '';
    const messages = await answerMessages(async () =>
      answerInput(async () => vscode.commands.executeCommand('peerLeadership.notLeadership', act), 'a nit'),
    );
    assert.deepEqual(
      messages.map(({ buttons }) => buttons),
      [['Undo']],
    );
    assert.ok(!(await idsOfActs()).includes(evidenceId));
    await answerInput(async () => vscode.commands.executeCommand('peerLeadership.takeBackVerdict'), '');
    assert.ok((await idsOfActs()).includes(evidenceId));
  });

  it('lets nobody but the one who acted withdraw it', async () => {
    const [act] = await acts();
    const messages = await answerMessages(async () =>
      vscode.commands.executeCommand('peerLeadership.withdrawEvidence', act),
    );
    assert.equal(messages[0]?.kind, 'showErrorMessage');
    assert.ok((await idsOfActs()).includes(act?.evidenceId ?? ''));
  });

  it('knows what is mine once somebody said who they are, and lets them withdraw it', async () => {
    // What was undone before is read again in its own time.
    await waitForActs('the acts are there', (lines) => lines.length > 0);
    const [act] = await acts();
    await answerInput(async () => vscode.commands.executeCommand('peerLeadership.sayWhoIAm'), act?.login);
    await waitForActs('mine are marked', (lines) => lines.some(({ isMine }) => isMine === true));
    const mine = (await acts()).find(({ isMine }) => isMine === true);
    assert.ok(mine !== undefined);
    assert.ok((await acts()).every(({ isMine, login }) => isMine === (login === mine.login)));
    await answerMessages(async () => vscode.commands.executeCommand('peerLeadership.withdrawEvidence', mine), 'Undo');
    assert.ok((await idsOfActs()).includes(mine.evidenceId ?? ''));
    await vscode.commands.executeCommand('peerLeadership.sayWhoIAm', null);
    assert.ok((await acts()).every(({ isMine }) => isMine === false));
  });

  it('leaves a person out once the reader is sure, and brings them back with the setting', async () => {
    const [act] = await acts();
    const login = act?.login ?? '';
    await answerMessages(
      async () => vscode.commands.executeCommand('peerLeadership.hidePerson', { login }),
      'Leave Out',
    );
    await waitForActs('nothing of theirs is shown', (lines) => lines.every((line) => line.login !== login));
    await vscode.workspace
      .getConfiguration()
      .update('peerLeadership.excludedPeople', undefined, vscode.ConfigurationTarget.Global);
    await waitForActs('they are back', (lines) => lines.some((line) => line.login === login));
  });

  it('says which setting is no list of logins', async () => {
    const settings = vscode.workspace.getConfiguration();
    await settings.update('peerLeadership.extraBots', 'robot', vscode.ConfigurationTarget.Global);
    const failed = async (): Promise<boolean> =>
      (await everyLine()).some(({ description }) => description?.includes('peerLeadership.extraBots') === true);
    const deadline = Date.now() + 20_000;
    while (!(await failed())) assert.ok(Date.now() < deadline, 'the tree says so');
    await settings.update('peerLeadership.extraBots', undefined, vscode.ConfigurationTarget.Global);
    await waitForActs('the tree is back', (lines) => lines.length > 0);
  });
});
