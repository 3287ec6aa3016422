import * as vscode from 'vscode';
import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import type { PeopleSettings } from '../../core/model/people.ts';
import { type Person, personSchema } from '../../core/model/person.ts';
import type { Memory } from '../orderedMemory.ts';

const LISTS = {
  exclude: 'peerLeadership.excludedPeople',
  bots: 'peerLeadership.extraBots',
  peers: 'peerLeadership.extraPeers',
} as const;

/** Who said they are at this machine, in its memory of the extension. */
const VIEWER_KEY = 'viewer';

const namesSchema = z.array(z.string().trim().min(1));

/** What this machine says of people: three settings, and who is at it. */
export class PeopleMemory {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** @throws InputError `bad-setting` */
  read(): PeopleSettings {
    const { data: viewer = null } = personSchema.safeParse(this.#memory.get(VIEWER_KEY));
    return { viewer, exclude: readNames(LISTS.exclude), bots: readNames(LISTS.bots), peers: readNames(LISTS.peers) };
  }

  async sayViewer(viewer: Person | null): Promise<void> {
    await this.#memory.update(VIEWER_KEY, viewer ?? undefined);
  }

  /** Leaves somebody out from now on, in every workspace. */
  async exclude(login: string): Promise<void> {
    const others = readNames(LISTS.exclude).filter((name) => name.toLowerCase() !== login.toLowerCase());
    await vscode.workspace
      .getConfiguration()
      .update(LISTS.exclude, [...others, login], vscode.ConfigurationTarget.Global);
  }
}

/** Calls back when one of the lists changes. */
export function watchPeopleSettings(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (Object.values(LISTS).some((setting) => change.affectsConfiguration(setting))) changed();
  });
}

function readNames(setting: string): string[] {
  const { data } = namesSchema.safeParse(vscode.workspace.getConfiguration().get(setting) ?? []);
  if (data !== undefined) return data.map((name) => name.replace(/^@/u, ''));
  throw new InputError('bad-setting', vscode.l10n.t('The setting {0} is not a list of logins.', setting));
}
