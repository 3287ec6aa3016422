import * as vscode from 'vscode';
import { z } from 'zod';
import { type Person, personSchema } from '../../core/model/person.ts';
import type { TeamView } from '../../core/engine/loadTeam.ts';
import { personKey } from '../../core/people/humans.ts';
import { inertLine } from '../../core/text/inertText.ts';
import type { PeopleMemory } from '../people/peopleSettings.ts';
import type { TeamModel } from '../teamModel.ts';
import type { CommandMap } from './commandMap.ts';

const lineSchema = z.object({ login: z.string().min(1) });

type PeopleCommand = 'peerLeadership.hidePerson' | 'peerLeadership.sayWhoIAm';

interface Parts {
  people: PeopleMemory;
  model: TeamModel;
}

/** The commands on people: whom to leave out, and who is at this machine. */
export function peopleCommands({ people, model }: Parts): Pick<CommandMap, PeopleCommand> {
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
      const viewer = given === undefined ? await pickViewer(state.team) : given;
      if (viewer === undefined) return;
      await people.sayViewer(viewer);
      await model.reload();
    },
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

/** Undefined: the reader gave up. Null: nobody. By name, since any other order among people would say something. */
async function pickViewer({ evidence, situation }: TeamView): Promise<Person | null | undefined> {
  const known = [
    ...evidence.flatMap(({ actor, beneficiaries }) => [actor, ...beneficiaries]),
    ...(situation?.peers.map(({ person }) => person) ?? []),
  ];
  const people = [...new Map(known.map((person) => [personKey(person), person])).values()].toSorted((a, b) =>
    a.login.localeCompare(b.login),
  );
  const items = people.map((person): { label: string; person: Person | null } => ({
    label: inertLine(person.login),
    person,
  }));
  const nobody = { label: vscode.l10n.t('None of them'), person: null };
  const chosen = await vscode.window.showQuickPick([...items, nobody], {
    title: vscode.l10n.t('Who Are You Here?'),
    placeHolder: vscode.l10n.t('My Leadership, and what helped you, is shown to you alone, on this machine'),
  });
  return chosen?.person;
}
