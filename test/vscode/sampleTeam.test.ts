import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { safeUrl } from '../../src/core/text/safeUrl.ts';
import { answerMessages } from './support/answerMessages.ts';
import { everyLine, linesOf, mapTabs, waitUntil, webviewTabs } from './support/extension.ts';

describe('exploring the sample team', () => {
  before(async () => {
    await vscode.commands.executeCommand('peerLeadership.exploreSampleTeam');
  });

  it('fills the tree by signal', async () => {
    const labels = (await linesOf()).map(({ label }) => label);
    assert.deepEqual(labels, [
      'Who helped you?',
      'Saw trouble coming',
      'Got others moving',
      'Looked to by others',
      'Shared and grew',
      'Keeps things moving',
      'Open warnings',
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
      assert.match(act.description ?? '', /^(?:“.+”, )?\d{1,2} \w+(?: \d{4})?$/u);
      assert.match(act.tooltip ?? '', /Why we think so/u);
    }
  });

  it('opens the story of an act in one tab, however many are clicked', async () => {
    const [first, second] = (await everyLine()).filter(({ kind }) => kind === 'evidence');
    await vscode.commands.executeCommand('peerLeadership.showEvidence', first);
    await vscode.commands.executeCommand('peerLeadership.showEvidence', second);
    await waitUntil('a tab with the story', () => webviewTabs('peerLeadership.evidence').length > 0);
    assert.equal(webviewTabs('peerLeadership.evidence').length, 1);
  });

  it('says so where evidence is not there any more', async () => {
    const messages = await answerMessages(async () =>
      vscode.commands.executeCommand('peerLeadership.showEvidence', { evidenceId: 'nothing' }),
    );
    assert.match(messages[0]?.text ?? '', /not there any more/u);
  });

  it('begins a thank-you in an editor and posts nothing', async () => {
    const act = (await everyLine()).find(({ kind }) => kind === 'evidence');
    await vscode.commands.executeCommand('peerLeadership.sayThanks', act);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^Thank you, @\S+\./u);
    assert.ok(text.includes(act?.url ?? '?'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('groups by person and by area, as the setting says', async () => {
    await vscode.commands.executeCommand('peerLeadership.groupByPerson');
    assert.ok((await linesOf()).slice(1, -2).every(({ kind }) => kind === 'person'));
    await vscode.commands.executeCommand('peerLeadership.groupByArea');
    assert.ok((await linesOf()).slice(1, -2).every(({ kind }) => kind === 'area'));
    await vscode.commands.executeCommand('peerLeadership.groupBySignal');
    assert.equal((await linesOf())[1]?.label, 'Saw trouble coming');
  });

  it('looks back as far as it is told', async () => {
    const count = async (): Promise<number> =>
      new Set((await everyLine()).flatMap(({ evidenceId }) => evidenceId ?? [])).size;
    await vscode.commands.executeCommand('peerLeadership.choosePeriod', '30-days');
    const month = await count();
    await vscode.commands.executeCommand('peerLeadership.showWholeTime');
    const all = await count();
    assert.ok(month < all, `${month} of ${all}`);
    await vscode.commands.executeCommand('peerLeadership.choosePeriod', '365-days');
  });

  it('filters, and stops filtering', async () => {
    await vscode.commands.executeCommand('peerLeadership.filter', 'no-such-word');
    assert.equal((await linesOf())[0]?.label, 'Nothing matches “no-such-word”');
    await vscode.commands.executeCommand('peerLeadership.clearFilter');
    assert.equal((await linesOf())[1]?.label, 'Saw trouble coming');
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
