import * as vscode from 'vscode';
import { ExpectedError } from '../../core/errors.ts';
import type { Logger } from '../../core/ports.ts';
import { GITHUB_API } from '../../core/sources/github/apiUrl.ts';
import { GITHUB_HOST } from '../../core/model/repository.ts';
import type { Accounts } from './accounts.ts';
import { findTargets } from './findTargets.ts';

/** Whom to ask about where there is no repository yet: any on GitHub.com. */
const ANY = { host: GITHUB_HOST, owner: '', name: '', apiUrl: GITHUB_API };

/** Keeps the welcome's third button right: it signs in, mines the repository that is open, or asks for one. */
export function watchWelcome(accounts: Accounts, log: Logger): vscode.Disposable {
  const update = async (): Promise<void> => {
    const targets = await findTargets().catch((error: unknown) => {
      if (!(error instanceof ExpectedError)) throw error;
      // The button itself tells it.
      log.warn(error.message);
      return [];
    });
    const isSignedIn = (await accounts.find(targets[0] ?? ANY)) !== null;
    const button = isSignedIn ? (targets.length > 0 ? 'mine' : 'choose') : 'sign-in';
    await vscode.commands.executeCommand('setContext', 'peerLeadership.welcome', button);
  };
  const run = (): void => {
    update().catch((error: unknown) =>
      log.warn(`The welcome is out of date: ${error instanceof Error ? error.name : 'unknown'}`),
    );
  };
  run();
  return vscode.Disposable.from(
    accounts.onDidChange(run),
    vscode.workspace.onDidChangeWorkspaceFolders(run),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('peerLeadership') || change.affectsConfiguration('github-enterprise')) run();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(run),
  );
}
