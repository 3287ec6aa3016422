import * as vscode from 'vscode';
import type { CommandId } from '../commands/commandMap.ts';
import type { TreeNode } from './treeNode.ts';

/** A line as VS Code takes it. Tooltips are Markdown that may run nothing: neither commands nor HTML. */
export function toTreeItem(node: TreeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsible(node));
  item.id = node.id;
  item.contextValue = node.url === undefined ? node.kind : `${node.kind}+url`;
  item.accessibilityInformation = { label: node.spoken };
  if (node.description !== undefined) item.description = node.description;
  if (node.icon !== undefined) item.iconPath = new vscode.ThemeIcon(node.icon);
  if (node.tooltip !== undefined) item.tooltip = plainMarkdown(node.tooltip);
  const click = clickOf(node);
  if (click !== undefined) item.command = click;
  return item;
}

function collapsible(node: TreeNode): vscode.TreeItemCollapsibleState {
  if (node.children === undefined) return vscode.TreeItemCollapsibleState.None;
  return node.isExpanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function plainMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  markdown.supportThemeIcons = false;
  return markdown;
}

function clickOf(node: TreeNode): vscode.Command | undefined {
  const open: CommandId = 'peerLeadership.openEvidence';
  const showLog: CommandId = 'peerLeadership.showLog';
  if (node.url !== undefined) return { command: open, title: vscode.l10n.t('Open Evidence'), arguments: [node] };
  return node.kind === 'failure' ? { command: showLog, title: vscode.l10n.t('Show Log') } : undefined;
}
