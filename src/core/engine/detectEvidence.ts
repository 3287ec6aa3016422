import { runDetectors } from '../detectors/runDetectors.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ReportProgress } from '../ports.ts';
import { readComments } from '../reading/readComments.ts';
import type { ImportRecord, RepositoryKey, Store } from '../store/store.ts';
import { loadHistory } from './loadHistory.ts';

interface DetectOptions {
  store: Store;
  key: RepositoryKey;
  progress: ReportProgress;
}

/**
 * Looks through the whole stored history of a repository and replaces its evidence.
 *
 * @throws InputError `unknown-repository` when no import of it has finished; StoreError.
 */
export async function detectEvidence(options: DetectOptions): Promise<Evidence[]> {
  const evidence = await findEvidence(options);
  options.store.replaceEvidence(options.key, evidence);
  return evidence;
}

/**
 * The evidence in the whole stored history of a repository; nothing is stored. `record` is what an import that is
 * about to finish will say; without it, what the last finished one said.
 *
 * @throws InputError `unknown-repository` when there is neither; StoreError.
 */
export async function findEvidence(options: DetectOptions & { record?: ImportRecord }): Promise<Evidence[]> {
  const { store, key, progress, record } = options;
  const { history, team } = loadHistory(store, key, record);
  const readings = await readComments({ history, team, store });
  return runDetectors({ history, team, readings, progress });
}
