import * as vscode from 'vscode';
import type { ProgressStep } from '../../core/ports.ts';
import type { CommandId } from '../commands/commandMap.ts';

/** Shorter waits are not worth saying. */
const SHORT_WAIT_MS = 10_000;

const STOP: CommandId = 'peerLeadership.stopReading';

/** Says that a repository is being read and how far it is: in the status bar, whose click stops it, and to the view. */
export class MiningStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('peerLeadership.mining', vscode.StatusBarAlignment.Left);
  readonly #changed = new vscode.EventEmitter<string | null>();
  /** A sentence while something is being read; null at its end. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#item.name = vscode.l10n.t('Peer Leadership: Reading from GitHub');
    this.#item.command = STOP;
  }

  async begin(repository: string): Promise<void> {
    this.#show(repository, vscode.l10n.t('asking GitHub'));
    await vscode.commands.executeCommand('setContext', 'peerLeadership.isReading', true);
  }

  tell(repository: string, step: ProgressStep): void {
    this.#show(repository, describeMiningStep(step, Date.now()));
  }

  async end(): Promise<void> {
    this.#item.hide();
    this.#changed.fire(null);
    await vscode.commands.executeCommand('setContext', 'peerLeadership.isReading', false);
  }

  dispose(): void {
    this.#item.dispose();
    this.#changed.dispose();
  }

  #show(repository: string, what: string): void {
    const sentence = vscode.l10n.t('Reading {0}: {1}', repository, what);
    this.#item.text = `$(sync~spin) ${sentence}`;
    this.#item.tooltip = vscode.l10n.t('{0}. Click to stop; what has been read is kept.', sentence);
    this.#item.show();
    this.#changed.fire(sentence);
  }
}

/** How far it is, and until when GitHub's limit makes us wait. */
function describeMiningStep({ phase, done, total, waitingUntil }: ProgressStep, nowMs: number): string {
  const isWaiting = waitingUntil !== undefined && Date.parse(waitingUntil) - nowMs > SHORT_WAIT_MS;
  if (isWaiting) {
    const time = new Date(waitingUntil).toLocaleTimeString(vscode.env.language, { hour: '2-digit', minute: '2-digit' });
    return vscode.l10n.t("GitHub's limit is reached, waits until {0}", time);
  }
  if (phase === 'git') return vscode.l10n.t('looking into the clone');
  if (phase === 'detect' || phase === 'insights') return vscode.l10n.t('looking for evidence');
  return total === null
    ? vscode.l10n.t('{0} threads read', done)
    : vscode.l10n.t('{0} of {1} threads read', done, total);
}
