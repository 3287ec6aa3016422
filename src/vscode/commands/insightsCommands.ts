import * as vscode from 'vscode';
import { z } from 'zod';
import { PERIOD_WORDS, PERIODS } from '../../core/insights/period.ts';
import type { Translate } from '../../core/ports.ts';
import type { InsightsOptions } from '../tree/insightsOptions.ts';
import type { CommandMap } from './commandMap.ts';

type InsightsCommand =
  | 'peerLeadership.groupBySignal'
  | 'peerLeadership.groupByPerson'
  | 'peerLeadership.groupByArea'
  | 'peerLeadership.choosePeriod'
  | 'peerLeadership.showWholeTime'
  | 'peerLeadership.filter'
  | 'peerLeadership.clearFilter';

/** The commands that arrange the *Insights* view. */
export function insightsCommands(options: InsightsOptions, translate: Translate): Pick<CommandMap, InsightsCommand> {
  return {
    'peerLeadership.groupBySignal': () => options.groupBy('signal'),
    'peerLeadership.groupByPerson': () => options.groupBy('person'),
    'peerLeadership.groupByArea': () => options.groupBy('area'),
    'peerLeadership.choosePeriod': async (asked) => {
      const { data: given } = z.enum(PERIODS).safeParse(asked);
      const period = given ?? (await pickPeriod(options, translate));
      if (period !== undefined) await options.lookBack(period);
    },
    'peerLeadership.showWholeTime': () => options.lookBack('all'),
    'peerLeadership.filter': async (asked) => {
      const text = typeof asked === 'string' ? asked : await askForFilter(options.filter);
      if (text !== undefined) await options.filterBy(text);
    },
    'peerLeadership.clearFilter': () => options.filterBy(''),
  };
}

async function pickPeriod(
  options: InsightsOptions,
  translate: Translate,
): Promise<(typeof PERIODS)[number] | undefined> {
  const items = PERIODS.map((period) => ({
    label: translate(PERIOD_WORDS[period]),
    ...(period === options.period ? { description: vscode.l10n.t('now') } : {}),
    period,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Look How Far Back?') });
  return chosen?.period;
}

async function askForFilter(value: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Filter Insights'),
    prompt: vscode.l10n.t(
      'Words of a name, an area, a title, a quote, or a number such as #12. Empty shows everything.',
    ),
    value,
  });
}
