import * as vscode from 'vscode';
import type { WorkerResult } from '../../protocol/workerResults.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import type { TeamModel } from '../teamModel.ts';
import type { InsightsOptions } from '../tree/insightsOptions.ts';
import { currentFile, type OpenFile, placeInRepository } from './placeInRepository.ts';
import { Remembered } from './remembered.ts';

export type TeamInsights = NonNullable<WorkerResult<'load-insights'>>;
export type Mirror = NonNullable<WorkerResult<'load-mirror'>>;

interface Parts {
  engine: EngineClient;
  model: TeamModel;
  options: InsightsOptions;
}

/** What is there for whoever is at this machine, and about the file that they are at. Asked for once until something changes. */
export class InsightsModel implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #changed = new vscode.EventEmitter<'all' | 'place'>();
  readonly #subscription: vscode.Disposable;
  /** `place`: only the file that one is at is another. */
  readonly onDidChange = this.#changed.event;
  readonly #insights = new Remembered(() => this.#load());
  readonly #mirror = new Remembered(() => this.#hold());
  #file: OpenFile | null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#file = currentFile();
    const forget = (): void => {
      this.#insights.forget();
      this.#mirror.forget();
      this.#changed.fire('all');
    };
    this.#subscription = vscode.Disposable.from(
      parts.model.onDidChange(forget),
      parts.options.onDidChange(forget),
      vscode.window.onDidChangeActiveTextEditor(() => this.#move()),
    );
  }

  /** The file that one is at, from the top of its folder; null: none. */
  get path(): string | null {
    return this.#file?.path ?? null;
  }

  /** @throws EngineFailure; null: nothing has been read, or not by a version that knows how it stands. */
  async insights(): Promise<TeamInsights | null> {
    return this.#insights.get();
  }

  /** @throws EngineFailure; null: nobody has said who they are. */
  async mirror(): Promise<Mirror | null> {
    return this.#mirror.get();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  /** An output or a page in front is no place: what was shown stays. */
  #move(): void {
    const file = currentFile();
    if (file === null || isSameFile(file, this.#file)) return;
    this.#file = file;
    this.#insights.forget();
    this.#changed.fire('place');
  }

  async #load(): Promise<TeamInsights | null> {
    const { engine, model, options } = this.#parts;
    const state = await model.state();
    if (state.kind !== 'ready') return null;
    const { repository } = state.team;
    const place = this.#file === null ? null : await placeInRepository(this.#file, repository);
    const paths = place === null ? [] : [place];
    return engine.call('load-insights', { repository, since: options.since(state.team), paths });
  }

  async #hold(): Promise<Mirror | null> {
    const { engine, model, options } = this.#parts;
    const state = await model.state();
    if (state.kind !== 'ready') return null;
    const { repository } = state.team;
    return engine.call('load-mirror', { repository, since: options.since(state.team) });
  }
}

function isSameFile(a: OpenFile, b: OpenFile | null): boolean {
  return b !== null && a.path === b.path && a.folder.toString() === b.folder.toString();
}
