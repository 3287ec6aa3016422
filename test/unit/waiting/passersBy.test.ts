import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Pull, Thread } from '../../../src/core/model/thread.ts';
import { findWaits } from '../../../src/core/waiting/findWaits.ts';
import { buildPerson, buildPull, buildReview, buildReviewComment, hoursAfter } from '../../support/builders.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

const DAY = 24;
const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');
const liv = buildPerson('liv');

const on = (day: number): string => hoursAfter(day * DAY);
const approve = (day: number, actor = jonas, body = '') =>
  buildReview({ at: on(day), actor, body, state: 'approved', id: Math.round(day * 10) });
const request = (day: number, actor = mira): ThreadEvent => ({
  type: 'review-requested',
  at: on(day),
  actor,
  reviewer: jonas,
  team: null,
});

/** What a pull request of day 100 waited for, and until when, in days after its opening: "review 3" or "review -". */
function waitsOf(events: ThreadEvent[], before: readonly Thread[] = [], since = 0): string[] {
  const first = buildPull({ number: 1, author: ana, createdAt: on(since) });
  const pull = buildPull({ number: 9, author: mira, createdAt: on(100), events });
  const { team } = buildSmallTeam([first, ...before, pull], { asOf: on(300) });
  return findWaits(pull, team).map(
    ({ waitedFor, toMs }) =>
      `${waitedFor} ${toMs === null ? '-' : String((toMs - Date.parse(on(100))) / DAY / 3_600_000)}`,
  );
}

const mergedOf = (author = jonas): Pull => buildPull({ number: 2, author, createdAt: on(10), mergedAt: on(20) });
const reviewedBy = (...events: ThreadEvent[]): Pull => buildPull({ number: 2, author: liv, createdAt: on(10), events });

describe('a wordless approval', () => {
  it('ends no wait where its giver has no other part in the work here', () => {
    assert.deepEqual(waitsOf([approve(103)]), ['review -']);
    assert.deepEqual(waitsOf([approve(103, jonas, '****')]), ['review -']);
  });

  it('makes nobody known for the next one', () => {
    assert.deepEqual(waitsOf([approve(103)], [reviewedBy(approve(15))]), ['review -']);
  });

  it('ends one where they had work merged, or had reviewed in words or on lines', () => {
    assert.deepEqual(waitsOf([approve(103)], [mergedOf()]), ['review 3', 'decision -']);
    assert.deepEqual(waitsOf([approve(103)], [reviewedBy(approve(15, jonas, 'Tried it on two boats.'))]), [
      'review 3',
      'decision -',
    ]);
    const line = buildReviewComment({ at: on(15), actor: jonas, reviewId: 150 });
    assert.deepEqual(waitsOf([approve(103)], [reviewedBy(line, approve(15))]), ['review 3', 'decision -']);
  });

  it('ends one where a person had asked them for it, and not where a program had', () => {
    assert.deepEqual(waitsOf([request(101), approve(103)]), ['review 3', 'decision -']);
    assert.deepEqual(waitsOf([request(101, buildPerson('tide[bot]')), approve(103)]), ['review -']);
  });

  it('ends one in the first weeks of a history, when nobody is known yet', () => {
    assert.deepEqual(waitsOf([approve(103)], [], 80), ['review 3', 'decision -']);
  });

  it('ends one where it has words or lines', () => {
    assert.deepEqual(waitsOf([approve(103, jonas, 'Tried it on two boats.')]), ['review 3', 'decision -']);
    const line = buildReviewComment({ at: on(103), actor: jonas, reviewId: 1030 });
    assert.deepEqual(waitsOf([line, approve(103)])[0], 'review 3');
  });
});
