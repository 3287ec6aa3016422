import assert from 'node:assert/strict';
import { provedRight } from '../../../src/core/detectors/provedRight.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Issue, Pull, Thread } from '../../../src/core/model/thread.ts';
import {
  buildComment,
  buildCommit,
  buildIssue,
  buildPerson,
  buildPull,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { detectIn } from './detect.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');
const LINK = 'https://github.com/tide-team/lighthouse/pull/1#discussion_r7';
const WARNING =
  '`readPage` keys the pages by offset only, so with two towers in one process each will read wrong pages of the other.';

const warning = buildReviewComment({ id: 7, actor: jonas, at: hoursAfter(10), body: WARNING });
const refusal = buildReviewComment({
  id: 8,
  rootCommentId: 7,
  actor: mira,
  at: hoursAfter(11),
  body: 'I would rather keep it as it is.',
});

function merged(fields: Partial<Pull> = {}): Pull {
  return buildPull({ author: mira, mergedAt: hoursAfter(20), events: [warning, refusal], ...fields });
}

function report(body: string, fields: Partial<Issue> = {}): Issue {
  const title = 'Wrong tides shown for the north tower';
  return buildIssue({ number: 2, author: ana, title, body, labels: ['bug'], createdAt: hoursAfter(500), ...fields });
}

function see(...threads: Thread[]) {
  return detectIn(provedRight, [merged(), ...threads]);
}

describe('proved-right', () => {
  it('sees a concern that was set aside and that a later bug report links to', async () => {
    const [act, ...more] = await see(report(`It is what was said in ${LINK}.`));
    assert.equal(more.length, 0);
    assert.equal(act?.level, 'proved-right');
    assert.equal(act.actor.login, 'jonas');
    assert.equal(act.source.commentId, 7);
  });

  it('names nobody who had set it aside', async () => {
    const [act] = await see(report(`It is what was said in ${LINK}.`));
    assert.deepEqual(act?.beneficiaries, []);
  });

  it('sees the same matter at the same place where the report names the pull request', async () => {
    const body = 'Since #1 `readPage` keys its pages by offset only, and one tower reads those of the other.';
    assert.equal((await see(report(body))).length, 1);
  });

  it('takes a citation of the pull request alone for nothing', async () => {
    assert.deepEqual(await see(report('Since #1.')), []);
    assert.deepEqual(await see(report('Since #1 `readPage` is spelled strangely in the menu.')), []);
  });

  it('takes a revert that gives another reason for nothing', async () => {
    const revert = { number: 3, title: 'Revert "Cache the tide tables"', createdAt: hoursAfter(400) };
    const why = 'Reverts #1. The harbor office does not want it any more.';
    assert.deepEqual(await see(buildPull({ ...revert, author: ana, mergedAt: hoursAfter(410), body: why })), []);
  });

  it('counts a merged fix or revert that links to it, and no open one', async () => {
    const fix = { number: 3, author: ana, title: 'Fix pages of two towers', body: `See ${LINK}.` };
    const opened = { ...fix, createdAt: hoursAfter(400) };
    assert.equal((await see(buildPull({ ...opened, mergedAt: hoursAfter(410) }))).length, 1);
    assert.deepEqual(await see(buildPull(opened)), []);
  });

  describe('where it was only left over', () => {
    const fix = { number: 3, author: ana, title: 'Fix pages of two towers', body: `See ${LINK}.` };
    const opened = { ...fix, createdAt: hoursAfter(400), mergedAt: hoursAfter(410) };
    const merger = (actor: Person): ThreadEvent => ({ type: 'merged', at: hoursAfter(20), actor, commitSha: null });

    it('says nothing of a concern that its own writer merged over', async () => {
      const over = (actor: Person) => merged({ events: [warning, refusal, merger(actor)] });
      const proof = report(`It is what was said in ${LINK}.`);
      assert.deepEqual(await detectIn(provedRight, [over(jonas), proof]), []);
      assert.equal((await detectIn(provedRight, [over(ana), proof])).length, 1);
    });

    it('takes work that carries out what had been suggested for nothing, unless harm shows', async () => {
      const asked = { ...opened, body: `Keys the pages by tower, as suggested in ${LINK}.` };
      assert.deepEqual(await see(buildPull(asked)), []);
      assert.deepEqual(await see(buildPull({ ...opened, body: `Addresses the review comment ${LINK}.` })), []);
      assert.deepEqual(await see(buildPull({ ...opened, body: `Follow-up to ${LINK}.` })), []);
      const harmed = { ...asked, body: `${asked.body} It crashed after upgrading to the second tower.` };
      assert.equal((await see(buildPull(harmed))).length, 1);
      assert.equal(
        (await see(report('Since Monday.'), buildPull({ ...asked, body: `${asked.body} Fixes #2` }))).length,
        1,
      );
    });

    it('takes a repair by the author right after the merge for nothing, and a later one or a revert for a proof', async () => {
      const soon = { ...opened, author: mira, createdAt: hoursAfter(40), mergedAt: hoursAfter(50) };
      assert.deepEqual(await see(buildPull(soon)), []);
      assert.equal((await see(buildPull({ ...soon, author: ana }))).length, 1);
      assert.equal((await see(buildPull({ ...opened, author: mira }))).length, 1);
      assert.equal((await see(buildPull({ ...soon, title: 'Revert "Cache the tide tables"' }))).length, 1);
    });
  });

  it('takes a link that refutes it for nothing', async () => {
    assert.deepEqual(await see(report(`Not related to ${LINK}, the sensor was wet.`)), []);
  });

  it('takes the word of the one who warned for nothing, unless somebody else repaired it', async () => {
    const own = report(`As I said in ${LINK}.`, { author: jonas });
    assert.deepEqual(await see(own), []);
    const repair = { number: 3, title: 'Key pages by tower', body: 'Fixes #2', createdAt: hoursAfter(600) };
    assert.equal((await see(own, buildPull({ ...repair, author: ana, mergedAt: hoursAfter(610) }))).length, 1);
    assert.deepEqual(await see(own, buildPull({ ...repair, author: jonas, mergedAt: hoursAfter(610) })), []);
  });

  it('takes a link in passing on other work for nothing', async () => {
    const talk = buildComment({ actor: ana, at: hoursAfter(420), body: `There is a figure in ${LINK}.` });
    const work = { number: 3, title: 'Fix the frame', createdAt: hoursAfter(400), mergedAt: hoursAfter(430) };
    assert.deepEqual(await see(buildPull({ ...work, author: ana, events: [talk] })), []);
  });

  it('says nothing of a concern that was heeded', async () => {
    const work = buildCommit({ actor: mira, at: hoursAfter(10.5) });
    const heeded = merged({ events: [warning, work, { ...refusal, body: 'Good catch, fixed.' }] });
    assert.deepEqual(await detectIn(provedRight, [heeded, report(`It is what was said in ${LINK}.`)]), []);
  });

  it('says nothing of what a machine had said', async () => {
    const machine = merged({ events: [{ ...warning, actor: buildPerson('larkbot[bot]') }, refusal] });
    assert.deepEqual(await detectIn(provedRight, [machine, report(`It is what was said in ${LINK}.`)]), []);
  });

  describe('by a commit that names one of the pull request', () => {
    const sha = 'abc1234567890abc1234567890abc1234567890a';
    const broken = merged({ mergeCommitSha: sha });
    const words = 'With two towers in one process `readPage` read the wrong pages of the other, by their offset.';
    const repair = (text: string, author = ana): Pull =>
      buildPull({
        number: 3,
        author,
        title: 'Key the pages by tower',
        createdAt: hoursAfter(500),
        mergedAt: hoursAfter(510),
        events: [buildCommit({ at: hoursAfter(500), actor: author, message: `Key the pages\n\n${text}` })],
      });
    const levels = async (...threads: Thread[]) =>
      (await detectIn(provedRight, [broken, ...threads])).map(({ level }) => level);

    it('is shown by its trailer and the same matter', async () => {
      assert.deepEqual(await levels(repair(`${words}\n\nFixes: abc123456789 ("Cache the tide tables")`)), [
        'proved-right',
      ]);
      assert.deepEqual(await levels(repair(`${words}\n\nThis reverts commit ${sha}.`)), ['proved-right']);
    });

    it('is not shown by the trailer alone, nor by whoever had warned', async () => {
      assert.deepEqual(await levels(repair('Fixes: abc123456789 ("Cache the tide tables")')), []);
      assert.deepEqual(await levels(repair(`${words}\n\nFixes: abc123456789`, jonas)), []);
      assert.deepEqual(await levels(repair(`${words}\n\nFixes: 1234567`)), []);
    });
  });
});
