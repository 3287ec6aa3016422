import * as vscode from 'vscode';
import { databaseFile } from '../../core/engine/databaseFile.ts';
import { stampDatabase } from '../../core/engine/stampDatabase.ts';
import type { TeamModel, TeamState } from '../teamModel.ts';

interface Parts {
  model: Pick<TeamModel, 'onDidLoad' | 'reload'>;
  /** Where the databases lie. */
  databaseFolder: string;
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
  #shown: { file: string; stamp: string | null } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#subscription = vscode.Disposable.from(
      parts.model.onDidLoad((state) => void this.#remember(state)),
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
  async #remember(state: TeamState): Promise<void> {
    if (state.kind !== 'ready') {
      this.#shown = null;
      return;
    }
    const file = databaseFile(this.#parts.databaseFolder, state.team.repository);
    this.#shown = { file, stamp: await stampDatabase(file) };
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
