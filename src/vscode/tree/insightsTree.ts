import * as vscode from 'vscode';
import { repositoryName } from '../../core/model/repository.ts';
import type { Translate } from '../../core/ports.ts';
import type { TeamView } from '../../core/engine/loadTeam.ts';
import { writeDay } from '../../core/text/day.ts';
import { inertLine } from '../../core/text/inertText.ts';
import { describeFailure } from '../commands/failureTeller.ts';
import type { MiningStatus } from '../github/miningStatus.ts';
import type { TeamModel, TeamState } from '../teamModel.ts';
import { failureNode } from './failureNode.ts';
import { teamNodes } from './teamNodes.ts';
import { toTreeItem } from './toTreeItem.ts';
import type { TreeNode } from './treeNode.ts';

export const INSIGHTS_VIEW = 'peerLeadership.insights';

/** The *Insights* view. Without any history it stays empty, and its welcome shows the ways to get some. */
export class InsightsTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #model: TeamModel;
  readonly #translate: Translate;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(model: TeamModel, translate: Translate) {
    this.#model = model;
    this.#translate = translate;
    this.#subscription = model.onDidChange(() => this.#changed.fire(undefined));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    return node === undefined ? this.#roots(await this.#model.state()) : (node.children?.() ?? []);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #roots(state: TeamState): TreeNode[] {
    if (state.kind === 'failed') {
      const label = vscode.l10n.t('The history cannot be read');
      return [failureNode({ id: 'failure/read', label, message: describeFailure(state.error).message })];
    }
    const unreadable = state.unreadable.map(({ file, message }) =>
      failureNode({ id: `failure/${file}`, label: vscode.l10n.t('{0} cannot be read', file), message }),
    );
    if (state.kind === 'empty') {
      return unreadable;
    }
    const context = {
      translate: this.#translate,
      locale: localeOf(vscode.env.language),
      now: new Date().toISOString(),
    };
    return [...teamNodes(state.team, context), ...unreadable];
  }
}

/** Plain English writes days as the map and the command line do: 14 Jun 2026. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Shows the view, and above its lines what they are about, and what is being read. */
export function createInsightsView(tree: InsightsTree, model: TeamModel, status: MiningStatus): vscode.Disposable {
  const view = vscode.window.createTreeView(INSIGHTS_VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let subject = '';
  let reading: string | null = null;
  const tell = (): void => {
    view.message = [subject, reading ?? ''].filter((sentence) => sentence !== '').join('\n');
  };
  const tellSubject = (state: TeamState): void => {
    subject = state.kind === 'ready' ? describeSubject(state.team) : '';
    tell();
  };
  const tellReading = (sentence: string | null): void => {
    reading = sentence;
    tell();
  };
  void model.state().then(tellSubject);
  return vscode.Disposable.from(view, model.onDidChange(tellSubject), status.onDidChange(tellReading));
}

function describeSubject({ repository, coverage, asOf }: TeamView): string {
  const name = inertLine(repositoryName(repository));
  if (coverage?.source === 'sample') {
    return vscode.l10n.t('{0}, an invented team. None of these people exist.', name);
  }
  return asOf === null ? name : vscode.l10n.t('{0}, up to {1}', name, writeDay(asOf, localeOf(vscode.env.language)));
}
