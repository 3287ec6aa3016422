import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { TeamLibrary } from './core/engine/teamLibrary.ts';
import type { Sleep } from './core/ports.ts';
import { createTranslate } from './core/text/createTranslate.ts';
import { answerRequest } from './worker/answerRequest.ts';
import { HttpExchange } from './worker/httpExchange.ts';
import { ModelExchange } from './worker/modelExchange.ts';
import { workerDataSchema, workerRequestSchema, type WorkerCall } from './protocol/workerRequests.ts';
import type { WorkerResponse } from './protocol/workerResponses.ts';
import { toFailure } from './worker/toFailure.ts';

/** The engine's thread: history is read, stored and looked through here, so that the editor never waits. */
function start(port: NonNullable<typeof parentPort>): void {
  const data = workerDataSchema.parse(workerData);
  const clock = { nowMs: () => Date.now() };
  const holder = { holder: data.holder, pid: process.pid };
  const library = new TeamLibrary({ folder: data.databaseFolder, clock, holder });
  const translate = createTranslate(data.messages, data.language);
  const running = new Map<number, AbortController>();
  const send = (response: WorkerResponse): void => port.postMessage(response);
  const network = new HttpExchange(send);
  const model = new ModelExchange(send);

  const work = async (request: WorkerCall): Promise<void> => {
    const controller = new AbortController();
    running.set(request.id, controller);
    try {
      const result = await answerRequest(request, {
        library,
        translate,
        language: data.language,
        signal: controller.signal,
        progress: (step) => send({ type: 'progress', id: request.id, step }),
        ports: { http: network.fetchFor(request.id), clock, sleep, random: Math.random },
        askModel: model.askFor(request.id),
        onInsights: (repository) => send({ type: 'insights', id: request.id, repository }),
      });
      send({ type: 'result', id: request.id, result });
    } catch (error) {
      send({ type: 'failed', id: request.id, failure: toFailure(error) });
    } finally {
      running.delete(request.id);
    }
  };

  port.on('message', (message: unknown) => {
    const request = workerRequestSchema.parse(message);
    if (request.type === 'cancel') {
      running.get(request.id)?.abort();
    } else if (request.type === 'http-answer' || request.type === 'http-failed') {
      network.receive(request);
    } else if (request.type === 'model-answer') {
      model.receive(request);
    } else {
      void work(request);
    }
  });
}

const sleep: Sleep = async (ms, signal) => {
  await delay(ms, undefined, { signal }).catch(() => undefined);
};

if (parentPort === null) {
  throw new Error('This program runs as a worker thread of the extension only.');
}
start(parentPort);
