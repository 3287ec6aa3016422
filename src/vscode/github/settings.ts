import * as vscode from 'vscode';
import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import { type EnterpriseServer, readEnterpriseServer, readTarget, type RepositoryTarget } from './repositoryTarget.ts';

export const REPOSITORIES_SETTING = 'peerLeadership.repositories';

const repositoriesSchema = z.array(z.string());

/**
 * The server besides GitHub.com: our setting, else the one that VS Code's own sign-in uses.
 *
 * @throws InputError `bad-setting`
 */
export function enterpriseServer(): EnterpriseServer {
  return readEnterpriseServer(textOf('peerLeadership.enterpriseUri') || signInServerText());
}

/** The server that VS Code's `github-enterprise` sign-in belongs to; null where there is none. */
export function signInServer(): EnterpriseServer {
  return URL.parse(signInServerText());
}

/** @throws InputError `bad-setting`, `bad-repository-name` */
export function chosenRepositories(): RepositoryTarget[] {
  const { data } = repositoriesSchema.safeParse(vscode.workspace.getConfiguration().get(REPOSITORIES_SETTING) ?? []);
  if (data === undefined) {
    throw new InputError(
      'bad-setting',
      vscode.l10n.t('The setting {0} is not a list of repositories. Write each as "owner/name".', REPOSITORIES_SETTING),
    );
  }
  const enterprise = enterpriseServer();
  return data.map((text) => readTarget(text, enterprise));
}

export function isBackgroundRefreshOn(): boolean {
  return z.boolean().catch(true).parse(vscode.workspace.getConfiguration().get('peerLeadership.backgroundRefresh'));
}

function signInServerText(): string {
  return textOf('github-enterprise.uri');
}

function textOf(setting: string): string {
  return z.string().catch('').parse(vscode.workspace.getConfiguration().get(setting));
}
