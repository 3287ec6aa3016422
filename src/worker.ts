import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { TeamLibrary } from './core/engine/teamLibrary.ts';
import { answerRequest } from './worker/answerRequest.ts';
import { createTranslate } from './core/text/createTranslate.ts';
import {
  workerDataSchema,
  workerRequestSchema,
  type WorkerRequest,
  type WorkerResponse,
} from './protocol/workerMessages.ts';
import { toFailure } from './worker/toFailure.ts';

/** The engine's thread: history is read, stored and looked through here, so that the editor never waits. */
function start(port: NonNullable<typeof parentPort>): void {
  const data = workerDataSchema.parse(workerData);
  const clock = { nowMs: () => Date.now() };
  const holder = { holder: randomUUID(), pid: process.pid };
  const library = new TeamLibrary({ folder: data.databaseFolder, clock, holder });
  const translate = createTranslate(data.messages);
  const running = new Map<number, AbortController>();
  const send = (response: WorkerResponse): void => port.postMessage(response);

  const work = async (request: Exclude<WorkerRequest, { type: 'cancel' }>): Promise<void> => {
    const controller = new AbortController();
    running.set(request.id, controller);
    try {
      const result = await answerRequest(request, {
        library,
        translate,
        language: data.language,
        signal: controller.signal,
        progress: (step) => send({ type: 'progress', id: request.id, step }),
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
    } else {
      void work(request);
    }
  });
}

if (parentPort === null) {
  throw new Error('This program runs as a worker thread of the extension only.');
}
start(parentPort);
