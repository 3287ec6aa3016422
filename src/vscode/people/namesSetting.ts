import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { z } from 'zod';
import { hideOwner } from '../../core/engine/databaseFile.ts';
import { InputError } from '../../core/errors.ts';
import { repositoryName, type Repository } from '../../core/model/repository.ts';
import type { Memory } from '../orderedMemory.ts';

const SETTING = 'peerLeadership.hideNames';

/** The secret that neutral names are made with, in this machine's memory of the extension: so they stay the same here. */
const SECRET_KEY = 'aliasSalt';

const settingSchema = z.boolean().default(false);
const secretSchema = z.string().min(1);

/** Whether names are hidden in everything that this machine shows. */
export class NamesSetting {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /**
   * The secret behind which names are hidden; null: they are shown.
   *
   * @throws InputError `bad-setting`: what was meant to hide names must not show them
   */
  readSecret(): string | null {
    const { data: isHidden } = readSetting();
    if (isHidden === undefined)
      throw new InputError('bad-setting', vscode.l10n.t('The setting {0} is neither true nor false.', SETTING));
    return isHidden ? this.#secret() : null;
  }

  /** Neutral names are others from now on. */
  async forget(): Promise<void> {
    await this.#memory.update(SECRET_KEY, undefined);
  }

  #secret(): string {
    const { data: known } = secretSchema.safeParse(this.#memory.get(SECRET_KEY));
    if (known !== undefined) return known;
    const made = randomUUID();
    // It can be read at once; nobody needs to wait for it to be written.
    void this.#memory.update(SECRET_KEY, made);
    return made;
  }
}

/** What a repository is called: without its owner, who may be a person, where names are hidden. */
export function nameOfRepository(repository: Pick<Repository, 'owner' | 'name'>): string {
  return areNamesHidden() ? repository.name : repositoryName(repository);
}

/** What a message about a database says of whose it is. */
export function withoutOwners(text: string): string {
  return areNamesHidden() ? hideOwner(text) : text;
}

/** Also where the setting cannot be understood. */
export function areNamesHidden(): boolean {
  return readSetting().data ?? true;
}

function readSetting(): z.ZodSafeParseResult<boolean> {
  return settingSchema.safeParse(vscode.workspace.getConfiguration().get(SETTING));
}

/** Hides names from now on, or shows them again. */
export async function hideNames(isHidden: boolean): Promise<void> {
  await vscode.workspace.getConfiguration().update(SETTING, isHidden, vscode.ConfigurationTarget.Global);
}

/** Calls back when names are to be hidden, or shown again. */
export function watchNamesSetting(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SETTING)) changed();
  });
}
