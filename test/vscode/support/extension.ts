import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PeerLeadershipApi } from '../../../src/extension.ts';
import type { TreeNode } from '../../../src/vscode/tree/treeNode.ts';

const EXTENSION_ID = 'peer-leadership.peer-leadership';

export function findExtension(): vscode.Extension<PeerLeadershipApi> {
  const extension = vscode.extensions.getExtension<PeerLeadershipApi>(EXTENSION_ID);
  assert.ok(extension, 'the extension is installed');
  return extension;
}

type View = keyof PeerLeadershipApi;

/** The lines of a view below `node`, or its first ones. */
export async function linesOf(node?: TreeNode, view: View = 'insights'): Promise<TreeNode[]> {
  const api = await findExtension().activate();
  return api[view].getChildren(node);
}

export async function everyLine(node?: TreeNode, view: View = 'insights'): Promise<TreeNode[]> {
  const lines = await linesOf(node, view);
  const below = await Promise.all(lines.map((line) => everyLine(line, view)));
  return lines.flatMap((line, index) => [line, ...(below[index] ?? [])]);
}

export function mapTabs(): vscode.Tab[] {
  return webviewTabs('peerLeadership.map');
}

export function webviewTabs(viewType: string): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(viewType));
}

/** Waits for a state of VS Code that comes by itself, without a fixed delay. */
export async function waitUntil(what: string, isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!isSo()) {
    assert.ok(Date.now() < deadline, `it did not come to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
