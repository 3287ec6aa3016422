import * as vscode from 'vscode';
import type { Translate } from '../../core/ports.ts';
import { describeFailure } from '../commands/failureTeller.ts';
import { displayLocale } from '../locale.ts';
import type { TeamModel } from '../teamModel.ts';
import { failureNode } from '../tree/failureNode.ts';
import { toTreeItem } from '../tree/toTreeItem.ts';
import type { TreeContext } from '../tree/treeContext.ts';
import type { TreeNode } from '../tree/treeNode.ts';
import type { InsightsModel } from './insightsModel.ts';
import { hereNodes, mirrorNodes, waitingNodes } from './situationNodes.ts';

interface Parts {
  model: TeamModel;
  insights: InsightsModel;
  translate: Translate;
}

type Draw = (context: TreeContext) => Promise<TreeNode[]>;

/** The views below *Insights*. Each has nothing to show, and its welcome the one way out, until something was read. */
export class SideView implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #parts: Parts;
  readonly #draw: Draw;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: Parts, draw: Draw) {
    this.#parts = parts;
    this.#draw = draw;
    this.#subscription = parts.insights.onDidChange(() => this.#changed.fire(undefined));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node !== undefined) return node.children?.() ?? [];
    const { model, translate } = this.#parts;
    try {
      const state = await model.state();
      if (state.kind !== 'ready') return [];
      const { viewer } = state.team;
      return await this.#draw({ translate, locale: displayLocale(), now: new Date().toISOString(), viewer });
    } catch (error) {
      const label = vscode.l10n.t('This cannot be shown');
      return [failureNode({ id: 'failure/view', label, message: describeFailure(error).message })];
    }
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** *Here*, *Waiting Now* and *My Leadership*. */
export function createSideViews(parts: Parts): {
  views: Record<'here' | 'waiting' | 'myLeadership', SideView>;
  disposable: vscode.Disposable;
} {
  const { insights } = parts;
  const views = {
    here: new SideView(parts, async (context) => {
      const known = insights.path === null ? null : await insights.insights();
      return known === null ? [] : hereNodes(known, context);
    }),
    waiting: new SideView(parts, async (context) => {
      const known = await insights.insights();
      return known === null ? [] : waitingNodes(known, context);
    }),
    myLeadership: new SideView(parts, async (context) => {
      const mirror = await insights.mirror();
      return mirror === null ? [] : mirrorNodes(mirror, context);
    }),
  };
  const here = vscode.window.createTreeView('peerLeadership.here', { treeDataProvider: views.here });
  const tellPlace = (): void => {
    here.description = insights.path?.split('/').at(-1) ?? '';
  };
  tellPlace();
  const disposable = vscode.Disposable.from(
    here,
    insights.onDidChange(tellPlace),
    vscode.window.createTreeView('peerLeadership.waiting', { treeDataProvider: views.waiting }),
    vscode.window.createTreeView('peerLeadership.myLeadership', { treeDataProvider: views.myLeadership }),
    ...Object.values(views),
  );
  return { views, disposable };
}
