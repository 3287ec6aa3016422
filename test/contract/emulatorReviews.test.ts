import assert from 'node:assert/strict';
import { askData, at, listAt } from '../support/emulator/askEmulator.ts';
import { buildPerson, buildPull, buildReview, buildReviewComment, hoursAfter } from '../support/builders.ts';
import { useEmulatedRepository } from '../support/emulator/useEmulatedRepository.ts';

describe('reviews in the emulated GitHub', () => {
  const { start, see, emulator } = useEmulatedRepository();

  const review = buildReview({ id: 10, at: hoursAfter(2), body: 'Two things.' });
  const reply = buildReview({ id: 20, at: hoursAfter(3), actor: buildPerson() });
  const first = buildReviewComment({
    id: 11,
    at: hoursAfter(2),
    reviewId: 10,
    isResolved: true,
    resolvedBy: buildPerson(),
    isOutdated: true,
  });
  const second = buildReviewComment({ id: 12, at: hoursAfter(2), reviewId: 10, path: 'lamp.ts', originalLine: null });
  const answer = buildReviewComment({
    id: 21,
    at: hoursAfter(3),
    reviewId: 20,
    rootCommentId: 11,
    actor: buildPerson(),
    isResolved: true,
    resolvedBy: buildPerson(),
  });
  const pull = buildPull({ number: 5, events: [review, first, second, reply, answer] });

  async function seePull(selection: string): Promise<unknown> {
    return at(await see(`pullRequest(number: 5) { ${selection} }`), 'pullRequest');
  }

  it('that only answer in a thread are reviews, but not in the timeline', async () => {
    await start({ threads: [pull] });
    const selection = `reviews(first: 9) { nodes { fullDatabaseId } }
      timelineItems(first: 9, itemTypes: [PULL_REQUEST_REVIEW]) { nodes { ... on PullRequestReview { fullDatabaseId } } }`;
    assert.deepEqual(await seePull(selection), {
      reviews: { nodes: [{ fullDatabaseId: '10' }, { fullDatabaseId: '20' }] },
      timelineItems: { nodes: [{ fullDatabaseId: '10' }] },
    });
  });

  it('date their comments from before they were submitted', async () => {
    await start({ threads: [pull] });
    const selection =
      'reviews(first: 1) { nodes { submittedAt comments(first: 9) { nodes { createdAt publishedAt } } } }';
    const node = at(await seePull(selection), 'reviews', 'nodes', 0);
    assert.equal(at(node, 'submittedAt'), hoursAfter(2));
    for (const comment of listAt(node, 'comments', 'nodes')) {
      assert.ok(String(at(comment, 'createdAt')) < hoursAfter(2));
      assert.equal(at(comment, 'publishedAt'), hoursAfter(2));
    }
  });

  it('gather their comments in threads that know who resolved them', async () => {
    await start({ threads: [pull] });
    const selection = `reviewThreads(first: 9) { nodes { isResolved isOutdated resolvedBy { login } path line originalLine subjectType
      comments(first: 9) { nodes { fullDatabaseId replyTo { fullDatabaseId } pullRequestReview { fullDatabaseId } } } } }`;
    assert.deepEqual(at(await seePull(selection), 'reviewThreads', 'nodes'), [
      {
        isResolved: true,
        isOutdated: true,
        resolvedBy: { login: 'mira' },
        path: 'storage/cache.ts',
        line: null,
        originalLine: 12,
        subjectType: 'LINE',
        comments: {
          nodes: [
            { fullDatabaseId: '11', replyTo: null, pullRequestReview: { fullDatabaseId: '10' } },
            { fullDatabaseId: '21', replyTo: { fullDatabaseId: '11' }, pullRequestReview: { fullDatabaseId: '20' } },
          ],
        },
      },
      {
        isResolved: false,
        isOutdated: false,
        resolvedBy: null,
        path: 'lamp.ts',
        line: null,
        originalLine: null,
        subjectType: 'FILE',
        comments: { nodes: [{ fullDatabaseId: '12', replyTo: null, pullRequestReview: { fullDatabaseId: '10' } }] },
      },
    ]);
  });

  it('can be resolved without an update', async () => {
    const open = {
      ...pull,
      events: pull.events.map((event) =>
        event.type === 'review-comment' ? { ...event, isResolved: false, resolvedBy: null } : event,
      ),
    };
    await start({ threads: [open] });
    const selection = 'updatedAt reviewThreads(first: 1) { nodes { isResolved } }';
    const before = await seePull(selection);
    emulator().setThreads('tide-team/lighthouse', [pull]);
    const after = await seePull(selection);
    assert.deepEqual(
      [at(before, 'reviewThreads', 'nodes', 0, 'isResolved'), at(after, 'reviewThreads', 'nodes', 0, 'isResolved')],
      [false, true],
    );
    assert.equal(at(before, 'updatedAt'), at(after, 'updatedAt'));
  });

  it('have threads with ids of the older form on old pull requests', async () => {
    const old = buildReviewComment({ id: 3, at: '2015-05-05T05:05:05Z' });
    await start({ threads: [buildPull({ number: 5, createdAt: '2015-05-05T05:00:00Z', events: [old] })] });
    const id = String(at(await seePull('reviewThreads(first: 1) { nodes { id } }'), 'reviewThreads', 'nodes', 0, 'id'));
    assert.match(Buffer.from(id, 'base64').toString('utf8'), /^023:PullRequestReviewThread/);
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on PullRequestReviewThread { comments(first: 9) { totalCount } } } }';
    assert.deepEqual(await askData(emulator(), query, { ids: [id] }), { nodes: [{ comments: { totalCount: 1 } }] });
  });
});
