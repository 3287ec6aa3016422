import { isReviewComment } from '../model/event.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import { stanceOfAuthor } from './concern/authorStance.ts';
import { concernEvidence, isBeforeTheFact } from './concern/concernEvidence.ts';
import { findOutcome, learnOutdatedWorth, type ConcernOutcome } from './concern/concernOutcome.ts';
import { findFollowUps, followUpOn, type FollowUps } from './concern/followUps.ts';
import { withoutRepeats } from './concern/oneCause.ts';
import { isOwnMistake } from './concern/ownMistake.ts';
import { findRituals } from './concern/rituals.ts';
import { isTakenBack } from './concern/takenBack.ts';
import type { Detector } from './detector.ts';
import { lookUpThreads } from './support/threadLookup.ts';

/**
 * A review thread or comment on a pull request that voices a concern, and what became of it. One review
 * thread is one act, whoever else joins it.
 */
export const flaggedInReview: Detector = {
  kind: 'flagged-in-review',
  needs: 'whole-threads',
  detect: (input) => {
    const { history, readings, team } = input;
    const worth = learnOutdatedWorth(
      readings.map(({ item }) => item),
      team,
    );
    const lookup = lookUpThreads(history);
    const followUps = findFollowUps(history, team, lookup);
    const isRitual = findRituals(readings);
    const flags = readings
      .filter((read) => read.reading.isConcern && !isRitual(read) && isBeforeTheFact(read))
      .filter(({ item }) => !isOwnMistake(item) && !isTakenBack(item, history.repository))
      .map((read) => {
        const { probability } = read.reading;
        const outcome = findOutcome(read.item, { team, lookup, worth, probability });
        const { level, facts, confidence } = followLater(read.item, outcome, { followUps, team });
        const sureness = probability * confidence;
        const act = { kind: 'flagged-in-review', level, read, facts, confidence: sureness } as const;
        return { read, evidence: concernEvidence(act, input) };
      });
    return withoutRepeats(flags);
  },
};

/**
 * What was left for later, or went in unanswered, and was then done by a follow-up that went in, changed the work after
 * all. What the author had refused was set aside instead.
 */
function followLater(
  item: CommentInThread,
  outcome: ConcernOutcome,
  { followUps, team }: { followUps: FollowUps; team: TeamContext },
): ConcernOutcome {
  const isRefused = stanceOfAuthor(item, team)?.stance === 'declined';
  const later = outcome.level === 'acted-on' || isRefused ? null : followUpOn(item, followUps);
  if (later === null) return outcome;
  const { url } = later;
  const facts = [...outcome.facts, { message: 'A follow-up took it up, and went in.', args: {}, url }];
  const isTouching = isReviewComment(item.comment) && later.touches(item.comment.rootCommentId);
  if (isTouching) facts.push({ message: 'The git history shows that it changed the commented lines.', args: {}, url });
  return { level: 'acted-on', confidence: isTouching ? 0.9 : 0.8, facts };
}
