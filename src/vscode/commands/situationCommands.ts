import * as vscode from 'vscode';
import { z } from 'zod';
import type { WarningAnswer } from '../../core/model/verdict.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import type { TeamModel } from '../teamModel.ts';
import type { CommandMap } from './commandMap.ts';

const warningSchema = z.object({ warningId: z.string() });
const askSchema = z.object({ copies: z.string() });

type SituationCommand =
  | 'peerLeadership.warningStillTrue'
  | 'peerLeadership.warningDone'
  | 'peerLeadership.warningNoLongerMatters'
  | 'peerLeadership.copySentence';

/** The three answers to an open warning, and the sentence to ask with. */
export function situationCommands(parts: {
  engine: EngineClient;
  model: TeamModel;
}): Pick<CommandMap, SituationCommand> {
  const { engine, model } = parts;
  const give = (answer: WarningAnswer['answer']) => async (line: unknown) => {
    const evidenceId = warningSchema.safeParse(line).data?.warningId;
    const state = await model.state();
    if (state.kind === 'failed') throw state.error;
    if (state.kind !== 'ready' || evidenceId === undefined) return;
    await engine.call('answer-warning', { repository: state.team.repository, evidenceId, answer });
    await model.reload();
  };
  return {
    'peerLeadership.warningStillTrue': give('still-true'),
    'peerLeadership.warningDone': give('done'),
    'peerLeadership.warningNoLongerMatters': give('no-longer-matters'),
    'peerLeadership.copySentence': async (line) => {
      const sentence = askSchema.safeParse(line).data?.copies;
      if (sentence !== undefined) await vscode.env.clipboard.writeText(sentence);
    },
  };
}
