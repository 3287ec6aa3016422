import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerMessages } from './support/answerMessages.ts';
import { linesOf, mapTabs, waitUntil } from './support/extension.ts';

async function deleteAll(press?: string) {
  return answerMessages(async () => vscode.commands.executeCommand('peerLeadership.deleteAllMinedData'), press);
}

describe('deleting all mined data', () => {
  before(async () => {
    await vscode.commands.executeCommand('peerLeadership.exploreSampleTeam');
    await vscode.commands.executeCommand('peerLeadership.showTeamLeadershipMap');
    await waitUntil('a tab with the map', () => mapTabs().length === 1);
  });

  it('asks first, and keeps everything when the answer is no', async () => {
    const messages = await deleteAll();
    assert.deepEqual(
      messages.map(({ kind, isModal }) => [kind, isModal]),
      [['showWarningMessage', true]],
    );
    assert.notDeepEqual(await linesOf(), []);
    assert.equal(mapTabs().length, 1);
  });

  it('empties the tree, closes the map and stays empty', async () => {
    await deleteAll('Delete');
    assert.deepEqual(await linesOf(), []);
    await waitUntil('no tab with the map', () => mapTabs().length === 0);
    await vscode.commands.executeCommand('peerLeadership.refresh');
    assert.deepEqual(await linesOf(), []);
  });

  it('can read history again afterwards', async () => {
    await vscode.commands.executeCommand('peerLeadership.exploreSampleTeam');
    assert.notDeepEqual(await linesOf(), []);
    await deleteAll('Delete');
  });
});
