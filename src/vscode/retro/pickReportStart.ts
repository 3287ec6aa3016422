import * as vscode from 'vscode';
import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import type { ReportSince } from '../../core/report/reportSince.ts';
import { readTagDate } from '../../core/sources/git/readTagDate.ts';
import { writeDay } from '../../core/text/day.ts';
import type { WorkerResult } from '../../protocol/workerResults.ts';
import { displayLocale } from '../locale.ts';
import { trustedFolders } from '../trustedFolders.ts';

/** From where a report can begin, besides a day and a tag. */
type Starts = WorkerResult<'find-report-starts'>;

interface StartItem extends vscode.QuickPickItem {
  choose: () => Promise<ReportSince | undefined>;
}

const DAYS = [7, 14, 21, 30, 90] as const;

/**
 * Asks since when a report is to speak; what cannot be chosen here is not offered.
 *
 * @throws InputError `bad-date` when a tag is in no clone that is open
 */
export async function pickReportStart(starts: Promise<Starts>): Promise<ReportSince | undefined> {
  const chosen = await vscode.window.showQuickPick<StartItem>(starts.then(listStarts), {
    title: vscode.l10n.t('Create a Retro Report: Since When?'),
  });
  return chosen?.choose();
}

function listStarts({ last, milestones }: Starts): StartItem[] {
  const sinceLast: StartItem[] =
    last === null
      ? []
      : [
          {
            label: vscode.l10n.t('Since the last retro'),
            description: writeDay(last, displayLocale()),
            choose: async () => ({ kind: 'last' }),
          },
        ];
  const days = DAYS.map((count): StartItem => ({
    label: vscode.l10n.t('Last {0} days', count),
    description: describeDays(count),
    choose: async () => ({ kind: 'days', days: count }),
  }));
  const tag: StartItem = { label: vscode.l10n.t('Since a tag…'), choose: askForTag };
  const milestone: StartItem = {
    label: vscode.l10n.t('Since a milestone began…'),
    choose: async () => pickMilestone(milestones),
  };
  return [
    ...sinceLast,
    ...days,
    { label: vscode.l10n.t('Since a day…'), choose: askForDay },
    ...(trustedFolders().length === 0 ? [] : [tag]),
    ...(milestones.length === 0 ? [] : [milestone]),
  ];
}

function describeDays(count: (typeof DAYS)[number]): string {
  switch (count) {
    case 7:
      return vscode.l10n.t('a sprint of one week');
    case 14:
      return vscode.l10n.t('a sprint of two weeks');
    case 21:
      return vscode.l10n.t('a sprint of three weeks');
    case 30:
      return vscode.l10n.t('a month');
    case 90:
      return vscode.l10n.t('a quarter');
  }
}

async function askForDay(): Promise<ReportSince | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Since Which Day?'),
    placeHolder: '2026-01-31',
    validateInput: (text) =>
      z.iso.date().safeParse(text.trim()).success ? null : vscode.l10n.t('Write the day as 2026-01-31.'),
  });
  const { data: day } = z.iso.date().safeParse(typed?.trim());
  return day === undefined ? undefined : { kind: 'day', day };
}

async function askForTag(): Promise<ReportSince | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Since Which Tag?'),
    prompt: vscode.l10n.t('A tag of the repository that is open here.'),
  });
  const name = typed?.trim() ?? '';
  if (name === '') return undefined;
  for (const folder of trustedFolders()) {
    const at = await readTagDate(folder, name);
    if (at !== null) return { kind: 'tag', name, at };
  }
  throw new InputError('bad-date', vscode.l10n.t('No folder that is open here has a tag of that name.'));
}

async function pickMilestone(milestones: Starts['milestones']): Promise<ReportSince | undefined> {
  const items = milestones.map(({ name, label, at }) => ({
    label,
    description: vscode.l10n.t('begun {0}', writeDay(at, displayLocale())),
    name,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Since Which Milestone Began?') });
  return chosen && { kind: 'milestone', name: chosen.name };
}
