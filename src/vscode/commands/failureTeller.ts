import * as vscode from 'vscode';
import {
  ExpectedError,
  GitHubError,
  type GitHubFailure,
  type InputFailure,
  type ModelFailure,
  type SourceFailure,
  type StoreFailure,
} from '../../core/errors.ts';
import { renderTold, type Told } from '../../core/text/message.ts';
import { safeUrl } from '../../core/text/safeUrl.ts';
import { EngineFailure } from '../engine/engineClient.ts';
import { createHostTranslate } from '../locale.ts';
import { withoutOwners } from '../people/namesSetting.ts';
import type { CommandId } from './commandMap.ts';

type Reason = SourceFailure | StoreFailure | InputFailure | ModelFailure | 'engine-died';

/** The one way out that is offered with each expected failure. */
const WAY_OUT: Record<Reason, CommandId> = {
  'not-found': 'peerLeadership.importBackup',
  unreadable: 'peerLeadership.importBackup',
  'not-a-backup': 'peerLeadership.importBackup',
  'broken-archive': 'peerLeadership.importBackup',
  'other-repository': 'peerLeadership.importBackup',
  'not-a-repository': 'peerLeadership.importBackup',
  'no-sqlite': 'peerLeadership.showLog',
  'cannot-open': 'peerLeadership.showLog',
  'read-only': 'peerLeadership.showLog',
  'not-a-database': 'peerLeadership.showLog',
  'newer-version': 'peerLeadership.showLog',
  busy: 'peerLeadership.refresh',
  'disk-full': 'peerLeadership.showLog',
  missing: 'peerLeadership.refresh',
  damaged: 'peerLeadership.showLog',
  'invalid-record': 'peerLeadership.showLog',
  'bad-repository-name': 'peerLeadership.openSettings',
  'bad-date': 'peerLeadership.showLog',
  'bad-file': 'peerLeadership.showLog',
  'unknown-repository': 'peerLeadership.chooseRepository',
  'ambiguous-repository': 'peerLeadership.chooseRepository',
  'unknown-evidence': 'peerLeadership.refresh',
  'ambiguous-evidence': 'peerLeadership.refresh',
  'unknown-person': 'peerLeadership.refresh',
  'not-yours': 'peerLeadership.refresh',
  'not-looked-through': 'peerLeadership.refresh',
  'bad-setting': 'peerLeadership.openSettings',
  unreachable: 'peerLeadership.readWithModel',
  limit: 'peerLeadership.readWithModel',
  'no-permission': 'peerLeadership.readWithModel',
  gone: 'peerLeadership.readWithModel',
  refused: 'peerLeadership.readWithModel',
  unusable: 'peerLeadership.readWithModel',
  'engine-died': 'peerLeadership.refresh',
};

/** The same for GitHub's: some of their reasons bear the same name. Two depend on what GitHub was asked with. */
const GITHUB_WAY_OUT: Record<GitHubFailure | SessionFailure, CommandId> = {
  'no-token': 'peerLeadership.usePersonalAccessToken',
  'bad-token': 'peerLeadership.usePersonalAccessToken',
  'session-refused': 'peerLeadership.signIn',
  'missing-scope': 'peerLeadership.usePersonalAccessToken',
  'maybe-private': 'peerLeadership.signInForPrivateRepository',
  'sso-required': 'peerLeadership.signIn',
  'address-not-allowed': 'peerLeadership.refresh',
  forbidden: 'peerLeadership.usePersonalAccessToken',
  'not-found': 'peerLeadership.chooseRepositories',
  'not-github': 'peerLeadership.openSettings',
  'no-network': 'peerLeadership.refresh',
  'bad-certificate': 'peerLeadership.refresh',
  unavailable: 'peerLeadership.refresh',
  unsupported: 'peerLeadership.showLog',
};

/** What a failure means when GitHub was asked with VS Code's own session. */
export type SessionFailure = 'session-refused' | 'maybe-private';

/** What a person should read about a failure, and where the one button leads. */
interface Shown {
  message: string;
  wayOut: CommandId;
  /** The page on which it can be put right; the button leads there. */
  page: string | null;
}

/** Says what failed: once, in one message with one button; the log gets the rest. */
export class FailureTeller {
  readonly #log: vscode.LogOutputChannel;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** Stopping on request is no failure and is not told. */
  tell(error: unknown): void {
    if (isCancelled(error)) {
      this.#log.info('Stopped on request.');
      return;
    }
    const { message, wayOut, page } = describeFailure(error);
    this.#log.error(withoutOwners(logLine(error)));
    const button = page === null ? buttonOf(wayOut) : vscode.l10n.t('Authorize on GitHub');
    void vscode.window.showErrorMessage(message, button).then((pressed) => {
      if (pressed !== button) return;
      if (page === null) void vscode.commands.executeCommand(wayOut);
      else void vscode.env.openExternal(vscode.Uri.parse(page, true));
    });
  }
}

/** Of an expected failure its reason and words, which were written to be read; of another all that is known. */
export function logLine(error: unknown): string {
  if (error instanceof EngineFailure) return `${error.reason ?? 'unexpected'}: ${error.message}`;
  return error instanceof ExpectedError ? `${error.reason}: ${error.message}` : stackOf(error);
}

function isCancelled(error: unknown): boolean {
  return (error instanceof EngineFailure || error instanceof ExpectedError) && error.reason === 'cancelled';
}

/** What a person should read about a failure. Only expected failures have a text that was written for people. */
export function describeFailure(error: unknown): Shown {
  const known = expected(error);
  const wayOut = known === null ? null : wayOutOf(known);
  if (known === null || wayOut === null) {
    return {
      message: vscode.l10n.t('Peer Leadership ran into something unexpected. The log says more.'),
      wayOut: 'peerLeadership.showLog',
      page: null,
    };
  }
  // A message may name the file of a database, and with it whose the repository is.
  return {
    message: withoutOwners(renderTold(known.told, createHostTranslate())),
    wayOut,
    page: known.reason === 'sso-required' ? safeUrl(known.url) : null,
  };
}

interface Known {
  isGitHub: boolean;
  reason: string;
  told: Told;
  url: string | null;
}

function expected(error: unknown): Known | null {
  if (error instanceof EngineFailure && error.reason !== null) {
    const { kind, reason, told, url } = error;
    return { isGitHub: kind === 'GitHubError', reason, told, url };
  }
  if (!(error instanceof ExpectedError)) return null;
  const isGitHub = error instanceof GitHubError;
  return { isGitHub, reason: error.reason, told: error.told, url: isGitHub ? error.url : null };
}

function wayOutOf({ isGitHub, reason }: Known): CommandId | null {
  const ways: Record<string, CommandId> = isGitHub ? GITHUB_WAY_OUT : WAY_OUT;
  return Object.hasOwn(ways, reason) ? (ways[reason] ?? null) : null;
}

function buttonOf(command: CommandId): string {
  switch (command) {
    case 'peerLeadership.importBackup':
      return vscode.l10n.t('Import Another Backup…');
    case 'peerLeadership.refresh':
      return vscode.l10n.t('Try Again');
    case 'peerLeadership.chooseRepository':
      return vscode.l10n.t('Choose a Repository…');
    case 'peerLeadership.chooseRepositories':
      return vscode.l10n.t('Choose Repositories…');
    case 'peerLeadership.usePersonalAccessToken':
      return vscode.l10n.t('Use a Personal Access Token…');
    case 'peerLeadership.signIn':
      return vscode.l10n.t('Sign In Again');
    case 'peerLeadership.signInForPrivateRepository':
      return vscode.l10n.t('Sign In for Private Repositories');
    case 'peerLeadership.openSettings':
      return vscode.l10n.t('Open Settings');
    case 'peerLeadership.readWithModel':
      return vscode.l10n.t('Read On…');
    default:
      return vscode.l10n.t('Show Log');
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
