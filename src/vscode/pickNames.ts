import * as vscode from 'vscode';

export type Names = 'shown' | 'hidden';

/**
 * Hidden comes first: what leaves this machine names nobody unless somebody decides so. Where names are hidden on this
 * machine, that is decided.
 */
export async function pickNames(
  title: string,
  { areNamesHidden }: { areNamesHidden: boolean },
): Promise<Names | undefined> {
  if (areNamesHidden) return 'hidden';
  const items: (vscode.QuickPickItem & { names: Names })[] = [
    {
      names: 'hidden',
      label: vscode.l10n.t('Hide names'),
      description: vscode.l10n.t('neutral names, no addresses, no numbers'),
    },
    {
      names: 'shown',
      label: vscode.l10n.t('Show names'),
      description: vscode.l10n.t('ask the team first, before you pass it on'),
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title });
  return chosen?.names;
}
