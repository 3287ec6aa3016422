import { coverageOfClone } from './coverageOfClone.ts';
import type { Coverage } from '../model/coverage.ts';
import { isShownByDefault, type Evidence } from '../model/evidence.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../model/evidenceKinds.ts';
import type { GitFacts } from '../model/gitFacts.ts';
import type { Participation } from '../model/participation.ts';
import type { Person } from '../model/person.ts';
import type { Repository } from '../model/repository.ts';
import type { Situation } from '../model/situation.ts';
import type { WarningAnswer } from '../model/verdict.ts';
import {
  applyParticipation,
  applyParticipationToSituation,
  peopleOfEvidence,
  peopleOfSituation,
} from '../people/applyParticipation.ts';
import { applyVerdicts } from '../people/applyVerdicts.ts';
import { aliasesOf } from '../people/findAccount.ts';
import { isSamePerson } from '../people/humans.ts';
import { buildUnifier } from '../people/unifyPeople.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { loadParticipation } from './loadParticipation.ts';
import { viewerOf } from './viewerOf.ts';

/** What a face needs to show one repository. */
export interface TeamView {
  repository: Repository;
  /** Newest first; without what people said is not right, and without those who do not take part. */
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
  /** Day (UTC) up to which the newest retro spoke; null: none was held. */
  lastRetro: string | null;
}

/**
 * Reads what is known of one repository, as every face may show it. `since` filters what is shown, not what is known;
 * evidence that a person confirmed is there whatever its level.
 *
 * @param options.since ISO day or moment: acts at or after it
 * @param options.levels default: those that are shown by default
 * @returns null where the database holds no such repository
 * @throws StoreError; InputError `bad-date`
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
  const situation = store.situation(key);
  const people = [...known.flatMap(peopleOfEvidence), ...(situation === null ? [] : peopleOfSituation(situation))];
  const settings = store.peopleSettings();
  people.push(...aliasesOf(buildUnifier(store.identityMerges(key))));
  const viewer = viewerOf(store, key, settings);
  const { rules, participation } = loadParticipation({ store, key, settings, people });
  // A verdict is an act, too; only one's own counts where one is left out.
  const verdicts = store
    .verdicts(key)
    .filter(({ by }) => by === null || isSamePerson(by, viewer) || !rules.isLeftOut(by));
  return {
    repository: { host, owner, name, id },
    evidence: applyParticipation(applyVerdicts(known, verdicts), rules).filter(
      ({ level, isConfirmed }) => isConfirmed === true || levels.includes(level),
    ),
    coverage: record ? coverageOf(record.coverage, store.gitFacts(key), situation) : null,
    asOf: record?.asOf ?? null,
    situation: situation === null ? null : applyParticipationToSituation(situation, rules),
    viewer,
    participation,
    warningAnswers: store.warningAnswers(key),
    lastRetro: store.retros(key)[0]?.until ?? null,
  };
}

/**
 * What a clone and the last look through the history say of how far they reach. Where somebody is left out, what they
 * did is not counted either; of a clone's counts that cannot be told.
 */
function coverageOf(coverage: Coverage, git: GitFacts | null, situation: Situation | null): Coverage {
  const { language, counts } = situation ?? {};
  const clone = git && coverageOfClone(git);
  // The invented team has no repository that could be cloned.
  const isWorthTelling = counts === undefined && (clone !== null || coverage.source !== 'sample');
  return {
    ...coverage,
    ...(isWorthTelling && { clone }),
    ...(language && { language }),
    ...(counts && { ...counts, leavesOut: true as const }),
  };
}
