import * as vscode from 'vscode';
import { z } from 'zod';
import type { EvidenceStory } from '../../core/insights/evidenceStory.ts';
import { type Repository, repositorySchema } from '../../core/model/repository.ts';
import type { Logger } from '../../core/ports.ts';
import { shorten } from '../../core/text/inertText.ts';
import { type EvidenceAction, evidencePageMessageSchema } from '../../protocol/evidenceMessages.ts';
import { logLine } from '../commands/failureTeller.ts';
import type { CommandId } from '../commands/commandMap.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import type { TeamModel } from '../teamModel.ts';
import { pageRoots, writeWebviewHtml } from '../webviewHtml.ts';
import { buildEvidencePage } from './buildEvidencePage.ts';

const EVIDENCE_VIEW_TYPE = 'peerLeadership.evidence';

/** Which piece of evidence a tab shows; the page keeps it over a reload of the window. */
const placeSchema = z.object({ repository: repositorySchema, evidenceId: z.string() });
type Place = z.infer<typeof placeSchema>;

const COMMAND_OF_ACTION: Record<EvidenceAction, CommandId> = {
  open: 'peerLeadership.openEvidence',
  'copy-link': 'peerLeadership.copyEvidenceLink',
  'say-thanks': 'peerLeadership.sayThanks',
  confirm: 'peerLeadership.confirmEvidence',
  'not-leadership': 'peerLeadership.notLeadership',
  withdraw: 'peerLeadership.withdrawEvidence',
  'take-back': 'peerLeadership.takeBackVerdict',
  'show-in-map': 'peerLeadership.showInMap',
};

interface Parts {
  engine: EngineClient;
  model: TeamModel;
  extensionUri: vscode.Uri;
  log: Logger;
}

/** The tab that tells one piece of evidence: one tab, which the next click fills anew. It follows every refresh. */
export class EvidencePanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #parts: Parts;
  readonly #subscriptions: vscode.Disposable;
  #panel: vscode.WebviewPanel | null = null;
  #place: Place | null = null;
  #story: EvidenceStory | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#subscriptions = vscode.Disposable.from(
      parts.model.onDidChange(() => void this.#update()),
      vscode.window.registerWebviewPanelSerializer(EVIDENCE_VIEW_TYPE, this),
    );
  }

  /**
   * Shows a piece of evidence of the repository that is shown; the tree keeps the keyboard.
   *
   * @param options.isBeside beside what is in front, with the keyboard on it
   * @returns false when it is not there (any more).
   * @throws EngineFailure
   */
  async show(evidenceId: string, { isBeside = false } = {}): Promise<boolean> {
    const repository = await this.#shownRepository();
    if (repository === null) return false;
    const place = { repository, evidenceId };
    const story = await this.#load(place);
    if (story === null) return false;
    this.#place = place;
    this.#story = story;
    if (this.#panel === null) {
      const options = { enableFindWidget: true, localResourceRoots: pageRoots(this.#parts.extensionUri) };
      const viewColumn = isBeside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
      const where = { viewColumn, preserveFocus: !isBeside };
      this.#adopt(vscode.window.createWebviewPanel(EVIDENCE_VIEW_TYPE, titleOf(story), where, options));
    } else {
      this.#panel.reveal(undefined, !isBeside);
      this.#post();
    }
    return true;
  }

  /** A tab that was open when the window was closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { data: place } = placeSchema.safeParse(state);
    this.#place = place ?? null;
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

  #adopt(panel: vscode.WebviewPanel): void {
    const { extensionUri } = this.#parts;
    this.#panel = panel;
    panel.webview.options = { enableScripts: true, localResourceRoots: pageRoots(extensionUri) };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = null;
    });
    panel.webview.html = writeWebviewHtml({
      webview: panel.webview,
      extensionUri,
      name: 'evidence',
      title: vscode.l10n.t('Evidence'),
    });
  }

  /** What comes from the page is checked: it has shown what strangers wrote. */
  #receive(message: unknown): void {
    const { data } = evidencePageMessageSchema.safeParse(message);
    if (data?.type === 'ready') this.#post();
    if (data?.type === 'act' && this.#story !== null) {
      const { id: evidenceId, url, actor: login } = this.#story;
      void vscode.commands.executeCommand(COMMAND_OF_ACTION[data.action], { evidenceId, url, login });
    }
  }

  #post(): void {
    if (this.#panel === null || this.#story === null || this.#place === null) return;
    this.#panel.title = titleOf(this.#story);
    void this.#panel.webview.postMessage(buildEvidencePage(this.#story, this.#place));
  }

  /** What is not there any more is not left standing. */
  async #update(): Promise<void> {
    const place = this.#place;
    if (this.#panel === null) return;
    const story =
      place === null
        ? null
        : await this.#load(place).catch((error: unknown) => {
            this.#parts.log.warn(`The evidence was closed: ${logLine(error)}`);
            return null;
          });
    if (this.#place !== place) return;
    this.#story = story;
    if (story === null) this.close();
    else this.#post();
  }

  async #load({ repository, evidenceId }: Place): Promise<EvidenceStory | null> {
    return this.#parts.engine.call('load-story', { repository, evidenceId });
  }

  async #shownRepository(): Promise<Repository | null> {
    const state = await this.#parts.model.state();
    if (state.kind === 'failed') throw state.error;
    return state.kind === 'ready' ? state.team.repository : null;
  }
}

function titleOf({ thread }: EvidenceStory): string {
  return shorten(`#${thread.number} ${thread.title}`, 40);
}
