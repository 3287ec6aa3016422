import assert from 'node:assert/strict';
import type { TeamLibrary } from '../../src/core/engine/teamLibrary.ts';
import type { ProgressStep } from '../../src/core/ports.ts';
import type { AskModel } from '../../src/core/reading/languageModel/modelAnswer.ts';
import { englishTranslate } from '../../src/core/text/englishTranslate.ts';
import { workerRequestSchema } from '../../src/protocol/workerRequests.ts';
import {
  workerResultSchemas,
  type WorkerArguments,
  type WorkerResult,
  type WorkerTask,
} from '../../src/protocol/workerResults.ts';
import { answerRequest } from '../../src/worker/answerRequest.ts';

interface Worker {
  library: TeamLibrary;
  nowMs: number;
  askModel?: AskModel;
  signal?: AbortSignal;
  progress?: (step: ProgressStep) => void;
}

/**
 * Asks the worker's inside as the extension host does: what goes in and comes out is copied and parsed. No network, and
 * no language model where none is given.
 */
export async function askWorker<T extends WorkerTask>(
  { library, nowMs, ...more }: Worker,
  task: T,
  args: WorkerArguments<T>,
): Promise<WorkerResult<T>> {
  const request = workerRequestSchema.parse(structuredClone({ type: task, id: 1, ...args }));
  assert.ok(request.type !== 'cancel' && request.type !== 'http-answer');
  assert.ok(request.type !== 'http-failed' && request.type !== 'model-answer');
  const result = await answerRequest(request, {
    library,
    translate: englishTranslate,
    language: 'en',
    signal: more.signal ?? new AbortController().signal,
    progress: more.progress ?? (() => undefined),
    ports: {
      http: () => Promise.reject(new Error('no network')),
      clock: { nowMs: () => nowMs },
      sleep: () => Promise.resolve(),
      random: () => 0,
    },
    askModel: more.askModel ?? (() => Promise.reject(new Error('no language model'))),
    onInsights: () => undefined,
  });
  return workerResultSchemas[task].parse(structuredClone(result)) as WorkerResult<T>;
}
