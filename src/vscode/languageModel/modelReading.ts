import * as vscode from 'vscode';
import type { Repository } from '../../core/model/repository.ts';
import type { ProgressStep, Translate } from '../../core/ports.ts';
import { describeReading } from '../../core/reading/languageModel/describeModel.ts';
import { inertLine } from '../../core/text/inertText.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import type { TeamModel } from '../teamModel.ts';
import { createChatAsk } from './askChatModel.ts';

interface Parts {
  engine: EngineClient;
  model: TeamModel;
  translate: Translate;
}

type Report = vscode.Progress<{ message?: string; increment?: number }>;

/** A language model that reads comments, one repository at a time. */
export class ModelReading {
  readonly #parts: Parts;
  #running: { controller: AbortController; ended: Promise<unknown> } | null = null;
  /** What is being read is about to be deleted. */
  #isForgotten = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get isUnderWay(): boolean {
    return this.#running !== null;
  }

  /** Stops what is under way, and waits until it has; what has been read is kept. */
  async stop(): Promise<void> {
    this.#running?.controller.abort();
    await this.#running?.ended;
  }

  /** Before everything is deleted: there will be nothing to look through. */
  forget(): void {
    this.#isForgotten = this.isUnderWay;
    this.#running?.controller.abort();
  }

  /**
   * Lets the model read what is left, and shows what came of it, also where it did not come to its end. Where one is
   * reading already, that one goes on alone.
   *
   * @throws EngineFailure
   */
  async read(repository: Repository, chat: vscode.LanguageModelChat): Promise<void> {
    if (this.#running !== null) return;
    const controller = new AbortController();
    const work = this.#tell(repository, chat, controller);
    this.#running = { controller, ended: work.catch(() => undefined) };
    this.#isForgotten = false;
    try {
      const { read, unread } = await work;
      void vscode.window.showInformationMessage(describeReading(read, unread, this.#parts.translate));
    } finally {
      this.#running = null;
    }
  }

  /** Looks for evidence with what models have read by now, and shows it. @throws EngineFailure */
  async lookThrough(repository: Repository, progress?: (step: ProgressStep) => void): Promise<void> {
    const { engine, model } = this.#parts;
    await engine.call('look-through', { repository }, progress === undefined ? {} : { progress });
    await model.reload();
  }

  async #tell(
    repository: Repository,
    chat: vscode.LanguageModelChat,
    controller: AbortController,
  ): Promise<{ read: number; unread: number }> {
    const { signal } = controller;
    const title = vscode.l10n.t('{0} reads comments', inertLine(chat.name));
    return vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (report, token) => {
        token.onCancellationRequested(() => controller.abort());
        return this.#ask(repository, chat, { signal, progress: tellSteps(report) });
      },
    );
  }

  async #ask(
    repository: Repository,
    chat: vscode.LanguageModelChat,
    { signal, progress }: { signal: AbortSignal; progress: (step: ProgressStep) => void },
  ): Promise<{ read: number; unread: number }> {
    const model = { name: chat.name, place: chat.vendor };
    const askModel = createChatAsk(chat);
    try {
      return await this.#parts.engine.call('read-with-model', { repository, model }, { signal, progress, askModel });
    } finally {
      if (!this.#isForgotten) await this.lookThrough(repository, progress);
    }
  }
}

/** As a bar for the reading; looking for evidence takes moments, and none is drawn for it. */
function tellSteps(report: Report): (step: ProgressStep) => void {
  let shown = 0;
  return ({ phase, done, total }) => {
    if (phase !== 'read' || total === null) {
      report.report({ message: vscode.l10n.t('looking for evidence') });
      return;
    }
    const share = total === 0 ? 100 : (100 * done) / total;
    report.report({ message: vscode.l10n.t('{0} of {1}', done, total), increment: share - shown });
    shown = share;
  };
}
