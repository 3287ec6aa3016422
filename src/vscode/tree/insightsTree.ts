import * as vscode from 'vscode';
import { BRIEF_PERIOD_WORDS } from '../../core/insights/period.ts';
import { renderTold } from '../../core/text/message.ts';
import type { Translate } from '../../core/ports.ts';
import { writeDay } from '../../core/text/day.ts';
import { inertLine } from '../../core/text/inertText.ts';
import { describeFailure } from '../commands/failureTeller.ts';
import type { MiningStatus } from '../github/miningStatus.ts';
import { displayLocale } from '../locale.ts';
import { withoutOwners } from '../people/namesSetting.ts';
import type { ShownTeam, TeamModel, TeamState } from '../teamModel.ts';
import type { InsightsModel } from '../insights/insightsModel.ts';
import { personalNodes, warningSection } from '../insights/situationNodes.ts';
import type { ModelConsents } from '../languageModel/modelConsents.ts';
import { failureNode } from './failureNode.ts';
import type { InsightsOptions } from './insightsOptions.ts';
import { teamNodes } from './teamNodes.ts';
import type { TreeContext } from './treeContext.ts';
import { toTreeItem } from './toTreeItem.ts';
import type { TreeNode } from './treeNode.ts';
import { unreadNodes } from './unreadNodes.ts';

export const INSIGHTS_VIEW = 'peerLeadership.insights';

interface Parts {
  model: TeamModel;
  options: InsightsOptions;
  insights: InsightsModel;
  consents: ModelConsents;
  translate: Translate;
}

/** The *Insights* view. Without any history it stays empty, and its welcome shows the ways to get some. */
export class InsightsTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #parts: Parts;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: Parts) {
    this.#parts = parts;
    const redraw = (): void => this.#changed.fire(undefined);
    this.#subscription = vscode.Disposable.from(parts.model.onDidChange(redraw), parts.options.onDidChange(redraw));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    return node === undefined ? this.#roots(await this.#parts.model.state()) : (node.children?.() ?? []);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #roots(state: TeamState): Promise<TreeNode[]> {
    if (state.kind === 'failed') {
      const label = vscode.l10n.t('The history cannot be read');
      return [failureNode({ id: 'failure/read', label, message: describeFailure(state.error).message })];
    }
    const unreadable = state.unreadable.map(({ file, told }) =>
      failureNode({
        id: `failure/${file}`,
        label: vscode.l10n.t('{0} cannot be read', withoutOwners(file)),
        message: withoutOwners(renderTold(told, this.#parts.translate)),
      }),
    );
    if (state.kind === 'empty') {
      return unreadable;
    }
    const { options, consents, translate } = this.#parts;
    const now = new Date().toISOString();
    const context = { translate, locale: displayLocale(), now, viewer: state.team.viewer };
    const since = options.since(state.team);
    const selection = { grouping: options.grouping, since, filter: options.filter };
    const [first, last] = await this.#personal(context);
    const unread = unreadNodes(state.team, consents.find(state.team.repository), context);
    const beforeCoverage = [...last, ...unread];
    return [...first, ...teamNodes(state.team, selection, { ...context, beforeCoverage }), ...unreadable];
  }

  /** What stands above and below the evidence. A filter is for evidence, so then only that is there. */
  async #personal(context: TreeContext): Promise<[TreeNode[], TreeNode[]]> {
    const { insights, options } = this.#parts;
    if (options.filter !== '') return [[], []];
    try {
      const known = await insights.insights();
      return known === null ? [[], []] : [personalNodes(known, context), warningSection(known, context)];
    } catch (error) {
      const label = vscode.l10n.t('What is open cannot be shown');
      return [[failureNode({ id: 'failure/insights', label, message: describeFailure(error).message })], []];
    }
  }
}

/** Shows the view, and above its lines what they are about, how they are chosen, and what is being read. */
export function createInsightsView(
  tree: InsightsTree,
  { model, options, translate }: Pick<Parts, 'model' | 'options' | 'translate'>,
  status: MiningStatus,
): vscode.Disposable {
  const view = vscode.window.createTreeView(INSIGHTS_VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let subject: string | null = null;
  let hidden: string | null = null;
  let reading: string | null = null;
  const tell = (): void => {
    const isShown = subject !== null;
    const filter = isShown && options.filter !== '' ? vscode.l10n.t('Filter: {0}', inertLine(options.filter)) : null;
    view.description = isShown ? translate(BRIEF_PERIOD_WORDS[options.period]) : '';
    view.message = [subject, hidden, filter, reading].filter((sentence) => sentence !== null).join('\n');
  };
  const tellSubject = (state: TeamState): void => {
    subject = state.kind === 'ready' ? describeSubject(state.team) : null;
    hidden = state.kind === 'ready' && state.areNamesHidden ? vscode.l10n.t('Names are hidden.') : null;
    tell();
  };
  const tellReading = (sentence: string | null): void => {
    reading = sentence;
    tell();
  };
  void model.state().then(tellSubject);
  return vscode.Disposable.from(
    view,
    model.onDidChange(tellSubject),
    options.onDidChange(tell),
    status.onDidChange(tellReading),
  );
}

function describeSubject({ title, coverage, asOf }: ShownTeam): string {
  const name = inertLine(title);
  if (coverage?.source === 'sample') {
    return vscode.l10n.t('{0}, an invented team. None of these people exist.', name);
  }
  return asOf === null ? name : vscode.l10n.t('{0}, up to {1}', name, writeDay(asOf, displayLocale()));
}
