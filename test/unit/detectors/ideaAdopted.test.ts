import assert from 'node:assert/strict';
import { ideaAdopted } from '../../../src/core/detectors/ideaAdopted.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Issue, Pull } from '../../../src/core/model/thread.ts';
import {
  buildCommit,
  buildIssue,
  buildPerson,
  buildPull,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { detectIn } from './detect.ts';
import { gistOf, theOnly } from './theOnly.ts';

const lena = buildPerson('lena');
const jonas = buildPerson('jonas');

/** Lena proposes in issue 1, jonas builds it in pull request 2. */
function find(issue: Partial<Issue> = {}, pull: Partial<Pull> = {}): Promise<Evidence[]> {
  return detectIn(ideaAdopted, [
    buildIssue({ number: 1, author: lena, title: 'Idea: ring the bell before the boat leaves', ...issue }),
    buildPull({
      number: 2,
      author: jonas,
      createdAt: hoursAfter(48),
      body: 'Takes up the idea from #1.',
      mergedAt: hoursAfter(60),
      ...pull,
    }),
  ]);
}

describe('ideaAdopted', () => {
  it('sees a proposal that somebody else’s merged work took up', async () => {
    const evidence = theOnly(await find());
    assert.deepEqual(gistOf(evidence), { actor: 'lena', level: 'landed', helped: ['jonas'] });
    assert.equal(evidence.thread.number, 1);
    assert.ok(evidence.because.every(({ url }) => url !== null));
  });

  it('sees a feature request that work closes', async () => {
    assert.equal((await find({ title: 'Dark theme', labels: ['Feature'] }, { body: 'Closes #1.' })).length, 1);
  });

  it('takes whoever only brought it over from another tracker for nobody who had the idea', async () => {
    const body = 'Moved from https://github.com/tide-team/buoy/issues/12.';
    assert.deepEqual(await find({ body }), []);
  });

  it('sees a suggestion in a comment that later work of another links to', async () => {
    const suggestion = buildReviewComment({
      id: 77,
      actor: lena,
      at: hoursAfter(1),
      body: 'One could take the same clock for the bell some day.',
    });
    const first = buildPull({ number: 1, author: buildPerson('mira'), events: [suggestion] });
    const link = 'https://github.com/tide-team/lighthouse/pull/1#discussion_r77';
    const later = (body: string): Pull =>
      buildPull({ number: 2, author: jonas, createdAt: hoursAfter(48), mergedAt: hoursAfter(60), body });
    const [evidence] = await detectIn(ideaAdopted, [first, later(`One clock for both, as suggested in ${link}.`)]);
    assert.equal(evidence?.source.commentId, 77);
    assert.equal(evidence.actor.login, 'lena');
    const rejecting = later(`Unlike what was suggested in ${link} there are two clocks.`);
    assert.deepEqual(await detectIn(ideaAdopted, [first, rejecting]), []);
  });

  it('takes what the proposer built, alone or with others, for no adoption', async () => {
    assert.deepEqual(await find({}, { author: lena }), []);
    const commit = buildCommit({
      actor: lena,
      author: { name: 'Lena', email: `${String(lena.id)}+lena@users.noreply.github.com` },
    });
    assert.deepEqual(await find({}, { events: [commit] }), []);
  });

  it('takes work that was never merged for no adoption', async () => {
    assert.deepEqual(await find({}, { mergedAt: null, closedAt: hoursAfter(60) }), []);
  });

  it('takes a report of a fault for no idea, whoever fixes it', async () => {
    assert.deepEqual(await find({ title: 'Bell rings twice', labels: ['bug'] }, { body: 'Fixes #1.' }), []);
    assert.deepEqual(await find({ title: 'Crash at the bell, suggestion inside' }, { body: 'Fixes #1.' }), []);
    assert.deepEqual(await find({ title: 'How do I ring the bell?', labels: ['idea'] }, { body: 'Fixes #1.' }), []);
  });

  it('takes a mention, or an alternative to the proposal, for no adoption', async () => {
    for (const body of ['Related to #1.', 'Came across this while reading #1.', 'Implements an alternative to #1.'])
      assert.deepEqual(await find({}, { body }), [], body);
  });

  it('takes a task that was handed to somebody for no idea', async () => {
    const assigned = { type: 'assigned' as const, at: hoursAfter(1), actor: lena, assignee: jonas };
    assert.deepEqual(await find({ events: [assigned] }), []);
  });

  it('credits no program, and none for building', async () => {
    assert.deepEqual(await find({ author: buildPerson('lamp-bot') }), []);
    assert.deepEqual(await find({}, { author: buildPerson('lamp-bot') }), []);
  });

  it('says it once however many works took it up', async () => {
    const issue = buildIssue({ number: 1, author: lena, title: 'Idea: ring the bell' });
    const works = [2, 3].map((number) =>
      buildPull({
        number,
        author: jonas,
        createdAt: hoursAfter(10 * number),
        mergedAt: hoursAfter(100 * number),
        body: 'Implements #1.',
      }),
    );
    assert.equal((await detectIn(ideaAdopted, [issue, ...works])).length, 1);
  });
});
