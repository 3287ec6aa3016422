import * as vscode from 'vscode';

/** Folders on this machine that git may be asked about. A workspace that is not trusted is not looked into. */
export function trustedFolders(): string[] {
  if (!vscode.workspace.isTrusted) return [];
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  return folders.map(({ uri }) => uri.fsPath);
}
