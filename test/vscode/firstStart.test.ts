import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerMessages } from './support/answerMessages.ts';
import { findExtension, linesOf, mapTabs } from './support/extension.ts';

describe('on a machine that has read nothing', () => {
  it('activates', async () => {
    await findExtension().activate();
    assert.ok(findExtension().isActive);
  });

  it('has no line in the tree, so that the welcome shows', async () => {
    assert.deepEqual(await linesOf(), []);
  });

  it('offers the sample team to whoever asks for the map', async () => {
    const messages = await answerMessages(async () =>
      vscode.commands.executeCommand('peerLeadership.showTeamLeadershipMap'),
    );
    assert.deepEqual(
      messages.map(({ kind, buttons }) => [kind, buttons]),
      [['showInformationMessage', ['Explore a Sample Team']]],
    );
    assert.deepEqual(mapTabs(), []);
  });
});
