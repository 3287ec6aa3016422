import * as vscode from 'vscode';
import type { Logger } from '../../core/ports.ts';
import type { TeamModel } from '../teamModel.ts';
import type { Mining } from './mining.ts';
import { nextPauseMs, type RefreshOutcome, SHORTEST_MS } from './refreshPace.ts';
import { toTarget } from './repositoryTarget.ts';
import { enterpriseServer, isBackgroundRefreshOn } from './settings.ts';

interface Parts {
  model: TeamModel;
  mining: Mining;
  log: Logger;
}

/**
 * Looks now and then whether GitHub has something new of the repository that is shown, without a word. Only where
 * somebody mined it before and is signed in, in the window that has the focus. Where nothing changed it costs one
 * request, and the next look comes later.
 */
export class BackgroundRefresh implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #subscription: vscode.Disposable;
  #pauseMs = SHORTEST_MS;
  #timer: NodeJS.Timeout | null = null;
  #isDue = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#subscription = vscode.Disposable.from(
      vscode.window.onDidChangeWindowState(() => this.#lookIfDue()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('peerLeadership.backgroundRefresh')) this.#begin();
      }),
    );
    this.#begin();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#stop();
  }

  /** From the start, with the shortest pause; or not at all. */
  #begin(): void {
    this.#pauseMs = SHORTEST_MS;
    this.#stop();
    if (isBackgroundRefreshOn()) this.#wait();
  }

  #stop(): void {
    this.#isDue = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.#isDue = true;
      this.#lookIfDue();
    }, this.#pauseMs);
    this.#timer.unref();
  }

  /** In a window that nobody looks at, the look waits until somebody does. */
  #lookIfDue(): void {
    if (!this.#isDue || !vscode.window.state.focused) return;
    this.#isDue = false;
    void this.#look().then((outcome) => {
      this.#pauseMs = nextPauseMs(this.#pauseMs, outcome);
      // It may have been switched off meanwhile.
      if (isBackgroundRefreshOn()) this.#wait();
    });
  }

  async #look(): Promise<RefreshOutcome> {
    const { model, mining, log } = this.#parts;
    try {
      const state = await model.state();
      if (state.kind !== 'ready' || state.team.coverage?.source !== 'github') return 'unchanged';
      return await mining.mineQuietly(toTarget(state.team.repository, enterpriseServer()));
    } catch (error) {
      log.info(`Nothing could be read in the background: ${error instanceof Error ? error.name : 'unknown'}`);
      return 'failed';
    }
  }
}
