import * as vscode from 'vscode';

/** BCP 47, for days and months. Plain English writes days as the map and the command line do: 14 Jun 2026. */
export function displayLocale(): string {
  return vscode.env.language === 'en' ? 'en-GB' : vscode.env.language;
}
