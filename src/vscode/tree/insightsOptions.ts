import * as vscode from 'vscode';
import { z } from 'zod';
import { type Period, PERIODS, startOfPeriod } from '../../core/insights/period.ts';
import type { TeamView } from '../../core/engine/loadTeam.ts';
import { type Grouping, GROUPINGS } from './groupings.ts';

const GROUPING_SETTING = 'peerLeadership.insights.groupBy';
const PERIOD_SETTING = 'peerLeadership.insights.period';

/** How the *Insights* view is arranged: grouping and period are settings, the filter lasts as long as the window. */
export class InsightsOptions implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;
  #filter = '';

  constructor() {
    this.#subscription = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('peerLeadership.insights')) this.#changed.fire(undefined);
    });
  }

  get grouping(): Grouping {
    return z.enum(GROUPINGS).catch('signal').parse(settings().get(GROUPING_SETTING));
  }

  get period(): Period {
    return z.enum(PERIODS).catch('365-days').parse(settings().get(PERIOD_SETTING));
  }

  /** ISO instant that the period begins at; null: with the history. */
  since({ asOf, lastRetro }: Pick<TeamView, 'asOf' | 'lastRetro'>): string | null {
    return startOfPeriod(this.period, {
      asOf: asOf ?? new Date().toISOString(),
      lastRetro: lastRetro === null ? null : new Date(lastRetro).toISOString(),
    });
  }

  get filter(): string {
    return this.#filter;
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await change(GROUPING_SETTING, grouping);
  }

  async lookBack(period: Period): Promise<void> {
    await change(PERIOD_SETTING, period);
  }

  async filterBy(text: string): Promise<void> {
    this.#filter = text.trim();
    await vscode.commands.executeCommand('setContext', 'peerLeadership.isFiltered', this.#filter !== '');
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration();
}

/** Where it is set for this workspace, there; else for the reader everywhere. */
async function change(setting: string, value: string): Promise<void> {
  const isOfWorkspace = settings().inspect(setting)?.workspaceValue !== undefined;
  const where = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings().update(setting, value, where);
}
