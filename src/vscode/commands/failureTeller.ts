import * as vscode from 'vscode';
import type { InputFailure, SourceFailure, StoreFailure } from '../../core/errors.ts';
import { EngineFailure } from '../engine/engineClient.ts';
import type { CommandId } from './commandMap.ts';

type Reason = SourceFailure | StoreFailure | InputFailure | 'engine-died';

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
  'bad-repository-name': 'peerLeadership.showLog',
  'bad-date': 'peerLeadership.showLog',
  'bad-file': 'peerLeadership.showLog',
  'unknown-repository': 'peerLeadership.chooseRepository',
  'ambiguous-repository': 'peerLeadership.chooseRepository',
  'bad-setting': 'peerLeadership.showLog',
  'not-available': 'peerLeadership.showLog',
  'engine-died': 'peerLeadership.refresh',
};

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
    const { message, wayOut } = describeFailure(error);
    this.#log.error(
      error instanceof EngineFailure ? `${error.reason ?? 'unexpected'}: ${error.message}` : stackOf(error),
    );
    const button = buttonOf(wayOut);
    void vscode.window.showErrorMessage(message, button).then((pressed) => {
      if (pressed === button) void vscode.commands.executeCommand(wayOut);
    });
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof EngineFailure && error.reason === 'cancelled';
}

/** What a person should read about a failure. Only expected failures have a text that was written for people. */
export function describeFailure(error: unknown): { message: string; wayOut: CommandId } {
  if (error instanceof EngineFailure && isReason(error.reason)) {
    return { message: error.message, wayOut: WAY_OUT[error.reason] };
  }
  return {
    message: vscode.l10n.t('Peer Leadership ran into something unexpected. The log says more.'),
    wayOut: 'peerLeadership.showLog',
  };
}

function isReason(reason: string | null): reason is Reason {
  return reason !== null && Object.hasOwn(WAY_OUT, reason);
}

function buttonOf(command: CommandId): string {
  switch (command) {
    case 'peerLeadership.importBackup':
      return vscode.l10n.t('Import Another Backup…');
    case 'peerLeadership.refresh':
      return vscode.l10n.t('Try Again');
    case 'peerLeadership.chooseRepository':
      return vscode.l10n.t('Choose a Repository…');
    default:
      return vscode.l10n.t('Show Log');
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
