import { runDetectors } from '../detectors/runDetectors.ts';
import type { ReportProgress } from '../ports.ts';
import { readComments } from '../reading/readComments.ts';
import { buildSituation } from '../situation/buildSituation.ts';
import type { Findings, ImportRecord, RepositoryKey, Store } from '../store/store.ts';
import { loadHistory } from './loadHistory.ts';

interface DetectOptions {
  store: Store;
  key: RepositoryKey;
  progress: ReportProgress;
}

/**
 * Looks through the whole stored history of a repository and replaces its evidence and situation.
 *
 * @throws InputError `unknown-repository` when no import of it has finished; StoreError.
 */
export async function detectEvidence(options: DetectOptions): Promise<Findings> {
  const found = await findEvidence(options);
  options.store.replaceEvidence(options.key, found.evidence, found.situation);
  return found;
}

/**
 * The evidence in the whole stored history of a repository, and how it stands; nothing is stored. `record` is what an import that is
 * about to finish will say; without it, what the last finished one said.
 *
 * @throws InputError `unknown-repository` when there is neither; StoreError.
 */
export async function findEvidence(options: DetectOptions & { record?: ImportRecord }): Promise<Findings> {
  const { store, key, progress, record } = options;
  const { history, team } = loadHistory(store, key, record);
  const readings = await readComments({ history, team, store });
  const evidence = runDetectors({ history, team, readings, progress });
  progress({ phase: 'insights', done: 0, total: null });
  return { evidence, situation: buildSituation({ history, team, readings, evidence }) };
}
