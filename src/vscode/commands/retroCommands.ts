import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { reportSinceSchema } from '../../core/report/reportSince.ts';
import { writeDay } from '../../core/text/day.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import { displayLocale } from '../locale.ts';
import { pickNames } from '../pickNames.ts';
import { pickReportStart } from '../retro/pickReportStart.ts';
import type { RetroReport } from '../retro/retroReport.ts';
import type { ReadyState, TeamModel } from '../teamModel.ts';
import type { CommandMap } from './commandMap.ts';

interface Parts {
  engine: EngineClient;
  model: TeamModel;
  report: RetroReport;
}

type RetroCommand =
  | 'peerLeadership.createRetroReport'
  | 'peerLeadership.saveRetroReport'
  | 'peerLeadership.copyRetroReport'
  | 'peerLeadership.draftRetroIssue'
  | 'peerLeadership.markRetroDone';

/** The commands around a retro: its report, the ways to pass it on, and that it was held. */
export function retroCommands(parts: Parts): Pick<CommandMap, RetroCommand> {
  const { report } = parts;
  return {
    'peerLeadership.createRetroReport': async (asked) => createReport(parts, asked),
    'peerLeadership.saveRetroReport': async () => report.save(),
    'peerLeadership.copyRetroReport': async () => report.copy(),
    'peerLeadership.draftRetroIssue': async () => report.draftIssue(),
    'peerLeadership.markRetroDone': async () => markDone(parts),
  };
}

async function createReport({ engine, model, report }: Parts, asked: unknown): Promise<void> {
  const state = await readyState(model);
  if (state === null) return;
  const { repository } = state.team;
  const { data: given } = reportSinceSchema.safeParse(asked);
  const since = given ?? (await pickReportStart(engine.call('find-report-starts', { repository })));
  const names = since && (await pickNames(vscode.l10n.t('Names in the Report'), state));
  if (since === undefined || names === undefined) return;
  const written = await engine.call('render-report', { repository, since, names, aliasSalt: randomUUID() });
  await report.show({ repository, title: state.team.title, names, report: written });
  // Not waited for: the message may stand for as long as the retro lasts.
  void offerNext();
}

/** What one may do with a report. */
async function offerNext(): Promise<void> {
  const next: { label: string; command: RetroCommand }[] = [
    { label: vscode.l10n.t('Save…'), command: 'peerLeadership.saveRetroReport' },
    { label: vscode.l10n.t('Copy'), command: 'peerLeadership.copyRetroReport' },
    { label: vscode.l10n.t('Draft an Issue…'), command: 'peerLeadership.draftRetroIssue' },
    { label: vscode.l10n.t('Mark Retro Done'), command: 'peerLeadership.markRetroDone' },
  ];
  const pressed = await vscode.window.showInformationMessage(
    vscode.l10n.t('The report is ready, on this machine only. What should become of it?'),
    ...next.map(({ label }) => label),
  );
  const chosen = next.find(({ label }) => label === pressed);
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen.command);
}

async function markDone({ engine, model }: Parts): Promise<void> {
  const state = await readyState(model);
  if (state === null) return;
  const { repository } = state.team;
  const done = await engine.call('mark-retro-done', { repository });
  await model.reload();
  const day = writeDay(done.until, displayLocale());
  const undo = vscode.l10n.t('Undo');
  const pressed = await vscode.window.showInformationMessage(
    vscode.l10n.t('Retro done: the next report begins on {0}.', day),
    undo,
  );
  if (pressed !== undo) return;
  await engine.call('undo-retro-done', { repository, ...done });
  await model.reload();
}

async function readyState(model: TeamModel): Promise<ReadyState | null> {
  const state = await model.state();
  if (state.kind === 'failed') throw state.error;
  return state.kind === 'ready' ? state : null;
}
