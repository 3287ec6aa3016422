import * as vscode from 'vscode';
import { ExpectedError } from '../../core/errors.ts';
import { renderTold } from '../../core/text/message.ts';
import { GITHUB_HOST } from '../../core/model/repository.ts';
import { apiUrlOfHost, GITHUB_API, hostOfApi } from '../../core/sources/github/apiUrl.ts';
import type { Accounts } from '../github/accounts.ts';
import { findRemoteTargets, findTargets } from '../github/findTargets.ts';
import { createHostTranslate } from '../locale.ts';
import type { Mining } from '../github/mining.ts';
import { isSameTarget, keyOf, readTarget, type RepositoryTarget, toTarget } from '../github/repositoryTarget.ts';
import { chosenRepositories, enterpriseServer, REPOSITORIES_SETTING } from '../github/settings.ts';
import { nameOfRepository } from '../people/namesSetting.ts';
import type { TeamModel } from '../teamModel.ts';
import type { CommandMap } from './commandMap.ts';

interface Parts {
  accounts: Accounts;
  mining: Mining;
  model: TeamModel;
}

type GitHubCommand =
  | 'peerLeadership.mineRepository'
  | 'peerLeadership.chooseRepositories'
  | 'peerLeadership.stopReading'
  | 'peerLeadership.signIn'
  | 'peerLeadership.signInForPrivateRepository'
  | 'peerLeadership.usePersonalAccessToken'
  | 'peerLeadership.signOut'
  | 'peerLeadership.openSettings'
  | 'peerLeadership.refresh';

/** The commands that concern GitHub. Whoever signs in because something failed gets that done at once. */
export function githubCommands(parts: Parts): Pick<CommandMap, GitHubCommand> {
  const { accounts, mining, model } = parts;
  const tryAgain = async (): Promise<void> => {
    if (mining.failed !== null) await mining.mine(mining.failed.target);
  };
  return {
    'peerLeadership.mineRepository': async (asked) => {
      const target = typeof asked === 'string' ? readTarget(asked, enterpriseServer()) : await pickTarget();
      if (target !== undefined) await mining.mine(target);
    },
    'peerLeadership.chooseRepositories': () => chooseRepositories(parts),
    'peerLeadership.stopReading': async () => mining.stop(),
    'peerLeadership.signIn': async () => {
      const { failed } = mining;
      const apiUrl = failed?.target.apiUrl ?? (await likelyApi());
      if (await accounts.signIn(apiUrl, { isRefused: failed?.isRefused ?? false })) await tryAgain();
    },
    'peerLeadership.signInForPrivateRepository': async () => {
      const target = mining.failed?.target ?? (await pickTarget());
      if (target === undefined) return;
      if (await accounts.signIn(target.apiUrl, { privateRepository: target })) await mining.mine(target);
    },
    'peerLeadership.usePersonalAccessToken': async () => {
      const apiUrl = mining.failed?.target.apiUrl ?? (await pickApi());
      if (apiUrl !== undefined && (await accounts.askForToken(apiUrl))) await tryAgain();
    },
    'peerLeadership.signOut': async () => {
      mining.stop();
      await accounts.signOut(await knownHosts());
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Signed out: no token is kept here. What has been read stays on this machine.'),
      );
    },
    'peerLeadership.openSettings': async () => {
      await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:peer-leadership.peer-leadership');
    },
    'peerLeadership.refresh': () => refresh(mining, model),
  };
}

/** The hosts of what can be mined here. A setting that cannot be read keeps nobody from signing out. */
async function knownHosts(): Promise<string[]> {
  try {
    return (await findTargets()).map(({ apiUrl }) => hostOfApi(apiUrl));
  } catch (error) {
    if (error instanceof ExpectedError) return [];
    throw error;
  }
}

/** Reads what is new of the repository that is shown; what did not come from GitHub is read from the store again. */
async function refresh(mining: Mining, model: TeamModel): Promise<void> {
  if (mining.failed !== null) return mining.mine(mining.failed.target);
  const before = await model.state();
  if (before.kind === 'ready' && before.team.coverage?.source === 'github') {
    return mining.mine(toTarget(before.team.repository, enterpriseServer()));
  }
  const state = await model.reload();
  if (state.kind === 'failed') throw state.error;
}

/** Undefined: the reader gave none. */
async function pickTarget(): Promise<RepositoryTarget | undefined> {
  const targets = await findTargets();
  if (targets.length === 0) return askForTarget();
  if (targets.length === 1) return targets[0];
  const items = targets.map((target) => ({ ...describe(target), target }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Mine Which Repository?') });
  return chosen?.target;
}

async function askForTarget(): Promise<RepositoryTarget | undefined> {
  const enterprise = enterpriseServer();
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('A Repository on GitHub'),
    prompt: vscode.l10n.t('owner/name, HOST/owner/name, or its address'),
    placeHolder: 'octo-org/octo-repo',
    validateInput: (text) => (text.trim() === '' ? undefined : problemOf(() => readTarget(text, enterprise))),
  });
  return typed === undefined || typed.trim() === '' ? undefined : readTarget(typed, enterprise);
}

function problemOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof ExpectedError) return renderTold(error.told, createHostTranslate());
    throw error;
  }
}

/** Writes down which repositories are wanted here, and reads those of which nothing is known yet. */
async function chooseRepositories({ mining, model }: Parts): Promise<void> {
  const chosen = chosenRepositories();
  const remotes = await findRemoteTargets();
  const known = await minedTargets(model);
  const offered = [...new Map([...chosen, ...remotes, ...known].map((one) => [keyOf(one), one])).values()];
  const wanted = await pickMany(offered, chosen.length > 0 ? chosen : remotes);
  if (wanted === undefined) return;
  const where =
    vscode.workspace.workspaceFolders === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration().update(REPOSITORIES_SETTING, wanted.map(writeTarget), where);
  const state = await model.state();
  const read = state.kind === 'ready' ? state.repositories : [];
  for (const target of wanted) {
    if (!read.some((one) => isSameTarget(one, target))) await mining.mine(target);
  }
}

async function pickMany(
  offered: readonly RepositoryTarget[],
  picked: readonly RepositoryTarget[],
): Promise<RepositoryTarget[] | undefined> {
  const other = { label: vscode.l10n.t('Another repository…'), iconPath: new vscode.ThemeIcon('add'), target: null };
  const items = offered.map((target) => ({
    ...describe(target),
    picked: picked.some((one) => isSameTarget(one, target)),
    target,
  }));
  const chosen =
    offered.length === 0
      ? [other]
      : await vscode.window.showQuickPick([...items, other], {
          title: vscode.l10n.t('Choose Repositories'),
          canPickMany: true,
        });
  if (chosen === undefined) return undefined;
  const targets = chosen.flatMap(({ target }) => (target === null ? [] : [target]));
  if (!chosen.some(({ target }) => target === null)) return targets;
  const typed = await askForTarget();
  return typed === undefined ? undefined : [...targets.filter((one) => !isSameTarget(one, typed)), typed];
}

/** The repositories of which something is known, and that came from GitHub or could have. */
async function minedTargets(model: TeamModel): Promise<RepositoryTarget[]> {
  const state = await model.state();
  if (state.kind !== 'ready' || state.team.coverage?.source !== 'github') return [];
  return [toTarget(state.team.repository, enterpriseServer())];
}

function describe(target: RepositoryTarget): { label: string; description: string } {
  return { label: nameOfRepository(target), description: target.host };
}

function writeTarget({ host, owner, name }: RepositoryTarget): string {
  return host === GITHUB_HOST ? `${owner}/${name}` : `${host}/${owner}/${name}`;
}

/** Where whoever signs in without having asked for a repository most probably wants to. */
async function likelyApi(): Promise<string> {
  const [first] = await findTargets();
  return first?.apiUrl ?? GITHUB_API;
}

/** The API that a token is for: asked only where there are two. */
async function pickApi(): Promise<string | undefined> {
  const enterprise = enterpriseServer();
  if (enterprise === null || enterprise.host === GITHUB_HOST) return GITHUB_API;
  const protocol = enterprise.protocol === 'http:' ? 'http:' : 'https:';
  const items = [
    { label: enterprise.host, apiUrl: apiUrlOfHost(enterprise.host, protocol) },
    { label: GITHUB_HOST, apiUrl: GITHUB_API },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('A Personal Access Token for…') });
  return chosen?.apiUrl;
}
