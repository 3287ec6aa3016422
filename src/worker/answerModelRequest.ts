import { detectEvidence } from '../core/engine/detectEvidence.ts';
import { forgetModelReadings } from '../core/engine/forgetModelReadings.ts';
import { planModelReading } from '../core/engine/planModelReading.ts';
import { readWithModel } from '../core/engine/readWithModel.ts';
import type { WorkerCall } from '../protocol/workerRequests.ts';
import type { WorkerResult } from '../protocol/workerResults.ts';
import type { WorkerTools } from './workerTools.ts';

type ModelTask = 'plan-model-reading' | 'read-with-model' | 'forget-model-readings' | 'look-through';

/**
 * Lets a language model read comments, and forgets what it made of them.
 *
 * @throws StoreError, InputError, ModelError, CancelledError
 */
export function answerModelRequest(
  request: Extract<WorkerCall, { type: ModelTask }>,
  { library, ports, askModel, signal, progress }: WorkerTools,
): Promise<WorkerResult<ModelTask>> {
  return library.use<WorkerResult<ModelTask>>(request.repository, async (store, key) => {
    switch (request.type) {
      case 'plan-model-reading': {
        const { lines, alreadyRead, leftOut, tokens } = planModelReading(store, key);
        return { comments: lines.length, alreadyRead, leftOut, tokens };
      }
      case 'read-with-model': {
        const { sleep } = ports;
        return readWithModel({ store, key, ask: askModel, model: request.model, sleep, signal, progress });
      }
      case 'forget-model-readings':
        return { forgotten: await forgetModelReadings({ store, progress }) };
      case 'look-through':
        await detectEvidence({ store, key, progress, signal });
        return null;
    }
  });
}
