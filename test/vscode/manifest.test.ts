import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { z } from 'zod';
import { findExtension } from './support/extension.ts';

const manifestSchema = z.object({
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.string() })),
    menus: z.record(z.string(), z.array(z.object({ command: z.string() }))),
    viewsWelcome: z.array(z.object({ contents: z.string() })),
  }),
});

describe('the manifest', () => {
  const { contributes } = manifestSchema.parse(findExtension().packageJSON);
  const contributed = contributes.commands.map(({ command }) => command).toSorted();

  it('contributes exactly the commands that are registered', async () => {
    await findExtension().activate();
    const all = await vscode.commands.getCommands(true);
    // VS Code adds commands of its own for each view, under the view's name.
    const ours = all.filter((id) => id.startsWith('peerLeadership.') && !id.startsWith('peerLeadership.insights.'));
    assert.deepEqual(ours.toSorted(), contributed);
  });

  it('names only its own commands in menus and in the welcome', () => {
    const inMenus = Object.values(contributes.menus).flatMap((entries) => entries.map(({ command }) => command));
    const inWelcome = contributes.viewsWelcome.flatMap(({ contents }) =>
      [...contents.matchAll(/\(command:([\w.]+)\)/gu)].map(([, id]) => id),
    );
    assert.ok(inWelcome.length >= 2);
    for (const id of [...inMenus, ...inWelcome]) {
      assert.ok(id !== undefined && contributed.includes(id), `${id ?? ''} is a command`);
    }
  });

  it('gives every command a title, under one category', () => {
    for (const { title, category } of contributes.commands) {
      assert.doesNotMatch(title, /^%/u, 'its title is in package.nls.json');
      assert.equal(category, 'Peer Leadership');
    }
  });
});
