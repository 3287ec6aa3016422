import assert from 'node:assert/strict';
import { becameGuardrail } from '../../../src/core/detectors/becameGuardrail.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { buildComment, buildPerson, buildPull, buildReviewComment, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');
const LINK = 'https://github.com/tide-team/lighthouse/pull/1#discussion_r7';
const WARNING = 'This opens the file and does not close it when the next line throws. We would run out of handles.';

function guard(fields: Partial<Pull> = {}): Pull {
  return buildPull({
    number: 2,
    author: ana,
    title: 'Test that no file stays open after a failure',
    body: `So that it does not depend on somebody who notices: ${LINK}`,
    createdAt: hoursAfter(300),
    mergedAt: hoursAfter(310),
    ...fields,
  });
}

function see(rule: Pull, words = WARNING) {
  const warning = buildReviewComment({ id: 7, actor: jonas, at: hoursAfter(10), body: words });
  return detectIn(becameGuardrail, [buildPull({ author: mira, mergedAt: hoursAfter(20), events: [warning] }), rule]);
}

describe('became-guardrail', () => {
  it('sees a concern of which somebody else made a test', async () => {
    const [act, ...more] = await see(guard());
    assert.equal(more.length, 0);
    assert.equal(act?.level, 'acted-on');
    assert.equal(act.actor.login, 'jonas');
    assert.equal(act.thread.number, 1);
    assert.equal(act.because.at(-1)?.url, guard().url);
  });

  it('says nothing while the rule is not merged', async () => {
    assert.deepEqual(await see(guard({ mergedAt: null })), []);
  });

  it('says nothing when a nit became a rule', async () => {
    assert.deepEqual(
      await see(guard({ title: 'Lint rule: sorted imports' }), 'nit: imports in alphabetical order'),
      [],
    );
  });

  it('says nothing when the work makes no rule', async () => {
    assert.deepEqual(await see(guard({ title: 'Close files in a finally block' })), []);
    assert.deepEqual(await see(guard({ title: 'Remove flaky tests' })), []);
  });

  it('says nothing when the files of the work are none of tests or rules', async () => {
    assert.deepEqual(await see(guard({ title: 'Refuse to wrap', files: ['storage/cache.ts'] })), []);
    assert.equal((await see(guard({ title: 'Refuse to wrap', files: ['ci/checks.yml'] }))).length, 1);
  });

  it('credits nobody for a rule that they made themselves', async () => {
    assert.deepEqual(await see(guard({ author: jonas })), []);
  });

  it('takes a link in passing for nothing', async () => {
    const talk = buildComment({ actor: ana, at: hoursAfter(305), body: `By the way: ${LINK}` });
    assert.deepEqual(await see(guard({ body: '', events: [talk] })), []);
  });

  it('takes a rule without a warning behind it for nothing', async () => {
    assert.deepEqual(await see(guard({ body: 'Since #1 we all want it.' })), []);
  });
});
