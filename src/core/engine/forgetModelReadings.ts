import type { ReportProgress } from '../ports.ts';
import { MODEL_READER } from '../reading/reader.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { keepFindingsOfAll } from './detectEvidence.ts';

/**
 * Forgets what language models made of comments, in all repositories of a database, and finds evidence without it; both
 * hold from the same instant on.
 *
 * @returns how many readings there were
 * @throws StoreError
 */
export async function forgetModelReadings(options: { store: Store; progress: ReportProgress }): Promise<number> {
  const { store, progress } = options;
  const keys = (): RepositoryKey[] => store.repositories().flatMap(({ key, asOf }) => (asOf === null ? [] : [key]));
  let forgotten = 0;
  await keepFindingsOfAll({ store, keys, progress, forgotten: MODEL_READER }, (found) => {
    forgotten = store.removeReadings(MODEL_READER, found);
  });
  return forgotten;
}
