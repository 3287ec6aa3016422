import assert from 'node:assert/strict';
import type { CommentInThread } from '../../../src/core/reading/commentInThread.ts';
import { handedOverSchema, matchReadings, toReadingLine } from '../../../src/core/reading/readingLine.ts';
import {
  buildComment,
  buildPerson,
  buildPull,
  buildRepository,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';

const EDDA = buildPerson('edda');
const MIRA = buildPerson('mira');

function candidate(comment: CommentInThread['comment'], fields: Partial<CommentInThread> = {}): CommentInThread {
  return {
    pull: buildPull({ author: EDDA, events: [comment] }),
    comment,
    author: MIRA,
    replies: [],
    reviewState: null,
    ...fields,
  };
}

const READING = { isConcern: true, kind: 'race', probability: 0.8, reason: 'names a race' };

describe('toReadingLine', () => {
  const hunk = Array.from({ length: 20 }, (_, index) => `+line ${String(index)}`).join('\n');
  const root = buildReviewComment({
    id: 5,
    actor: MIRA,
    body: '@edda: two boats race here.',
    diffHunk: hunk,
    path: 'quay.ts',
  });
  const replies = [
    buildReviewComment({ rootCommentId: 5, actor: EDDA, body: 'Good catch, mira.', at: hoursAfter(1) }),
    buildReviewComment({ rootCommentId: 5, actor: MIRA, body: 'Thanks.', at: hoursAfter(2) }),
  ];
  const pull = buildPull({ number: 12, author: EDDA, title: 'Moor boats', events: [root, ...replies] });
  const item = candidate(root, { pull, replies, reviewState: 'commented' });
  const line = toReadingLine({ item, reading: READING, readBy: 'built-in' }, buildRepository());

  it('gives the reading, and what is needed to read anew', () => {
    assert.deepEqual(line, {
      commentId: 5,
      ...READING,
      type: 'review-comment',
      thread: 'tide-team/lighthouse#12',
      title: 'Moor boats',
      url: root.url,
      path: 'quay.ts',
      hunk: hunk.split('\n').slice(8).join('\n'),
      reviewState: 'commented',
      text: '@somebody: two boats race here.',
      replies: [
        { byAuthor: true, text: 'Good catch, somebody.' },
        { byAuthor: false, text: 'Thanks.' },
      ],
    });
  });

  it('names nobody', () => {
    assert.doesNotMatch(JSON.stringify(line), /edda|mira/i);
  });
});

describe('handedOverSchema', () => {
  it('needs no more than the number and the answer', () => {
    assert.deepEqual(handedOverSchema.parse({ commentId: 5, isConcern: true }), {
      commentId: 5,
      type: null,
      reading: { isConcern: true, kind: 'concern', probability: 1, reason: '' },
    });
    assert.deepEqual(handedOverSchema.parse({ commentId: 5, isConcern: false, reason: null }).reading, {
      isConcern: false,
      kind: 'other',
      probability: 0,
      reason: '',
    });
  });

  it('takes context that came along for nothing', () => {
    const parsed = handedOverSchema.parse({ commentId: 5, ...READING, text: 'Ahoy', replies: [] });
    assert.deepEqual(parsed, { commentId: 5, type: null, reading: READING });
  });

  for (const [what, line] of [
    ['no number', { isConcern: true }],
    ['a number in words', { commentId: '5', isConcern: true }],
    ['no answer', { commentId: 5 }],
    ['a probability above 1', { commentId: 5, isConcern: true, probability: 80 }],
    ['an unknown type', { commentId: 5, isConcern: true, type: 'tweet' }],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.equal(handedOverSchema.safeParse(line).success, false);
    });
  }
});

describe('matchReadings', () => {
  const lineComment = candidate(buildReviewComment({ id: 5, actor: MIRA }));
  const comment = candidate(buildComment({ id: 5, actor: MIRA }));
  const review = candidate(buildReview({ id: 6, actor: MIRA, body: 'Careful.' }));
  const candidates = [comment, review, lineComment];
  const handOver = (fields: object) => handedOverSchema.parse({ isConcern: true, ...fields });

  it('finds the comment by type and number', () => {
    const { readings, unknown } = matchReadings([handOver({ commentId: 5, type: 'comment' })], candidates);
    assert.deepEqual([...readings.keys()], [comment]);
    assert.deepEqual(unknown, []);
  });

  it('takes the line comment where the number is of several', () => {
    const { readings } = matchReadings([handOver({ commentId: 5 }), handOver({ commentId: 6 })], candidates);
    assert.deepEqual([...readings.keys()], [lineComment, review]);
  });

  it('gives back what is unknown here', () => {
    const stranger = handOver({ commentId: 7 });
    const otherType = handOver({ commentId: 6, type: 'comment' });
    assert.deepEqual(matchReadings([stranger, otherType], candidates).unknown, [stranger, otherType]);
  });

  it('lets the last of several readings hold', () => {
    const lines = [handOver({ commentId: 6 }), handOver({ commentId: 6, isConcern: false })];
    assert.equal(matchReadings(lines, candidates).readings.get(review)?.isConcern, false);
  });
});
