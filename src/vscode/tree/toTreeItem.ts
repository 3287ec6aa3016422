import * as vscode from 'vscode';
import type { CommandId } from '../commands/commandMap.ts';
import { plainMarkdown } from './plainMarkdown.ts';
import type { TreeNode } from './treeNode.ts';

/** A line as VS Code takes it. */
export function toTreeItem(node: TreeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsible(node));
  item.id = node.id;
  item.contextValue = contextOf(node);
  item.accessibilityInformation = { label: node.spoken };
  if (node.description !== undefined) item.description = node.description;
  if (node.icon !== undefined) item.iconPath = new vscode.ThemeIcon(node.icon);
  if (node.tooltip !== undefined) item.tooltip = plainMarkdown(node.tooltip);
  const click: CommandId | undefined = node.click ?? (node.kind === 'failure' ? 'peerLeadership.showLog' : undefined);
  // The title is nowhere shown for a line of a tree.
  if (click !== undefined) item.command = { command: click, title: node.label, arguments: [node] };
  return item;
}

/** What the menus of package.json ask for: the kind of line, and after each plus what it has. */
function contextOf({ kind, url, evidenceId, login, area, ...rest }: TreeNode): string {
  const parts = {
    url: url !== undefined,
    evidence: evidenceId !== undefined,
    person: login !== undefined,
    area: area !== undefined,
    warning: rest.warningId !== undefined,
    mine: rest.isMine === true,
    confirmed: rest.isConfirmed === true,
  };
  return [
    kind,
    ...Object.entries(parts)
      .filter(([, isThere]) => isThere)
      .map(([name]) => name),
  ].join('+');
}

function collapsible(node: TreeNode): vscode.TreeItemCollapsibleState {
  if (node.children === undefined) return vscode.TreeItemCollapsibleState.None;
  return node.isExpanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}
