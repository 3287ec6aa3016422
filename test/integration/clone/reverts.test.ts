import assert from 'node:assert/strict';
import { buildCommit, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { BEFORE, lines, PATH, remarkedPull, SEEN } from '../../support/cloneTrial.ts';
import { useCloneTrial } from '../../support/useCloneTrial.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

describe('a clone tells reverts that were made without a pull request', () => {
  const inFolder = useTemporaryFolder();
  const trial = useCloneTrial(inFolder);
  let merge: string;

  beforeEach(() => {
    merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
  });

  interface Reverting {
    message?: string;
    as?: string;
    at?: string;
  }

  const reverted = (): string => `Revert "Touch the entry (#1)"\n\nThis reverts commit ${merge}.`;

  function revert({ message = reverted(), as = 'mira', at = hoursAfter(50) }: Reverting = {}): string {
    return trial().origin.commit(message, { [PATH]: lines(BEFORE) }, { as, at });
  }

  /** What shows of mira's pull request, whose title is the squash's. */
  async function see(): Promise<string[]> {
    const noor = buildPerson('noor');
    const others = buildPull({
      number: 9,
      author: noor,
      mergedAt: hoursAfter(2),
      events: [buildCommit({ actor: noor, at: hoursAfter(1) })],
    });
    trial().keep(remarkedPull(merge, { pull: { title: 'Touch the entry' } }), others);
    await trial().look();
    return trial()
      .evidence()
      .filter(({ kind }) => kind === 'changed-course')
      .map(({ actor, source }) => `${actor.login} ${source.url}`);
  }

  it('by whoever had made the change, soon after the merge: they changed course', async () => {
    const sha = revert();
    assert.deepEqual(await see(), [`mira https://github.com/tide-team/lighthouse/commit/${sha}`]);
    const act = trial().find('changed-course');
    assert.deepEqual(
      [act?.thread.number, act?.level, act?.beneficiaries, act?.because.map(({ message }) => message)],
      [1, 'landed', [], ['Their own change had been merged (#{number}).', 'They took it back soon after, themselves.']],
    );
  });

  it('also where they name the pull request or its title only', async () => {
    for (const message of [
      'Revert "Touch the entry (#1)"',
      'revert: Touch the entry',
      'revert(storage): "Touch the entry"',
    ]) {
      trial().origin.run('reset', '--quiet', '--hard', merge);
      revert({ message: `${message}\n\nIt is too slow after all.` });
      assert.equal((await see()).length, 1, message);
    }
  });

  it('once, however often it is reverted', async () => {
    const first = revert();
    revert({ at: hoursAfter(60) });
    assert.deepEqual(await see(), [`mira https://github.com/tide-team/lighthouse/commit/${first}`]);
  });

  it('of somebody else’s work are nobody’s change of course', async () => {
    revert({ as: 'noor' });
    assert.deepEqual(await see(), []);
  });

  it('long after the merge may have been planned so', async () => {
    revert({ at: hoursAfter(30 + 24 * 15) });
    assert.deepEqual(await see(), []);
  });

  it('that were picked from another branch, or are about one of a release, are none', async () => {
    for (const why of [
      '(cherry picked from commit 1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b)',
      'Only on the release branch, it goes on here.',
    ]) {
      trial().origin.run('reset', '--quiet', '--hard', merge);
      revert({ message: `${reverted()}\n\n${why}` });
      assert.deepEqual(await see(), [], why);
    }
  });

  it('that came in with a merge of another branch are none', async () => {
    trial().origin.run('checkout', '--quiet', '-b', 'release-2.1');
    revert();
    trial().origin.run('checkout', '--quiet', 'main');
    trial().origin.commit('Go on', { 'a.ts': '1' }, { at: hoursAfter(52) });
    trial().origin.merge('release-2.1', { at: hoursAfter(60) });
    assert.deepEqual(await see(), []);
  });

  it('that were taken back themselves soon are none, and neither is that', async () => {
    const sha = revert();
    const again = [
      `Reapply "Touch the entry (#1)"\n\nThis reverts commit ${sha}.`,
      'Revert "Revert "Touch the entry""',
    ];
    for (const message of again) {
      trial().origin.run('reset', '--quiet', '--hard', sha);
      trial().origin.commit(message, { [PATH]: lines(SEEN) }, { at: hoursAfter(70) });
      assert.deepEqual(await see(), [], message);
    }
  });
});
