import { retell } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import type { ProgressStep } from '../../core/ports.ts';
import type { SessionFailure } from '../commands/failureTeller.ts';
import { type EngineClient, EngineFailure } from '../engine/engineClient.ts';
import { createHostFetch } from '../engine/hostFetch.ts';
import { repositoryName } from '../../core/model/repository.ts';
import { nameOfRepository } from '../people/namesSetting.ts';
import type { TeamModel } from '../teamModel.ts';
import { INSIGHTS_VIEW } from '../tree/insightsTree.ts';
import type { Accounts, Credential } from './accounts.ts';
import { lookIntoOwnClone } from './findClone.ts';
import type { MiningStatus } from './miningStatus.ts';
import { isSameTarget, type RepositoryTarget } from './repositoryTarget.ts';

interface Parts {
  engine: EngineClient;
  model: TeamModel;
  accounts: Accounts;
  status: MiningStatus;
}

/** What failed last, so that the way out knows where to go on. */
interface Failed {
  target: RepositoryTarget;
  /** GitHub did not take VS Code's session. */
  isRefused: boolean;
}

/** Reads repositories from GitHub into the store, one at a time, and shows what is known while it goes on. */
export class Mining {
  readonly #parts: Parts;
  #running: AbortController | null = null;
  #failed: Failed | null = null;
  /** What is read in the background; it makes way for whoever asks. */
  #quiet: { controller: AbortController; ended: Promise<unknown> } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What was asked for last and did not come to its end for a reason that somebody can do something about. */
  get failed(): Failed | null {
    return this.#failed;
  }

  /** Something is being read, asked for or in the background. */
  get isUnderWay(): boolean {
    return this.#running !== null || this.#quiet !== null;
  }

  /** Stops what is under way; what has been read is kept. */
  stop(): void {
    this.#running?.abort();
    this.#quiet?.controller.abort();
  }

  /** After everything was deleted there is nothing to try again. */
  forget(): void {
    this.stop();
    this.#failed = null;
  }

  /**
   * Reads a repository, the first time or what is new; asks to sign in where nobody is. Only on a click.
   *
   * @throws EngineFailure, GitHubError `no-token`
   */
  async mine(target: RepositoryTarget): Promise<void> {
    if (this.#running !== null) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('A repository is being read already. Wait for it, or stop it.'),
      );
      return;
    }
    const controller = new AbortController();
    this.#running = controller;
    this.#quiet?.controller.abort();
    await this.#quiet?.ended;
    this.#failed = { target, isRefused: false };
    try {
      const credential = await this.#credentialFor(target);
      if (credential !== null) await this.#read(target, credential, controller.signal);
      this.#failed = null;
    } catch (error) {
      if (error instanceof EngineFailure && error.reason === 'cancelled') this.#failed = null;
      throw error;
    } finally {
      this.#running = null;
    }
  }

  /**
   * Reads what is new without being asked: nobody is signed in, told or interrupted for it, and the faces change only
   * when something did.
   *
   * @throws EngineFailure
   */
  async mineQuietly(target: RepositoryTarget): Promise<'changed' | 'unchanged'> {
    const credential = await this.#parts.accounts.find(target);
    if (credential === null || this.#running !== null || this.#quiet !== null) return 'unchanged';
    const controller = new AbortController();
    const work = this.#askQuietly(target, credential, controller.signal);
    this.#quiet = { controller, ended: work.catch(() => undefined) };
    try {
      return await work;
    } finally {
      this.#quiet = null;
    }
  }

  async #askQuietly(
    { apiUrl, owner, name }: RepositoryTarget,
    { token }: Credential,
    signal: AbortSignal,
  ): Promise<'changed' | 'unchanged'> {
    const { engine, model } = this.#parts;
    const http = createHostFetch({ apiUrl, token });
    const { isUnchanged, repository } = await engine.call('mine', { apiUrl, owner, name }, { signal, http });
    if (isUnchanged) return 'unchanged';
    await lookIntoOwnClone(engine, repository, { signal });
    await model.reload();
    return 'changed';
  }

  async #credentialFor(target: RepositoryTarget): Promise<Credential | null> {
    const { accounts } = this.#parts;
    const known = await accounts.find(target);
    if (known !== null) return known;
    return (await accounts.signIn(target.apiUrl)) ? accounts.find(target) : null;
  }

  async #read(target: RepositoryTarget, credential: Credential, signal: AbortSignal): Promise<void> {
    const { status } = this.#parts;
    await vscode.commands.executeCommand(`${INSIGHTS_VIEW}.focus`);
    await status.begin(nameOfRepository(target));
    try {
      await vscode.window.withProgress({ location: { viewId: INSIGHTS_VIEW } }, async () =>
        this.#ask(target, credential, signal),
      );
    } catch (error) {
      throw withoutOwnerOf(target, this.#understand(error, target, credential));
    } finally {
      await status.end();
    }
  }

  async #ask(target: RepositoryTarget, { token }: Credential, signal: AbortSignal): Promise<void> {
    const { engine, model, status } = this.#parts;
    const { apiUrl, owner, name } = target;
    const face = { isShown: false };
    const progress = (step: ProgressStep): void => {
      status.tell(nameOfRepository(target), step);
    };
    try {
      const { repository } = await engine.call(
        'mine',
        { apiUrl, owner, name },
        {
          signal,
          http: createHostFetch({ apiUrl, token }),
          progress,
          onInsights: (known) => {
            // Whoever looks at another repository by then is not called back from it.
            void (face.isShown ? model.reload() : model.show(known));
            face.isShown = true;
          },
        },
      );
      await lookIntoOwnClone(engine, repository, { signal, progress });
      // A repository that was renamed is known by its present name from now on.
      if (!face.isShown || !isSameTarget(repository, target)) await model.show(repository);
    } finally {
      if (face.isShown) await model.reload();
    }
  }

  /** What the failure means for whoever is signed in as they are. */
  #understand(error: unknown, target: RepositoryTarget, { kind, isPublicOnly }: Credential): unknown {
    if (!(error instanceof EngineFailure) || error.kind !== 'GitHubError' || kind !== 'session') return error;
    const { message, told, url } = error;
    const as = (reason: SessionFailure): EngineFailure =>
      new EngineFailure({ name: 'GitHubError', reason, message, told, url });
    switch (error.reason) {
      case 'bad-token':
        this.#failed = { target, isRefused: true };
        return as('session-refused');
      case 'not-found':
      case 'missing-scope':
      case 'forbidden':
        return isPublicOnly ? as('maybe-private') : error;
      default:
        return error;
    }
  }
}

/** What is told of it names the repository as every face does. */
function withoutOwnerOf(target: RepositoryTarget, error: unknown): unknown {
  if (!(error instanceof EngineFailure)) return error;
  const rename = (text: string): string => text.replaceAll(repositoryName(target), nameOfRepository(target));
  const { kind: name, reason, url } = error;
  return new EngineFailure({ name, reason, message: rename(error.message), told: retell(error.told, rename), url });
}
