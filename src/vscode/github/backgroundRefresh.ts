import * as vscode from 'vscode';
import type { Logger } from '../../core/ports.ts';
import type { TeamModel } from '../teamModel.ts';
import type { Mining } from './mining.ts';
import { PacedLook } from './pacedLook.ts';
import type { RefreshOutcome } from './refreshPace.ts';
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
  readonly #paced: PacedLook;
  readonly #subscription: vscode.Disposable;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#paced = new PacedLook({
      look: () => this.#look(),
      isOn: isBackgroundRefreshOn,
      isSeen: () => vscode.window.state.focused,
    });
    this.#subscription = vscode.Disposable.from(
      vscode.window.onDidChangeWindowState(() => this.#paced.lookIfDue()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('peerLeadership.backgroundRefresh')) this.#paced.begin();
      }),
    );
    this.#paced.begin();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#paced.stop();
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
