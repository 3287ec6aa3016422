import assert from 'node:assert/strict';
import { explained } from '../../../src/core/detectors/explained.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { buildComment, buildPerson, buildPull, buildReviewComment, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';
import { gistOf, theOnly } from './theOnly.ts';

const WHY =
  'We answer 409 and not 400 for a sold-out boat because kiosks throw 400 away as their own fault, and keep the sale open on 409.';
const LANDED = 'I understand now why the offers vanished. Put 409 back.';

interface Talk {
  why?: string;
  reply?: string;
  teacher?: string;
  learner?: string;
}

/** A line comment on mira's pull request, and what was answered below it. */
function inReview({ why = WHY, reply = LANDED, teacher = 'lena', learner = 'mira' }: Talk): Promise<Evidence[]> {
  const lesson = buildReviewComment({ id: 5, at: hoursAfter(1), actor: buildPerson(teacher), body: why });
  const answer = { id: 6, rootCommentId: 5, at: hoursAfter(2), actor: buildPerson(learner), body: reply };
  return detectIn(explained, [buildPull({ events: [lesson, buildReviewComment(answer)] })]);
}

/** The same in the conversation, with a word of ada's in between where there is one. */
function inConversation({ reply = LANDED, between }: Talk & { between?: string }): Promise<Evidence[]> {
  const said = (hours: number, login: string, body: string) =>
    buildComment({ at: hoursAfter(hours), actor: buildPerson(login), body });
  const ada = between === undefined ? [] : [said(2, 'ada', between)];
  return detectIn(explained, [buildPull({ events: [said(1, 'lena', WHY), ...ada, said(3, 'mira', reply)] })]);
}

describe('explained', () => {
  it('sees a reason that arrived', async () => {
    const evidence = theOnly(await inReview({}));
    assert.deepEqual(gistOf(evidence), { actor: 'lena', level: 'landed', helped: ['mira'] });
    assert.equal(evidence.source.commentId, 5);
    assert.ok(evidence.because.every(({ url }) => url !== null));
  });

  it('knows many ways to say that something is understood', async () => {
    for (const reply of [
      'TIL.',
      'That makes a lot of sense. Took it out again.',
      'Oh, I was not aware of that. Changed.',
      'Never looked at it that way, it is convincing.',
      'Thanks for the explanation!',
      'I see. I restructured it.',
    ])
      assert.equal((await inReview({ reply })).length, 1, reply);
  });

  it('takes a wish for proof for no understanding', async () => {
    for (const reply of [
      "Oh, I was not aware of it. I'd like to know more about this. Any proof/link/test is appreciated :)",
      'I see. Please share where that stands.',
      'I did not know that, a source would be nice.',
    ])
      assert.deepEqual(await inReview({ reply }), [], reply);
    assert.equal((await inReview({ reply: 'I see, the link is what was missing.' })).length, 1);
  });

  it('shows nobody who apologises for what they had not known', async () => {
    for (const reply of ["My bad sir, I didn't know that.", 'Sorry, I was not aware of that.', 'TIL. Stupid question.'])
      assert.deepEqual(await inReview({ reply }), [], reply);
    for (const reply of ['I was not aware of that, thanks!', 'I see, and sorry for the late answer.'])
      assert.equal((await inReview({ reply })).length, 1, reply);
  });

  it('leaves a reason that its giver took back afterwards', async () => {
    const talk = (later: string) =>
      detectIn(explained, [
        buildPull({
          events: [
            buildReviewComment({ id: 5, at: hoursAfter(1), actor: buildPerson('lena'), body: WHY }),
            buildReviewComment({
              id: 6,
              rootCommentId: 5,
              at: hoursAfter(2),
              actor: buildPerson('mira'),
              body: LANDED,
            }),
            buildReviewComment({ id: 7, rootCommentId: 5, at: hoursAfter(9), actor: buildPerson('lena'), body: later }),
          ],
        }),
      ]);
    assert.deepEqual(await talk('@ada is right, the kiosks handle 400 well by now. No need for this.'), []);
    assert.deepEqual(await talk('Scratch that, I mixed up the two kiosks.'), []);
    assert.equal((await talk('Glad that it helps.')).length, 1);
  });

  it('leaves reasons that nobody took up', async () => {
    for (const reply of ['ok', '👍', 'Done.', 'Thanks!']) assert.deepEqual(await inReview({ reply }), [], reply);
  });

  it('leaves reasons that were understood and argued with', async () => {
    for (const reply of [
      'I see, still not fond of it.',
      'Makes sense, but the proxy is gone since May.',
      'I see what you mean, is it not the kiosk that is wrong?',
      'If I understand you right it is fine as it is.',
    ])
      assert.deepEqual(await inReview({ reply }), [], reply);
  });

  it('takes a bare pointer for no reason', async () => {
    for (const why of ['See the style guide.', 'https://example.org/http-status', 'Please use 409 here.'])
      assert.deepEqual(await inReview({ why }), [], why);
  });

  it('leaves out what a program explained, and what a program understood', async () => {
    assert.deepEqual(await inReview({ teacher: 'lamp-bot' }), []);
    assert.deepEqual(await inReview({ learner: 'lamp-bot' }), []);
  });

  it('takes authors who explain their own work for what is theirs, unless it was new to somebody', async () => {
    const roles = { teacher: 'mira', learner: 'lena' };
    assert.deepEqual(await inReview({ ...roles, reply: 'Thanks for the explanation. That makes sense.' }), []);
    const [evidence] = await inReview({ ...roles, reply: 'I was not aware of that. I learned something today!' });
    assert.equal(evidence?.actor.login, 'mira');
  });

  it('takes an answer in the conversation to be about what was said last', async () => {
    assert.equal((await inConversation({})).length, 1);
    assert.deepEqual(await inConversation({ between: 'Tested it on two vessels, fine.' }), []);
  });

  it('follows names and quotations in the conversation', async () => {
    const between = 'Tested it on two vessels, fine.';
    assert.equal((await inConversation({ between, reply: `@lena ${LANDED}` })).length, 1);
    assert.equal((await inConversation({ between, reply: `> ${WHY}\n\n${LANDED}` })).length, 1);
  });

  it('tells one lesson once, however many understood it', async () => {
    const lesson = buildReviewComment({ id: 5, at: hoursAfter(1), actor: buildPerson('lena'), body: WHY });
    const answers = ['mira', 'ada'].map((login, index) =>
      buildReviewComment({
        id: 6 + index,
        rootCommentId: 5,
        at: hoursAfter(2 + index),
        actor: buildPerson(login),
        body: 'TIL.',
      }),
    );
    assert.equal((await detectIn(explained, [buildPull({ events: [lesson, ...answers] })])).length, 1);
  });
});
