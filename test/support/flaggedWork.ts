import { flaggedInReview } from '../../src/core/detectors/flaggedInReview.ts';
import type { ReviewCommentEvent, ThreadEvent } from '../../src/core/model/event.ts';
import type { Evidence } from '../../src/core/model/evidence.ts';
import type { Person } from '../../src/core/model/person.ts';
import type { Repository } from '../../src/core/model/repository.ts';
import type { Pull } from '../../src/core/model/thread.ts';
import {
  buildCommit,
  buildPerson,
  buildPull,
  buildRepository,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from './builders.ts';
import { buildSmallTeam, readAsConcerns } from './smallHistory.ts';

export const mira = buildPerson('mira');
export const jonas = buildPerson('jonas');
export const ana = buildPerson('ana');

interface Look {
  repository?: Repository;
  codeowners?: string;
  /** Which comments the reader takes for concerns. */
  isConcern?: (body: string) => boolean;
}

/** What the detector of flagged concerns finds in these pull requests. */
export function detectFlags(pulls: readonly Pull[], look: Look = {}): Evidence[] {
  const { repository = buildRepository(), codeowners = null, isConcern = () => true } = look;
  const small = buildSmallTeam(pulls, { repository, files: { codeowners } });
  return flaggedInReview.detect({ ...small, readings: readAsConcerns(small, isConcern) });
}

/** Ten hours in, jonas points at a line of mira's work. */
export function flag(fields: Partial<ReviewCommentEvent> = {}): ReviewCommentEvent {
  return buildReviewComment({
    id: 7,
    at: hoursAfter(10),
    actor: jonas,
    body: 'Two keepers may light it at once.',
    isOutdated: false,
    ...fields,
  });
}

export const reply = (body: string, at = 11, actor: Person | null = mira) =>
  buildReviewComment({ at: hoursAfter(at), actor, body, rootCommentId: 7 });
export const push = (at = 12, message = 'Light it once', parents: string[] = []) =>
  buildCommit({ at: hoursAfter(at), authoredAt: hoursAfter(at), actor: mira, message, parents });
export const review = (at: number, state: 'approved' | 'changes-requested', actor = jonas) =>
  buildReview({ id: 500 + at, at: hoursAfter(at), actor, state });
export const thumb = (actor: Person) => [{ content: '+1' as const, actor }];
export const pullOf = (...events: ThreadEvent[]): Pull => buildPull({ author: mira, events });
