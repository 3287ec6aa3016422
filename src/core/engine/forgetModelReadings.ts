import type { ReportProgress } from '../ports.ts';
import { MODEL_READER } from '../reading/reader.ts';
import type { Findings, RepositoryKey, Store } from '../store/store.ts';
import { findEvidence } from './detectEvidence.ts';

/**
 * Forgets what language models made of comments, in all repositories of a database, and finds evidence without it; both
 * hold from the same instant on.
 *
 * @returns how many readings there were
 * @throws StoreError
 */
export async function forgetModelReadings(options: { store: Store; progress: ReportProgress }): Promise<number> {
  const { store, progress } = options;
  const found = new Map<RepositoryKey, Findings>();
  for (const { key, asOf } of store.repositories()) {
    if (asOf !== null) found.set(key, await findEvidence({ store, key, progress, forgotten: MODEL_READER }));
  }
  return store.removeReadings(MODEL_READER, found);
}
