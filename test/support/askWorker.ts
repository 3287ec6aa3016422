import assert from 'node:assert/strict';
import type { TeamLibrary } from '../../src/core/engine/teamLibrary.ts';
import { englishTranslate } from '../../src/core/text/englishTranslate.ts';
import {
  workerRequestSchema,
  workerResultSchemas,
  type WorkerArguments,
  type WorkerResult,
  type WorkerTask,
} from '../../src/protocol/workerMessages.ts';
import { answerRequest } from '../../src/worker/answerRequest.ts';

/** Asks the worker's inside as the extension host does: what goes in and comes out is copied and parsed. No network. */
export async function askWorker<T extends WorkerTask>(
  { library, nowMs }: { library: TeamLibrary; nowMs: number },
  task: T,
  args: WorkerArguments<T>,
): Promise<WorkerResult<T>> {
  const request = workerRequestSchema.parse(structuredClone({ type: task, id: 1, ...args }));
  assert.ok(request.type !== 'cancel' && request.type !== 'http-answer' && request.type !== 'http-failed');
  const result = await answerRequest(request, {
    library,
    translate: englishTranslate,
    language: 'en',
    signal: new AbortController().signal,
    progress: () => undefined,
    ports: {
      http: () => Promise.reject(new Error('no network')),
      clock: { nowMs: () => nowMs },
      sleep: () => Promise.resolve(),
      random: () => 0,
    },
    onInsights: () => undefined,
  });
  return workerResultSchemas[task].parse(structuredClone(result)) as WorkerResult<T>;
}
