import type { Coverage } from '../model/coverage.ts';
import type { Evidence, EvidenceLevel } from '../model/evidence.ts';
import type { Repository } from '../model/repository.ts';
import type { Situation } from '../model/situation.ts';
import type { RepositoryKey, Store } from '../store/store.ts';

/** What a face needs to show one repository. */
export interface TeamView {
  repository: Repository;
  /** Newest first. */
  evidence: Evidence[];
  /** Null until an import has finished. */
  coverage: Coverage | null;
  asOf: string | null;
  /** What is open and who is active; null until the history has been looked through by a version that knows it. */
  situation: Situation | null;
}

/** Reads evidence, coverage and situation of one repository. `since` filters what is shown, not what is known. */
export function loadTeam(
  store: Store,
  key: RepositoryKey,
  options: { since?: string; levels?: readonly EvidenceLevel[] } = {},
): TeamView | null {
  const repository = store.repositories().find((candidate) => candidate.key === key);
  if (!repository) return null;
  const record = store.importRecord(key);
  const { host, owner, name, id } = repository;
  return {
    repository: { host, owner, name, id },
    evidence: store.evidence({ repository: key, ...options }),
    coverage: record?.coverage ?? null,
    asOf: record?.asOf ?? null,
    situation: store.situation(key),
  };
}
