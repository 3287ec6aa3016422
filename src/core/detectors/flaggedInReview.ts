import type { Evidence, Fact } from '../model/evidence.ts';
import { repositoryName } from '../model/repository.ts';
import { isUnasked } from '../people/asked.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import { builtInReader } from '../reading/builtIn/builtInReader.ts';
import type { ReadComment } from '../reading/readComments.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { shortQuote } from '../text/shortQuote.ts';
import { findOutcome, isReviewComment, learnOutdatedWorth, type OutdatedWorth } from './concern/concernOutcome.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { evidenceId } from './evidenceId.ts';

/** On so many threads, the same words by one person are a ritual. */
const RITUAL_THREADS = 3;

/**
 * A review thread or comment on a pull request that voices a concern, and what became of it. One review
 * thread is one act, whoever else joins it.
 */
export const flaggedInReview: Detector = {
  kind: 'flagged-in-review',
  needs: 'whole-threads',
  detect: (input) => {
    const worth = learnOutdatedWorth(
      input.readings.map(({ item }) => item),
      input.team,
    );
    const rituals = findRituals(input.readings);
    return input.readings
      .filter((read) => read.reading.isConcern && !rituals.has(ritualKey(read)) && isBeforeTheFact(read))
      .map((read) => toEvidence(read, input, worth));
  },
};

/** After the merge a comment is a report, not an anticipation. */
function isBeforeTheFact({ item }: ReadComment): boolean {
  return item.pull.mergedAt === null || item.comment.at < item.pull.mergedAt;
}

function toEvidence(read: ReadComment, { history, team }: DetectorInput, worth: OutdatedWorth): Evidence {
  const { item, reading } = read;
  const { pull, comment, author } = item;
  const outcome = findOutcome(item, team, worth);
  const paths = isReviewComment(comment) ? [comment.path] : [];
  const { repository } = history;
  const reviewId = comment.type === 'review' ? comment.id : isReviewComment(comment) ? comment.reviewId : null;
  return {
    id: evidenceId(
      repository,
      pull.number,
      comment.type === 'review' ? { reviewId: comment.id } : { commentId: comment.id },
    ),
    kind: 'flagged-in-review',
    level: outcome.level,
    actor: author,
    beneficiaries: team.authorsOf(pull).filter((person) => isHuman(person) && !isSamePerson(person, author)),
    repo: repositoryName(repository),
    thread: { kind: 'pull', number: pull.number, title: pull.title, url: pull.url },
    at: comment.at,
    source: {
      commentId: comment.type === 'review' ? null : comment.id,
      rootCommentId: isReviewComment(comment) ? comment.rootCommentId : null,
      reviewId,
      url: comment.url,
      quote: shortQuote(comment.body),
    },
    area: paths.length > 0 ? paths.map((path) => team.areaOf(path)) : [...team.areasOf(pull)],
    because: [flagFact(read), ...outcome.facts, ...readerFact(read)],
    confidence: Math.round(reading.probability * outcome.confidence * 100) / 100,
    unasked: isUnasked({ thread: pull, actor: author, at: comment.at, paths, team }),
    byDuty: team.duty.isAssignedOrOwner(author, { thread: pull, paths, atMs: Date.parse(comment.at) }),
    actGroup: reviewId === null ? null : `review:${String(reviewId)}`,
  };
}

function flagFact({ item, reading }: ReadComment): Fact {
  const { comment } = item;
  const args = { concern: reading.kind };
  if (isReviewComment(comment)) {
    const file = comment.path.split('/').at(-1) ?? comment.path;
    return { message: 'A comment on {file} pointed at {concern}.', args: { file, ...args }, url: comment.url };
  }
  const message =
    comment.type === 'review'
      ? 'A review pointed at {concern}, before it was merged.'
      : 'A comment pointed at {concern}, before it was merged.';
  return { message, args, url: comment.url };
}

/** Who read it is worth a word only when it was not our own reader. */
function readerFact({ reading, readBy }: ReadComment): Fact[] {
  if (readBy === builtInReader.name) return [];
  return reading.reason === ''
    ? [{ message: 'Read by {reader}.', args: { reader: readBy }, url: null }]
    : [{ message: 'Read by {reader}: {reason}', args: { reader: readBy, reason: reading.reason }, url: null }];
}

/** The same words of one person on three or more pull requests are a habit, not a discovery. */
function findRituals(readings: readonly ReadComment[]): Set<string> {
  const pulls = new Map<string, Set<number>>();
  for (const read of readings) {
    const key = ritualKey(read);
    const known = pulls.get(key);
    if (known) known.add(read.item.pull.number);
    else pulls.set(key, new Set([read.item.pull.number]));
  }
  return new Set(
    [...pulls].filter(([key, numbers]) => numbers.size >= RITUAL_THREADS && !key.endsWith('\n')).map(([key]) => key),
  );
}

function ritualKey({ item }: ReadComment): string {
  return `${item.author.login}\n${fingerprint(item.comment.body)}`;
}
