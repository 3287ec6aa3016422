import * as vscode from 'vscode';
import type { MapPlaces } from '../../core/map/mapScene.ts';
import type { PackedScene } from '../../core/map/packedScene.ts';
import type { Repository } from '../../core/model/repository.ts';
import type { Logger } from '../../core/ports.ts';
import { type FromMapPage, fromMapPageSchema, type ToMapPage } from '../../protocol/mapMessages.ts';
import type { CommandId } from '../commands/commandMap.ts';
import { type FailureTeller, logLine } from '../commands/failureTeller.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import { textLanguage } from '../locale.ts';
import type { TeamModel } from '../teamModel.ts';
import { pageRoots } from '../webviewHtml.ts';
import { exportMap } from './exportMap.ts';
import { renderMapPage } from './mapPage.tsx';
import { PictureDesk } from './pictureDesk.ts';
import { PlacesMemory } from './placesMemory.ts';
import type { Memory } from '../orderedMemory.ts';

const MAP_VIEW_TYPE = 'peerLeadership.map';
const SHOW_EVIDENCE: CommandId = 'peerLeadership.showEvidence';

interface MapPanelParts {
  engine: EngineClient;
  model: TeamModel;
  log: Logger;
  teller: FailureTeller;
  memory: Memory;
  extensionUri: vscode.Uri;
  messages: Record<string, string>;
}

/** What stands in the tab. */
interface Shown {
  repository: Repository;
  /** What it is called. */
  title: string;
  areNamesHidden: boolean;
  scene: PackedScene;
}

/** The tab with the team leadership map: one, of the repository that is shown. It follows every refresh. */
export class MapPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #parts: MapPanelParts;
  readonly #places: PlacesMemory;
  readonly #pictures = new PictureDesk();
  readonly #subscriptions: vscode.Disposable;
  #panel: vscode.WebviewPanel | null = null;
  #shown: Shown | null = null;
  /** What to look at as soon as the page listens. */
  #wanted: string | null = null;
  #isListening = false;

  constructor(parts: MapPanelParts) {
    this.#parts = parts;
    this.#places = new PlacesMemory(parts.memory);
    this.#subscriptions = vscode.Disposable.from(
      parts.model.onDidChange(() => void this.#update()),
      vscode.window.registerWebviewPanelSerializer(MAP_VIEW_TYPE, this),
    );
  }

  /**
   * Opens the tab, or brings it to the front.
   *
   * @param node id of a person or an area of the map to look at.
   * @returns false when there is nothing to draw yet.
   * @throws EngineFailure
   */
  async show(node: string | null = null): Promise<boolean> {
    const shown = await this.#load();
    if (shown === null) return false;
    this.#wanted = node;
    if (this.#panel === null) {
      const panel = vscode.window.createWebviewPanel(MAP_VIEW_TYPE, titleOf(shown), vscode.ViewColumn.Active, {
        ...this.#options(),
        enableFindWidget: true,
      });
      this.#adopt(panel);
      await this.#fill(panel, shown);
    } else {
      await this.#renew(this.#panel, shown);
    }
    this.#panel?.reveal();
    return true;
  }

  /** A tab that was open when the window was closed; its page remembers what the reader had chosen. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    panel.webview.options = this.#options();
    this.#adopt(panel);
    const shown = await this.#loadOrClose();
    if (shown !== null && this.#isOpen(panel)) await this.#fill(panel, shown);
  }

  close(): void {
    this.#panel?.dispose();
  }

  /** Forgets where everybody stood. */
  async forget(): Promise<void> {
    await this.#places.forget();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.close();
  }

  #options(): vscode.WebviewOptions {
    return { enableScripts: true, enableCommandUris: false, localResourceRoots: pageRoots(this.#parts.extensionUri) };
  }

  #isOpen(panel: vscode.WebviewPanel): boolean {
    return this.#panel === panel;
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    this.#isListening = false;
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      // Behind another tab there is no page: what is sent to it is lost. It says so itself when it is there again.
      if (this.#isOpen(panel) && !panel.visible) this.#isListening = false;
    });
    panel.onDidDispose(() => {
      if (!this.#isOpen(panel)) return;
      this.#panel = null;
      this.#shown = null;
      this.#pictures.giveUp();
    });
  }

  /** Gives the tab its page, which asks for the scene when its script runs. */
  async #fill(panel: vscode.WebviewPanel, shown: Shown): Promise<void> {
    const { repository } = shown;
    const table = await this.#parts.engine.call('render-map-table', { repository });
    if (!this.#isOpen(panel)) return;
    this.#pictures.giveUp();
    const address = (...file: string[]): string =>
      panel.webview.asWebviewUri(vscode.Uri.joinPath(this.#parts.extensionUri, ...file)).toString();
    this.#shown = shown;
    panel.title = titleOf(shown);
    panel.webview.html = renderMapPage({
      scriptUrl: address('dist', 'webview', 'map.js'),
      styleUrl: address('media', 'map.css'),
      cspSource: panel.webview.cspSource,
      title: panel.title,
      language: textLanguage(),
      tableHtml: table?.html ?? '',
    });
  }

  async #update(): Promise<void> {
    const panel = this.#panel;
    if (panel === null) return;
    const shown = await this.#loadOrClose();
    if (shown !== null && this.#isOpen(panel)) await this.#renew(panel, shown);
  }

  /** Names that are to be hidden must not stay anywhere in the page, so then it is made anew. */
  async #renew(panel: vscode.WebviewPanel, shown: Shown): Promise<void> {
    if (this.#shown?.areNamesHidden === shown.areNamesHidden) {
      this.#send(shown);
      return;
    }
    this.#isListening = false;
    await this.#fill(panel, shown);
  }

  /** What cannot be drawn any more is not left standing: the tree says why. */
  async #loadOrClose(): Promise<Shown | null> {
    const shown = await this.#load().catch((error: unknown) => {
      this.#parts.log.warn(`The map was closed, because it could not be drawn: ${logLine(error)}`);
      return null;
    });
    if (shown === null) this.close();
    return shown;
  }

  async #load(): Promise<Shown | null> {
    const state = await this.#parts.model.state();
    if (state.kind === 'failed') throw state.error;
    if (state.kind === 'empty') return null;
    const { repository, title } = state.team;
    const { areNamesHidden } = state;
    const place = { repository, areNamesHidden };
    const scene = await this.#parts.engine.call('load-map', { repository, previous: this.#places.recall(place) });
    if (scene === null) return null;
    const places = placesOf(scene);
    if (places !== null) await this.#places.keep(place, places);
    return { repository, title, areNamesHidden, scene };
  }

  #send(shown: Shown): void {
    this.#shown = shown;
    if (this.#panel === null) return;
    this.#panel.title = titleOf(shown);
    if (!this.#isListening) return;
    const { repository, title, scene } = shown;
    const name = `${repository.host}/${title}`;
    void this.#post({
      type: 'scene',
      repository: name,
      scene,
      messages: this.#parts.messages,
      language: textLanguage(),
    });
    if (this.#wanted !== null) void this.#post({ type: 'focus', node: this.#wanted });
    this.#wanted = null;
  }

  /** False: there is no page that could hear it. */
  #post(message: ToMapPage): PromiseLike<boolean> {
    return this.#panel?.webview.postMessage(message) ?? Promise.resolve(false);
  }

  #receive(raw: unknown): void {
    const { data: message } = fromMapPageSchema.safeParse(raw);
    if (message === undefined) {
      this.#parts.log.warn("The map's page sent something that cannot be read.");
      return;
    }
    this.#answer(message);
  }

  #answer(message: FromMapPage): void {
    switch (message.type) {
      case 'ready':
        this.#isListening = true;
        if (this.#shown !== null) this.#send(this.#shown);
        break;
      case 'export':
        void this.#export(message).catch((error: unknown) => this.#parts.teller.tell(error));
        break;
      case 'picture':
        this.#pictures.receive(message.picture, message.png);
        break;
      case 'tell':
        void this.#tell(message.acts).catch((error: unknown) => {
          this.#parts.log.warn(`The map's page did not get what it asked for: ${logLine(error)}`);
        });
        break;
      case 'story':
        void vscode.commands.executeCommand(SHOW_EVIDENCE, { evidenceId: message.evidence, isBeside: true });
        break;
      case 'problem':
        this.#parts.log.warn(`The map's page: ${message.what}.`);
        break;
    }
  }

  /** Not of a map that was replaced meanwhile: names may be hidden by now, and the page asks anew. */
  async #tell(acts: string[]): Promise<void> {
    const shown = this.#shown;
    if (shown === null) return;
    const told = await this.#parts.engine.call('tell-acts', { repository: shown.repository, acts });
    if (told !== null && this.#shown === shown) await this.#post({ type: 'told', acts: told.acts });
  }

  async #export({ limits, canDrawPicture }: Extract<FromMapPage, { type: 'export' }>): Promise<void> {
    if (this.#shown === null) return;
    const { repository, areNamesHidden, scene } = this.#shown;
    const draw = (labels: Record<string, string>): Promise<Uint8Array | null> =>
      this.#pictures.ask((picture) => this.#post({ type: 'draw-picture', picture, labels }));
    await exportMap({
      engine: this.#parts.engine,
      repository,
      areNamesHidden,
      limits,
      places: placesOf(scene),
      drawPicture: canDrawPicture ? draw : null,
    });
  }
}

function titleOf({ title, areNamesHidden }: Shown): string {
  return areNamesHidden
    ? vscode.l10n.t('Leadership Map: {0}, names hidden', title)
    : vscode.l10n.t('Leadership Map: {0}', title);
}

function placesOf({ ground }: PackedScene): MapPlaces | null {
  return ground.kind === 'places' ? ground.places : null;
}
