import assert from 'node:assert/strict';
import { eventSchema } from '../../../../src/core/model/event.ts';
import { readReviewComments } from '../../../../src/core/sources/archive/readReviewComments.ts';
import { githubLineComment, type Json } from '../../../support/backup.ts';
import { hoursAfter, START_ISO } from '../../../support/builders.ts';

const jonas = { id: 43, login: 'jonas', type: 'user' };

function readLines(entries: readonly unknown[], reviewedAt: ReadonlyMap<number, string> = new Map()) {
  const skipped: string[] = [];
  const events = readReviewComments(entries, reviewedAt, (what, why) => skipped.push(`${what}: ${why}`));
  const comments = events.map((event) => {
    eventSchema.parse(event);
    assert.equal(event.type, 'review-comment');
    return event;
  });
  return { comments, skipped };
}

function readLine(fields: Json, reviewedAt?: ReadonlyMap<number, string>) {
  const { comments, skipped } = readLines([githubLineComment(1, fields)], reviewedAt);
  assert.deepEqual(skipped, []);
  assert.ok(comments[0]);
  return comments[0];
}

describe('readReviewComments', () => {
  it('reads a line comment with its place', () => {
    assert.deepEqual(readLine({ original_start_line: 1, side: 'LEFT' }), {
      type: 'review-comment',
      at: START_ISO,
      actor: jonas,
      eventId: null,
      id: 1,
      body: 'This could be null here.',
      url: 'https://github.com/harbor-lane/tidewater/pull/1#discussion_r1',
      isEdited: false,
      association: 'MEMBER',
      reactions: null,
      reviewId: null,
      rootCommentId: 1,
      path: 'lamp/turn.ts',
      originalLine: 2,
      originalStartLine: 1,
      side: 'LEFT',
      diffHunk: '@@ -1 +1,2 @@\n const lamp = open();\n+lamp.turn();',
      originalCommitSha: 'c'.repeat(40),
      isOutdated: false,
      isResolved: null,
      resolvedBy: null,
    });
  });

  it('dates it by when others could first see it: when its review was submitted', () => {
    const reviewed = new Map([[5, hoursAfter(6)]]);
    assert.equal(readLine({ pull_request_review_id: 5 }, reviewed).at, hoursAfter(6));
    // A reply is written after the review that it is filed under.
    assert.equal(readLine({ pull_request_review_id: 5, created_at: hoursAfter(8) }, reviewed).at, hoursAfter(8));
    assert.equal(readLine({ pull_request_review_id: 6 }, reviewed).at, START_ISO);
  });

  it('finds the first comment of its thread through replies to replies', () => {
    const { comments } = readLines([
      githubLineComment(3, { in_reply_to_id: 2 }),
      githubLineComment(1),
      githubLineComment(2, { in_reply_to_id: 1 }),
    ]);
    assert.deepEqual(
      comments.map(({ id, rootCommentId }) => [id, rootCommentId]),
      [
        [3, 1],
        [1, 1],
        [2, 1],
      ],
    );
  });

  it('keeps a thread together whose first comment was deleted', () => {
    const { comments } = readLines([
      githubLineComment(2, { in_reply_to_id: 1 }),
      githubLineComment(3, { in_reply_to_id: 1 }),
      githubLineComment(4, { in_reply_to_id: 3 }),
    ]);
    assert.deepEqual(new Set(comments.map(({ rootCommentId }) => rootCommentId)), new Set([1]));
  });

  it('comes to an end where replies go round in a circle', () => {
    const { comments } = readLines([
      githubLineComment(1, { in_reply_to_id: 2 }),
      githubLineComment(2, { in_reply_to_id: 1 }),
      githubLineComment(3, { in_reply_to_id: 3 }),
    ]);
    assert.equal(comments.length, 3);
  });

  it('calls it outdated where GitHub no longer gives its line, by its position in old backups', () => {
    assert.equal(readLine({ line: null }).isOutdated, true);
    assert.equal(readLine({ line: 2, position: null }).isOutdated, false);
    assert.equal(readLine({ line: undefined, position: null }).isOutdated, true);
    assert.equal(readLine({ line: undefined, position: 2 }).isOutdated, false);
    assert.equal(readLine({ line: undefined, position: undefined }).isOutdated, null);
  });

  it('does not know whether a comment on the whole file is outdated: it never had a line', () => {
    const fields = { subject_type: 'file', line: null, original_line: null, side: null, position: null };
    assert.deepEqual(
      [readLine(fields).isOutdated, readLine(fields).originalLine, readLine(fields).side],
      [null, null, null],
    );
  });

  it('keeps a comment of an account that is gone, and says which field of another does not fit', () => {
    const { comments, skipped } = readLines([
      githubLineComment(1, { user: null }),
      githubLineComment(2, { path: 12 }),
      githubLineComment(3),
    ]);
    assert.deepEqual(
      comments.map(({ id, actor }) => [id, actor?.login]),
      [
        [1, undefined],
        [3, 'jonas'],
      ],
    );
    assert.deepEqual(skipped, ['review comment: field path: invalid_type']);
  });
});
