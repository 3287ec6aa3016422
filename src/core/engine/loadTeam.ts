import type { Coverage } from '../model/coverage.ts';
import { EVIDENCE_LEVELS, isShownByDefault, type Evidence, type EvidenceLevel } from '../model/evidence.ts';
import type { Participation } from '../model/participation.ts';
import type { Person } from '../model/person.ts';
import type { Repository } from '../model/repository.ts';
import type { Situation } from '../model/situation.ts';
import type { WarningAnswer } from '../model/verdict.ts';
import { applyVerdicts } from '../people/applyVerdicts.ts';
import { readParticipation } from '../people/readParticipation.ts';
import type { RepositoryKey, Store } from '../store/store.ts';

/** What a face needs to show one repository. */
export interface TeamView {
  repository: Repository;
  /** Newest first; what people said of it is applied. */
  evidence: Evidence[];
  /** Null until an import has finished. */
  coverage: Coverage | null;
  asOf: string | null;
  /** What is open and who is active; null until the history has been looked through by a version that knows it. */
  situation: Situation | null;
  /** Who is at this machine, where that was said or the repository was mined with their token. */
  viewer: Person | null;
  /** Who takes part, as the repository's own file says. */
  participation: Participation;
  /** What was answered to open warnings. */
  warningAnswers: WarningAnswer[];
}

/**
 * Reads what is known of one repository, as every face may show it. `since` filters what is shown, not what is known;
 * evidence that a person confirmed is there whatever its level.
 */
export function loadTeam(
  store: Store,
  key: RepositoryKey,
  options: { since?: string; levels?: readonly EvidenceLevel[] } = {},
): TeamView | null {
  const repository = store.repositories().find((candidate) => candidate.key === key);
  if (!repository) return null;
  const record = store.importRecord(key);
  const { host, owner, name, id } = repository;
  const { levels = EVIDENCE_LEVELS.filter(isShownByDefault), ...filter } = options;
  const known = store.evidence({ ...filter, repository: key, levels: EVIDENCE_LEVELS });
  return {
    repository: { host, owner, name, id },
    evidence: applyVerdicts(known, store.verdicts(key)).filter(
      ({ level, isConfirmed }) => isConfirmed === true || levels.includes(level),
    ),
    coverage: record?.coverage ?? null,
    asOf: record?.asOf ?? null,
    situation: store.situation(key),
    viewer: viewerOf(store, key),
    participation: participationOf(store, key),
    warningAnswers: store.warningAnswers(key),
  };
}

function participationOf(store: Store, key: RepositoryKey): Participation {
  const { policy, problem } = readParticipation(store.participation(key));
  return { mode: policy.participation, problem };
}

/** Who is at this machine: whoever said so, else whose token the repository was mined with; null: nobody knows. */
export function viewerOf(store: Store, key: RepositoryKey): Person | null {
  return store.peopleSettings().viewer ?? store.miningState(key)?.viewer ?? null;
}
