import assert from 'node:assert/strict';
import { findOutcome } from '../../../../src/core/detectors/concern/concernOutcome.ts';
import type { ThreadEvent } from '../../../../src/core/model/event.ts';
import type { Pull } from '../../../../src/core/model/thread.ts';
import { lookUpThreads } from '../../../../src/core/detectors/support/threadLookup.ts';
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
function outcomeOf(events: readonly ThreadEvent[], others: readonly Pull[] = [], probability?: number) {
  const pull = buildPull({ author: mira, mergedAt: hoursAfter(200), events: [...events] });
  const { history, team } = buildSmallTeam([pull, ...others]);
  const [item] = findCandidates(history, team);
  assert.ok(item);
  const worth = { whenOutdated: 0.9, whenShown: 0.9 };
  const context = { team, worth, lookup: lookUpThreads(history) };
  return findOutcome(item, probability === undefined ? context : { ...context, probability }).level;
}

function rewriteAt(at: string): ThreadEvent[] {
  const old = buildCommit({ actor: mira, at, authoredAt: hoursAfter(1) });
  return [old, { type: 'force-push', at, actor: mira, beforeSha: null, afterSha: null }];
}

describe('findOutcome', () => {
  it('takes lines that the author changed afterwards for an answer, where that means something', () => {
    assert.equal(outcomeOf([concern, buildCommit({ actor: mira, at: hoursAfter(20) })]), 'acted-on');
  });

  it('takes them for one only where whoever read it is surer of the concern than not, if nobody said a word', () => {
    const push = buildCommit({ actor: mira, at: hoursAfter(20) });
    assert.equal(outcomeOf([concern, push], [], 0.45), 'raised');
    assert.equal(outcomeOf([concern, push], [], 0.55), 'acted-on');
    const done = buildReviewComment({ id: 8, actor: mira, at: hoursAfter(21), rootCommentId: 7, body: 'Done.' });
    assert.equal(outcomeOf([concern, push, done], [], 0.45), 'acted-on');
  });

  it('takes them for one beside an answer that says neither yes nor no, unless that speaks of something else', () => {
    const afterAnswer = (body: string, asked: string) => {
      const remark = { ...concern, body: asked };
      const reply = buildReviewComment({ id: 8, actor: mira, at: hoursAfter(12), rootCommentId: 7, body });
      return outcomeOf([remark, reply, buildCommit({ actor: mira, at: hoursAfter(20) })]);
    };
    const asked = 'Two boats write this log at the same time.';
    assert.equal(afterAnswer('And I wondered why there were thirteen lines in it.', asked), 'acted-on');
    assert.equal(afterAnswer('I would rather keep it, the boats never meet.', asked), 'raised');
    assert.equal(afterAnswer('Commit message updated.', asked), 'raised');
    assert.equal(afterAnswer('Ah, that explains what I saw last week.', asked), 'raised');
    assert.equal(afterAnswer('Exactly.', 'You mean that two boats write this log at the same time?'), 'raised');
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

  describe('of what the author says in the conversation', () => {
    const said = buildComment({
      id: 5,
      actor: jonas,
      at: hoursAfter(10),
      body: 'The lamp leaks a handle when it throws.',
    });
    const push = buildCommit({ actor: mira, at: hoursAfter(11) });
    const ana = buildReviewComment({ id: 9, actor: buildPerson('ana-t'), at: hoursAfter(9), isOutdated: false });
    const answered = (...bodies: string[]) =>
      outcomeOf([
        ...[said, push],
        ...bodies.map((body, index) => buildComment({ actor: mira, at: hoursAfter(12 + index), body })),
      ]);

    it('believes a word to this reviewer, about all they said or about this', () => {
      assert.equal(answered("Addressed @jonas' comments."), 'acted-on');
      assert.equal(answered('Addressed the comments by @jonas and @ana-t.'), 'acted-on');
      assert.equal(answered('Addressed the suggestion by @jonas about the leaking handle.'), 'acted-on');
    });

    it('does not take for it what is said to others, or about what others had said', () => {
      assert.equal(answered("Addressed @ana-t's comments."), 'raised');
      assert.equal(answered('@ana-t fixed, I hope.'), 'raised');
      assert.equal(answered('Addressed the suggestions by @jonas about code style.'), 'raised');
    });

    it('knows whom a bare login means', () => {
      const words = buildComment({ actor: mira, at: hoursAfter(12), body: 'Addressed the comments of ana-t.' });
      assert.equal(outcomeOf([said, ana, push, words]), 'raised');
    });

    it('takes a later word to the reviewer for what they said since', () => {
      const style = 'Addressed the suggestions by @jonas about code style.';
      assert.equal(answered(style, "Addressed @jonas' comments."), 'raised');
    });

    it('does not take for it what links to other remarks, or stands below the words of others', () => {
      const link = 'https://github.com/tidewater/ferry/pull/1#issuecomment-';
      const place = buildPull({ author: mira }).url;
      assert.equal(answered(`Addressed @jonas' comment ${place}#issuecomment-5`), 'acted-on');
      assert.equal(answered(`Addressed @jonas' comment ${place}#issuecomment-77`), 'raised');
      assert.equal(answered(`Addressed @jonas' comment, as in ${link.replace('/pull/1', '/pull/99')}77`), 'acted-on');
      assert.equal(answered('Thanks for the updates.\n\n> Please rewrap the notes as well.\n\nDone'), 'raised');
      assert.equal(answered('> The lamp leaks a handle when it throws.\n\nDone'), 'acted-on');
    });
  });

  it('gives a wordless change to nobody whom the author leaves out in saying whose remarks it was for', () => {
    const push = buildCommit({ actor: mira, at: hoursAfter(20) });
    const words = (body: string) => buildComment({ actor: mira, at: hoursAfter(21), body });
    assert.equal(outcomeOf([concern, push, words("Addressed @ana-t's comments.")]), 'raised');
    assert.equal(outcomeOf([concern, push, words("Addressed @ana-t's and @jonas' comments.")]), 'acted-on');
    assert.equal(outcomeOf([concern, push, words('Rebased, and fixed the title.')]), 'acted-on');
  });

  describe('of "done" without any later work', () => {
    const answer = (body: string) =>
      buildReviewComment({ id: 8, rootCommentId: 7, actor: mira, at: hoursAfter(21), body });

    it('believes the name of a merged pull request in which it was done, or of one elsewhere', () => {
      const follow = buildPull({ number: 44, author: mira, mergedAt: hoursAfter(60) });
      assert.equal(outcomeOf([concern, answer('Done in #44.')], [follow]), 'acted-on');
      assert.equal(outcomeOf([concern, answer('Done in https://github.com/other/place/pull/9.')]), 'acted-on');
    });

    it('does not where that was not merged, or is only mentioned', () => {
      const open = buildPull({ number: 44, author: mira, mergedAt: null });
      assert.equal(outcomeOf([concern, answer('Done in #44.')], [open]), 'raised');
      const follow = buildPull({ number: 44, author: mira, mergedAt: hoursAfter(60) });
      assert.equal(outcomeOf([concern, answer('That was done. See also #44, which shows it.')], [follow]), 'raised');
    });
  });
});
