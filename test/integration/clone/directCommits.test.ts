import assert from 'node:assert/strict';
import { type ThreadEvent } from '../../../src/core/model/event.ts';
import { buildComment, buildCommit, buildIssue, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { BEFORE, GUARDED, lines, mira, PATH, remarkedPull, SEEN } from '../../support/cloneTrial.ts';
import { useCloneTrial } from '../../support/useCloneTrial.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

describe('a clone tells commits that came in without a pull request', () => {
  const inFolder = useTemporaryFolder();
  const trial = useCloneTrial(inFolder);

  const repair = (sha: string): string =>
    `Guard a missing cache entry\n\nThe cache is empty at low tide, so \`cache.get\` gives a null entry and it crashes.\n\nFixes: ${sha.slice(0, 12)} ("Touch the entry")`;

  beforeEach(() => {
    // noor's address is known from a pull request of their own.
    const noor = buildPerson('noor');
    const commits = [buildCommit({ actor: noor, at: hoursAfter(1) })];
    trial().store.putThreads(trial().key, [
      buildPull({ number: 9, author: noor, mergedAt: hoursAfter(2), events: commits }),
    ]);
  });

  it('a fix that names the commit and changes the commented lines proves a concern right', async () => {
    const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
    const fix = trial().origin.commit(repair(merge), { [PATH]: lines(GUARDED) }, { as: 'noor', at: hoursAfter(300) });
    trial().keep(remarkedPull(merge, { comment: { isOutdated: false } }));
    const facts = await trial().look();
    assert.deepEqual(
      facts.commits.map(({ sha, touches }) => ({ sha, touches })),
      [{ sha: fix, touches: [101] }],
    );
    const proved = trial().find('proved-right');
    assert.ok(proved);
    assert.deepEqual(proved.because.map(({ message }) => message).slice(1, 4), [
      'It was merged as it stood.',
      'A later fix names the commit, the same code and the same matter.',
      'The git history shows that it changed the commented lines.',
    ]);
    assert.equal(proved.because[2]?.url, `https://github.com/tide-team/lighthouse/commit/${fix}`);
  });

  it('a fix of a file that was moved since is known as one of the commented lines, too', async () => {
    const tail = Array.from({ length: 20 }, (_, index) => `export const tide${String(index)} = ${String(index)};`);
    const long = (text: readonly string[]): string => lines([...text, ...tail]);
    const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: long(SEEN) }, { at: hoursAfter(30) });
    trial().origin.commit('Sort', { [PATH]: null, 'lib/cache.ts': long(SEEN) }, { at: hoursAfter(200) });
    trial().origin.commit(repair(merge), { 'lib/cache.ts': long(GUARDED) }, { as: 'noor', at: hoursAfter(300) });
    trial().keep(remarkedPull(merge, { comment: { isOutdated: false } }));
    assert.deepEqual((await trial().look()).commits[0]?.touches, [101]);
    assert.equal(trial().find('proved-right')?.level, 'proved-right');
  });

  it('a fix of something else in the same commit proves nothing', async () => {
    const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
    const message = `Spell harbour right\n\nFixes: ${merge.slice(0, 12)} ("Touch the entry")`;
    trial().origin.commit(message, { 'README.md': 'harbour' }, { as: 'noor', at: hoursAfter(300) });
    trial().keep(remarkedPull(merge));
    await trial().look();
    assert.equal(
      trial()
        .evidence()
        .some(({ kind }) => kind === 'proved-right'),
      false,
    );
  });

  it('a revert that gives another reason proves nothing', async () => {
    const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
    const message = `Revert "Touch the entry"\n\nThis reverts commit ${merge}.\n\nThe release is frozen until Monday.`;
    trial().origin.commit(message, { [PATH]: lines(BEFORE) }, { as: 'noor', at: hoursAfter(300) });
    trial().keep(remarkedPull(merge));
    await trial().look();
    assert.equal(
      trial()
        .evidence()
        .some(({ kind }) => kind === 'proved-right'),
      false,
    );
  });

  it('a commit that settles an issue is the answer of whoever wrote it', async () => {
    const at = hoursAfter(400);
    const fix = trial().origin.commit('Read the tide table in UTC\n\nFixes #7', { 'a.ts': '1' }, { as: 'noor', at });
    const closed: ThreadEvent = {
      type: 'closed',
      at,
      actor: buildPerson('noor'),
      stateReason: 'completed',
      commitSha: null,
    };
    trial().keep(
      buildIssue({
        number: 7,
        author: mira,
        createdAt: hoursAfter(300),
        closedAt: at,
        events: [buildComment({ actor: mira, body: 'Still an hour off.', at: hoursAfter(310) }), closed],
      }),
    );
    await trial().look();
    const answer = trial().find('answered');
    assert.deepEqual(
      [answer?.actor.login, answer?.thread.number, answer?.source.url],
      ['noor', 7, `https://github.com/tide-team/lighthouse/commit/${fix}`],
    );
    assert.equal(answer?.because[0]?.message, 'A commit brought it, as the git history shows.');
  });
});
