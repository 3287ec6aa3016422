import assert from 'node:assert/strict';
import { followedThrough } from '../../../src/core/detectors/followedThrough.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { buildCommit, buildPerson, buildPull, buildReviewComment, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';
import { gistOf, theOnly } from './theOnly.ts';

const CONCERN = 'This would crash when the list is empty: `first` is undefined then and reading it throws an error.';

interface Story {
  concern?: string;
  answer: string;
  isPushed?: boolean;
  author?: string;
  pull?: Partial<Pull>;
  others?: Pull[];
}

/** Lena points at trouble on mira's pull request, who pushes and answers. */
function find({
  concern = CONCERN,
  answer,
  isPushed = true,
  author = 'mira',
  pull,
  others = [],
}: Story): Promise<Evidence[]> {
  const actor = buildPerson(author);
  const flag = buildReviewComment({ id: 5, at: hoursAfter(1), actor: buildPerson('lena'), body: concern });
  const push = buildCommit({ at: hoursAfter(2), actor, message: 'Bear an empty list' });
  const reply = buildReviewComment({ id: 6, rootCommentId: 5, at: hoursAfter(3), actor, body: answer });
  const events = isPushed ? [flag, push, reply] : [flag, reply];
  return detectIn(followedThrough, [buildPull({ author: actor, mergedAt: hoursAfter(9), events, ...pull }), ...others]);
}

describe('followedThrough', () => {
  it('sees an author who did more about a concern than it asked for', async () => {
    for (const answer of [
      'Good catch! Fixed, and there is a test for it now.',
      'Fixed. I checked the two neighbours for the same.',
      'You are right, I reworked the reader so that it cannot happen.',
      'Indeed, reproduced it locally. Pushed a fix.',
    ]) {
      const evidence = theOnly(await find({ answer }), answer);
      assert.deepEqual(gistOf(evidence), { actor: 'mira', level: 'landed', helped: ['lena'] });
      assert.equal(evidence.source.commentId, 6);
      assert.ok(evidence.because.every(({ url }) => url !== null));
    }
  });

  it('takes what only did as asked for no more than that', async () => {
    for (const answer of ['Done.', 'Fixed in the last commit.', 'Reworked.', 'I refactored it as you suggested, done.'])
      assert.deepEqual(await find({ answer }), [], answer);
  });

  it('takes plans for nothing done', async () => {
    for (const answer of ['Good catch, I will add a test.', 'Fixed. Should I add a test as well?'])
      assert.deepEqual(await find({ answer }), [], answer);
  });

  it('takes a test that was asked for as the change itself', async () => {
    const concern = `${CONCERN} Please add a test for it.`;
    assert.deepEqual(await find({ concern, answer: 'Done, added a test.' }), []);
  });

  it('asks for work that followed, and for its merge', async () => {
    const answer = 'Fixed, and there is a test for it now.';
    assert.deepEqual(await find({ answer, isPushed: false }), []);
    assert.deepEqual(await find({ answer, pull: { mergedAt: null } }), []);
  });

  it('sees an own pull request that came out of the concern', async () => {
    const fields = { number: 2, createdAt: hoursAfter(30), mergedAt: hoursAfter(40) };
    const mira = buildPerson('mira');
    const answer = 'Good point, taken up in #2.';
    const [byAnswer] = await find({ answer, others: [buildPull({ ...fields, author: mira })] });
    assert.equal(byAnswer?.source.commentId, 6);
    const body = 'Bears an empty list, see https://github.com/tide-team/lighthouse/pull/1#discussion_r5.';
    const [byLink] = await find({ answer: 'Later.', others: [buildPull({ ...fields, author: mira, body })] });
    assert.equal(byLink?.thread.number, 2);
    for (const other of [{ author: buildPerson('jonas') }, { author: mira, mergedAt: null }])
      assert.deepEqual(await find({ answer, others: [buildPull({ ...fields, ...other })] }), []);
  });

  it('is for whoever wrote the words that the later work links to', async () => {
    const later = (link: string) =>
      buildPull({
        ...{ number: 44, author: buildPerson('mira'), createdAt: hoursAfter(20), mergedAt: hoursAfter(30) },
        body: `Follows what was said in ${buildPull().url}#discussion_r${link}`,
      });
    const ada = buildReviewComment({
      ...{ id: 7, rootCommentId: 5, at: hoursAfter(2.5), actor: buildPerson('ada') },
      body: 'The keepers lack the words for it, that is why.',
    });
    const helped = async (link: string) => {
      const lena = buildReviewComment({ id: 5, at: hoursAfter(1), actor: buildPerson('lena'), body: CONCERN });
      const mira = buildPerson('mira');
      const reply = buildReviewComment({
        id: 6,
        rootCommentId: 5,
        at: hoursAfter(21),
        actor: mira,
        body: 'Done in #44.',
      });
      const pull = buildPull({ author: mira, mergedAt: hoursAfter(9), events: [lena, ada, reply] });
      const found = await detectIn(followedThrough, [pull, later(link)]);
      return found.flatMap(({ beneficiaries }) => beneficiaries.map(({ login }) => login));
    };
    assert.deepEqual(await helped('5'), ['lena']);
    assert.deepEqual(await helped('7'), ['ada']);
    assert.deepEqual(await helped('99'), []);
  });

  it('leaves out agents', async () => {
    assert.deepEqual(await find({ answer: 'Fixed, with a test.', author: 'lamp-bot' }), []);
  });
});
