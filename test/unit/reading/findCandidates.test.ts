import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import type { CommentInThread } from '../../../src/core/reading/commentInThread.ts';
import { findCandidates } from '../../../src/core/reading/findCandidates.ts';
import {
  contentHash,
  IMPORTED_READER,
  MODEL_READER,
  type CommentReader,
  type Reading,
} from '../../../src/core/reading/reader.ts';
import { readComments } from '../../../src/core/reading/readComments.ts';
import {
  buildComment,
  buildIssue,
  buildPerson,
  buildPull,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');

function candidatesOf(pull: Pull): CommentInThread[] {
  const { history, team } = buildSmallTeam([pull]);
  return findCandidates(history, team);
}

const pullOf = (...events: ThreadEvent[]): Pull => buildPull({ author: mira, events });
const bodies = (...events: ThreadEvent[]): string[] =>
  candidatesOf(pullOf(...events)).map(({ comment }) => comment.body);

describe('findCandidates', () => {
  it('finds what others wrote on a pull request: comments, reviews and the first of each review thread', () => {
    const line = buildReviewComment({ id: 5, body: 'on a line' });
    const answer = buildReviewComment({ id: 6, body: 'below it', rootCommentId: 5 });
    const events = [buildComment({ body: 'in the talk' }), buildReview({ body: 'above lines' }), line, answer];
    assert.deepEqual(bodies(...events), ['in the talk', 'above lines', 'on a line']);
  });

  it('leaves out the author, programs, deleted accounts and those who said nothing', () => {
    const actors = [mira, buildPerson('tide[bot]'), null];
    assert.deepEqual(bodies(...actors.map((actor) => buildComment({ actor, body: 'The lamp is dark.' }))), []);
    assert.deepEqual(bodies(buildReview({ body: '  \n' })), []);
  });

  it('leaves out issues and the work of programs that no human assigned', () => {
    const events = [buildComment({ body: 'The lamp is dark.' })];
    const { history, team } = buildSmallTeam([
      buildIssue({ events }),
      buildPull({ number: 2, author: buildPerson('x[bot]'), events }),
    ]);
    assert.deepEqual(findCandidates(history, team), []);
    assert.equal(candidatesOf(buildPull({ author: buildPerson('x[bot]'), assignees: [mira], events })).length, 1);
  });

  it('gives each what a reader needs: the answers below it and the review that it is part of', () => {
    const review = buildReview({ id: 9, state: 'changes-requested', body: 'Please light it.' });
    const line = buildReviewComment({ id: 5, reviewId: 9, body: 'Here.' });
    const answers = [6, 7].map((id) =>
      buildReviewComment({ id, at: hoursAfter(id), actor: mira, body: String(id), rootCommentId: 5 }),
    );
    const alone = buildReviewComment({ id: 8, at: hoursAfter(9), reviewId: 404, body: 'There.' });
    const found = candidatesOf(pullOf(review, line, ...answers, alone));
    assert.deepEqual(
      found.map(({ reviewState, replies, author }) => [reviewState, replies.map(({ id }) => id), author.login]),
      [
        ['changes-requested', [], 'jonas'],
        ['changes-requested', [6, 7], 'jonas'],
        [null, [], 'jonas'],
      ],
    );
  });
});

describe('readComments', () => {
  const reading = (reason: string): Reading => ({ isConcern: true, kind: 'race', probability: 0.9, reason });
  const counting = (): CommentReader & { seen: string[] } => {
    const seen: string[] = [];
    return {
      name: 'counting',
      seen,
      read: (batch) => {
        seen.push(...batch.map(({ comment }) => comment.body));
        return Promise.resolve(batch.map(({ comment }) => reading(comment.body)));
      },
    };
  };
  const pull = pullOf(...['one', 'two', 'three'].map((body) => buildComment({ body, actor: jonas })));

  it('lets the reader read every candidate, each once', async () => {
    const reader = counting();
    const read = await readComments({ ...buildSmallTeam([pull]), store: { readings: () => new Map() }, reader });
    assert.deepEqual(reader.seen, ['one', 'two', 'three']);
    assert.deepEqual(
      read.map(({ reading: made, readBy }) => [made.reason, readBy]),
      [
        ['one', 'counting'],
        ['two', 'counting'],
        ['three', 'counting'],
      ],
    );
  });

  it('takes what somebody handed over before its own, and keeps each with its comment', async () => {
    const reader = counting();
    const [, second] = candidatesOf(pull);
    assert.ok(second);
    const handedOver = new Map([[contentHash(second), reading('by hand')]]);
    const asked: string[] = [];
    const store = {
      readings: (name: string): Map<string, Reading> => {
        asked.push(name);
        return handedOver;
      },
    };
    const read = await readComments({ ...buildSmallTeam([pull]), store, reader });
    assert.deepEqual(asked, [MODEL_READER, IMPORTED_READER]);
    assert.deepEqual(reader.seen, ['one', 'three']);
    assert.deepEqual(
      read.map(({ item, reading: made, readBy }) => [item.comment.body, made.reason, readBy]),
      [
        ['one', 'one', 'counting'],
        ['two', 'by hand', IMPORTED_READER],
        ['three', 'three', 'counting'],
      ],
    );
  });

  it('reads with the built-in reader where no other is given', async () => {
    const read = await readComments({ ...buildSmallTeam([pull]), store: { readings: () => new Map() } });
    assert.deepEqual(new Set(read.map(({ readBy }) => readBy)), new Set(['built-in']));
  });
});

describe('contentHash', () => {
  it('changes with the words and the comment, and not with what was answered', () => {
    const comment = buildReviewComment({ id: 5, body: 'one' });
    const item = { pull: pullOf(comment), comment, author: jonas, replies: [], reviewState: null };
    const hash = contentHash(item);
    assert.equal(contentHash({ ...item, replies: [comment], reviewState: 'approved' }), hash);
    assert.notEqual(contentHash({ ...item, comment: { ...comment, body: 'two' } }), hash);
    assert.notEqual(contentHash({ ...item, comment: { ...comment, id: 6 } }), hash);
    assert.notEqual(contentHash({ ...item, comment: buildComment({ id: 5, body: 'one' }) }), hash);
  });
});
