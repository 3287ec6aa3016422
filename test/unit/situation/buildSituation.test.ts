import assert from 'node:assert/strict';
import { detectEvidence } from '../../../src/core/engine/detectEvidence.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Situation } from '../../../src/core/model/situation.ts';
import type { Pull, Thread } from '../../../src/core/model/thread.ts';
import { ignoreProgress } from '../../../src/core/ports.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import {
  buildComment,
  buildIssue,
  buildPerson,
  buildPull,
  buildRepository,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { sampleRecord } from '../store/sampleHistory.ts';

const DAY = 24;
const mira = buildPerson('mira');
const noor = buildPerson('noor');
const jonas = buildPerson('jonas');
const RACE = 'If two keepers write the slot at the same time this races: the second write is lost.';

/** How a repository with these threads stands 40 days after the beginning. */
async function standOf(threads: Thread[], files: { paths: string[] } = { paths: [] }): Promise<Situation> {
  const store = await openStore({ file: ':memory:', mode: 'read-write', clock: { nowMs: () => 0 } });
  try {
    const key = store.saveRepository(buildRepository());
    store.putThreads(key, threads);
    store.finishImport(key, {
      ...sampleRecord,
      asOf: hoursAfter(40 * DAY),
      files: { codeowners: null, mailmap: null, ...files },
    });
    const { situation } = await detectEvidence({ store, key, progress: ignoreProgress });
    assert.ok(situation);
    assert.deepEqual(store.situation(key), situation);
    return situation;
  } finally {
    store.close();
  }
}

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

describe('the situation: waits', () => {
  it('say since when a thread waits, for what, and who had been asked', async () => {
    const events = [
      {
        type: 'review-requested',
        at: hoursAfter(2),
        actor: mira,
        reviewer: noor,
        team: null,
      } as const,
    ];
    const { waits } = await standOf([buildPull({ number: 1, author: mira, events })]);
    const [wait] = waits;
    assert.deepEqual(
      [wait?.waitsFor, wait?.isLong, wait?.requested.map(({ login }) => login), wait?.onThread],
      ['review', true, ['noor'], null],
    );
  });

  it('tell a question from work that waits for a review, and a thread that waits for another', async () => {
    const question = buildComment({
      actor: mira,
      at: hoursAfter(5),
      body: 'Should the lamp keep its old schedule when the clock jumps?',
    });
    const asking = buildPull({ number: 1, author: mira, events: [question] });
    const blocked = buildPull({ number: 2, author: mira, body: 'Blocked by #1.' });
    const { waits } = await standOf([asking, blocked]);
    const told = waits.map(({ thread, waitsFor, onThread }) => [thread.number, waitsFor, onThread]);
    assert.deepEqual(told, [
      [1, 'answer', null],
      [2, 'thread', 1],
    ]);
  });

  it('place an open pull request by the area that its title names', async () => {
    const done = buildPull({ number: 1, author: jonas, mergedAt: hoursAfter(5), files: ['src/storage/cache.ts'] });
    const other = buildPull({ number: 2, author: jonas, mergedAt: hoursAfter(5), files: ['net/peer.ts'] });
    const titled = (number: number, title: string) => buildPull({ number, author: mira, title });
    const open = [titled(3, 'net: keep the peer'), titled(4, 'fix(net): keep it'), titled(5, 'Keep net: it is good')];
    const { waits } = await standOf([done, other, ...open]);
    const areas = new Map(waits.map((wait) => [wait.thread.number, wait.areas]));
    assert.deepEqual(
      [3, 4, 5].map((number) => areas.get(number)),
      [['net/'], ['net/'], []],
    );
  });

  it('leave out an issue that a pull request is going to close, and one on which somebody else had the last word', async () => {
    const issue = buildIssue({ number: 1, author: mira, body: 'The lamp flickers when the tide turns.' });
    const fix = (body: string) => buildPull({ number: 2, author: jonas, createdAt: hoursAfter(3), body });
    const word = buildComment({ actor: noor, at: hoursAfter(5), body: 'The relay is loose, tighten both screws.' });
    const waitsOf = async (threads: Thread[]): Promise<number[]> =>
      (await standOf(threads)).waits.filter(({ thread }) => thread.kind === 'issue').map(({ thread }) => thread.number);
    assert.deepEqual(await waitsOf([issue, fix('Looks like #1.')]), [1]);
    assert.deepEqual(await waitsOf([issue, fix('Fixes #1.')]), []);
    assert.deepEqual(await waitsOf([{ ...issue, events: [word] }]), []);
  });

  it('leave a refusal to the author until they answer it, whatever others say beside it', async () => {
    const no = buildComment({ actor: noor, at: hoursAfter(5), body: 'Approach NACK, the lamp should do this itself.' });
    const idea = buildComment({ actor: jonas, at: hoursAfter(9), body: 'Concept ACK on the lamp doing it.' });
    const answer = buildComment({
      actor: mira,
      at: hoursAfter(20),
      body: 'The lamp has no clock, so it cannot do it.',
    });
    const yes = buildReview({ actor: noor, at: hoursAfter(30), state: 'approved' });
    const waitsWith = async (...events: ThreadEvent[]): Promise<number> =>
      (await standOf([buildPull({ number: 1, author: mira, events })])).waits.length;
    assert.deepEqual(
      await Promise.all([waitsWith(no, idea), waitsWith(no, idea, answer), waitsWith(no, idea, yes)]),
      [0, 1, 1],
    );
  });

  it('count from before a yes to the idea, which is no review', async () => {
    const idea = buildComment({ actor: jonas, at: hoursAfter(9), body: 'Concept ACK' });
    const { waits } = await standOf([buildPull({ number: 1, author: mira, createdAt: hoursAfter(1), events: [idea] })]);
    assert.deepEqual(
      waits.map(({ waitsFor, since }) => [waitsFor, Date.parse(since)]),
      [['review', Date.parse(hoursAfter(1))]],
    );
  });

  it('leave out what its author has to go on with', async () => {
    const review = buildReview({
      actor: noor,
      at: hoursAfter(4),
      state: 'changes-requested',
      body: 'Please split this up.',
    });
    assert.deepEqual((await standOf([buildPull({ number: 1, author: mira, events: [review] })])).waits, []);
  });
});

describe('the situation: questions', () => {
  const ask = { author: mira, title: 'Night runs', body: 'Which clock does the lamp follow at night?' };

  it('hold what nobody else has said anything about, and not what was answered, taken up or given up by its asker', async () => {
    const answer = buildComment({
      actor: noor,
      at: hoursAfter(3),
      body: 'It follows the harbour clock, see the table in docs.',
    });
    const open = buildIssue({ number: 1, ...ask });
    const answered = buildIssue({ number: 2, ...ask, events: [answer] });
    const takenUp = buildIssue({ number: 3, ...ask, assignees: [noor] });
    const givenUp = buildIssue({
      number: 4,
      ...ask,
      closedAt: hoursAfter(9),
      events: [{ type: 'closed', at: hoursAfter(9), actor: mira, stateReason: 'completed', commitSha: null }],
    });
    const { questions } = await standOf([open, answered, takenUp, givenUp]);
    assert.deepEqual(
      questions.map(({ thread, isOpen }) => [thread.number, isOpen]),
      [[1, true]],
    );
  });

  it('take a plea to try something out, and what is said below somebody’s words, for theirs who are asked', async () => {
    const asked = async (body: string): Promise<number> => {
      const comment = buildComment({ actor: mira, at: hoursAfter(5), body });
      return (await standOf([buildPull({ number: 1, author: mira, events: [comment] })])).questions.length;
    };
    assert.deepEqual(
      await Promise.all([
        asked('Which clock does the lamp follow at night?'),
        asked('Can you please try this new approach with the lamp?'),
        asked('> It follows the wrong clock.\n\nWhich clock should the lamp follow then?'),
      ]),
      [1, 0, 0],
    );
  });

  it('name nobody who could have answered', async () => {
    const { questions } = await standOf([buildIssue({ number: 1, ...ask }), buildPull({ number: 2, author: noor })]);
    assert.equal(JSON.stringify(questions).includes('noor'), false);
  });
});

describe('the situation: who is there', () => {
  it('knows peers and newcomers, when they were last active, and who has too much waiting by name', async () => {
    const request = { type: 'review-requested', at: hoursAfter(2), actor: mira, reviewer: noor, team: null } as const;
    const pulls = [1, 2, 3, 4, 5].map((number) => buildPull({ number, author: mira, events: [request] }));
    const review = buildReview({ actor: noor, at: hoursAfter(4), state: 'approved' });
    const reviewed = buildPull({ number: 6, author: jonas, mergedAt: hoursAfter(8), mergedBy: noor, events: [review] });
    const { peers, pulls: rows } = await standOf([...pulls, reviewed]);
    assert.deepEqual(
      peers.map(({ person, isPeerNow, isNewcomerNow, isOverloaded }) => [
        person.login,
        isPeerNow,
        isNewcomerNow,
        isOverloaded,
      ]),
      [
        ['noor', true, false, true],
        ['mira', false, true, false],
        ['jonas', true, false, false],
      ],
    );
    const row = rows.find(({ number }) => number === 6);
    assert.deepEqual([row?.hasHumanReview, row?.reviewers.map(({ login }) => login)], [true, ['noor']]);
  });
});
