import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../../src/core/model/event.ts';
import { findUnansweredRemarks } from '../../../../src/core/sources/github/unansweredRemarks.ts';
import {
  buildComment,
  buildCommit,
  buildPerson,
  buildPull,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../../support/builders.ts';

const mira = buildPerson('mira');
const noor = buildPerson('noor');

const remark = buildReviewComment({ id: 10, at: hoursAfter(1), actor: noor, body: 'This may be null.' });
const push = buildCommit({ at: hoursAfter(5), actor: mira });

const forcePush: ThreadEvent = {
  type: 'force-push',
  at: hoursAfter(5),
  actor: mira,
  beforeSha: null,
  afterSha: null,
};

function reply(fields: Partial<ReturnType<typeof buildReviewComment>>): ThreadEvent {
  return buildReviewComment({ id: 11, rootCommentId: 10, at: hoursAfter(2), ...fields });
}

const CASES: [string, ThreadEvent[], number[]][] = [
  ['a line comment after which the work went on', [remark, push], [10]],
  ['the same before a force-push', [remark, forcePush], [10]],
  ['none after which nothing came', [remark, buildCommit({ at: hoursAfter(0), actor: mira })], []],
  ['none that the author answered in its thread', [remark, reply({ actor: mira }), push], []],
  ['one that only others answered, and no answer', [remark, reply({ actor: buildPerson('ana') }), push], [10]],
  ["none of the author's own", [{ ...remark, actor: mira }, push], []],
  ['none of a program', [{ ...remark, actor: buildPerson('codecov') }, push], []],
  ['none of a deleted account', [{ ...remark, actor: null }, push], []],
  [
    'a review and a comment that the author left without a word',
    [
      buildReview({ id: 20, at: hoursAfter(1), actor: noor, body: 'Missing a test.' }),
      buildComment({ id: 21, at: hoursAfter(2), actor: noor, body: 'And the docs?' }),
      push,
    ],
    [20, 21],
  ],
  [
    'no comment before a word of the author in the conversation',
    [
      buildComment({ id: 21, at: hoursAfter(1), actor: noor, body: 'And the docs?' }),
      buildComment({ id: 22, at: hoursAfter(3), actor: mira, body: 'Added.' }),
      push,
    ],
    [],
  ],
  ['no review without a text', [buildReview({ id: 20, at: hoursAfter(1), actor: noor, body: ' ' }), push], []],
];

describe('the remarks whose reactions are asked for', () => {
  for (const [what, events, expected] of CASES) {
    it(`are ${what}`, () => {
      const found = findUnansweredRemarks(buildPull({ author: mira, events }));
      assert.deepEqual(
        found.map(({ id }) => id),
        expected,
      );
    });
  }

  it('are none where the author has deleted the account', () => {
    assert.deepEqual(findUnansweredRemarks(buildPull({ author: null, events: [remark, push] })), []);
  });
});
