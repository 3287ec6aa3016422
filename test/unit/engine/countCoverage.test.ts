import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countThread, noCounts } from '../../../src/core/engine/countCoverage.ts';
import type { ThreadCounts } from '../../../src/core/model/coverage.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import {
  buildComment,
  buildCommit,
  buildIssue,
  buildPerson,
  buildPull,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';

function count(...threads: Thread[]): ThreadCounts {
  const counts = noCounts();
  for (const thread of threads) countThread(counts, thread);
  return counts;
}

/** Of one merged pull request by mira: whether it counts as merged without review. */
function isUnreviewed(...events: ThreadEvent[]): boolean {
  const { merged, mergedWithoutReview } = count(buildPull({ mergedAt: hoursAfter(10), events }));
  assert.equal(merged, 1);
  return mergedWithoutReview === 1;
}

describe('countThread', () => {
  it('counts every event once, by what it is', () => {
    const at = hoursAfter(1);
    const other = (name: string): ThreadEvent => ({ type: 'other', name, at, actor: null });
    const events = [
      buildComment(),
      buildReview(),
      buildReviewComment(),
      buildReviewComment({ id: 5 }),
      buildCommit(),
      other('sub_issue_added'),
      other('sub_issue_added'),
      other('constructor'),
    ];
    const counts = count(buildPull({ events }), buildIssue({ number: 2, events: [buildComment()] }));
    assert.deepEqual([counts.pulls, counts.issues], [1, 1]);
    assert.deepEqual([counts.comments, counts.reviews, counts.reviewComments, counts.events], [2, 1, 2, 4]);
    assert.deepEqual(counts.eventTypes, { commit: 1, sub_issue_added: 2, constructor: 1 });
  });

  it('spans from the first thread’s beginning to the last activity', () => {
    const first = buildIssue({ number: 1, createdAt: hoursAfter(-5) });
    const last = buildIssue({ number: 2, events: [buildComment({ at: hoursAfter(70) })] });
    for (const threads of [
      [first, last],
      [last, first],
    ]) {
      const { from, to } = count(...threads);
      assert.deepEqual([from, to], [hoursAfter(-5), hoursAfter(70)]);
    }
    assert.deepEqual([noCounts().from, noCounts().to], [null, null]);
  });

  it('does not depend on the order of the threads', () => {
    const threads = [
      buildPull({ number: 1, mergedAt: hoursAfter(3) }),
      buildPull({ number: 2, createdAt: hoursAfter(4), events: [buildReview()] }),
      buildIssue({ number: 3, createdAt: hoursAfter(2), events: [buildComment()] }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(threads, { minLength: 3 }), (shuffled) => {
        assert.deepEqual(count(...shuffled), count(...threads));
      }),
    );
  });

  describe('merged without review', () => {
    it('is what nobody else, or only programs and accounts that are gone, looked at', () => {
      assert.ok(isUnreviewed());
      assert.ok(isUnreviewed(buildComment({ actor: buildPerson('mira') })));
      assert.ok(isUnreviewed(buildReview({ actor: buildPerson('lint[bot]'), state: 'approved' })));
      assert.ok(isUnreviewed(buildReview({ actor: null })));
      assert.ok(isUnreviewed(buildCommit({ actor: buildPerson('jonas') })));
    });

    it('is not what another human reviewed or commented', () => {
      assert.ok(!isUnreviewed(buildReview({ state: 'approved' })));
      assert.ok(!isUnreviewed(buildReviewComment()));
      assert.ok(!isUnreviewed(buildComment()));
    });

    it('is also what was only looked at after the merge', () => {
      assert.ok(isUnreviewed(buildComment({ at: hoursAfter(11) })));
    });

    it('compares moments, however they are written', () => {
      // 10:30 in a zone one hour ahead is 9:30 UTC.
      assert.ok(!isUnreviewed(buildReview({ at: '2024-03-04T20:30:00+02:00' })));
    });

    it('knows the author by account, also under another login', () => {
      const { id } = buildPerson('mira');
      assert.ok(isUnreviewed(buildReview({ actor: buildPerson('mira-tide', { id }) })));
    });

    it('does not ask it of what was closed or is open', () => {
      assert.equal(count(buildPull({ closedAt: hoursAfter(3) }), buildPull()).merged, 0);
    });
  });
});
