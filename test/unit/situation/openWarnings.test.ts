import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import {
  buildComment,
  buildIssue,
  buildPerson,
  buildPull,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { standOf } from '../../support/standOf.ts';

const DAY = 24;
const mira = buildPerson('mira');
const noor = buildPerson('noor');
const jonas = buildPerson('jonas');
const RACE = 'If two keepers write the slot at the same time this races: the second write is lost.';

function mergedWith(...events: ThreadEvent[]): Pull {
  return buildPull({ number: 1, author: mira, mergedAt: hoursAfter(DAY), events });
}

describe('the situation: open warnings', () => {
  const concern = buildReviewComment({ id: 7, actor: noor, at: hoursAfter(2), body: RACE });

  it('hold a concern that was merged without a word about it, and where it can be read', async () => {
    const { warnings } = await standOf([mergedWith(concern)]);
    const [warning] = warnings;
    assert.equal(warnings.length, 1);
    assert.deepEqual(
      [warning?.state, warning?.url, warning?.paths, warning?.line, warning?.raisedBy.login],
      ['unresolved-at-merge', concern.url, ['storage/cache.ts'], 'entry.touch();', 'noor'],
    );
  });

  it('say when a concern was left for later, and when it was set aside', async () => {
    const reply = (body: string) =>
      buildReviewComment({ id: 8, rootCommentId: 7, actor: mira, at: hoursAfter(3), body });
    const states = await Promise.all(
      ['Good point, I will do that in a follow-up PR.', 'I disagree, this cannot happen here.'].map(async (body) =>
        (await standOf([mergedWith(concern, reply(body))])).warnings.map(({ state }) => state),
      ),
    );
    assert.deepEqual(states, [['deferred'], ['set-aside']]);
  });

  it('leave out what was done, what its raiser agreed to, and what was dropped with its work', async () => {
    const done = buildReviewComment({
      id: 8,
      rootCommentId: 7,
      actor: mira,
      at: hoursAfter(3),
      body: 'Fixed, thanks.',
    });
    const approval = buildReview({ id: 9, actor: noor, at: hoursAfter(5), state: 'approved' });
    const outdated = { ...concern, isOutdated: true };
    const dropped = buildPull({ number: 1, author: mira, closedAt: hoursAfter(DAY), events: [concern] });
    for (const pull of [mergedWith(concern, done), mergedWith(concern, approval), mergedWith(outdated), dropped])
      assert.deepEqual((await standOf([pull])).warnings, []);
  });

  it('take a yes that nothing followed for open, and a question that was answered for settled', async () => {
    const reply = (body: string) =>
      buildReviewComment({ id: 8, rootCommentId: 7, actor: mira, at: hoursAfter(3), body });
    const promised = await standOf([mergedWith(concern, reply('You are right, I will change it.'))]);
    const asked = { ...concern, body: `${RACE} Is it on purpose?` };
    const answered = await standOf([mergedWith(asked, reply('Yes, it is intentional, nothing else writes here.'))]);
    assert.deepEqual([promised.warnings.map(({ state }) => state), answered.warnings], [['unresolved-at-merge'], []]);
  });

  it('take a remark in the conversation only where nobody went on from it', async () => {
    const remark = buildComment({ id: 7, actor: noor, at: hoursAfter(2), body: RACE });
    const word = buildComment({
      id: 8,
      actor: mira,
      at: hoursAfter(3),
      body: 'Let us think about the slots again tomorrow.',
    });
    const quoting = { ...remark, body: `> the second write wins\n\n${RACE}` };
    const counts = await Promise.all(
      [mergedWith(remark), mergedWith(remark, word), mergedWith(quoting)].map(
        async (pull) => (await standOf([pull])).warnings.length,
      ),
    );
    assert.deepEqual(counts, [1, 0, 0]);
  });

  it('take for settled what its authors say elsewhere they followed, and what is not in the work any more', async () => {
    const elsewhere = buildComment({
      id: 8,
      actor: mira,
      at: hoursAfter(3),
      body: `The second commit takes a lock, as suggested in ${concern.url}. A separate PR has the rest.`,
    });
    const pointing = { ...elsewhere, body: `Let us talk about ${concern.url} in a follow-up.` };
    const gone = buildReviewComment({
      id: 8,
      rootCommentId: 7,
      actor: mira,
      at: hoursAfter(3),
      body: 'I will look at it in a follow-up PR; the commit with the slot has been dropped for now.',
    });
    const counts = await Promise.all(
      [elsewhere, pointing, gone].map(async (word) => (await standOf([mergedWith(concern, word)])).warnings.length),
    );
    assert.deepEqual(counts, [0, 1, 0]);
  });

  it('hold what whoever raised it leaves for later, also where they said yes to the work', async () => {
    const reply = (id: number, actor: typeof mira, body: string) =>
      buildReviewComment({ id, rootCommentId: 7, actor, at: hoursAfter(id), body });
    const approval = buildReview({ id: 99, actor: noor, at: hoursAfter(10), state: 'approved' });
    const declined = reply(8, mira, 'It was like this before, so I left it as is.');
    const states = await Promise.all(
      ['Agreed, no need to do it here, maybe somebody takes it up in a follow-up.', 'Agreed, no need to do it.'].map(
        async (body) =>
          (await standOf([mergedWith(concern, declined, reply(9, noor, body), approval)])).warnings.map(
            ({ state }) => state,
          ),
      ),
    );
    assert.deepEqual(states, [['deferred'], []]);
  });

  it('take a long answer for putting off only where it grants the point a place, and not in an aside', async () => {
    const long = 'The keeper writes the slot when the tide turns, and nothing else does so far. '.repeat(6);
    const states = await Promise.all(
      [
        `${long} It would be reasonable for a followup PR to lock it.`,
        `${long} That is not what this is about (it would be fine for a follow-up PR).`,
      ].map(async (body) => {
        const reply = buildReviewComment({ id: 8, rootCommentId: 7, actor: mira, at: hoursAfter(3), body });
        return (await standOf([mergedWith(concern, reply)])).warnings.map(({ state }) => state);
      }),
    );
    assert.deepEqual(states, [['deferred'], []]);
  });

  it('hold a risk that an open issue names, until it is closed', async () => {
    const risk = {
      author: noor,
      title: 'Two snapshots in the same second would overwrite each other',
      body: 'The name has seconds only. It has not happened so far, but with the hourly push it would.',
    };
    const open = await standOf([buildIssue({ number: 1, ...risk })]);
    const closed = await standOf([buildIssue({ number: 1, ...risk, closedAt: hoursAfter(9) })]);
    assert.deepEqual([open.warnings.map(({ state }) => state), closed.warnings], [['open'], []]);
  });

  it('name the open thread that a concern was left for', async () => {
    const reply = buildReviewComment({
      id: 8,
      rootCommentId: 7,
      actor: mira,
      at: hoursAfter(3),
      body: 'Good point, moved to #2 so that it does not get lost.',
    });
    const { warnings } = await standOf([mergedWith(concern, reply), buildIssue({ number: 2, author: mira })]);
    assert.deepEqual(
      warnings.map(({ state, followUp }) => [state, followUp]),
      [['deferred', 2]],
    );
  });

  it('leave out what a later pull request finished', async () => {
    const reply = buildReviewComment({
      id: 8,
      rootCommentId: 7,
      actor: mira,
      at: hoursAfter(3),
      body: 'Let us do this in a follow-up, I opened #2.',
    });
    const later = (mergedAt: string | null) =>
      buildPull({ number: 2, author: jonas, createdAt: hoursAfter(3), mergedAt, title: 'Lock the slot' });
    const finished = await standOf([mergedWith(concern, reply), later(hoursAfter(50))]);
    const open = await standOf([mergedWith(concern, reply), later(null)]);
    assert.deepEqual([finished.warnings.length, open.warnings.map(({ state }) => state)], [0, ['deferred']]);
  });
});
