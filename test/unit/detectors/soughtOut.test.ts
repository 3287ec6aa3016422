import assert from 'node:assert/strict';
import { soughtOut } from '../../../src/core/detectors/soughtOut.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import {
  buildComment,
  buildPerson,
  buildPull,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { detectIn } from './detect.ts';
import { gistOf, theOnly } from './theOnly.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const lena = buildPerson('lena');
const QUESTION = '@lena would you do this in the route or in the middleware?';
const ANSWER = 'In the middleware, the refund routes need it as well.';

function said(hours: number, login: string, body: string): ThreadEvent {
  return buildComment({ at: hoursAfter(hours), actor: buildPerson(login), body });
}

function requested(hours: number, login = 'lena', by = mira): ThreadEvent {
  const at = hoursAfter(hours);
  return { type: 'review-requested', at, actor: by, reviewer: buildPerson(login), team: null };
}

function reviewed(hours: number, login = 'lena'): ThreadEvent {
  return buildReview({ at: hoursAfter(hours), actor: buildPerson(login), state: 'approved' });
}

/** What is found on a pull request of mira's. */
function find(events: ThreadEvent[], fields: Partial<Pull> = {}): Promise<Evidence[]> {
  const known = buildPull({ number: 900, author: lena, createdAt: hoursAfter(-900) });
  return detectIn(soughtOut, [known, buildPull({ author: mira, files: ['api/sell.ts'], ...fields, events })]);
}

describe('soughtOut', () => {
  it('sees who was asked a question by name and answered it', async () => {
    const question = buildComment({ at: hoursAfter(3), actor: mira, body: QUESTION });
    const evidence = theOnly(await find([question, said(5, 'lena', ANSWER)]));
    assert.deepEqual(gistOf(evidence), { actor: 'lena', level: 'chosen', helped: ['mira'] });
    assert.equal(evidence.source.commentId, question.id);
    assert.equal(evidence.unasked, false);
    assert.ok(evidence.because.every(({ url }) => url !== null));
  });

  it('takes requests on three threads within an hour for triage, and two, or slower ones, for choices', async () => {
    const known = buildPull({ number: 900, author: lena, createdAt: hoursAfter(-900) });
    const at = async (...hours: number[]): Promise<number> => {
      const pulls = hours.map((hour, index) => {
        const login = ['lena', 'jonas', 'ada'][index] ?? '';
        const events = [requested(hour, login, buildPerson('oda')), reviewed(hour + 1, login)];
        return buildPull({ number: index + 1, author: mira, files: ['api/sell.ts'], events });
      });
      return (await detectIn(soughtOut, [known, ...pulls])).length;
    };
    assert.equal(await at(3, 3.2, 3.9), 0);
    assert.equal(await at(3, 3.2), 2);
    assert.equal(await at(3, 3.6, 4.2), 3);
  });

  it('keeps two people who were asked in one comment apart', async () => {
    const both = await find([
      said(3, 'mira', '@lena @jonas mind having a look at the locking?'),
      said(5, 'lena', ANSWER),
      said(6, 'jonas', ANSWER),
    ]);
    assert.deepEqual(both.map(({ actor }) => actor.login).toSorted(), ['jonas', 'lena']);
    assert.equal(new Set(both.map(({ id }) => id)).size, 2);
  });

  it('sees a review that was asked for hours after the opening', async () => {
    const [evidence] = await find([requested(3), reviewed(6)]);
    assert.equal(evidence?.actor.login, 'lena');
  });

  it('leaves requests within two minutes of opening or of being ready to the rules that make them', async () => {
    assert.deepEqual(await find([requested(0.02), reviewed(6)]), []);
    const ready: ThreadEvent = { type: 'ready-for-review', at: hoursAfter(5), actor: mira };
    assert.deepEqual(await find([ready, requested(5.02), reviewed(6)]), []);
  });

  it('says nothing of who did not come, or came with nothing to say', async () => {
    assert.deepEqual(await find([said(3, 'mira', QUESTION)]), []);
    assert.deepEqual(await find([requested(3)]), []);
    assert.deepEqual(await find([said(3, 'mira', QUESTION), said(5, 'lena', 'Thanks!')]), []);
  });

  it('takes a mention without a question for none', async () => {
    for (const words of [
      'cc @lena',
      'Thanks @lena!',
      'FYI @lena, this goes in on Monday.',
      'Should this use what @lena wrote in spring?',
      '(@lena is on holiday.) Shall we wait?',
    ])
      assert.deepEqual(await find([said(3, 'mira', words), said(5, 'lena', ANSWER)]), [], words);
  });

  it('takes a reminder or a question of routine for none', async () => {
    for (const words of [
      '@lena any news?',
      '@lena friendly ping, could you have a look?',
      '@lena may I merge?',
      '@lena are you still working on this?',
      '@lena could you rebase?',
      '@lena are you sure that you had the lamp switched on?',
      '@lena which version of the app was that?',
      '@lena did you restart it?',
    ])
      assert.deepEqual(await find([said(3, 'mira', words), said(5, 'lena', ANSWER)]), [], words);
  });

  it('takes a question to somebody who has spoken before for the conversation that it is', async () => {
    assert.deepEqual(await find([said(1, 'lena', ANSWER), said(3, 'mira', QUESTION), said(5, 'lena', ANSWER)]), []);
    assert.deepEqual(await find([reviewed(1), requested(3), reviewed(5)]), []);
  });

  it('takes a question to the author about their own work for none', async () => {
    assert.deepEqual(await find([said(3, 'jonas', QUESTION), said(5, 'lena', ANSWER)], { author: lena }), []);
  });

  it('leaves out who was assigned or owns what is asked about', async () => {
    const assigned: ThreadEvent = { type: 'assigned', at: hoursAfter(1), actor: jonas, assignee: lena };
    assert.deepEqual(await find([assigned, said(3, 'mira', QUESTION), said(5, 'lena', ANSWER)]), []);
    const pull = buildPull({
      author: mira,
      files: ['api/sell.ts'],
      events: [said(3, 'mira', QUESTION), said(5, 'lena', ANSWER)],
    });
    const owners = { codeowners: 'api/ @lena', mailmap: null, paths: [] };
    assert.deepEqual(await detectIn(soughtOut, [pull], owners), []);
  });

  it('leaves out who keeps the area by merging most of it', async () => {
    const merged = [1, 2, 3, 4, 5, 6].map((number) =>
      buildPull({
        number: 100 + number,
        author: jonas,
        createdAt: hoursAfter(-200 - number),
        files: ['api/buy.ts'],
        mergedAt: hoursAfter(-100 - number),
        events: [{ type: 'merged', at: hoursAfter(-100 - number), actor: lena, commitSha: null }],
      }),
    );
    const pull = buildPull({
      author: mira,
      files: ['api/sell.ts'],
      events: [said(3, 'mira', QUESTION), said(5, 'lena', ANSWER)],
    });
    assert.deepEqual(await detectIn(soughtOut, [...merged, pull]), []);
  });

  it('takes a call to a crowd for nobody in particular', async () => {
    const words = '@lena @jonas @ada what do you think?';
    assert.deepEqual(await find([said(3, 'mira', words), said(5, 'lena', ANSWER)]), []);
    const crowd = ['lena', 'jonas', 'ada'].map((login) => requested(3, login));
    assert.deepEqual(await find([...crowd, reviewed(6)]), []);
  });

  it('neither takes a bot for somebody sought out nor for somebody who seeks', async () => {
    const words = '@lamp-bot what do you think of it?';
    assert.deepEqual(await find([said(3, 'mira', words), said(5, 'lamp-bot', ANSWER)]), []);
    assert.deepEqual(await find([requested(3, 'lena', buildPerson('rota[bot]')), reviewed(6)]), []);
  });

  it('finds nobody in code and quotes', async () => {
    const words = '> @lena would you do this?\n\n`@lena` does not compile, why?';
    assert.deepEqual(await find([said(3, 'mira', words), said(5, 'lena', ANSWER)]), []);
  });

  it('counts the requests of one person to another once a month', async () => {
    const pulls = [0, 10, 40].map((days, index) =>
      buildPull({
        number: index + 1,
        author: mira,
        createdAt: hoursAfter(24 * days),
        events: [requested(24 * days + 3), reviewed(24 * days + 6)],
      }),
    );
    const threads = (await detectIn(soughtOut, pulls)).map(({ thread }) => thread.number);
    assert.deepEqual(threads, [1, 3]);
  });

  it('takes a line comment as an answer', async () => {
    const line = buildReviewComment({ at: hoursAfter(5), actor: lena, body: 'Here, before the lock.' });
    assert.equal((await find([said(3, 'mira', QUESTION), line])).length, 1);
  });
});
