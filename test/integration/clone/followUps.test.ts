import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import { buildCommit, buildPerson, buildPull, buildReviewComment, hoursAfter } from '../../support/builders.ts';
import { GUARDED, lines, mira, PATH, remarkedPull, SEEN } from '../../support/cloneTrial.ts';
import { useCloneTrial } from '../../support/useCloneTrial.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

describe('a clone tells commits that only call themselves a follow-up', () => {
  const inFolder = useTemporaryFolder();
  const trial = useCloneTrial(inFolder);
  let merge: string;

  beforeEach(() => {
    merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
  });

  /** mira leaves it for later, and it is merged so. */
  const deferral: ThreadEvent = buildReviewComment({
    id: 900,
    rootCommentId: 101,
    actor: mira,
    at: hoursAfter(12),
    body: 'Right, I will do that in a follow-up.',
  });

  interface Seen {
    level: string | undefined;
    warnings: number;
    followedThrough: string | undefined;
  }

  interface Commit {
    as?: string;
    at?: string;
    files?: Record<string, string>;
  }

  async function see(
    message: string,
    { as = 'mira', at = hoursAfter(100), files = { [PATH]: lines(GUARDED) } }: Commit = {},
  ): Promise<Seen> {
    trial().origin.run('reset', '--quiet', '--hard', merge);
    trial().origin.commit(message, files, { as, at });
    const people = [buildPerson('jonas'), buildPerson('noor')];
    const others = people.map((author, index) =>
      buildPull({
        number: 8 + index,
        author,
        mergedAt: hoursAfter(2),
        events: [buildCommit({ actor: author, at: hoursAfter(1) })],
      }),
    );
    trial().keep(remarkedPull(merge, { answers: [deferral], comment: { isOutdated: false } }), ...others);
    await trial().look();
    return {
      level: trial().find('flagged-in-review')?.level,
      warnings: trial().store.situation(trial().key)?.warnings.length ?? -1,
      followedThrough: trial().find('followed-through')?.actor.login,
    };
  }

  it('takes what was left for later and done by one for acted on, and for followed through by whoever did it', async () => {
    for (const message of [
      'Follow-up to #1',
      `fixup for ${merge.slice(0, 10)}`,
      'Address the review of #1',
      'Guard the entry, as promised in #1',
    ])
      assert.deepEqual(await see(message), { level: 'acted-on', warnings: 0, followedThrough: 'mira' }, message);
    assert.deepEqual(
      trial()
        .find('flagged-in-review')
        ?.because.slice(1, 4)
        .map(({ message }) => message),
      [
        'It was left for later.',
        'A follow-up took it up, and went in.',
        'The git history shows that it changed the commented lines.',
      ],
    );
    const act = trial().find('followed-through');
    assert.deepEqual([act?.beneficiaries.map(({ login }) => login), act?.thread.number], [['jonas'], 1]);
    assert.match(act?.source.url ?? '', /\/commit\/[0-9a-f]{40}$/);
  });

  it('needs the lines or the matter for evidence, and only the file to close a warning', async () => {
    const elsewhere = { [PATH]: lines([...SEEN, '// The lamp.', '']) };
    assert.deepEqual(await see('Follow-up to #1', { files: elsewhere }), {
      level: 'deferred',
      warnings: 0,
      followedThrough: undefined,
    });
    const other = await see('Follow-up to #1: spell harbour right', { files: { 'README.md': 'harbour' } });
    assert.deepEqual(other, { level: 'deferred', warnings: 1, followedThrough: undefined });
    const matter = 'Follow-up to #1: no crash with a null entry when the cache is empty in storage/cache.ts';
    const moved = await see(matter, { files: { 'storage/guard.ts': 'guard();' } });
    assert.equal(moved.level, 'acted-on');
  });

  it('leaves what is only planned, or is of another thread or repository', async () => {
    for (const message of [
      'Prepare the follow-up to #1',
      'Follow-up to #1 will come later',
      'Follow-up: #1',
      'Follow-up to #8',
      'Follow-up to other/harbour#1',
      'Touch the lamp, see #1',
    ]) {
      // What touches other lines of other files; the words alone would have to do it.
      const seen = await see(message, { files: { 'lamp.ts': 'light();' } });
      assert.deepEqual(seen, { level: 'deferred', warnings: 1, followedThrough: undefined }, message);
    }
  });

  it('leaves one of whoever had raised it, and one that comes too late', async () => {
    assert.equal((await see('Follow-up to #1', { as: 'jonas' })).level, 'deferred');
    const late = await see('Follow-up to #1', { at: hoursAfter(30 + 24 * 181), files: { 'a.ts': 'a' } });
    assert.deepEqual([late.level, late.warnings], ['deferred', 1]);
  });

  it('credits somebody else’s follow-up to nobody as theirs to follow through', async () => {
    const seen = await see('Follow-up to #1', { as: 'noor' });
    assert.deepEqual(seen, { level: 'acted-on', warnings: 0, followedThrough: undefined });
  });
});
