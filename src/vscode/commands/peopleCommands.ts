import * as vscode from 'vscode';
import { z } from 'zod';
import { type Person, personSchema } from '../../core/model/person.ts';
import { inertLine } from '../../core/text/inertText.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import { mergeAccounts } from '../people/mergeAccounts.ts';
import { hideNames } from '../people/namesSetting.ts';
import { pickViewer } from '../people/pickViewer.ts';
import type { PeopleMemory } from '../people/peopleSettings.ts';
import type { ReadyState, TeamModel } from '../teamModel.ts';
import type { CommandMap } from './commandMap.ts';

const lineSchema = z.object({ login: z.string().min(1) });

type PeopleCommand =
  | 'peerLeadership.hidePerson'
  | 'peerLeadership.sayWhoIAm'
  | 'peerLeadership.mergeAccounts'
  | 'peerLeadership.hideNames'
  | 'peerLeadership.showNames';

interface Parts {
  engine: EngineClient;
  people: PeopleMemory;
  model: TeamModel;
}

/** The commands on people: whom to leave out, who is at this machine, which accounts are one person, and whether anybody is named. */
export function peopleCommands(parts: Parts): Pick<CommandMap, PeopleCommand> {
  const { engine, people, model } = parts;
  return {
    'peerLeadership.hidePerson': async (line) => {
      const name = lineSchema.safeParse(line).data?.login;
      if (name === undefined || !(await isSure(name))) return;
      await people.exclude((await behind(parts, name)) ?? name);
    },
    'peerLeadership.sayWhoIAm': async (asked) => {
      const state = await model.state();
      if (state.kind === 'failed') throw state.error;
      if (state.kind !== 'ready') return;
      const { data: given } = personSchema.nullable().safeParse(asked);
      const viewer = given === undefined ? await askForViewer(parts, state) : given;
      if (viewer === undefined) return;
      await people.sayViewer(viewer);
      await model.reload();
    },
    'peerLeadership.mergeAccounts': async () => mergeAccounts({ engine, model }),
    'peerLeadership.hideNames': async () => hideNames(true),
    'peerLeadership.showNames': async () => hideNames(false),
  };
}

/** The login behind a neutral name, since nothing that is kept may rest on one; null: names are shown. */
async function behind({ engine, model }: Parts, name: string): Promise<string | null> {
  const state = await model.state();
  if (state.kind === 'failed') throw state.error;
  if (state.kind !== 'ready' || !state.areNamesHidden) return null;
  return (await engine.call('find-person', { repository: state.team.repository, name })).login;
}

/** From a list; where names are hidden, by one's own login, which one knows. */
async function askForViewer(
  { engine }: Parts,
  { team, areNamesHidden }: ReadyState,
): Promise<Person | null | undefined> {
  if (!areNamesHidden) return pickViewer(engine, team);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who Are You Here?'),
    prompt: vscode.l10n.t('Names are hidden here: type your login. Empty: you are none of them.'),
  });
  if (typed === undefined) return undefined;
  const name = typed.trim();
  return name === '' ? null : engine.call('find-person', { repository: team.repository, name });
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
