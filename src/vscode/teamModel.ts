import * as vscode from 'vscode';
import { type Repository, repositorySchema } from '../core/model/repository.ts';
import type { UnreadableDatabase } from '../core/engine/teamLibrary.ts';
import type { EngineClient } from './engine/engineClient.ts';
import type { WorkerResult } from '../protocol/workerResults.ts';
import { areNamesHidden, type NamesSetting, watchNamesSetting } from './people/namesSetting.ts';
import { type PeopleMemory, watchPeopleSettings } from './people/peopleSettings.ts';
import type { Memory } from './orderedMemory.ts';

/** A repository as the faces show it: under its title, and without names where those are hidden. */
export type ShownTeam = NonNullable<WorkerResult<'load-team'>>;

export interface ReadyState {
  kind: 'ready';
  team: ShownTeam;
  areNamesHidden: boolean;
  repositories: Repository[];
  unreadable: UnreadableDatabase[];
}

/** What the faces show. */
export type TeamState =
  { kind: 'empty'; unreadable: UnreadableDatabase[] } | { kind: 'failed'; error: unknown } | ReadyState;

/** Which repository was shown last, in this machine's memory of the extension. */
const SHOWN_KEY = 'shownRepository';

/** The one repository that is shown now; every face reads it here and hears when it changes. */
export class TeamModel implements vscode.Disposable {
  readonly #engine: EngineClient;
  readonly #memory: Memory;
  readonly #people: PeopleMemory;
  readonly #names: NamesSetting;
  readonly #subscription: vscode.Disposable;
  readonly #changed = new vscode.EventEmitter<TeamState>();
  readonly onDidChange = this.#changed.event;
  readonly #loaded = new vscode.EventEmitter<TeamState>();
  /** Also when it was read for the first time, which changes nothing for the faces. */
  readonly onDidLoad = this.#loaded.event;
  #loading: Promise<TeamState> | null = null;

  constructor(parts: { engine: EngineClient; memory: Memory; people: PeopleMemory; names: NamesSetting }) {
    this.#engine = parts.engine;
    this.#memory = parts.memory;
    this.#people = parts.people;
    this.#names = parts.names;
    const reload = (): void => void this.reload();
    this.#subscription = vscode.Disposable.from(watchPeopleSettings(reload), watchNamesSetting(reload));
  }

  /** The state, read from the store the first time. */
  async state(): Promise<TeamState> {
    return (this.#loading ??= this.#load());
  }

  /** Reads everything again and tells the faces. */
  async reload(): Promise<TeamState> {
    const loading = this.#load();
    this.#loading = loading;
    const state = await loading;
    if (this.#loading === loading) this.#changed.fire(state);
    return state;
  }

  /** Shows another repository from now on. */
  async show(repository: Repository): Promise<TeamState> {
    await this.#memory.update(SHOWN_KEY, repository);
    return this.reload();
  }

  async forget(): Promise<void> {
    await this.#memory.update(SHOWN_KEY, undefined);
    await this.#names.forget();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
    this.#loaded.dispose();
  }

  async #load(): Promise<TeamState> {
    const state = await this.#read();
    const keys = {
      'peerLeadership.state': state.kind,
      'peerLeadership.areNamesHidden': areNamesHidden(),
      'peerLeadership.hasManyRepositories': state.kind === 'ready' && state.repositories.length > 1,
    };
    for (const [key, value] of Object.entries(keys)) {
      await vscode.commands.executeCommand('setContext', key, value);
    }
    this.#loaded.fire(state);
    return state;
  }

  async #read(): Promise<TeamState> {
    try {
      const aliasSalt = this.#names.readSecret();
      await this.#engine.call('hide-names', { aliasSalt });
      await this.#engine.call('configure-people', { people: this.#people.read() });
      const { repositories, unreadable } = await this.#engine.call('list-repositories', {});
      const shown = this.#choose(repositories);
      const team = shown === undefined ? null : await this.#engine.call('load-team', { repository: shown });
      return team === null
        ? { kind: 'empty', unreadable }
        : { kind: 'ready', team, areNamesHidden: aliasSalt !== null, repositories, unreadable };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }

  /** The one that was shown last, else any. */
  #choose(repositories: readonly Repository[]): Repository | undefined {
    const { data: last } = repositorySchema.safeParse(this.#memory.get(SHOWN_KEY));
    return repositories.find((one) => last !== undefined && isSame(one, last)) ?? repositories[0];
  }
}

function isSame(a: Repository, b: Repository): boolean {
  return a.host === b.host && a.owner === b.owner && a.name === b.name;
}
