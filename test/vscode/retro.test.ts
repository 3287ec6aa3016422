import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { answerInput, type Offered } from './support/answerInput.ts';
import { answerMessages } from './support/answerMessages.ts';
import { everyLine, waitUntil } from './support/extension.ts';

const SINCE = { kind: 'days', days: 3000 };

/** The untitled document with the report, which is the newest. */
function reportDocument(): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.findLast(
    ({ isUntitled, languageId }) => isUntitled && languageId === 'markdown',
  );
}

function hasPreview(): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('markdown.preview'));
}

async function createReport(names: string): Promise<void> {
  await answerMessages(async () =>
    answerInput(async () => vscode.commands.executeCommand('peerLeadership.createRetroReport', SINCE), names),
  );
}

async function saveAs(file: string): Promise<string> {
  const { showSaveDialog } = vscode.window;
  Object.assign(vscode.window, { showSaveDialog: async () => vscode.Uri.file(file) });
  try {
    await answerMessages(async () => vscode.commands.executeCommand('peerLeadership.saveRetroReport'));
  } finally {
    Object.assign(vscode.window, { showSaveDialog });
  }
  return readFile(file, 'utf8');
}

describe('the retro of the sample team', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens as a preview in which nobody is named, unless that was asked for', async () => {
    const logins = (await everyLine()).flatMap(({ login }) => login ?? []);
    assert.ok(logins.length > 0);
    await createReport('Hide names');
    await waitUntil('a preview', hasPreview);
    const hidden = reportDocument()?.getText() ?? '';
    assert.match(hidden, /^# Retro report/u);
    for (const login of logins) assert.ok(!hidden.includes(login));
    await createReport('Show names');
    const shown = reportDocument()?.getText() ?? '';
    assert.ok(logins.some((login) => shown.includes(login)));
  });

  it('is saved as Markdown or as a page, and copied', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'peer-leadership-retro-'));
    try {
      const text = await saveAs(path.join(folder, 'retro.md'));
      assert.equal(text, reportDocument()?.getText());
      assert.match(await saveAs(path.join(folder, 'retro.html')), /^<!doctype html>/u);
      await vscode.commands.executeCommand('peerLeadership.copyRetroReport');
      assert.equal(await vscode.env.clipboard.readText(), text);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says who will be able to read an issue before it drafts one, and drafts none without a yes', async () => {
    await vscode.env.clipboard.writeText('untouched');
    const messages = await answerMessages(async () => vscode.commands.executeCommand('peerLeadership.draftRetroIssue'));
    assert.equal(messages.length, 1);
    assert.equal(messages[0]?.isModal, true);
    assert.match(messages[0].text, /^Everybody on the internet will be able to read this issue where/u);
    assert.equal(await vscode.env.clipboard.readText(), 'untouched');
  });

  it('offers where to begin: so many days, a sprint, a day, and tags and milestones where there are any', async () => {
    const offered: Offered[] = [];
    await answerInput(
      async () => vscode.commands.executeCommand('peerLeadership.createRetroReport'),
      ['Last 14 days', 'Hide names'],
      offered,
    );
    assert.equal(offered[0]?.title, 'Create a Retro Report: Since When?');
    for (const item of ['Last 14 days | a sprint of two weeks', 'Since a day…', 'Since a tag…'])
      assert.ok(offered[0].items.includes(item), item);
    assert.deepEqual(offered[1]?.title, 'Names in the Report');
  });

  it('begins the period "since the last retro" once it is marked as done', async () => {
    const acts = async (): Promise<number> => (await everyLine()).filter(({ kind }) => kind === 'evidence').length;
    const settings = vscode.workspace.getConfiguration();
    await settings.update('peerLeadership.insights.period', 'last-retro', vscode.ConfigurationTarget.Global);
    const before = await acts();
    const done = async (press?: string): Promise<unknown> =>
      answerMessages(async () => vscode.commands.executeCommand('peerLeadership.markRetroDone'), press);
    await done('Undo');
    assert.equal(await acts(), before, 'it was taken back');
    await done();
    assert.ok((await acts()) < before, 'what was talked about is not new any more');
    await settings.update('peerLeadership.insights.period', undefined, vscode.ConfigurationTarget.Global);
  });
});
