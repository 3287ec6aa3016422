import * as vscode from 'vscode';
import { z } from 'zod';
import { personSchema } from '../../core/model/person.ts';
import { inertLine } from '../../core/text/inertText.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import { mergeAccounts } from '../people/mergeAccounts.ts';
import { pickViewer } from '../people/pickViewer.ts';
import type { PeopleMemory } from '../people/peopleSettings.ts';
import type { TeamModel } from '../teamModel.ts';
import type { CommandMap } from './commandMap.ts';

const lineSchema = z.object({ login: z.string().min(1) });

type PeopleCommand = 'peerLeadership.hidePerson' | 'peerLeadership.sayWhoIAm' | 'peerLeadership.mergeAccounts';

interface Parts {
  engine: EngineClient;
  people: PeopleMemory;
  model: TeamModel;
}

/** The commands on people: whom to leave out, who is at this machine, and which accounts are one person. */
export function peopleCommands({ engine, people, model }: Parts): Pick<CommandMap, PeopleCommand> {
  return {
    'peerLeadership.hidePerson': async (line) => {
      const login = lineSchema.safeParse(line).data?.login;
      if (login !== undefined && (await isSure(login))) await people.exclude(login);
    },
    'peerLeadership.sayWhoIAm': async (asked) => {
      const state = await model.state();
      if (state.kind === 'failed') throw state.error;
      if (state.kind !== 'ready') return;
      const { data: given } = personSchema.nullable().safeParse(asked);
      const viewer = given === undefined ? await pickViewer(engine, state.team) : given;
      if (viewer === undefined) return;
      await people.sayViewer(viewer);
      await model.reload();
    },
    'peerLeadership.mergeAccounts': async () => mergeAccounts({ engine, model }),
  };
}

/** It takes somebody out of everything, so it is not done by a slip of the mouse. */
async function isSure(login: string): Promise<boolean> {
  const hide = vscode.l10n.t('Leave Out');
  const pressed = await vscode.window.showWarningMessage(
    vscode.l10n.t('Leave {0} out of everything?', inertLine(login)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Nothing that they did is kept or shown on this machine, and their name is masked. The setting {0} brings them back.',
        'peerLeadership.excludedPeople',
      ),
    },
    hide,
  );
  return pressed === hide;
}
