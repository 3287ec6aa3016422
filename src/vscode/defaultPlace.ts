import * as vscode from 'vscode';

/** Where a save dialog begins: in the first folder of the workspace, where there is one. */
export function defaultPlace(name: string): { defaultUri?: vscode.Uri } {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) };
}
