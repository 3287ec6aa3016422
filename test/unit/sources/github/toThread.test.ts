import assert from 'node:assert/strict';
import { issueDto, pullDto } from '../../../../src/core/sources/github/queries/dto.ts';
import { toIssue, toPull } from '../../../../src/core/sources/github/toThread.ts';
import { findMerges } from '../../../../src/core/sources/github/readTimelineItem.ts';
import { threadSchema } from '../../../../src/core/model/thread.ts';
import { hoursAfter } from '../../../support/builders.ts';

const NO_PAGE = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
const mira = { __typename: 'User', login: 'mira', databaseId: 7 };
const noor = { __typename: 'User', login: 'noor', databaseId: 8 };
const threadFields = {
  id: 'node',
  number: 12,
  fullDatabaseId: '4294967296',
  title: 'Cache the tide tables',
  body: '',
  url: 'https://github.com/tide-team/lighthouse/pull/12',
  author: mira,
  authorAssociation: 'MEMBER',
  createdAt: hoursAfter(0),
  updatedAt: hoursAfter(9),
  locked: false,
  labels: { nodes: [{ name: 'storage' }] },
  timelineItems: NO_PAGE,
};
const pull = pullDto.parse({
  ...threadFields,
  state: 'MERGED',
  mergedAt: hoursAfter(9),
  mergedBy: noor,
  reviewThreads: NO_PAGE,
});

function written(fields: Record<string, unknown>): Record<string, unknown> {
  return {
    body: 'Hm.',
    url: 'https://github.com/x',
    createdAt: hoursAfter(1),
    author: noor,
    authorAssociation: 'NONE',
    ...fields,
  };
}

function reviewComment(fields: Record<string, unknown>): Record<string, unknown> {
  return written({
    fullDatabaseId: '1',
    path: 'storage/cache.ts',
    state: 'SUBMITTED',
    outdated: false,
    diffHunk: '@@ -1 +1 @@',
    ...fields,
  });
}

function read(items: unknown[], threads: { comments: unknown[]; subjectType?: string }[] = []) {
  const skipped: string[] = [];
  const thread = toPull(
    {
      dto: pull,
      items,
      files: [{ path: 'storage/cache.ts' }, null],
      parents: new Map([['cafe', ['a', 'b']]]),
      reviewThreads: threads.map(({ comments, subjectType = 'LINE' }, index) => ({
        dto: { id: String(index), isResolved: true, resolvedBy: mira, diffSide: 'RIGHT', subjectType },
        comments,
      })),
    },
    (what, why) => skipped.push(`${what}: ${why}`),
  );
  return { thread: threadSchema.parse(thread), events: thread.events, skipped };
}

describe('a thread from GitHub', () => {
  it('carries what GitHub says of it, with ids beyond 2^31', () => {
    const { thread } = read([]);
    assert.ok(thread.kind === 'pull');
    assert.equal(thread.id, 4_294_967_296);
    assert.deepEqual([thread.state, thread.mergedBy?.login, thread.labels], ['merged', 'noor', ['storage']]);
    assert.deepEqual(thread.files, ['storage/cache.ts']);
  });

  it('has null for accounts that are gone, and the suffix that everybody writes for apps', () => {
    const { events } = read([
      { __typename: 'IssueComment', ...written({ fullDatabaseId: '1', author: null }) },
      { __typename: 'IssueComment', ...written({ fullDatabaseId: '2', author: { ...noor, login: 'ghost' } }) },
      {
        __typename: 'IssueComment',
        ...written({ fullDatabaseId: '3', author: { __typename: 'Bot', login: 'tide-checker', databaseId: 9 } }),
      },
      { __typename: 'ClosedEvent', createdAt: hoursAfter(2), actor: null, stateReason: 'NOT_PLANNED', closer: null },
    ]);
    assert.deepEqual(
      events.map(({ actor }) => actor),
      [null, null, { id: 9, login: 'tide-checker[bot]', type: 'bot' }, null],
    );
  });

  it('leaves out reviews that nobody can see yet, and says so', () => {
    const { events, skipped } = read(
      [{ __typename: 'PullRequestReview', ...written({ reviewId: '5', state: 'PENDING', submittedAt: null }) }],
      [
        {
          comments: [
            reviewComment({
              state: 'PENDING',
              pullRequestReview: { fullDatabaseId: '5', state: 'PENDING', submittedAt: null },
            }),
          ],
        },
      ],
    );
    assert.deepEqual(events, []);
    assert.deepEqual(skipped, ['review: it was never submitted', 'review comment: its review was never submitted']);
  });

  it('dates line comments from when others could see them, and ties them to review and thread', () => {
    const review = { fullDatabaseId: '5', state: 'COMMENTED', submittedAt: hoursAfter(3) };
    const { events } = read(
      [],
      [
        {
          comments: [
            reviewComment({
              fullDatabaseId: '20',
              createdAt: hoursAfter(1),
              pullRequestReview: review,
              outdated: true,
            }),
            reviewComment({
              fullDatabaseId: '21',
              createdAt: hoursAfter(4),
              pullRequestReview: null,
              replyTo: { fullDatabaseId: '20' },
            }),
          ],
        },
      ],
    );
    const [first, second] = events;
    assert.ok(first?.type === 'review-comment' && second?.type === 'review-comment');
    assert.deepEqual([first.at, first.reviewId, first.rootCommentId, first.isOutdated], [hoursAfter(3), 5, 20, true]);
    assert.deepEqual(
      [second.at, second.reviewId, second.rootCommentId, second.diffHunk],
      [hoursAfter(4), null, 20, null],
    );
    assert.deepEqual([first.isResolved, first.resolvedBy?.login, first.diffHunk], [true, 'mira', '@@ -1 +1 @@']);
  });

  it('keeps an answer with its thread when the first comment was deleted', () => {
    const { events } = read(
      [],
      [{ comments: [reviewComment({ fullDatabaseId: '21', replyTo: { fullDatabaseId: '20' } })] }],
    );
    assert.ok(events[0]?.type === 'review-comment');
    assert.equal(events[0].rootCommentId, 20);
  });

  it('does not call a comment on a whole file outdated', () => {
    const { events } = read([], [{ subjectType: 'FILE', comments: [reviewComment({ outdated: true })] }]);
    assert.ok(events[0]?.type === 'review-comment');
    assert.equal(events[0].isOutdated, null);
  });

  it('knows the parents of merges, and asks for those of no other commit', () => {
    const commit = (id: string, message: string) => ({
      __typename: 'PullRequestCommit',
      pushed: {
        id,
        oid: id,
        message,
        committedDate: hoursAfter(1),
        authoredDate: hoursAfter(1),
        author: null,
        committer: null,
      },
    });
    const items = [
      commit('cafe', "Merge branch 'main' into topic"),
      commit('f00d', 'Merging is not what this does'),
      commit('beef', 'Fix the lamp'),
    ];
    assert.deepEqual(findMerges(items), [{ id: 'cafe', sha: 'cafe' }]);
    const parents = read(items).events.map((event) => (event.type === 'commit' ? event.parents : null));
    assert.deepEqual(parents, [['a', 'b'], [], []]);
  });

  it('works out who is assigned from all assignments', () => {
    const assign = (type: string, assignee: unknown) => ({
      __typename: type,
      createdAt: hoursAfter(1),
      actor: mira,
      assignee,
    });
    const { thread } = read([
      assign('AssignedEvent', mira),
      assign('AssignedEvent', noor),
      assign('UnassignedEvent', { ...mira, login: 'mira-renamed' }),
      assign('AssignedEvent', null),
    ]);
    assert.deepEqual(
      thread.assignees.map(({ login }) => login),
      ['noor'],
    );
  });

  it("keeps events that it has no use for under GitHub's name", () => {
    const { events } = read([
      { __typename: 'UserBlockedEvent', createdAt: hoursAfter(1), actor: mira },
      { __typename: 'ReadyForReviewEvent', createdAt: hoursAfter(2), actor: mira },
      { __typename: 'BaseRefDeletedEvent', createdAt: hoursAfter(3), actor: mira },
    ]);
    assert.deepEqual(
      events.map((event) => (event.type === 'other' ? event.name : event.type)),
      ['user_blocked', 'ready-for-review', 'base_ref_deleted'],
    );
  });

  it('tells a team that was asked from a person, and from one that cannot be seen', () => {
    const request = (requestedReviewer: unknown) => ({
      __typename: 'ReviewRequestedEvent',
      createdAt: hoursAfter(1),
      actor: mira,
      requestedReviewer,
    });
    const { events } = read([request({ __typename: 'Team', slug: 'keepers' }), request(noor), request(null)]);
    assert.deepEqual(
      events.map((event) => (event.type === 'review-requested' ? [event.reviewer?.login ?? null, event.team] : null)),
      [
        [null, 'keepers'],
        ['noor', null],
        [null, null],
      ],
    );
  });

  it('notes what it cannot read by field, never by content', () => {
    const { events, skipped } = read([
      null,
      { __typename: 'LabeledEvent', createdAt: hoursAfter(1), actor: mira, label: 'secret' },
      { __typename: 'ReopenedEvent' },
      'text',
    ]);
    assert.deepEqual(events, []);
    assert.deepEqual(skipped, [
      'event: this account may not see what it points to',
      'event labeled: field label: invalid_type',
      'event reopened: it has no date',
      'event: field (all of it): invalid_type',
    ]);
  });

  it('that is an issue says how it ended', () => {
    const dto = issueDto.parse({
      ...threadFields,
      state: 'CLOSED',
      stateReason: 'NOT_PLANNED',
      closedAt: hoursAfter(2),
    });
    const items = [{ __typename: 'AssignedEvent', createdAt: hoursAfter(1), actor: mira, assignee: noor }];
    const issue = toIssue({ dto, items }, () => undefined);
    assert.deepEqual([issue.state, issue.stateReason, issue.assignees.length], ['closed', 'not_planned', 1]);
    threadSchema.parse(issue);
  });
});
