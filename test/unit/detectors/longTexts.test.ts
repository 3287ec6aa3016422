import assert from 'node:assert/strict';
import { DETECTORS } from '../../../src/core/detectors/registry.ts';
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
import { LONG_TEXTS, repeatPart } from '../../support/longTexts.ts';
import { buildSmallTeam, readAsConcerns } from '../../support/smallHistory.ts';

/** Half of what GitHub takes as one comment, on ten places of a thread. */
const LONG_COMMENT = 30_000;

/** What detectors look for beyond what readers do: names, references, quotes, deeds; and the mix of everything. */
const TEXTS = [
  ...[
    '@a ',
    'as @a said in #1 ',
    '#1 ',
    'fixes #1 and ',
    'a/a#1 ',
    '> a quoted line\n',
    '\n',
    'it works now ',
    'no a ',
    'missing test ',
  ].map((part) => repeatPart(part, LONG_COMMENT)),
  ...LONG_TEXTS.slice(-1).map((text) => text.slice(-LONG_COMMENT)),
];

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');

/** Three threads that name each other, on which everything that can hold words holds the text. */
function threadsOf(body: string): Thread[] {
  const line = buildReviewComment({ id: 71, at: hoursAfter(50), body, actor: jonas, reviewId: 70, isOutdated: true });
  const talk = [
    buildComment({ id: 51, at: hoursAfter(40), body, actor: ana }),
    buildReview({ id: 70, at: hoursAfter(50), body, actor: jonas, state: 'changes-requested' }),
    line,
    buildReviewComment({ id: 72, at: hoursAfter(51), body, actor: mira, rootCommentId: 71 }),
    buildCommit({ at: hoursAfter(52), message: body, actor: mira }),
    buildReview({ id: 73, at: hoursAfter(53), body, actor: jonas, state: 'approved' }),
    buildComment({ id: 74, at: hoursAfter(54), body, actor: mira }),
  ];
  return [
    buildIssue({
      number: 1,
      title: body,
      body,
      author: ana,
      labels: [body],
      closedAt: hoursAfter(90),
      events: [
        buildComment({ id: 11, at: hoursAfter(30), body, actor: jonas }),
        buildComment({ id: 12, at: hoursAfter(60), body, actor: ana }),
        { type: 'closed', at: hoursAfter(90), actor: jonas, stateReason: 'completed', commitSha: null },
      ],
    }),
    buildPull({ number: 2, title: body, body, author: mira, mergedAt: hoursAfter(80), events: talk }),
    buildPull({
      number: 3,
      title: `Revert ${body}`,
      body: `Fixes #1, because of #2 (comment). ${body}`,
      createdAt: hoursAfter(81),
      author: jonas,
      mergedAt: hoursAfter(100),
      events: [
        buildCommit({ at: hoursAfter(81), message: body, actor: jonas }),
        buildComment({ id: 31, at: hoursAfter(90), body, actor: mira }),
        buildReview({ id: 32, at: hoursAfter(92), body, actor: ana, state: 'approved' }),
      ],
    }),
  ];
}

describe('threads of very long texts', function () {
  this.timeout(60_000);

  for (const detector of DETECTORS) {
    it(`are read to their end by ${detector.kind}`, () => {
      for (const text of TEXTS) {
        const small = buildSmallTeam(threadsOf(text));
        const readings = readAsConcerns(small);
        assert.equal(readings.length, 6, 'the texts stand where detectors look');
        for (const evidence of detector.detect({ ...small, readings })) {
          assert.ok(evidence.source.quote.length <= 240);
        }
      }
    });
  }
});
