import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { Repository } from '../../core/model/repository.ts';
import type { HttpFetch, Logger, ReportProgress } from '../../core/ports.ts';
import type { WorkerData, WorkerRequest } from '../../protocol/workerRequests.ts';
import { type Failure, type WorkerResponse, workerResponseSchema } from '../../protocol/workerResponses.ts';
import {
  type WorkerArguments,
  type WorkerResult,
  workerResultSchemas,
  type WorkerTask,
} from '../../protocol/workerResults.ts';
import type { AskModel } from '../../core/reading/languageModel/modelAnswer.ts';
import { CancelledError } from '../../core/errors.ts';
import { englishTranslate } from '../../core/text/englishTranslate.ts';
import { type Message, renderMessage, say, type Told } from '../../core/text/message.ts';
import { ChatDesk } from './chatDesk.ts';
import { HttpDesk } from './httpDesk.ts';

/** What the engine could not do, as it came from its thread. `reason` is null for what nobody expected. */
export class EngineFailure extends Error {
  readonly reason: string | null;
  /** What people read of it; `message` is English, for the log. */
  readonly told: Told;
  /** The class of the engine's error: some reasons occur in two. */
  readonly kind: string;
  /** Where it can be put right, when GitHub said so. */
  readonly url: string | null;
  constructor({ name, reason, message, told, url }: Failure) {
    super(message);
    this.name = 'EngineFailure';
    this.kind = name;
    this.reason = reason;
    this.told = told;
    this.url = url;
  }
}

export interface CallOptions {
  progress?: ReportProgress;
  signal?: AbortSignal;
  /** The network, for this call only. Without it the engine is told that there is none. */
  http?: HttpFetch;
  /** The language model, for this call only. Without it the engine is told that it may ask none. */
  askModel?: AskModel;
  /** The engine has looked through what is known so far, and goes on. */
  onInsights?: (repository: Repository) => void;
}

interface Call {
  accept: (result: unknown) => void;
  reject: (error: EngineFailure) => void;
  progress: ReportProgress;
  http: HttpFetch | null;
  askModel: AskModel | null;
  onInsights: (repository: Repository) => void;
}

/** How long the thread may take to stop by itself before it is ended. Safe: the store survives it at any instant. */
const CANCEL_MS = 2000;

/** What holds for every request after it, and so for those to the next thread, too. */
const STANDING: ReadonlySet<WorkerTask> = new Set<WorkerTask>(['hide-names', 'configure-people']);

/**
 * Talks to the engine's thread. The thread starts with the first call; when it dies, everything that was
 * under way fails with reason `engine-died`, and the next call starts a new one, which first hears what was said of
 * names and people: it would show hidden names otherwise.
 */
export class EngineClient {
  readonly #workerFile: string;
  readonly #data: WorkerData;
  readonly #log: Logger;
  readonly #cancelMs: number;
  readonly #calls = new Map<number, Call>();
  readonly #network = new HttpDesk();
  readonly #chat = new ChatDesk();
  readonly #standing = new Map<WorkerTask, object>();
  #worker: Worker | null = null;
  #lastId = 0;

  /** `cancelMs`: see `CANCEL_MS`, its default. */
  constructor(options: { workerFile: string; data: WorkerData; log: Logger; cancelMs?: number }) {
    this.#workerFile = options.workerFile;
    this.#data = options.data;
    this.#log = options.log;
    this.#cancelMs = options.cancelMs ?? CANCEL_MS;
  }

  /**
   * Asks the engine for something.
   *
   * @throws EngineFailure with the closed reason of the engine's error; `cancelled` when `signal` stopped it.
   */
  async call<T extends WorkerTask>(
    task: T,
    args: WorkerArguments<T>,
    { progress = () => undefined, signal, http, askModel, onInsights = () => undefined }: CallOptions = {},
  ): Promise<WorkerResult<T>> {
    if (signal?.aborted) throw cancelled();
    if (STANDING.has(task)) this.#standing.set(task, args);
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#lastId;
    const stopListening = new AbortController();
    try {
      const result = await new Promise<unknown>((accept, reject) => {
        this.#calls.set(id, { accept, reject, progress, http: http ?? null, askModel: askModel ?? null, onInsights });
        signal?.addEventListener('abort', () => this.#cancel(id), { signal: stopListening.signal });
        worker.postMessage({ type: task, id, ...args });
      });
      return resultSchemas[task].parse(result);
    } finally {
      stopListening.abort();
      this.#calls.delete(id);
    }
  }

  /** Ends the thread; what is under way fails as cancelled. The next call starts a new one. */
  async stop(): Promise<void> {
    await this.#end(cancelled());
  }

  async #end(failure: EngineFailure): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#failAll(failure);
    await worker?.terminate();
  }

  #start(): Worker {
    // The editor's own flags, such as a debugger's port, are not for this thread.
    const worker = new Worker(this.#workerFile, { workerData: this.#data, execArgv: [] });
    worker.on('message', (message: unknown) => this.#receive(worker, message));
    worker.on('error', (error) =>
      this.#log.warn(`The engine's thread failed: ${error instanceof Error ? error.name : 'unknown'}`),
    );
    worker.on('exit', (code) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#log.warn(`The engine's thread ended with code ${code}.`);
      this.#failAll(died());
    });
    for (const [task, args] of this.#standing) worker.postMessage({ type: task, id: ++this.#lastId, ...args });
    return worker;
  }

  #receive(worker: Worker, message: unknown): void {
    const { data: response, error } = workerResponseSchema.safeParse(message);
    if (response === undefined) {
      // Only an extension whose two halves do not belong together gets here.
      this.#log.warn(
        `The engine's thread sent something that cannot be read: ${error.issues[0]?.path.join('.') ?? ''}`,
      );
      void worker.terminate();
      return;
    }
    if (response.type === 'http-abort') this.#network.abort(response.exchange);
    else if (response.type === 'model-abort') this.#chat.abort(response.exchange);
    else this.#handOn(worker, response);
  }

  #handOn(worker: Worker, response: Exclude<WorkerResponse, { type: 'http-abort' | 'model-abort' }>): void {
    const call = this.#calls.get(response.id);
    switch (response.type) {
      case 'http':
        void this.#network.perform(response, call?.http ?? null).then((outcome) => worker.postMessage(outcome));
        break;
      case 'ask-model':
        void this.#chat.ask(response, call?.askModel ?? null).then((outcome) => worker.postMessage(outcome));
        break;
      case 'insights':
        call?.onInsights(response.repository);
        break;
      case 'progress':
        call?.progress(response.step);
        break;
      case 'result':
        call?.accept(response.result);
        break;
      case 'failed':
        call?.reject(new EngineFailure(response.failure));
        break;
    }
  }

  #cancel(id: number): void {
    this.#post({ type: 'cancel', id });
    const timer = setTimeout(() => {
      const call = this.#calls.get(id);
      if (call === undefined) return;
      call.reject(cancelled());
      // Nobody asked to stop what else is under way, so it must not end without a word.
      void this.#end(died());
    }, this.#cancelMs);
    timer.unref();
  }

  #post(request: WorkerRequest): void {
    this.#worker?.postMessage(request);
  }

  #failAll(failure: EngineFailure): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    this.#network.abortAll();
    this.#chat.abortAll();
    for (const { reject } of calls) reject(failure);
  }
}

const resultSchemas: { [T in WorkerTask]: z.ZodType<WorkerResult<T>> } = workerResultSchemas;

function died(): EngineFailure {
  const told = say('The engine stopped unexpectedly. What was stored before is kept.');
  return ownFailure({ name: 'EngineFailure', reason: 'engine-died', told });
}

function cancelled(): EngineFailure {
  const { name, reason } = new CancelledError();
  return ownFailure({ name, reason, told: say('Stopped on request.') });
}

/** What the thread did not say itself. */
function ownFailure({ told, ...what }: { name: string; reason: string; told: Message }): EngineFailure {
  return new EngineFailure({ ...what, message: renderMessage(told, englishTranslate), told: [told], url: null });
}
