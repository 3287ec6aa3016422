import * as vscode from 'vscode';
import { type Repository, repositoryName } from '../../core/model/repository.ts';
import type { ProgressStep } from '../../core/ports.ts';
import type { WorkerResult } from '../../protocol/workerResults.ts';
import type { CallOptions, EngineClient } from '../engine/engineClient.ts';
import { lookIntoOwnClone } from '../github/findClone.ts';
import { areNamesHidden } from '../people/namesSetting.ts';
import type { TeamModel } from '../teamModel.ts';
import { INSIGHTS_VIEW } from '../tree/insightsTree.ts';
import type { CommandMap } from './commandMap.ts';

type ImportTask = 'import-sample' | 'import-backup';
type Progress = vscode.Progress<{ message?: string; increment?: number }>;

type ImportCall = (options: Required<Pick<CallOptions, 'progress' | 'signal'>>) => Promise<WorkerResult<ImportTask>>;

/** The commands that bring history in. Only one import runs at a time. */
export function importCommands(
  engine: EngineClient,
  model: TeamModel,
): Pick<CommandMap, 'peerLeadership.exploreSampleTeam' | 'peerLeadership.importBackup'> {
  let isRunning = false;
  const runImport = async (title: string, call: ImportCall): Promise<Repository | null> => {
    if (isRunning) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('An import is running already. Wait for it, or cancel it.'),
      );
      return null;
    }
    isRunning = true;
    try {
      await vscode.commands.executeCommand(`${INSIGHTS_VIEW}.focus`);
      const { repository } = await withCancellableProgress(title, (progress, signal) =>
        call({ progress: (step) => progress.report({ message: describeStep(step) }), signal }),
      );
      await model.show(repository);
      return repository;
    } finally {
      isRunning = false;
    }
  };
  return {
    'peerLeadership.exploreSampleTeam': async () => {
      await runImport(vscode.l10n.t('Reading the sample team'), (options) => engine.call('import-sample', {}, options));
    },
    'peerLeadership.importBackup': async (backup) => {
      const place = backup instanceof vscode.Uri ? backup : await askForBackup();
      if (place === undefined) return;
      const repository = await runImport(vscode.l10n.t('Reading the backup'), (options) =>
        importBackup(engine, place.fsPath, options),
      );
      if (repository === null) return;
      // The owner may be a person.
      const name = areNamesHidden() ? repository.name : repositoryName(repository);
      void offerMap(vscode.l10n.t('The history of {0} has been read.', name));
    },
  };
}

/** Whoever has the clone at hand gets what git shows as well. */
async function importBackup(
  engine: EngineClient,
  path: string,
  options: Parameters<ImportCall>[0],
): Promise<WorkerResult<'import-backup'>> {
  const imported = await engine.call('import-backup', { path }, options);
  await lookIntoOwnClone(engine, imported.repository, options);
  return imported;
}

/** A bar in the view, and a message that can cancel. */
async function withCancellableProgress<T>(
  title: string,
  work: (progress: Progress, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inView = { location: { viewId: INSIGHTS_VIEW } };
  const asMessage = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(inView, () =>
    vscode.window.withProgress(asMessage, async (progress, token) => {
      const controller = new AbortController();
      const subscription = token.onCancellationRequested(() => controller.abort());
      try {
        return await work(progress, controller.signal);
      } finally {
        subscription.dispose();
      }
    }),
  );
}

function describeStep({ phase, done, total }: ProgressStep): string {
  switch (phase) {
    case 'read':
      return vscode.l10n.t('{0} threads read', done);
    case 'git':
      return vscode.l10n.t('looking into the clone');
    case 'store':
      return total === null
        ? vscode.l10n.t('{0} threads stored', done)
        : vscode.l10n.t('{0} of {1} threads stored', done, total);
    case 'detect':
    case 'insights':
      return vscode.l10n.t('looking for evidence');
  }
}

async function askForBackup(): Promise<vscode.Uri | undefined> {
  const folder = { label: vscode.l10n.t('A folder'), isFolder: true, iconPath: new vscode.ThemeIcon('folder') };
  const archive = {
    label: vscode.l10n.t('A .tar.gz file'),
    isFolder: false,
    iconPath: new vscode.ThemeIcon('file-zip'),
  };
  const title = vscode.l10n.t('Import a Backup');
  // A native dialog offers either files or folders on most systems, so which comes first.
  const chosen = await vscode.window.showQuickPick([folder, archive], {
    title,
    placeHolder: vscode.l10n.t('A backup in the layout of github-metadata-backup: what is it?'),
  });
  if (chosen === undefined) return undefined;
  const [place] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel: vscode.l10n.t('Import'),
      canSelectFiles: !chosen.isFolder,
      canSelectFolders: chosen.isFolder,
      ...(chosen.isFolder ? {} : { filters: { [vscode.l10n.t('Backups')]: ['gz', 'tgz'] } }),
    })) ?? [];
  return place;
}

async function offerMap(message: string): Promise<void> {
  const showMap = vscode.l10n.t('Show Team Leadership Map');
  const pressed = await vscode.window.showInformationMessage(message, showMap);
  if (pressed === showMap) await vscode.commands.executeCommand('peerLeadership.showTeamLeadershipMap');
}
