import * as vscode from 'vscode';

/** The file in the active editor, with slashes, from the top of its workspace folder; null: it lies in none. */
export function currentPath(): string | null {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const folder = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
  if (uri === undefined || folder === undefined) return null;
  return uri.path.slice(folder.uri.path.length).replace(/^\/+/u, '');
}
