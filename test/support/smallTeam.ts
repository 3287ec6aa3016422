import {
  buildComment,
  buildCommit,
  buildIssue,
  buildPerson,
  buildPull,
  buildRepository,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from './builders.ts';
import type { EmulatedRepository } from './emulator/repositoryState.ts';

export const LIGHTHOUSE = 'tide-team/lighthouse';

const PARTS = ['lamp', 'tide table', 'fog horn', 'pilot list', 'chart', 'buoy'];
const TROUBLES = [
  'will overflow when the sea is high, and nothing checks for it',
  'can be null here, which would crash the night watch',
  'races with the other writer: the last entry gets lost',
  'leaks its file handle when reading fails half-way',
  'accepts any path, so a visitor could read our secrets',
];

/** Other words for each number: the same ones again and again would be a ritual. */
function concern(number: number): string {
  return `The ${PARTS[number % PARTS.length]} ${TROUBLES[number % TROUBLES.length]}.`;
}

/**
 * Thirty pull requests with a review thread each, and ten issues. On every third the work went on after the review
 * without a word; of these the author gave every second remark a thumbs-up.
 */
export function smallTeam(): EmulatedRepository {
  const pulls = Array.from({ length: 30 }, (_, index) => {
    const number = index + 1;
    const at = hoursAfter(10 * number);
    const review = buildReview({ id: 1000 + number, at: hoursAfter(10 * number + 1), state: 'changes-requested' });
    return buildPull({
      number,
      id: 90_000 + number,
      createdAt: at,
      events: [
        review,
        buildReviewComment({
          id: 2000 + number,
          at: review.at,
          reviewId: review.id,
          body: concern(number),
          reactions: number % 6 === 0 ? [{ content: '+1', actor: buildPerson() }] : [],
        }),
        buildComment({
          id: 3000 + number,
          at: hoursAfter(10 * number + 2),
          actor: number % 7 === 0 ? null : buildPerson('noor'),
        }),
        ...(number % 3 === 0 ? [buildCommit({ at: hoursAfter(10 * number + 4), message: `Part ${number}` })] : []),
      ],
    });
  });
  const issues = Array.from({ length: 10 }, (_, index) =>
    buildIssue({ number: 31 + index, id: 91_000 + index, createdAt: hoursAfter(25 * index) }),
  );
  return { repository: buildRepository(), threads: [...pulls, ...issues] };
}
