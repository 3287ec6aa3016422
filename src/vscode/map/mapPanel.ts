import * as vscode from 'vscode';
import { repositoryName } from '../../core/model/repository.ts';
import type { Logger } from '../../core/ports.ts';
import { describeFailure } from '../commands/failureTeller.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import type { TeamModel } from '../teamModel.ts';

const MAP_VIEW_TYPE = 'peerLeadership.map';

/** A page without scripts, which may load nothing from this machine; its own policy forbids the rest. */
const OPTIONS: vscode.WebviewOptions = { enableScripts: false, enableCommandUris: false, localResourceRoots: [] };

/** The tab with the team leadership map: one, of the repository that is shown. It follows every refresh. */
export class MapPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #log: Logger;
  readonly #engine: EngineClient;
  readonly #model: TeamModel;
  readonly #subscriptions: vscode.Disposable;
  #panel: vscode.WebviewPanel | null = null;

  constructor({ engine, model, log }: { engine: EngineClient; model: TeamModel; log: Logger }) {
    this.#log = log;
    this.#engine = engine;
    this.#model = model;
    this.#subscriptions = vscode.Disposable.from(
      model.onDidChange(() => void this.#update()),
      vscode.window.registerWebviewPanelSerializer(MAP_VIEW_TYPE, this),
    );
  }

  /**
   * Opens the tab, or brings it to the front.
   *
   * @returns false when there is nothing to draw yet.
   * @throws EngineFailure
   */
  async show(): Promise<boolean> {
    const page = await this.#render();
    if (page === null) return false;
    this.#panel ??= this.#adopt(
      vscode.window.createWebviewPanel(MAP_VIEW_TYPE, page.title, vscode.ViewColumn.Active, {
        ...OPTIONS,
        enableFindWidget: true,
      }),
    );
    this.#fill(this.#panel, page);
    this.#panel.reveal();
    return true;
  }

  /** A tab that was open when the window was closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    panel.webview.options = OPTIONS;
    this.#adopt(panel);
    await this.#update();
  }

  close(): void {
    this.#panel?.dispose();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.close();
  }

  #isOpen(): boolean {
    return this.#panel !== null;
  }

  #adopt(panel: vscode.WebviewPanel): vscode.WebviewPanel {
    this.#panel = panel;
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = null;
    });
    return panel;
  }

  /** What cannot be drawn any more is not left standing: the tree says why. */
  async #update(): Promise<void> {
    if (!this.#isOpen()) return;
    const page = await this.#render().catch((error: unknown) => {
      this.#log.warn(`The map was closed, because it could not be drawn: ${describeFailure(error).message}`);
      return null;
    });
    // It may have been closed meanwhile.
    const panel = this.#panel;
    if (page === null) panel?.dispose();
    else if (panel !== null) this.#fill(panel, page);
  }

  #fill(panel: vscode.WebviewPanel, { title, html }: { title: string; html: string }): void {
    panel.title = title;
    panel.webview.html = html;
  }

  async #render(): Promise<{ title: string; html: string } | null> {
    const state = await this.#model.state();
    if (state.kind === 'failed') throw state.error;
    if (state.kind === 'empty') return null;
    const { repository } = state.team;
    const map = await this.#engine.call('render-map', { repository });
    return map && { title: vscode.l10n.t('Leadership Map: {0}', repositoryName(repository)), html: map.html };
  }
}
