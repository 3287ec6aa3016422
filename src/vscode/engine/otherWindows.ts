import * as vscode from 'vscode';
import { stampDatabase } from '../../core/engine/stampDatabase.ts';
import type { ShownTeam, TeamModel, TeamState } from '../teamModel.ts';

interface Parts {
  model: Pick<TeamModel, 'onDidLoad' | 'reload'>;
  /** This window is writing itself, and tells the faces when it has. */
  isWriting: () => boolean;
}

/** Often enough for what a command line writes meanwhile; another window's words are seen when this one is come to. */
const PAUSE_MS = 20_000;

/**
 * Shows what another window (or the command line) has written into the database that is shown. Looks only while this
 * window has the focus; a look is two questions to the file system, and nothing is opened where nothing changed.
 */
export class OtherWindows implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #subscription: vscode.Disposable;
  #timer: NodeJS.Timeout | null = null;
  #shown: ShownTeam['written'] | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#subscription = vscode.Disposable.from(
      parts.model.onDidLoad((state) => this.#remember(state)),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) void this.#look();
        this.#begin(focused);
      }),
    );
    this.#begin(vscode.window.state.focused);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#begin(false);
  }

  #begin(isFocused: boolean): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = isFocused ? setInterval(() => void this.#look(), PAUSE_MS) : null;
    this.#timer?.unref();
  }

  /** As it was when it was read for the faces. */
  #remember(state: TeamState): void {
    this.#shown = state.kind === 'ready' ? { ...state.team.written } : null;
  }

  async #look(): Promise<void> {
    const { model, isWriting } = this.#parts;
    const shown = this.#shown;
    if (shown === null || isWriting()) return;
    const stamp = await stampDatabase(shown.file);
    if (stamp === shown.stamp || shown !== this.#shown) return;
    shown.stamp = stamp;
    await model.reload();
  }
}
