import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { buildComment, buildIssue, buildPerson, buildPull, buildReview, hoursAfter } from '../../support/builders.ts';
import { standOf } from '../../support/standOf.ts';

const mira = buildPerson('mira');
const noor = buildPerson('noor');
const jonas = buildPerson('jonas');

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

  it('last since the work was ready, whatever the author added, and leave a broken branch to its author', async () => {
    const said = (body: string) => buildComment({ actor: mira, at: hoursAfter(90), body });
    const sinceOf = async (body: string, labels: string[] = []): Promise<string[]> => {
      const pull = buildPull({ number: 1, author: mira, createdAt: hoursAfter(1), labels, events: [said(body)] });
      return (await standOf([pull])).waits.map(({ since }) => new Date(since).toISOString());
    };
    const opened = [new Date(hoursAfter(1)).toISOString()];
    const asked = [new Date(hoursAfter(90)).toISOString()];
    assert.deepEqual(await sinceOf('Updates: I added two pictures of the lamp to the description.'), opened);
    const reminder = 'Hi all, a gentle ping on this one! It is a small change of two lines with no logic in it, ';
    assert.deepEqual(await sinceOf(`${reminder.repeat(2)}and it is tested. Could you have a look at it?`), opened);
    assert.deepEqual(await sinceOf('Should the lamp keep its old schedule when the clock jumps?'), asked);
    assert.deepEqual(await sinceOf('It is tested.', ['Needs rebase']), []);
    assert.deepEqual(await sinceOf('It is tested.', ['CI failed']), []);
    assert.deepEqual(await sinceOf('It is tested.', ['CI']), opened);
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
