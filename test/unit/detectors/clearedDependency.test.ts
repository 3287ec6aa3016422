import assert from 'node:assert/strict';
import { clearedDependency } from '../../../src/core/detectors/clearedDependency.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { buildCommit, buildPerson, buildPull, buildReview, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

const MIRA = buildPerson('mira');
const JONAS = buildPerson('jonas');
const TOVE = buildPerson('tove');

function base(fields: Partial<Pull> = {}): Pull {
  const merged: ThreadEvent = { type: 'merged', at: hoursAfter(50), actor: TOVE, commitSha: null };
  const { events = [], ...rest } = fields;
  return buildPull({ number: 5, author: JONAS, mergedAt: hoursAfter(50), ...rest, events: [...events, merged] });
}

function waiting(body: string, events: ThreadEvent[] = [buildCommit({ at: hoursAfter(60) })]): Pull {
  return buildPull({ number: 6, author: MIRA, createdAt: hoursAfter(1), body, events });
}

const find = (...pulls: Pull[]) => detectIn(clearedDependency, pulls);

describe('clearedDependency', () => {
  it('names who finished what another one had said it waits for', async () => {
    for (const body of [
      'Blocked by #5.',
      'Depends on tide-team/lighthouse#5, please merge that one first.',
      'On hold until https://github.com/tide-team/lighthouse/pull/5 is in.',
      'Before this can go in:\n\n- [ ] #5\n- [x] tests',
    ]) {
      const [found, ...more] = await find(base(), waiting(body));
      assert.equal(more.length, 0, body);
      assert.equal(found?.actor.login, 'jonas', body);
      assert.equal(found.thread.number, 5);
      assert.deepEqual(
        found.beneficiaries.map(({ login }) => login),
        ['mira'],
      );
    }
  });

  it('says nothing where the two are only related, or the text denies it', async () => {
    for (const body of [
      'Related to #5.',
      'Not blocked by #5.',
      'No longer depends on #5.',
      '> Blocked by #5.',
      'See #5.',
    ])
      assert.deepEqual(await find(base(), waiting(body)), [], body);
  });

  it('says nothing when the waiting one did not go on, or had gone on before', async () => {
    assert.deepEqual(await find(base(), waiting('Blocked by #5.', [])), []);
    assert.deepEqual(await find(base(), waiting('Blocked by #5.', [buildCommit({ at: hoursAfter(30) })])), []);
    assert.deepEqual(
      await find(base(), waiting('Blocked by #5.', [buildCommit({ at: hoursAfter(50 + 24 * 20) })])),
      [],
    );
  });

  it('says nothing when a bot finished it', async () => {
    assert.deepEqual(await find(base({ author: buildPerson('updates[bot]') }), waiting('Blocked by #5.')), []);
  });

  it('names who approved the base of a stack, not the author of both', async () => {
    const approval = buildReview({ at: hoursAfter(40), actor: TOVE, state: 'approved' });
    const [found] = await find(base({ author: MIRA, events: [approval] }), waiting('Stacked on #5.'));
    assert.equal(found?.actor.login, 'tove');
    assert.equal(found.source.reviewId, approval.id);
    assert.deepEqual(await find(base({ author: MIRA }), waiting('Stacked on #5.')), []);
  });

  it('is one act, however many it cleared', async () => {
    const second = { ...waiting('Blocked by #5.'), number: 9, author: buildPerson('ravi') };
    const found = await find(base(), waiting('Blocked by #5.'), second);
    assert.equal(found.length, 1);
    assert.deepEqual(found[0]?.beneficiaries.map(({ login }) => login).sort(), ['mira', 'ravi']);
  });
});
