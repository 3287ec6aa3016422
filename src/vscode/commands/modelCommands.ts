import * as vscode from 'vscode';
import type { Translate } from '../../core/ports.ts';
import { aboutTokens, describePlan } from '../../core/reading/languageModel/describeModel.ts';
import { inertLine } from '../../core/text/inertText.ts';
import type { WorkerResult } from '../../protocol/workerResults.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import { chooseModel, tellNoModel } from '../languageModel/chooseModel.ts';
import type { ModelConsents } from '../languageModel/modelConsents.ts';
import type { ModelReading } from '../languageModel/modelReading.ts';
import { nameOfRepository } from '../people/namesSetting.ts';
import type { ShownTeam, TeamModel } from '../teamModel.ts';
import type { CommandMap } from './commandMap.ts';

type ModelCommand = 'peerLeadership.readWithModel' | 'peerLeadership.withdrawModel';

interface Parts {
  engine: EngineClient;
  model: TeamModel;
  consents: ModelConsents;
  reading: ModelReading;
  translate: Translate;
}

type Plan = WorkerResult<'plan-model-reading'>;

/** The commands on the language model that somebody has in VS Code: nothing is sent before they agreed to it. */
export function modelCommands(parts: Parts): Pick<CommandMap, ModelCommand> {
  return {
    'peerLeadership.readWithModel': async () => {
      const team = await shownTeam(parts);
      if (team !== null) await readWithModel(parts, team);
    },
    'peerLeadership.withdrawModel': async () => {
      const team = await shownTeam(parts);
      if (team !== null) await withdraw(parts, team);
    },
  };
}

/** Null, and said: nothing has been read from GitHub or a backup. */
async function shownTeam({ model }: Parts): Promise<ShownTeam | null> {
  const state = await model.state();
  if (state.kind === 'failed') throw state.error;
  if (state.kind === 'ready') return state.team;
  const mine = vscode.l10n.t('Mine a Repository');
  const message = vscode.l10n.t('There are no comments to read: no history is here yet.');
  const pressed = await vscode.window.showInformationMessage(message, mine);
  if (pressed === mine) await vscode.commands.executeCommand('peerLeadership.mineRepository');
  return null;
}

async function readWithModel(parts: Parts, team: ShownTeam): Promise<void> {
  const { engine, consents, reading } = parts;
  const { repository } = team;
  if (reading.isUnderWay) {
    void vscode.window.showInformationMessage(vscode.l10n.t('A language model is reading already.'));
    return;
  }
  const plan = await engine.call('plan-model-reading', { repository });
  const chat = await settleModel(parts, team, plan);
  if (chat === null) return;
  const agreed = consents.find(repository);
  if (agreed?.vendor !== chat.vendor && !(await isAgreed(parts, { team, plan, chat }))) return;
  await consents.give(repository, chat);
  await reading.read(repository, chat);
}

/** The model that is to read. Null: there is nothing to read, no model, or the reader wants something else. */
async function settleModel(parts: Parts, team: ShownTeam, plan: Plan): Promise<vscode.LanguageModelChat | null> {
  const { consents, reading } = parts;
  const { repository } = team;
  const agreed = consents.find(repository);
  if (plan.comments === 0) {
    // A window that was closed in the middle has not looked for evidence.
    if (agreed !== null) await reading.lookThrough(repository);
    void vscode.window.showInformationMessage(describeNothingLeft(plan));
    return null;
  }
  const known = agreed === null ? undefined : await findModel(agreed);
  if (known !== undefined) {
    const wanted = await askWhat(known, plan);
    if (wanted === 'withdraw') await withdraw(parts, team);
    if (wanted !== 'another') return wanted === 'read' ? known : null;
  }
  const chosen = await chooseModel(agreed?.id ?? null);
  if (chosen === 'none') await tellNoModel(team.written.file);
  return chosen === undefined || chosen === 'none' ? null : chosen;
}

async function findModel({
  vendor,
  id,
}: {
  vendor: string;
  id: string;
}): Promise<vscode.LanguageModelChat | undefined> {
  const [model] = await vscode.lm.selectChatModels({ vendor, id });
  return model;
}

function describeNothingLeft({ alreadyRead, leftOut }: Plan): string {
  return alreadyRead === 0 && leftOut > 0
    ? vscode.l10n.t(
        'There is nothing to read that may be sent: each comment is by, or on the work of, somebody who is left out.',
      )
    : vscode.l10n.t('Nothing is left to read. Read already: {0}.', alreadyRead);
}

/** Of a model that may read here already: how much it would be, and what else there is to do. */
async function askWhat(
  { name }: vscode.LanguageModelChat,
  { comments, tokens }: Plan,
): Promise<'read' | 'another' | 'withdraw' | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Let {0} Read', inertLine(name)),
      description: vscode.l10n.t('{0} comments, about {1} tokens', comments, aboutTokens(tokens)),
      wanted: 'read' as const,
    },
    { label: vscode.l10n.t('Choose Another Model…'), wanted: 'another' as const },
    { label: vscode.l10n.t('Let No Language Model Read Any More…'), wanted: 'withdraw' as const },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('A Language Model Reads Comments') });
  return chosen?.wanted;
}

/** What leaves the machine, to whom and how much of it, before anything does. */
async function isAgreed(
  { translate }: Parts,
  { team, plan, chat }: { team: ShownTeam; plan: Plan; chat: vscode.LanguageModelChat },
): Promise<boolean> {
  const repository = nameOfRepository(team.repository);
  const [model, vendor] = [inertLine(chat.name), inertLine(chat.vendor)];
  const agree = vscode.l10n.t('Let It Read');
  const sentences = [
    ...describePlan({ ...plan, repository }, { model, site: { vendor } }, translate),
    vscode.l10n.t(
      'This holds for models of {0} and for this repository, until you take it back: Let No Language Model Read Any More. Nothing is sent by itself, only when you ask for it.',
      vendor,
    ),
  ];
  const pressed = await vscode.window.showWarningMessage(
    vscode.l10n.t('Let {0} read the comments of {1}?', model, repository),
    { modal: true, detail: sentences.join('\n\n') },
    agree,
  );
  return pressed === agree;
}

/** From now on none is asked; what was read may stay. */
async function withdraw({ engine, model, consents, reading }: Parts, { repository }: ShownTeam): Promise<void> {
  const keep = vscode.l10n.t('Keep What Was Read');
  const forget = vscode.l10n.t('Forget What Was Read');
  const pressed = await vscode.window.showWarningMessage(
    vscode.l10n.t('Let no language model read the comments of {0} any more?', nameOfRepository(repository)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'None is asked again before you agree anew. What one has read so far is on this machine: keep it, or forget it, so that the built-in reader reads everything. What its vendor keeps is not in our hands.',
      ),
    },
    keep,
    forget,
  );
  if (pressed === undefined) return;
  await reading.stop();
  await consents.withdraw(repository);
  if (pressed === forget) {
    const location = vscode.ProgressLocation.Notification;
    const { forgotten } = await vscode.window.withProgress(
      { location, title: vscode.l10n.t('Looking for evidence without the language model') },
      async () => engine.call('forget-model-readings', { repository }),
    );
    void vscode.window.showInformationMessage(vscode.l10n.t('Forgotten: {0}.', forgotten));
  }
  await model.reload();
}
