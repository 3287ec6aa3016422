import assert from 'node:assert/strict';
import { welcomed } from '../../../src/core/detectors/welcomed.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Pull, Thread } from '../../../src/core/model/thread.ts';
import {
  buildComment,
  buildCommit,
  buildPerson,
  buildPull,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { detectIn } from './detect.ts';

const DAY = 24;
const NEWCOMER = buildPerson('nils');
const HOST = buildPerson('jonas');
/** The history begins long before. */
const FOUNDING = buildPull({ number: 1, author: HOST, mergedAt: hoursAfter(1) });
const START = 100 * DAY;

const say = (hours: number, body: string, actor = HOST) => buildComment({ at: hoursAfter(START + hours), actor, body });
const push = (hours: number) => buildCommit({ at: hoursAfter(START + hours), actor: NEWCOMER });
const ANSWER = 'The names come from the feed since spring, `feed/piers.csv` is where this belongs.';

function first(events: ThreadEvent[], fields: Partial<Pull> = {}): Pull {
  return buildPull({ number: 20, author: NEWCOMER, createdAt: hoursAfter(START), events, ...fields });
}

async function hostsOf(...threads: Thread[]): Promise<string[]> {
  return (await detectIn(welcomed, [FOUNDING, ...threads])).map(({ actor }) => actor.login);
}

describe('welcomed', () => {
  it("names who gave a newcomer's first pull request its first real answer, upon which they went on", async () => {
    const [found] = await detectIn(welcomed, [FOUNDING, first([say(2, ANSWER), push(5)])]);
    assert.equal(found?.actor.login, 'jonas');
    assert.deepEqual(
      found.beneficiaries.map(({ login }) => login),
      ['nils'],
    );
  });

  it('passes over thanks, bots and bare verdicts on the way to the first answer', async () => {
    const events = [
      say(
        1,
        'Please make sure that you have read the guide, and that all of the tests pass.',
        buildPerson('greeter[bot]'),
      ),
      say(2, 'Thanks, and welcome!', buildPerson('tove')),
      buildReview({ at: hoursAfter(START + 3), actor: buildPerson('tove'), state: 'approved', body: 'LGTM' }),
      say(4, ANSWER),
      push(5),
    ];
    assert.deepEqual(await hostsOf(first(events)), ['jonas']);
    assert.deepEqual(await hostsOf(first([...events.slice(0, 3), push(5)])), []);
  });

  it('says nothing when the newcomer took no next step', async () => {
    assert.deepEqual(await hostsOf(first([say(2, ANSWER)])), []);
    assert.deepEqual(await hostsOf(first([say(2, ANSWER), say(3, 'Thank you!', NEWCOMER)])), []);
    assert.deepEqual(await hostsOf(first([say(2, ANSWER), push(40 * DAY)])), []);
  });

  it('takes words for a step only where the work then went in', async () => {
    const events = [say(2, ANSWER), say(3, 'I see, the feed it is then, the form is the same.', NEWCOMER)];
    assert.deepEqual(await hostsOf(first(events)), []);
    assert.deepEqual(await hostsOf(first(events, { mergedAt: hoursAfter(START + 9) })), ['jonas']);
  });

  it('says nothing on a second pull request, nor when only questions were asked', async () => {
    const second = first([say(2 + DAY, ANSWER), push(5 + DAY)], { number: 21, createdAt: hoursAfter(START + DAY) });
    assert.deepEqual(await hostsOf(first([]), second), []);
    assert.deepEqual(
      await hostsOf(first([say(2, 'Does this do the same as the one that we had in spring?'), push(5)])),
      [],
    );
  });

  describe('when somebody else spoke before the next step', () => {
    const tove = buildPerson('tove');
    const other = say(4, 'The form has a field for this since spring, it should be used instead of the list.', tove);
    const newcomer = (hours: number, body: string) => say(hours, body, NEWCOMER);

    it('names whoever the newcomer names, quotes or answers in doing it', async () => {
      const said = say(2, ANSWER);
      assert.deepEqual(await hostsOf(first([said, other, push(5), newcomer(6, '@jonas, moved it there.')])), ['jonas']);
      assert.deepEqual(await hostsOf(first([said, other, push(5), newcomer(6, `> ${ANSWER}\n\nMoved.`)])), ['jonas']);
      const line = buildReviewComment({ id: 70, at: hoursAfter(START + 2), actor: HOST, body: ANSWER });
      const reply = buildReviewComment({
        ...{ id: 71, rootCommentId: 70, at: hoursAfter(START + 6), actor: NEWCOMER },
        body: 'Moved it to the feed.',
      });
      assert.deepEqual(await hostsOf(first([line, other, push(5), reply])), ['jonas']);
    });

    it('names nobody where the step is for the other one, or does not say for whom', async () => {
      const said = say(2, ANSWER);
      assert.deepEqual(await hostsOf(first([said, other, push(5)])), []);
      assert.deepEqual(await hostsOf(first([said, other, push(5), newcomer(6, '@tove, it uses the field now.')])), []);
      assert.deepEqual(await hostsOf(first([said, newcomer(3, '@jonas thanks, I see.'), other, push(5)])), []);
    });

    it('is not misled by thanks and verdicts of others', async () => {
      const yes = buildReview({ at: hoursAfter(START + 4), actor: tove, state: 'approved', body: 'LGTM' });
      assert.deepEqual(await hostsOf(first([say(2, ANSWER), yes, push(5)])), ['jonas']);
      assert.deepEqual(await hostsOf(first([say(2, ANSWER), say(4, 'Thanks, and welcome!', tove), push(5)])), [
        'jonas',
      ]);
    });
  });

  it('names nobody for a step that speaks to another one, or comes when the work is in', async () => {
    const merged = { mergedAt: hoursAfter(START + 9) };
    const words = (hours: number, body: string) => [say(2, ANSWER), say(hours, body, NEWCOMER)];
    assert.deepEqual(
      await hostsOf(first(words(3, '@tove thanks, the form is the same in the other one.'), merged)),
      [],
    );
    assert.deepEqual(await hostsOf(first(words(10, 'I see, the feed it is then, the form is the same.'), merged)), []);
  });

  it('takes whoever first asked what it is about for the first, who welcomed where they then answered', async () => {
    const asked = say(1, 'Was this idea discussed with the piers before?', buildPerson('tove'));
    assert.deepEqual(await hostsOf(first([asked, say(2, ANSWER), push(5)])), []);
    assert.deepEqual(await hostsOf(first([{ ...asked, actor: HOST }, say(2, ANSWER), push(5)])), ['jonas']);
    assert.deepEqual(await hostsOf(first([{ ...asked, body: 'Why?' }, say(2, ANSWER), push(5)])), ['jonas']);
  });

  it('says nothing in the first weeks of a history, when everybody looks new', async () => {
    const early = buildPull({
      number: 20,
      author: NEWCOMER,
      createdAt: hoursAfter(DAY),
      events: [
        buildComment({ at: hoursAfter(DAY + 2), actor: HOST, body: ANSWER }),
        buildCommit({ at: hoursAfter(DAY + 5), actor: NEWCOMER }),
      ],
    });
    assert.deepEqual(await hostsOf(early), []);
  });
});
