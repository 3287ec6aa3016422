import type { Evidence, Fact } from '../../model/evidence.ts';
import type { EvidenceKind, EvidenceLevel } from '../../model/evidenceKinds.ts';
import type { Person } from '../../model/person.ts';
import { repositoryName } from '../../model/repository.ts';
import type { Thread } from '../../model/thread.ts';
import { threadRef } from '../../model/threadRef.ts';
import { isUnasked } from '../../people/asked.ts';
import { isHuman, isSamePerson } from '../../people/humans.ts';
import type { DetectorInput } from '../detector.ts';
import { evidenceId } from '../evidenceId.ts';
import type { ActSource } from './actSource.ts';
import { pathsOf } from './writtenEvidence.ts';

/** What a detector of the unblocking family knows of an act; everything else follows from the history. */
export interface MovingAct {
  kind: EvidenceKind;
  level: EvidenceLevel;
  /** Where the evidence belongs. */
  thread: Thread;
  actor: Person;
  helped: readonly Person[];
  source: ActSource;
  because: readonly Fact[];
  confidence: number;
  /** It takes a right to do it at all, so that it is somebody's task. */
  isTask?: boolean;
  /** Where and when somebody could have asked for it, if not on `thread` before the act. */
  asked?: { thread: Thread; since: string; at: string };
}

/** Evidence that something moved; what is merged, sorted or assigned as a duty is marked as such. */
export function buildMovingEvidence(act: MovingAct, { history, team }: DetectorInput): Evidence {
  const { thread, actor, source } = act;
  const { key, at, ...shown } = source;
  const areas = [...team.areasOf(thread)];
  const paths = pathsOf(thread);
  const atMs = Date.parse(at);
  return {
    id: evidenceId(history.repository, thread.number, key),
    kind: act.kind,
    level: act.level,
    actor,
    beneficiaries: act.helped.filter((person) => isHuman(person) && !isSamePerson(person, actor)),
    repo: repositoryName(history.repository),
    thread: threadRef(thread),
    at,
    source: shown,
    area: areas,
    because: [...act.because],
    confidence: act.confidence,
    unasked: isUnasked({ thread, at, ...act.asked, actor, paths, team }),
    byDuty:
      act.isTask === true ||
      team.duty.hasMaintenanceDuty(actor, areas, atMs) ||
      team.duty.isAssignedOrOwner(actor, { thread, paths, atMs }),
    actGroup: source.reviewId === null ? null : `review:${String(source.reviewId)}`,
  };
}
