import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { z } from 'zod';
import { findExtension } from './support/extension.ts';

const manifestSchema = z.object({
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.string() })),
    menus: z.record(
      z.string(),
      z.array(
        z.union([z.object({ command: z.string(), when: z.string().optional() }), z.object({ submenu: z.string() })]),
      ),
    ),
    submenus: z.array(z.object({ id: z.string() })),
    views: z.record(z.string(), z.array(z.object({ id: z.string() }))),
    configuration: z.object({ properties: z.record(z.string(), z.object({ markdownDescription: z.string() })) }),
    viewsWelcome: z.array(z.object({ contents: z.string() })),
  }),
});

/** Every `when` and `enablement`, wherever it stands. */
function conditionsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    (name === 'when' || name === 'enablement') && typeof inner === 'string' ? [inner] : conditionsOf(inner),
  );
}

describe('the manifest', () => {
  const { contributes } = manifestSchema.parse(findExtension().packageJSON);
  const contributed = contributes.commands.map(({ command }) => command).toSorted();

  it('contributes exactly the commands that are registered', async () => {
    await findExtension().activate();
    const all = await vscode.commands.getCommands(true);
    // VS Code adds commands of its own for each view, under the view's name.
    const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => `${id}.`));
    const ours = all.filter((id) => id.startsWith('peerLeadership.') && !views.some((view) => id.startsWith(view)));
    assert.deepEqual(ours.toSorted(), contributed);
  });

  it('names only its own commands in menus and in the welcome', () => {
    const entries = Object.values(contributes.menus).flat();
    const inMenus = entries.flatMap((entry) => ('command' in entry ? [entry.command] : []));
    const submenus = entries.flatMap((entry) => ('submenu' in entry ? [entry.submenu] : []));
    assert.deepEqual(
      [...new Set(submenus)],
      contributes.submenus.map(({ id }) => id),
    );
    const inWelcome = contributes.viewsWelcome.flatMap(({ contents }) =>
      [...contents.matchAll(/\(command:([\w.]+)\)/gu)].map(([, id]) => id),
    );
    assert.ok(inWelcome.length >= 2);
    for (const id of [...inMenus, ...inWelcome]) {
      assert.ok(id !== undefined && contributed.includes(id), `${id ?? ''} is a command`);
    }
  });

  it('names only conditions that the code sets', async () => {
    const source = await readFile(path.join(findExtension().extensionPath, 'dist', 'extension.cjs'), 'utf8');
    const keys = conditionsOf(contributes).flatMap((condition) =>
      [...condition.matchAll(/(?<!config\.|view == )peerLeadership(?:\.\w+)+/gu)].map(([key]) => key),
    );
    assert.ok(keys.length > 0);
    for (const key of keys) assert.ok(source.includes(key), `${key} is in the code`);
  });

  it('describes every setting', () => {
    for (const { markdownDescription } of Object.values(contributes.configuration.properties)) {
      assert.doesNotMatch(markdownDescription, /^%/u);
    }
  });

  it('gives every command a title, under one category', () => {
    for (const { title, category } of contributes.commands) {
      assert.doesNotMatch(title, /^%/u, 'its title is in package.nls.json');
      assert.equal(category, 'Peer Leadership');
    }
  });
});
