import assert from 'node:assert/strict';
import { missedElement } from '../../../src/core/detectors/missedElement.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
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

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');
const TEXT = 'There is no migration for ledgers that exist already, they would fail to open after the upgrade.';

const approval = buildReview({ actor: ana, state: 'approved', at: hoursAfter(5), body: 'LGTM' });
const remark = buildReviewComment({ id: 7, actor: jonas, at: hoursAfter(10), body: TEXT });
const gain = buildCommit({ actor: mira, at: hoursAfter(20), message: 'Migrate existing ledgers' });
const answer = buildReviewComment({
  id: 8,
  rootCommentId: 7,
  actor: mira,
  at: hoursAfter(21),
  body: 'Good catch, added.',
});

function see(events: readonly ThreadEvent[], fields: Partial<Pull> = {}) {
  const title = 'Widen the boarding column';
  return detectIn(missedElement, [
    buildPull({ author: mira, title, mergedAt: hoursAfter(90), ...fields, events: [...events] }),
  ]);
}

describe('missed-element', () => {
  it('sees who first points at something absent that others had approved, when the work gains it', async () => {
    const [act, ...more] = await see([approval, remark, gain, answer]);
    assert.equal(more.length, 0);
    assert.equal(act?.level, 'acted-on');
    assert.equal(act.actor.login, 'jonas');
    assert.deepEqual(
      act.beneficiaries.map(({ login }) => login),
      ['mira'],
    );
    assert.ok(act.because.every(({ url }) => url === null || url.startsWith('https://')));
  });

  it('is satisfied by a commit that names it where nobody answers', async () => {
    assert.equal((await see([approval, remark, gain])).length, 1);
  });

  it('says nothing when nobody had looked before', async () => {
    assert.deepEqual(await see([remark, gain, answer]), []);
  });

  it('says nothing when the work did not gain it', async () => {
    const refusal = { ...answer, body: 'I would rather keep it as it is, out of scope.' };
    assert.deepEqual(await see([approval, remark, gain, refusal]), []);
    assert.deepEqual(await see([approval, remark]), []);
  });

  it('says nothing when the check-list had it', async () => {
    assert.deepEqual(
      await see([approval, remark, gain, answer], { body: '- [x] tests\n- [ ] migration of ledgers' }),
      [],
    );
  });

  it('says nothing when a bot had it', async () => {
    const bot = buildComment({
      actor: buildPerson('checks[bot]'),
      at: hoursAfter(3),
      body: 'No migration of ledgers found.',
    });
    assert.deepEqual(await see([approval, bot, remark, gain, answer]), []);
  });

  it('leaves it to the first who says it', async () => {
    const second = buildReviewComment({
      id: 9,
      actor: buildPerson('tomas'),
      at: hoursAfter(12),
      path: 'storage/ledger.ts',
      body: 'The migration for existing ledgers is missing.',
    });
    const acts = await see([approval, remark, second, gain, answer, { ...answer, id: 10, rootCommentId: 9 }]);
    assert.deepEqual(
      acts.map(({ actor }) => actor.login),
      ['jonas'],
    );
  });

  it('says nothing of trifles', async () => {
    const trifle = { ...remark, body: 'nit: missing full stop, this is wrong at the end of the sentence.' };
    assert.deepEqual(await see([approval, trifle, gain, answer]), []);
  });

  it('never credits an author', async () => {
    const own = buildCommit({ actor: jonas, at: hoursAfter(2), message: 'Begin' });
    assert.deepEqual(await see([own, approval, remark, gain, answer], { author: jonas }), []);
  });

  it('says nothing of what is said after the merge', async () => {
    assert.deepEqual(await see([approval, remark, gain, answer], { mergedAt: hoursAfter(8) }), []);
  });

  it('says nothing of words that somebody writes everywhere', async () => {
    const pulls = [1, 2, 3].map((number) =>
      buildPull({
        number,
        author: mira,
        title: 'Widen it',
        mergedAt: hoursAfter(90),
        events: [approval, remark, gain, answer],
      }),
    );
    assert.deepEqual(await detectIn(missedElement, pulls), []);
  });
});
