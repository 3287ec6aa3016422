import * as vscode from 'vscode';
import { z } from 'zod';
import { draftThanks } from '../../core/insights/draftThanks.ts';
import type { Translate } from '../../core/ports.ts';
import { safeUrl } from '../../core/text/safeUrl.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import type { EvidencePanel } from '../evidence/evidencePanel.ts';
import type { TeamModel } from '../teamModel.ts';
import type { CommandMap } from './commandMap.ts';

const linkSchema = z.object({ url: z.string() });
const evidenceSchema = z.object({
  evidenceId: z.string(),
  /** Whoever asks stays in view, and the keyboard goes on to the story. */
  isBeside: z.boolean().catch(false),
});

type EvidenceCommand =
  | 'peerLeadership.showEvidence'
  | 'peerLeadership.openEvidence'
  | 'peerLeadership.copyEvidenceLink'
  | 'peerLeadership.sayThanks';

interface Parts {
  engine: EngineClient;
  model: TeamModel;
  panel: EvidencePanel;
  translate: Translate;
}

/** The commands on one piece of evidence. What they are given is checked again: anybody may run a command. */
export function evidenceCommands(parts: Parts): Pick<CommandMap, EvidenceCommand> {
  return {
    'peerLeadership.showEvidence': async (line) => {
      const { data } = evidenceSchema.safeParse(line);
      if (data !== undefined && !(await parts.panel.show(data.evidenceId, data))) tellGone();
    },
    'peerLeadership.openEvidence': async (line) => {
      const url = urlOf(line);
      if (url !== null) await vscode.env.openExternal(vscode.Uri.parse(url, true));
    },
    'peerLeadership.copyEvidenceLink': async (line) => {
      const url = urlOf(line);
      if (url !== null) await vscode.env.clipboard.writeText(url);
    },
    'peerLeadership.sayThanks': async (line) => {
      const id = evidenceIdOf(line);
      if (id !== null) await sayThanks(id, parts);
    },
  };
}

/** Opens the beginning of a thank-you in an editor. Whoever wants to send it takes it to GitHub themselves. */
async function sayThanks(evidenceId: string, { engine, model, translate }: Parts): Promise<void> {
  const state = await model.state();
  if (state.kind === 'failed') throw state.error;
  const story =
    state.kind === 'ready' ? await engine.call('load-story', { repository: state.team.repository, evidenceId }) : null;
  if (story === null) {
    tellGone();
    return;
  }
  const areNamesHidden = state.kind === 'ready' && state.areNamesHidden;
  const content = draftThanks(story, { translate, areNamesHidden });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.positionAt(content.length);
  editor.selection = new vscode.Selection(end, end);
}

function tellGone(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('This evidence is not there any more: what was read since tells it otherwise.'),
  );
}

function evidenceIdOf(line: unknown): string | null {
  return evidenceSchema.safeParse(line).data?.evidenceId ?? null;
}

function urlOf(line: unknown): string | null {
  const { data } = linkSchema.safeParse(line);
  return data === undefined ? null : safeUrl(data.url);
}
