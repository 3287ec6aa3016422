import * as vscode from 'vscode';
import { z } from 'zod';
import type { Verdict, VerdictKind } from '../../core/model/verdict.ts';
import { inertLine } from '../../core/text/inertText.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import type { TeamModel } from '../teamModel.ts';
import type { CommandMap } from './commandMap.ts';

const lineSchema = z.object({ evidenceId: z.string() });

type VerdictCommand =
  | 'peerLeadership.confirmEvidence'
  | 'peerLeadership.notLeadership'
  | 'peerLeadership.withdrawEvidence'
  | 'peerLeadership.takeBackVerdict';

interface Parts {
  engine: EngineClient;
  model: TeamModel;
}

/** What a person says of a piece of evidence: kept on this machine, and above what the detectors say. */
export function verdictCommands(parts: Parts): Pick<CommandMap, VerdictCommand> {
  return {
    'peerLeadership.confirmEvidence': async (line) => {
      await give(parts, idOf(line), { verdict: 'confirmed', reason: null });
    },
    'peerLeadership.notLeadership': async (line) => {
      const id = idOf(line);
      const reason = id === null ? undefined : await askWhy();
      if (reason === undefined) return;
      await give(parts, id, { verdict: 'not-leadership', reason });
      await offerUndo(parts, id, vscode.l10n.t('It is not shown any more. Your word stays on this machine.'));
    },
    'peerLeadership.withdrawEvidence': async (line) => {
      const id = idOf(line);
      await give(parts, id, { verdict: 'withdrawn', reason: null });
      await offerUndo(parts, id, vscode.l10n.t('You are not shown with it any more.'));
    },
    'peerLeadership.takeBackVerdict': async (line) => {
      const id = idOf(line) ?? (await pickVerdict(parts));
      await give(parts, id, { verdict: null, reason: null });
    },
  };
}

async function give(
  { engine, model }: Parts,
  evidenceId: string | null,
  said: { verdict: VerdictKind | null; reason: string | null },
): Promise<void> {
  const state = await model.state();
  if (state.kind === 'failed') throw state.error;
  if (state.kind !== 'ready' || evidenceId === null) return;
  await engine.call('give-verdict', { repository: state.team.repository, evidenceId, ...said });
  await model.reload();
}

/** Undefined: the reader gave up. Null: no reason. */
async function askWhy(): Promise<string | null | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Not Leadership'),
    prompt: vscode.l10n.t('Why not? It helps to measure the detectors; you may leave it empty.'),
  });
  return typed === undefined ? undefined : typed.trim() || null;
}

async function offerUndo(parts: Parts, evidenceId: string | null, message: string): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const pressed = await vscode.window.showInformationMessage(message, undo);
  if (pressed === undo) await give(parts, evidenceId, { verdict: null, reason: null });
}

/** What was said so far, newest first. Null: nothing was, or the reader gave up. */
async function pickVerdict({ engine, model }: Parts): Promise<string | null> {
  const state = await model.state();
  if (state.kind === 'failed') throw state.error;
  if (state.kind !== 'ready') return null;
  const verdicts = await engine.call('list-verdicts', { repository: state.team.repository });
  if (verdicts.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('You have said nothing of any evidence here so far.'));
    return null;
  }
  const items = verdicts.map((verdict) => ({
    label: wordOf(verdict),
    description: verdict.at.slice(0, 10),
    detail: inertLine(verdict.reason ?? ''),
    evidenceId: verdict.evidenceId,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Take Back Which Word?') });
  return chosen?.evidenceId ?? null;
}

function wordOf({ verdict }: Verdict): string {
  switch (verdict) {
    case 'confirmed':
      return vscode.l10n.t('Confirmed');
    case 'not-leadership':
      return vscode.l10n.t('Not leadership');
    case 'withdrawn':
      return vscode.l10n.t('Withdrawn');
  }
}

function idOf(line: unknown): string | null {
  return lineSchema.safeParse(line).data?.evidenceId ?? null;
}
