import * as vscode from 'vscode';
import { inertLine } from '../../core/text/inertText.ts';

/**
 * One of the models that there are: the only one, else the one that is picked.
 *
 * @param last id of the one that was chosen last, which is offered first
 * @returns `none` where there is no model; undefined where the reader gave up
 */
export async function chooseModel(last: string | null): Promise<vscode.LanguageModelChat | 'none' | undefined> {
  const models = await vscode.lm.selectChatModels();
  if (models.length <= 1) return models[0] ?? 'none';
  const items = models.map((model) => ({
    label: inertLine(model.name),
    description: inertLine(model.vendor),
    detail: vscode.l10n.t('Takes up to {0} tokens at once', model.maxInputTokens.toLocaleString(vscode.env.language)),
    model,
  }));
  const sorted = items.toSorted((a, b) => Number(b.model.id === last) - Number(a.model.id === last));
  const chosen = await vscode.window.showQuickPick(sorted, {
    title: vscode.l10n.t('Which Language Model Shall Read?'),
    matchOnDescription: true,
  });
  return chosen?.model;
}

/** Says that there is no model, and the two ways to have one. */
export async function tellNoModel(databaseFile: string): Promise<void> {
  const find = vscode.l10n.t('Find an Extension');
  const copy = vscode.l10n.t('Copy the Command');
  const pressed = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'VS Code has no language model here. Install an extension that brings one, such as GitHub Copilot, and sign in to it; or let any model read from the command line.',
    ),
    find,
    copy,
  );
  if (pressed === find) await vscode.commands.executeCommand('workbench.extensions.search', '@tag:language-models');
  if (pressed === copy) await vscode.env.clipboard.writeText(commandLine(databaseFile));
}

/** For a model on this machine; where it is, and what it is called, is the reader's to change. */
function commandLine(databaseFile: string): string {
  return `peer-leadership read --db "${databaseFile}" --with http://localhost:11434/v1 --model NAME`;
}
