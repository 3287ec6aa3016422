import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { answerInput } from './support/answerInput.ts';
import { everyLine, linesOf, waitUntil } from './support/extension.ts';

describe('the views below Insights, on the sample team', () => {
  it('shows what waits, for what, and whom one may ask with which words', async () => {
    const lines = await everyLine(undefined, 'waiting');
    assert.ok(lines.some(({ kind }) => kind === 'insight'));
    for (const { label } of lines) assert.doesNotMatch(label, /\{\w+\}/u);
    const ask = lines.find(({ kind }) => kind === 'ask');
    if (ask !== undefined) {
      await vscode.commands.executeCommand('peerLeadership.copySentence', ask);
      assert.equal(await vscode.env.clipboard.readText(), ask.copies);
    }
  });

  it('asks who one is before it shows My Leadership, and then shows it to them alone', async () => {
    assert.deepEqual(await linesOf(undefined, 'myLeadership'), []);
    const login = (await everyLine()).find(({ kind }) => kind === 'evidence')?.login;
    await answerInput(async () => vscode.commands.executeCommand('peerLeadership.sayWhoIAm'), login);
    assert.ok((await linesOf(undefined, 'myLeadership')).length > 0);
    assert.ok(!(await linesOf()).some(({ label }) => label === 'Who helped you?'));
    await vscode.commands.executeCommand('peerLeadership.sayWhoIAm', null);
    assert.deepEqual(await linesOf(undefined, 'myLeadership'), []);
  });

  it('follows the file in the active editor', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder !== undefined);
    const file = path.join(folder.uri.fsPath, 'api', 'search.ts');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'export {};\n');
    await vscode.window.showTextDocument(vscode.Uri.file(file));
    const lines = await everyLine(undefined, 'here');
    assert.ok(
      lines.some(({ kind }) => kind === 'insight'),
      'something is known of api/',
    );
    for (const { kind, login, label, description = '' } of lines) {
      if (kind === 'person' && login !== undefined) assert.doesNotMatch(`${label} ${description}`, /\d/u);
    }
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('says in the status bar what touches the file, only where that is wanted, at once', async () => {
    const original = vscode.window.createStatusBarItem;
    const items: { item: vscode.StatusBarItem; isShown: boolean; isGone: boolean }[] = [];
    const watch = (...args: Parameters<typeof original>): vscode.StatusBarItem => {
      const item = original(...args);
      const seen = { item, isShown: false, isGone: false };
      items.push(seen);
      const [show, hide, dispose] = [item.show.bind(item), item.hide.bind(item), item.dispose.bind(item)];
      return Object.assign(item, {
        show: () => {
          seen.isShown = true;
          show();
        },
        hide: () => {
          seen.isShown = false;
          hide();
        },
        dispose: () => {
          seen.isGone = true;
          dispose();
        },
      });
    };
    const setting = 'peerLeadership.statusBar';
    const settings = vscode.workspace.getConfiguration();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder !== undefined);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'api', 'search.ts'));
    Object.assign(vscode.window, { createStatusBarItem: watch });
    try {
      await settings.update(setting, true, vscode.ConfigurationTarget.Global);
      await waitUntil('the item is there', () => items[0]?.isShown === true);
    } finally {
      Object.assign(vscode.window, { createStatusBarItem: original });
      await settings.update(setting, undefined, vscode.ConfigurationTarget.Global);
    }
    const [shown] = items;
    assert.match(shown?.item.text ?? '', /^\$\(eye\) (?:one|\d+) /u);
    assert.match(shown?.item.accessibilityInformation?.label ?? '', /^Peer Leadership, about search\.ts: /u);
    await waitUntil('it is gone', () => shown?.isGone === true);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('shows an open warning no more once it is done, and again when it is still true', async () => {
    const warnings = async (): Promise<string[]> =>
      (await everyLine()).flatMap(({ kind, warningId }) => (kind === 'insight' ? (warningId ?? []) : []));
    const [first] = await warnings();
    assert.ok(first !== undefined, 'there is an open warning');
    await vscode.commands.executeCommand('peerLeadership.warningDone', { warningId: first });
    assert.ok(!(await warnings()).includes(first));
    await vscode.commands.executeCommand('peerLeadership.warningStillTrue', { warningId: first });
    assert.ok((await warnings()).includes(first));
  });
});
