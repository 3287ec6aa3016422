import type { ReportProgress } from '../ports.ts';
import type { Store, RepositoryKey } from '../store/store.ts';
import { keepFindingsOfAll } from './detectEvidence.ts';

/**
 * Looks for evidence anew where readings were kept that nobody has looked through since, as when a window was closed
 * while a language model read. Not to be called while one reads: each batch would be followed by a look.
 *
 * @returns how many repositories were looked through
 * @throws StoreError
 */
export async function catchUpWithReadings(options: { store: Store; progress: ReportProgress }): Promise<number> {
  const { store, progress } = options;
  const kept = store.timesReadingsKept();
  const isBehind = (key: RepositoryKey): boolean => (store.situation(key)?.readingsSeen ?? 0) < kept;
  const keys = store.repositories().flatMap(({ key, asOf }) => (asOf !== null && isBehind(key) ? [key] : []));
  if (keys.length === 0) return 0;
  return keepFindingsOfAll({ store, keys: () => keys, progress }, (found) => {
    for (const [key, { evidence, situation }] of found) store.replaceEvidence(key, evidence, situation);
  });
}
