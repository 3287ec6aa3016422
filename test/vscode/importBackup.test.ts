import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { answerMessages } from './support/answerMessages.ts';
import { everyLine, linesOf } from './support/extension.ts';
import { writeSmallBackup } from './support/writeSmallBackup.ts';

describe('importing a backup', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'peer-leadership-backup-'));
  });

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function importFrom(place: string) {
    return answerMessages(async () =>
      vscode.commands.executeCommand('peerLeadership.importBackup', vscode.Uri.file(place)),
    );
  }

  it('tells one clear error for an archive that is cut off, and keeps what was there', async () => {
    const before = (await everyLine()).map(({ id }) => id);
    const file = path.join(folder, 'broken.tar.gz');
    await writeFile(file, Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0x42]));
    const [message, ...more] = await importFrom(file);
    assert.deepEqual(more, []);
    assert.equal(message?.kind, 'showErrorMessage');
    assert.ok(message.text.includes('broken.tar.gz'), message.text);
    assert.deepEqual(message.buttons, ['Import Another Backup…']);
    assert.deepEqual(
      (await everyLine()).map(({ id }) => id),
      before,
    );
  });

  it('tells one clear error for a folder that holds no backup', async () => {
    const messages = await importFrom(folder);
    assert.deepEqual(
      messages.map(({ kind, buttons }) => [kind, buttons]),
      [['showErrorMessage', ['Import Another Backup…']]],
    );
  });

  it('tells one clear error for a place that is not there', async () => {
    const messages = await importFrom(path.join(folder, 'nowhere'));
    assert.deepEqual(
      messages.map(({ kind }) => kind),
      ['showErrorMessage'],
    );
  });

  it('shows what was read, also where it holds no evidence, and offers the map', async () => {
    const backup = path.join(folder, 'lighthouse');
    await writeSmallBackup(backup);
    const messages = await importFrom(backup);
    assert.deepEqual(
      messages.map(({ kind, text, buttons }) => [kind, text, buttons]),
      [
        [
          'showInformationMessage',
          'The history of harbor-lane/lighthouse has been read.',
          ['Show Team Leadership Map'],
        ],
      ],
    );
    const lines = await linesOf();
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['note', 'note', 'coverage'],
    );
  });

  it('names no owner, who may be a person, where names are hidden', async () => {
    const hide = (isHidden: boolean | undefined): Thenable<void> =>
      vscode.workspace
        .getConfiguration()
        .update('peerLeadership.hideNames', isHidden, vscode.ConfigurationTarget.Global);
    await hide(true);
    try {
      const [message] = await importFrom(path.join(folder, 'lighthouse'));
      assert.equal(message?.text, 'The history of lighthouse has been read.');
    } finally {
      await hide(undefined);
    }
  });

  it('lets the user choose among the repositories that were read', async () => {
    const original = vscode.window.showQuickPick;
    const offered: string[] = [];
    const pickTidewater = async (items: readonly { label: string }[]) => {
      offered.push(...items.map(({ label }) => label));
      return items.find(({ label }) => label === 'harbor-lane/tidewater');
    };
    Object.assign(vscode.window, { showQuickPick: pickTidewater });
    try {
      await vscode.commands.executeCommand('peerLeadership.chooseRepository');
    } finally {
      Object.assign(vscode.window, { showQuickPick: original });
    }
    assert.deepEqual(offered, ['harbor-lane/lighthouse', 'harbor-lane/tidewater']);
    assert.equal((await linesOf())[1]?.label, 'Saw trouble coming');
  });
});
