import { exportVerdicts, importVerdicts } from '../core/engine/exchangeVerdicts.ts';
import { answerWarning, giveVerdict } from '../core/engine/giveVerdict.ts';
import { hideTeam } from '../core/engine/showTeam.ts';
import { StoreError } from '../core/errors.ts';
import type { Verdict } from '../core/model/verdict.ts';
import type { RepositoryKey, Store, StoredRepository } from '../core/store/store.ts';
import type { WorkerCall } from '../protocol/workerRequests.ts';
import type { WorkerResult } from '../protocol/workerResults.ts';
import type { WorkerTools } from './workerTools.ts';
import { say } from '../core/text/message.ts';

type VerdictTask = 'give-verdict' | 'list-verdicts' | 'export-verdicts' | 'import-verdicts' | 'answer-warning';

/**
 * Keeps and gives back what people say of evidence.
 *
 * @throws StoreError, InputError
 */
export function answerVerdictRequest(
  request: Extract<WorkerCall, { type: VerdictTask }>,
  { library, ports }: Pick<WorkerTools, 'library' | 'ports'>,
): Promise<WorkerResult<VerdictTask>> {
  const at = new Date(ports.clock.nowMs()).toISOString();
  return library.use<WorkerResult<VerdictTask>>(request.repository, (store, key) => {
    switch (request.type) {
      case 'give-verdict':
        return giveVerdict({ ...request, store, keys: [key], id: request.evidenceId, at });
      case 'list-verdicts':
        return listVerdicts(store, key, library.aliasSalt);
      case 'export-verdicts':
        return exportVerdicts(store, [repositoryOf(store, key)]);
      case 'import-verdicts':
        return importVerdicts({
          store,
          repositories: [repositoryOf(store, key)],
          text: request.text,
          file: request.file,
        });
      case 'answer-warning':
        return answerWarning({ store, keys: [key], id: request.evidenceId, answer: request.answer, at });
    }
  });
}

/** Newest first; where names are hidden, reasons name nobody. */
function listVerdicts(store: Store, key: RepositoryKey, aliasSalt: string | null): Verdict[] {
  const verdicts = store.verdicts(key).toSorted(byNewest);
  const veil = aliasSalt === null ? null : (hideTeam(store, key, aliasSalt)?.veil ?? null);
  if (veil === null) return verdicts;
  return verdicts.map((verdict) => ({ ...verdict, by: null, reason: verdict.reason && veil.line(verdict.reason) }));
}

function byNewest(a: Verdict, b: Verdict): number {
  return Date.parse(b.at) - Date.parse(a.at);
}

function repositoryOf(store: Store, key: RepositoryKey): StoredRepository {
  const repository = store.repositories().find((one) => one.key === key);
  if (repository) return repository;
  throw new StoreError('missing', say('The database no longer holds this repository. Import or mine it again.'));
}
