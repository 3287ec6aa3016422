import assert from 'node:assert/strict';
import { answered } from '../../../src/core/detectors/answered.ts';
import { buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

import { ADVICE, close, helpersOn, HELPER, issue, OTHER, reopen, say } from './askedIssue.ts';

/** By a change, or by words that a change goes back to. */
describe('answered', () => {
  it('names the author of the merged pull request that settles the issue, with what shows it', async () => {
    const fix = buildPull({
      number: 8,
      author: HELPER,
      body: 'Fixes #7.',
      createdAt: hoursAfter(20),
      mergedAt: hoursAfter(40),
    });
    const [found] = await detectIn(answered, [issue(close(40, OTHER)), fix]);
    assert.equal(found?.actor.login, 'jonas');
    assert.equal(found.thread.number, 7);
    assert.equal(found.source.url, fix.url);
  });

  it('says nothing of fixes that are open, hedged, or taken back', async () => {
    const fix = { number: 8, author: HELPER, createdAt: hoursAfter(20) };
    const closed = issue(close(400, OTHER));
    assert.deepEqual(await helpersOn(closed, buildPull({ ...fix, body: 'Fixes #7.' })), []);
    assert.deepEqual(
      await helpersOn(closed, buildPull({ ...fix, body: 'May also close #7.', mergedAt: hoursAfter(40) })),
      [],
    );
    assert.deepEqual(
      await helpersOn(
        issue(close(40, OTHER), reopen(60)),
        buildPull({ ...fix, body: 'Fixes #7.', mergedAt: hoursAfter(40) }),
      ),
      [],
    );
  });

  it('takes upkeep, a repair of one’s own change, and what was there before the issue for no answer', async () => {
    const fix = { number: 8, author: HELPER, body: 'Fixes #7.', createdAt: hoursAfter(20), mergedAt: hoursAfter(40) };
    const closed = issue(close(40, OTHER));
    const own = buildPull({ number: 5, author: HELPER, createdAt: hoursAfter(-90), mergedAt: hoursAfter(-80) });
    assert.deepEqual(await helpersOn({ ...closed, title: 'Remove the unused wick' }, buildPull(fix)), []);
    assert.deepEqual(await helpersOn({ ...closed, title: 'Follow-ups of the lamp' }, buildPull(fix)), []);
    assert.deepEqual(
      await helpersOn({ ...closed, title: 'The cleanup deletes lamps that are not obsolete' }, buildPull(fix)),
      ['jonas on #7'],
    );
    assert.deepEqual(await helpersOn({ ...closed, labels: ['tech debt'] }, buildPull(fix)), []);
    assert.deepEqual(await helpersOn({ ...closed, labels: ['good first issue'] }, buildPull(fix)), ['jonas on #7']);
    const wanted = { ...closed, labels: ['tech debt', 'help wanted'] };
    assert.deepEqual(await helpersOn(wanted, buildPull(fix)), ['jonas on #7'], 'somebody was asked for');
    const repair = buildPull({ ...fix, body: 'Fixes #7, a bug that was introduced in #5.' });
    assert.deepEqual(await helpersOn(closed, own, repair), []);
    assert.deepEqual(await helpersOn(closed, { ...own, author: OTHER }, repair), ['jonas on #7']);
    const sha = 'fafe0123456789abcdef0123456789abcdef0123';
    const byCommit = buildPull({ ...fix, body: `Fixes #7. This is a bug introduced in commit ${sha.slice(0, 9)}.` });
    assert.deepEqual(await helpersOn(closed, { ...own, mergeCommitSha: sha }, byCommit), []);
    assert.deepEqual(await helpersOn(closed, own, byCommit), ['jonas on #7'], 'a commit that nobody knows');
    const further = buildPull({ ...fix, body: 'Fixes #7. It shows the field that was added in #5.' });
    assert.deepEqual(await helpersOn(closed, own, further), ['jonas on #7']);
    assert.deepEqual(await helpersOn(closed, buildPull({ ...fix, createdAt: hoursAfter(-20) })), []);
  });

  it('takes work that closes an issue for the doing of whoever told of that work, not of the last remark', async () => {
    const work = { ...close(30, OTHER), commitSha: 'abc' };
    const told = say(
      2,
      HELPER,
      'The fix is on its way in https://github.com/lamp-works/lens/pull/5, it only waits for oil.',
    );
    const remark = say(9, buildPerson('zoe'), ADVICE);
    assert.deepEqual(await helpersOn(issue(remark, work)), []);
    assert.deepEqual(await helpersOn(issue(told, remark, work)), ['jonas on #7']);
    const inThatMoment = { type: 'referenced' as const, at: hoursAfter(30), actor: OTHER, commitSha: 'abc' };
    assert.deepEqual(await helpersOn(issue(remark, inThatMoment, close(30, OTHER))), []);
  });

  it('names the author of a change that was on its way already where they explain it on the issue', async () => {
    const fix = { number: 8, author: HELPER, body: 'Fixes #7.', createdAt: hoursAfter(-9), mergedAt: hoursAfter(40) };
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), close(40, OTHER)), buildPull(fix)), ['jonas on #7']);
    assert.deepEqual(await helpersOn(issue(close(40, OTHER)), buildPull(fix)), []);
  });

  it("names whose comment the asker's own fix builds on", async () => {
    const hint = say(2, HELPER, ADVICE);
    const url = `https://github.com/tide-team/lighthouse/issues/7#issuecomment-${String(hint.id)}`;
    const fix = buildPull({
      number: 8,
      body: `As ${url} says.\n\nFixes #7.`,
      createdAt: hoursAfter(20),
      mergedAt: hoursAfter(40),
    });
    assert.deepEqual(await helpersOn(issue(hint, close(40, OTHER)), fix), ['jonas on #7']);
    const alone = buildPull({ number: 8, body: 'Fixes #7.', createdAt: hoursAfter(20), mergedAt: hoursAfter(40) });
    assert.deepEqual(await helpersOn(issue(hint, close(40, OTHER)), alone), []);
  });
});
