import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { dataCommands } from './vscode/commands/dataCommands.ts';
import { evidenceCommands } from './vscode/commands/evidenceCommands.ts';
import { FailureTeller } from './vscode/commands/failureTeller.ts';
import { githubCommands } from './vscode/commands/githubCommands.ts';
import { importCommands } from './vscode/commands/importCommands.ts';
import { insightsCommands } from './vscode/commands/insightsCommands.ts';
import { modelCommands } from './vscode/commands/modelCommands.ts';
import { peopleCommands } from './vscode/commands/peopleCommands.ts';
import { registerCommands } from './vscode/commands/registerCommands.ts';
import { retroCommands } from './vscode/commands/retroCommands.ts';
import { situationCommands } from './vscode/commands/situationCommands.ts';
import { verdictCommands } from './vscode/commands/verdictCommands.ts';
import { EngineClient } from './vscode/engine/engineClient.ts';
import { OtherWindows } from './vscode/engine/otherWindows.ts';
import { Accounts } from './vscode/github/accounts.ts';
import { BackgroundRefresh } from './vscode/github/backgroundRefresh.ts';
import { Mining } from './vscode/github/mining.ts';
import { MiningStatus } from './vscode/github/miningStatus.ts';
import { watchWelcome } from './vscode/github/welcome.ts';
import { EvidencePanel } from './vscode/evidence/evidencePanel.ts';
import { HereStatus } from './vscode/insights/hereStatus.ts';
import { InsightsModel } from './vscode/insights/insightsModel.ts';
import { createSideViews } from './vscode/insights/sideViews.ts';
import { createHostTranslate, textLanguage } from './vscode/locale.ts';
import { MapPanel } from './vscode/map/mapPanel.ts';
import { ModelConsents } from './vscode/languageModel/modelConsents.ts';
import { ModelReading } from './vscode/languageModel/modelReading.ts';
import { OrderedMemory } from './vscode/orderedMemory.ts';
import { NamesSetting, watchNamesSetting } from './vscode/people/namesSetting.ts';
import { PeopleMemory } from './vscode/people/peopleSettings.ts';
import { RetroReport } from './vscode/retro/retroReport.ts';
import { watchWelcomePages } from './vscode/stepsTaken.ts';
import { TeamModel } from './vscode/teamModel.ts';
import { InsightsOptions } from './vscode/tree/insightsOptions.ts';
import { createInsightsView, InsightsTree } from './vscode/tree/insightsTree.ts';

/** What the extension gives to others: the lines of its tree, as plain data. */
export interface PeerLeadershipApi {
  insights: Pick<InsightsTree, 'getChildren'>;
  here: Pick<InsightsTree, 'getChildren'>;
  waiting: Pick<InsightsTree, 'getChildren'>;
  myLeadership: Pick<InsightsTree, 'getChildren'>;
}

/** Builds the parts and wires them. Nothing is read before somebody opens the view or runs a command. */
export function activate(context: vscode.ExtensionContext): PeerLeadershipApi {
  const log = vscode.window.createOutputChannel('Peer Leadership', { log: true });
  const messages = vscode.l10n.bundle ?? {};
  const databaseFolder = vscode.Uri.joinPath(context.globalStorageUri, 'databases').fsPath;
  const engine = new EngineClient({
    workerFile: context.asAbsolutePath('dist/worker.cjs'),
    data: { databaseFolder, messages, language: textLanguage(), holder: randomUUID() },
    log,
  });
  const memory = new OrderedMemory(context.globalState);
  const people = new PeopleMemory(memory);
  const names = new NamesSetting(memory);
  const model = new TeamModel({ engine, memory, people, names });
  const translate = createHostTranslate();
  const options = new InsightsOptions();
  const insights = new InsightsModel({ engine, model, options });
  const consents = new ModelConsents(memory);
  const tree = new InsightsTree({ model, options, insights, consents, translate });
  const sideViews = createSideViews({ model, insights, translate });
  const evidence = new EvidencePanel({ engine, model, extensionUri: context.extensionUri, log });
  const teller = new FailureTeller(log);
  const map = new MapPanel({
    engine,
    model,
    log,
    teller,
    memory,
    extensionUri: context.extensionUri,
    messages,
  });
  const report = new RetroReport();
  const accounts = new Accounts({ secrets: context.secrets, memory, log });
  const status = new MiningStatus();
  const mining = new Mining({ engine, model, accounts, status });
  const reading = new ModelReading({ engine, model, translate });
  const commands = registerCommands(
    {
      ...insightsCommands(options, translate),
      ...evidenceCommands({ engine, model, panel: evidence, translate }),
      ...verdictCommands({ engine, model }),
      ...situationCommands({ engine, model }),
      ...peopleCommands({ engine, people, model }),
      ...modelCommands({ engine, model, consents, reading, translate }),
      ...retroCommands({ engine, model, report }),
      ...dataCommands({
        engine,
        model,
        pages: [map, evidence, report],
        map,
        mining,
        consents,
        reading,
        log,
        databaseFolder,
      }),
      ...importCommands(engine, model),
      ...githubCommands({ accounts, mining, model }),
    },
    teller,
  );
  context.subscriptions.push(
    log,
    model,
    options,
    // What was looked for may be a name.
    watchNamesSetting(() => void options.filterBy('')),
    insights,
    sideViews.disposable,
    new HereStatus({ insights, translate, log }),
    tree,
    map,
    evidence,
    commands,
    createInsightsView(tree, { model, options, translate }, status),
    accounts,
    status,
    watchWelcome(accounts, log),
    watchWelcomePages(),
    new BackgroundRefresh({ model, mining, log }),
    new OtherWindows({ model, isWriting: () => mining.isUnderWay || reading.isUnderWay }),
    {
      dispose: () => void engine.stop(),
    },
  );
  return { insights: tree, ...sideViews.views };
}
