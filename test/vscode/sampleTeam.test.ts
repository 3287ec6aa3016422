import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { safeUrl } from '../../src/core/text/safeUrl.ts';
import { everyLine, linesOf, mapTabs, waitUntil } from './support/extension.ts';

describe('exploring the sample team', () => {
  before(async () => {
    await vscode.commands.executeCommand('peerLeadership.exploreSampleTeam');
  });

  it('fills the tree by signal', async () => {
    const labels = (await linesOf()).map(({ label }) => label);
    assert.deepEqual(labels, [
      'Saw trouble coming',
      'Got others moving',
      'Looked to by others',
      'Shared and grew',
      'Keeps things moving',
      'What this can and cannot show',
    ]);
  });

  it('shows people with a sentence and no number', async () => {
    const people = (await everyLine()).filter(({ kind }) => kind === 'person');
    assert.ok(people.length > 0, 'there are people');
    for (const { label, description = '', spoken } of people) {
      assert.doesNotMatch(`${label} ${description} ${spoken}`, /\d/u);
      assert.match(spoken, /^\S+ [a-z].+, .+$/u);
      assert.match(description, /^.+, .+$/u);
    }
  });

  it('gives every act an address, a day and its reasons', async () => {
    const acts = (await everyLine()).filter(({ kind }) => kind === 'evidence');
    assert.ok(acts.length > 0, 'there are acts');
    for (const act of acts) {
      assert.equal(safeUrl(act.url ?? null), act.url);
      assert.match(act.description ?? '', /^\d{1,2} \w+ \d{4}$/u);
      assert.match(act.tooltip ?? '', /Why we think so/u);
    }
  });

  it('copies the address of an act', async () => {
    const act = (await everyLine()).find(({ kind }) => kind === 'evidence');
    await vscode.commands.executeCommand('peerLeadership.copyEvidenceLink', act);
    assert.equal(await vscode.env.clipboard.readText(), act?.url);
  });

  it('opens the map in one tab, however often it is asked for', async () => {
    await vscode.commands.executeCommand('peerLeadership.showTeamLeadershipMap');
    await vscode.commands.executeCommand('peerLeadership.showTeamLeadershipMap');
    await waitUntil('a tab with the map', () => mapTabs().length > 0);
    assert.deepEqual(
      mapTabs().map(({ label }) => label.startsWith('Leadership Map: ')),
      [true],
    );
  });

  it('draws the same lines again after a refresh', async () => {
    const before = (await everyLine()).map(({ id }) => id);
    await vscode.commands.executeCommand('peerLeadership.refresh');
    assert.deepEqual(
      (await everyLine()).map(({ id }) => id),
      before,
    );
  });
});
