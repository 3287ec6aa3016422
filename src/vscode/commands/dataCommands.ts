import { rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { z } from 'zod';
import type { EngineClient } from '../engine/engineClient.ts';
import type { Mining } from '../github/mining.ts';
import { findMapNode } from '../map/findMapNode.ts';
import type { MapPanel } from '../map/mapPanel.ts';
import type { ModelConsents } from '../languageModel/modelConsents.ts';
import type { ModelReading } from '../languageModel/modelReading.ts';
import { nameOfRepository } from '../people/namesSetting.ts';
import { showStepsTaken } from '../stepsTaken.ts';
import type { TeamModel } from '../teamModel.ts';
import type { CommandMap } from './commandMap.ts';

interface Parts {
  engine: EngineClient;
  model: TeamModel;
  map: MapPanel;
  /** What shows something that would be gone. */
  pages: readonly { close(): void }[];
  mining: Mining;
  consents: ModelConsents;
  reading: ModelReading;
  log: vscode.LogOutputChannel;
  /** Absolute path of the folder that holds everything that was mined. */
  databaseFolder: string;
}

type DataCommand =
  | 'peerLeadership.showTeamLeadershipMap'
  | 'peerLeadership.showInMap'
  | 'peerLeadership.chooseRepository'
  | 'peerLeadership.deleteAllMinedData'
  | 'peerLeadership.getStarted'
  | 'peerLeadership.showLog';

/** As the manifest has it: the extension, then the walkthrough. */
const WALKTHROUGH = 'peer-leadership.peer-leadership#getStarted';

const subjectSchema = z.object({ login: z.string().optional(), area: z.string().optional() });

/** The commands on what has been imported. */
export function dataCommands(parts: Parts): Pick<CommandMap, DataCommand> {
  const { model, map, log } = parts;
  return {
    'peerLeadership.showTeamLeadershipMap': async () => {
      if (!(await map.show())) await offerSample();
    },
    'peerLeadership.showInMap': async (line) => {
      const { data } = subjectSchema.safeParse(line);
      const state = await model.state();
      if (data === undefined || state.kind !== 'ready') return;
      await map.show(findMapNode(data, state.team.evidence));
    },
    'peerLeadership.chooseRepository': () => chooseRepository(model),
    'peerLeadership.deleteAllMinedData': () => deleteAllMinedData(parts),
    'peerLeadership.getStarted': openWalkthrough,
    'peerLeadership.showLog': async () => log.show(),
  };
}

async function openWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
  await showStepsTaken();
}

async function offerSample(): Promise<void> {
  const explore = vscode.l10n.t('Explore a Sample Team');
  const message = vscode.l10n.t('There is no history to draw yet.');
  const pressed = await vscode.window.showInformationMessage(message, explore);
  if (pressed === explore) await vscode.commands.executeCommand('peerLeadership.exploreSampleTeam');
}

async function chooseRepository(model: TeamModel): Promise<void> {
  const state = await model.state();
  if (state.kind === 'failed') throw state.error;
  if (state.kind === 'empty') return offerSample();
  const items = state.repositories.map((repository) => ({
    label: nameOfRepository(repository),
    description: repository.host,
    repository,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Choose a Repository') });
  if (chosen !== undefined) await model.show(chosen.repository);
}

async function deleteAllMinedData(parts: Parts): Promise<void> {
  const { engine, model, pages, map, mining, consents, reading, databaseFolder } = parts;
  const remove = vscode.l10n.t('Delete');
  const pressed = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete everything that Peer Leadership has read?'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'The history and the evidence of all repositories are removed from this machine, and with them your verdicts, your answers to warnings, who you said is who, what a language model read and that it may: what you want to keep, export first. What is on GitHub and your backups stay as they are, and so does your sign-in: to forget a token, choose Sign Out of GitHub.',
      ),
    },
    remove,
  );
  if (pressed !== remove) return;
  for (const page of pages) page.close();
  mining.forget();
  reading.forget();
  // The thread holds the databases open, which keeps some systems from removing them.
  await engine.stop();
  try {
    await rm(databaseFolder, { recursive: true, force: true, maxRetries: 3 });
  } finally {
    await map.forget();
    await consents.forget();
    await model.forget();
    await model.reload();
  }
}
