import { runDetectors } from '../detectors/runDetectors.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ReportProgress } from '../ports.ts';
import { readComments } from '../reading/readComments.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { loadHistory } from './loadHistory.ts';

/**
 * Looks through the whole stored history of a repository and replaces its evidence.
 *
 * @throws InputError `unknown-repository` when no import of it has finished; StoreError.
 */
export async function detectEvidence(options: {
  store: Store;
  key: RepositoryKey;
  progress: ReportProgress;
}): Promise<Evidence[]> {
  const { store, key, progress } = options;
  const { history, team } = loadHistory(store, key);
  const readings = await readComments({ history, team, store });
  const evidence = runDetectors({ history, team, readings, progress });
  store.replaceEvidence(key, evidence);
  return evidence;
}
