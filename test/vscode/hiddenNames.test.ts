import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { toTreeItem } from '../../src/vscode/tree/toTreeItem.ts';
import type { TreeNode } from '../../src/vscode/tree/treeNode.ts';
import { answerInput, type Offered } from './support/answerInput.ts';
import { answerMessages } from './support/answerMessages.ts';
import { everyLine, findExtension, mapTabs, waitUntil, webviewTabs } from './support/extension.ts';

const VIEWS = ['insights', 'here', 'waiting', 'myLeadership'] as const;

/** Everything that a line shows, says and hands on: label, description, hover, words for a screen reader, addresses. */
function everythingOf(line: TreeNode): string {
  const { label, description, tooltip, accessibilityInformation } = toTreeItem(line);
  const hover = typeof tooltip === 'object' ? tooltip.value : tooltip;
  return JSON.stringify([line, label, description, hover, accessibilityInformation]).toLowerCase();
}

async function everyView(): Promise<TreeNode[]> {
  return (await Promise.all(VIEWS.map((view) => everyLine(undefined, view)))).flat();
}

function loginsOf(lines: readonly TreeNode[]): string[] {
  return [...new Set(lines.flatMap(({ login }) => login ?? []))].toSorted();
}

async function hide(isHidden: boolean | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration()
    .update('peerLeadership.hideNames', isHidden, vscode.ConfigurationTarget.Global);
  await waitForViews(
    isHidden === true ? 'names are hidden' : 'names are shown',
    (lines) => lines.length > 0 && lines.every(({ login = 'Peer' }) => login.startsWith('Peer') || isHidden !== true),
  );
}

/** A setting is taken up by itself, a moment after it was written. */
async function waitForViews(what: string, isSo: (lines: TreeNode[]) => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!isSo(await everyLine())) {
    assert.ok(Date.now() < deadline, `it did not come to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the sample team with names hidden', () => {
  let logins: string[] = [];
  let me = '';

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder !== undefined);
    const file = path.join(folder.uri.fsPath, 'api', 'search.ts');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'export {};\n');
    me = (await everyLine()).find(({ kind }) => kind === 'evidence')?.login ?? '';
    await answerInput(async () => vscode.commands.executeCommand('peerLeadership.sayWhoIAm'), me);
    await vscode.window.showTextDocument(vscode.Uri.file(file));
    await vscode.commands.executeCommand('peerLeadership.showWholeTime');
    const lines = await everyView();
    logins = loginsOf(lines);
    assert.ok(logins.length > 5 && logins.includes(me));
  });

  after(async () => {
    await hide(undefined);
    await vscode.commands.executeCommand('peerLeadership.choosePeriod', '365-days');
    await vscode.commands.executeCommand('peerLeadership.sayWhoIAm', null);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  function assertNobody(text: string): void {
    for (const login of logins) assert.ok(!text.includes(login), `${login} in ${text.slice(0, 300)}`);
  }

  it('names them in every view until the setting says otherwise', async () => {
    const text = (await everyView()).map(everythingOf).join('\n');
    assert.ok(logins.every((login) => text.includes(login)));
  });

  it('names nobody in any view, hover or word for a screen reader, and shows as much as before', async () => {
    const before = await everyView();
    await hide(true);
    const after = await everyView();
    // Other names are of other lengths, and so a sentence that is told whole takes another number of lines.
    const kindsOf = (lines: readonly TreeNode[]): string[] =>
      lines.flatMap(({ kind }) => (kind === 'text' ? [] : [kind])).toSorted();
    assert.deepEqual(kindsOf(after), kindsOf(before));
    for (const view of VIEWS) {
      const lines = await everyLine(undefined, view);
      assert.ok(lines.length > 0, view);
      for (const line of lines) assertNobody(everythingOf(line));
    }
    assert.match(loginsOf(after).join(' '), /^(?:Peer [A-Z]{3} ?)+$/u);
  });

  it('keeps the same neutral names from one refresh to the next, and the links', async () => {
    const before = await everyView();
    await vscode.commands.executeCommand('peerLeadership.refresh');
    const after = await everyView();
    assert.deepEqual(loginsOf(after), loginsOf(before));
    assert.ok(after.some(({ kind, url }) => kind === 'evidence' && url?.startsWith('https://')));
  });

  it('opens stories and the map under titles that name nobody', async () => {
    for (const line of (await everyLine()).filter(({ kind }) => kind === 'evidence').slice(0, 3)) {
      await vscode.commands.executeCommand('peerLeadership.showEvidence', line);
    }
    await vscode.commands.executeCommand('peerLeadership.showTeamLeadershipMap');
    await waitUntil('a tab with the map', () => mapTabs().length > 0);
    assert.deepEqual(
      mapTabs().map(({ label }) => label),
      ['Leadership Map: tidewater, names hidden'],
    );
    for (const { label } of webviewTabs('peerLeadership.evidence')) assertNobody(label.toLowerCase());
  });

  it('writes a retro report without asking about names, and a thank-you that calls nobody', async () => {
    const offered: Offered[] = [];
    await answerInput(
      async () => vscode.commands.executeCommand('peerLeadership.createRetroReport', { kind: 'days', days: 90 }),
      'Show names',
      offered,
    );
    assert.deepEqual(offered, []);
    await waitUntil('the report', () =>
      vscode.workspace.textDocuments.some((document) => document.getText().startsWith('# Retro report')),
    );
    const act = (await everyLine()).find(({ kind, isMine }) => kind === 'evidence' && isMine === false);
    await vscode.commands.executeCommand('peerLeadership.sayThanks', act);
    const thanks = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(thanks, /^Thank you\.\n/u);
    for (const document of vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled)) {
      const text = document.getText();
      if (text.startsWith('# Retro report') || text === thanks)
        assertNobody(text.toLowerCase().replace(/https:\S+/gu, ''));
    }
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('offers repositories without their owners, who may be people', async () => {
    const { showQuickPick } = vscode.window;
    const settings = vscode.workspace.getConfiguration();
    const offered: string[] = [];
    const pickNothing = async (items: readonly vscode.QuickPickItem[]): Promise<undefined> => {
      offered.push(...items.map(({ label }) => label));
    };
    await settings.update('peerLeadership.repositories', [`${me}/lighthouse`], vscode.ConfigurationTarget.Workspace);
    Object.assign(vscode.window, { showQuickPick: pickNothing });
    try {
      await vscode.commands.executeCommand('peerLeadership.chooseRepositories');
    } finally {
      Object.assign(vscode.window, { showQuickPick });
      await settings.update('peerLeadership.repositories', undefined, vscode.ConfigurationTarget.Workspace);
    }
    assert.ok(offered.includes('lighthouse'), offered.join());
    assertNobody(offered.join().toLowerCase());
  });

  it('keeps a word about an act, whoever is hidden behind its name', async () => {
    const act = (await everyLine()).find(({ kind, isMine }) => kind === 'evidence' && isMine === false);
    await vscode.commands.executeCommand('peerLeadership.confirmEvidence', act);
    assert.ok((await everyLine()).some(({ evidenceId, isConfirmed }) => evidenceId === act?.evidenceId && isConfirmed));
    await vscode.commands.executeCommand('peerLeadership.takeBackVerdict', act);
  });

  it('leaves out whoever is behind the neutral name, and stores no neutral name', async () => {
    const alias = (await everyLine()).find(({ kind, isMine }) => kind === 'evidence' && isMine === false)?.login ?? '';
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('peerLeadership');
    const [asked] = await answerMessages(
      async () => vscode.commands.executeCommand('peerLeadership.hidePerson', { login: alias }),
      'Leave Out',
    );
    assert.ok(asked?.text.includes(alias));
    const [left = ''] = settings().get<string[]>('excludedPeople') ?? [];
    assert.ok(logins.includes(left), left);
    await waitForViews('they are gone', (lines) => lines.every(({ login }) => login !== alias));
    await settings().update('excludedPeople', undefined, vscode.ConfigurationTarget.Global);
    await waitForViews('they are back under the same name', (lines) => lines.some(({ login }) => login === alias));
  });

  it('lets one say who one is by one’s own login, and refuses a login that nobody bears', async () => {
    const mine = (): Promise<Set<string | undefined>> =>
      everyLine().then((lines) => new Set(lines.filter(({ isMine }) => isMine === true).map(({ login }) => login)));
    const before = await mine();
    const other = logins.find((login) => login !== me);
    await answerInput(async () => vscode.commands.executeCommand('peerLeadership.sayWhoIAm'), `@${other}`);
    assert.notDeepEqual(await mine(), before);
    const [failure] = await answerMessages(async () =>
      answerInput(async () => vscode.commands.executeCommand('peerLeadership.sayWhoIAm'), 'Peer Nobody'),
    );
    assert.equal(failure?.kind, 'showErrorMessage');
    await answerInput(async () => vscode.commands.executeCommand('peerLeadership.sayWhoIAm'), me);
    assert.deepEqual(await mine(), before);
  });

  it('merges no accounts that cannot be told apart, and offers to show names', async () => {
    const offered: Offered[] = [];
    const messages = await answerMessages(async () =>
      answerInput(async () => vscode.commands.executeCommand('peerLeadership.mergeAccounts'), undefined, offered),
    );
    assert.deepEqual(offered, []);
    assert.deepEqual(
      messages.map(({ buttons }) => buttons),
      [['Show Names']],
    );
  });

  it('shows the same names as before once the setting is off', async () => {
    await hide(false);
    await waitForViews('everybody is named again', (lines) => loginsOf(lines).includes(me));
    assert.deepEqual(loginsOf(await everyView()), logins);
    await findExtension().activate();
  });
});
