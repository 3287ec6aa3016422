import * as vscode from 'vscode';

/**
 * VS Code listens for what ticks off a step of a walkthrough only from the first welcome page of a window on, and never
 * notices a context that holds already by then. One that comes true afterwards lets it see also the step that was
 * taken before.
 */
export async function showStepsTaken(): Promise<void> {
  for (const isOpen of [false, true]) {
    await vscode.commands.executeCommand('setContext', 'peerLeadership.isWalkthroughOpen', isOpen);
  }
}

/** The same where VS Code's own pages lead to our walkthrough: they are the tabs that tell nothing of what they show. */
export function watchWelcomePages(): vscode.Disposable {
  return vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
    if ([...opened, ...changed].some(({ input }) => input === undefined)) void showStepsTaken();
  });
}
