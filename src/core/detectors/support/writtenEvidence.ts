import type { Evidence, Fact } from '../../model/evidence.ts';
import type { EvidenceKind, EvidenceLevel } from '../../model/evidenceKinds.ts';
import type { Person } from '../../model/person.ts';
import { repositoryName } from '../../model/repository.ts';
import type { Thread } from '../../model/thread.ts';
import { threadRef } from '../../model/threadRef.ts';
import { isUnasked } from '../../people/asked.ts';
import { distinctPeople, isHuman, isSamePerson } from '../../people/humans.ts';
import { shortQuote } from '../../text/shortQuote.ts';
import type { DetectorInput } from '../detector.ts';
import { evidenceId, type ActKey } from '../evidenceId.ts';
import { keyOfWriting, type Writing } from './writings.ts';

export interface WrittenAct {
  kind: EvidenceKind;
  level: EvidenceLevel;
  /** Where the act stands: the actor's own words or, where somebody else's choice is the act, theirs. */
  source: Writing;
  actor: Person;
  /** Whom it helped; bots, deleted accounts and the actor are left out. */
  beneficiaries: readonly (Person | null)[];
  because: Fact[];
  /** 0–1. */
  confidence: number;
  /** The actor was chosen by the source's author: one writing may choose several. */
  isChoice?: boolean;
  /** What makes it the act it is, where that is not the writing. */
  key?: ActKey;
}

/** Evidence of an act that stands in words: who, where, why, and whether it was theirs to do. */
export function writtenEvidence(act: WrittenAct, { history, team }: Pick<DetectorInput, 'history' | 'team'>): Evidence {
  const { source, actor } = act;
  const { thread, event, at, url } = source;
  const paths = event?.type === 'review-comment' ? [event.path] : pathsOf(thread);
  const isLine = event?.type === 'review-comment';
  const reviewId = event?.type === 'review' ? event.id : isLine ? event.reviewId : null;
  const key = act.key ?? keyOfWriting(source);
  return {
    id: evidenceId(history.repository, thread.number, act.isChoice === true ? { ...key, chosen: actor } : key),
    kind: act.kind,
    level: act.level,
    actor,
    beneficiaries: distinctPeople(act.beneficiaries.filter(isHuman)).filter((person) => !isSamePerson(person, actor)),
    repo: repositoryName(history.repository),
    thread: threadRef(thread),
    at,
    source: {
      commentId: event === null || event.type === 'review' ? null : event.id,
      rootCommentId: isLine ? event.rootCommentId : null,
      reviewId,
      url,
      quote: shortQuote(source.body),
    },
    area: isLine ? [team.areaOf(event.path)] : [...team.areasOf(thread)],
    because: act.because,
    confidence: act.confidence,
    unasked: isUnasked({ thread, actor, at, paths, team }),
    byDuty: team.duty.isAssignedOrOwner(actor, { thread, paths, atMs: Date.parse(at) }),
    actGroup: act.isChoice === true || reviewId === null ? null : `review:${String(reviewId)}`,
  };
}

/** Paths that a thread is about, as far as they are known. */
export function pathsOf(thread: Thread): string[] {
  if (thread.kind === 'issue') return [];
  return (
    thread.files ?? [
      ...new Set(thread.events.flatMap((event) => (event.type === 'review-comment' ? [event.path] : []))),
    ]
  );
}
