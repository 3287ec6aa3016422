import * as vscode from 'vscode';
import { z } from 'zod';
import { renderMessage } from '../../core/text/message.ts';
import type { Translate } from '../../core/ports.ts';
import { escapeMarkdown } from '../tree/escapeMarkdown.ts';
import type { InsightsModel, TeamInsights } from './insightsModel.ts';

const STATUS_BAR_SETTING = 'peerLeadership.statusBar';

/** How many of them the tooltip tells; the view tells all. */
const TOLD = 3;

type Here = NonNullable<TeamInsights['here']>;

/**
 * The optional item in the status bar: what is open and what waits about the file in the active editor, and nothing
 * where there is nothing. Off unless the setting says otherwise; while it is off nothing is asked for it.
 */
export class HereStatus implements vscode.Disposable {
  readonly #insights: InsightsModel;
  readonly #translate: Translate;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable;
  #item: vscode.StatusBarItem | null = null;

  constructor(parts: { insights: InsightsModel; translate: Translate; log: vscode.LogOutputChannel }) {
    this.#insights = parts.insights;
    this.#translate = parts.translate;
    this.#log = parts.log;
    this.#subscriptions = vscode.Disposable.from(
      parts.insights.onDidChange(() => void this.#update()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(STATUS_BAR_SETTING)) void this.#update();
      }),
    );
    void this.#update();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#item?.dispose();
  }

  async #update(): Promise<void> {
    if (!isOn()) {
      this.#item?.dispose();
      this.#item = null;
      return;
    }
    const path = this.#insights.path;
    const here = path === null ? null : await this.#look();
    // Meanwhile the reader may have gone on, or switched it off.
    if (path !== this.#insights.path || !isOn()) return;
    this.#show(path, here);
  }

  async #look(): Promise<Here | null> {
    try {
      return (await this.#insights.insights())?.here ?? null;
    } catch (error) {
      // The views say what failed; an item in the status bar is no place for it.
      this.#log.warn(`The status bar shows nothing: ${error instanceof Error ? error.name : 'unknown'}`);
      return null;
    }
  }

  #show(path: string | null, here: Here | null): void {
    const item = (this.#item ??= createItem());
    const said = here === null ? '' : describe(here);
    if (here === null || path === null || said === '') {
      item.hide();
      return;
    }
    const file = path.split('/').at(-1) ?? path;
    item.text = `$(eye) ${said}`;
    item.tooltip = this.#tell(here);
    item.accessibilityInformation = { label: vscode.l10n.t('Peer Leadership, about {0}: {1}', file, said) };
    item.show();
  }

  /** What it is about, as in the view: nobody is named in a warning or as who keeps others waiting. */
  #tell({ warnings, waits }: Here): vscode.MarkdownString {
    const lines = [...warnings, ...waits]
      .slice(0, TOLD)
      .map(({ sentence }) => `- ${escapeMarkdown(renderMessage(sentence, this.#translate))}`);
    return new vscode.MarkdownString([...lines, '', vscode.l10n.t('Click to show them.')].join('\n'));
  }
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('peerLeadership.here', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Peer Leadership: Here');
  item.command = 'peerLeadership.here.focus';
  return item;
}

/** Of things, never of people. */
function describe({ warnings, waits }: Here): string {
  return [
    warnings.length === 0
      ? ''
      : warnings.length === 1
        ? vscode.l10n.t('one open warning')
        : vscode.l10n.t('{0} open warnings', warnings.length),
    waits.length === 0
      ? ''
      : waits.length === 1
        ? vscode.l10n.t('one thread waits')
        : vscode.l10n.t('{0} threads wait', waits.length),
  ]
    .filter((text) => text !== '')
    .join(', ');
}

function isOn(): boolean {
  return z.boolean().catch(false).parse(vscode.workspace.getConfiguration().get(STATUS_BAR_SETTING));
}
