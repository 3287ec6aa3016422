import assert from 'node:assert/strict';
import { findOutcome } from '../../../../src/core/detectors/concern/concernOutcome.ts';
import type { ThreadEvent } from '../../../../src/core/model/event.ts';
import { findCandidates } from '../../../../src/core/reading/findCandidates.ts';
import {
  buildComment,
  buildCommit,
  buildPerson,
  buildPull,
  buildReviewComment,
  hoursAfter,
} from '../../../support/builders.ts';
import { buildSmallTeam } from '../../../support/smallHistory.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const checks = buildPerson('checks[bot]');
const concern = buildReviewComment({ id: 7, actor: jonas, at: hoursAfter(10), isOutdated: true });

/** What became of jonas' first words on mira's pull request. */
function outcomeOf(events: readonly ThreadEvent[]) {
  const pull = buildPull({ author: mira, mergedAt: hoursAfter(200), events: [...events] });
  const { history, team } = buildSmallTeam([pull]);
  const [item] = findCandidates(history, team);
  assert.ok(item);
  return findOutcome(item, team, { whenOutdated: 0.9, whenShown: 0.9 }).level;
}

function rewriteAt(at: string): ThreadEvent[] {
  const old = buildCommit({ actor: mira, at, authoredAt: hoursAfter(1) });
  return [old, { type: 'force-push', at, actor: mira, beforeSha: null, afterSha: null }];
}

describe('findOutcome', () => {
  it('takes lines that the author changed afterwards for an answer, where that means something', () => {
    assert.equal(outcomeOf([concern, buildCommit({ actor: mira, at: hoursAfter(20) })]), 'acted-on');
  });

  it('takes a merge from the base branch for no work', () => {
    const merge = buildCommit({ actor: mira, at: hoursAfter(20), parents: ['a', 'b'] });
    assert.equal(outcomeOf([concern, merge]), 'raised');
  });

  it('takes a rewritten branch for no work when its author says that it was only rebased', () => {
    const words = buildComment({ actor: mira, at: hoursAfter(21), body: 'Rebased on main, no other changes.' });
    assert.equal(outcomeOf([concern, ...rewriteAt(hoursAfter(20)), words]), 'raised');
  });

  it('takes a rewritten branch for work when its author says more, or nothing', () => {
    const words = buildComment({ actor: mira, at: hoursAfter(21), body: 'Rebased, and addressed the review.' });
    assert.equal(outcomeOf([concern, ...rewriteAt(hoursAfter(20)), words]), 'acted-on');
    assert.equal(outcomeOf([concern, ...rewriteAt(hoursAfter(20))]), 'acted-on');
  });

  it('gives a wordless change to nobody when a bot had commented the same lines', () => {
    const bot = buildReviewComment({ id: 3, actor: checks, at: hoursAfter(5), originalLine: 13 });
    const push = buildCommit({ actor: mira, at: hoursAfter(20) });
    assert.equal(outcomeOf([bot, concern, push]), 'raised');
  });

  it('gives a wordless change to nobody when a check had named the same line', () => {
    const red = buildComment({ actor: checks, at: hoursAfter(5), body: 'Failed at `storage/cache.ts:12`: null' });
    const push = buildCommit({ actor: mira, at: hoursAfter(20) });
    assert.equal(outcomeOf([red, concern, push]), 'raised');
  });

  it('still believes the author who answers the human', () => {
    const bot = buildReviewComment({ id: 3, actor: checks, at: hoursAfter(5) });
    const push = buildCommit({ actor: mira, at: hoursAfter(20) });
    const answer = buildReviewComment({
      id: 8,
      rootCommentId: 7,
      actor: mira,
      at: hoursAfter(21),
      body: 'Good catch, fixed.',
    });
    assert.equal(outcomeOf([bot, concern, push, answer]), 'acted-on');
  });

  it('is not moved by a bot that spoke of other lines', () => {
    const bot = buildReviewComment({ id: 3, actor: checks, at: hoursAfter(5), originalLine: 90 });
    assert.equal(outcomeOf([bot, concern, buildCommit({ actor: mira, at: hoursAfter(20) })]), 'acted-on');
  });

  it("reads the author's next word in the conversation as the answer", () => {
    const said = buildComment({ actor: jonas, at: hoursAfter(10), body: 'This leaks a handle when it throws.' });
    const answer = buildComment({ actor: mira, at: hoursAfter(12), body: 'Good catch, fixed.' });
    const push = buildCommit({ actor: mira, at: hoursAfter(11) });
    assert.equal(outcomeOf([said, push, answer]), 'acted-on');
  });

  it('does not when somebody else has spoken in between', () => {
    const said = buildComment({ actor: jonas, at: hoursAfter(10), body: 'This leaks a handle when it throws.' });
    const other = buildComment({ actor: buildPerson('ana'), at: hoursAfter(11), body: 'And the title has a typo.' });
    const answer = buildComment({ actor: mira, at: hoursAfter(12), body: 'Good catch, fixed.' });
    const push = buildCommit({ actor: mira, at: hoursAfter(11) });
    assert.equal(outcomeOf([said, other, push, answer]), 'raised');
  });
});
