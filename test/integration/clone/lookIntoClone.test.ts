import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { detectEvidence } from '../../../src/core/engine/detectEvidence.ts';
import { loadTeam } from '../../../src/core/engine/loadTeam.ts';
import { hoursAfter } from '../../support/builders.ts';
import { BEFORE, GUARDED, lines, PATH, remarkedPull, SEEN } from '../../support/cloneTrial.ts';
import { useCloneTrial } from '../../support/useCloneTrial.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

describe('lookIntoClone', () => {
  const inFolder = useTemporaryFolder();
  const trial = useCloneTrial(inFolder);

  it('sees that a warning has gone with its code since', async () => {
    const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
    trial().keep(remarkedPull(merge, { comment: { isOutdated: false } }));
    assert.equal((await trial().look()).hunks['101']?.sinceMerge, 'kept');
    assert.equal(trial().store.situation(trial().key)?.warnings.length, 1);
    trial().origin.commit('Clear up', { [PATH]: lines(BEFORE) }, { at: hoursAfter(90) });
    assert.equal((await trial().look()).hunks['101']?.sinceMerge, 'changed');
    assert.equal(trial().store.situation(trial().key)?.warnings.length, 0);
  });

  it('asks again only for what can have changed since', async () => {
    const other = SEEN.map((line) => line.replace('entry.touch', 'item.touch'));
    const first = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
    const second = trial().origin.commit('Touch it there (#2)', { 'b.ts': lines(SEEN) }, { at: hoursAfter(31) });
    trial().keep(remarkedPull(first), remarkedPull(second, { number: 2, comment: { path: 'b.ts' } }));
    const before = await trial().look();
    // Without the merges nothing could be followed anew: what is told of the first was known before.
    trial().keep(remarkedPull('c'.repeat(40)), remarkedPull('c'.repeat(40), { number: 2, comment: { path: 'b.ts' } }));
    trial().origin.commit('Touch another', { 'b.ts': lines(other) }, { at: hoursAfter(90) });
    const after = await trial().look();
    assert.deepEqual(after.hunks, { '101': before.hunks['101'] });
    assert.deepEqual(after.coverage.unseen, [{ why: 'no-merge-commit', count: 1 }]);
  });

  it('does not say so where the clone stands on a state from before the merge', async () => {
    const before = trial().origin.head();
    const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
    trial().origin.run('checkout', '--quiet', before);
    trial().keep(remarkedPull(merge));
    assert.deepEqual((await trial().look()).hunks['101'], { untilMerge: 'kept', sinceMerge: null });
  });

  it('runs nothing that the clone configures, and writes nothing', async () => {
    const merge = trial().origin.commit('Touch the entry (#1)', {
      [PATH]: lines(GUARDED),
      '.gitattributes': '* diff=spy filter=spy\n',
    });
    const moved = trial().origin.commit('Sort it (#2)', { [PATH]: null, 'lib/cache.ts': lines(GUARDED) });
    trial().origin.run('update-ref', `refs/replace/${merge}`, trial().origin.run('rev-parse', 'HEAD~2').trim());
    const spy = `touch ${inFolder('ran')}; cat`;
    for (const name of [
      'diff.spy.textconv',
      'diff.spy.command',
      'diff.external',
      'filter.spy.smudge',
      'filter.spy.clean',
    ])
      trial().origin.run('config', name, spy);
    for (const name of [
      'core.pager',
      'core.fsmonitor',
      'core.sshCommand',
      'gpg.program',
      'core.alternateRefsCommand',
      'alias.rev-list',
    ])
      trial().origin.run('config', name, spy);
    trial().origin.run('config', 'log.showSignature', 'true');
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout'])
      writeFileSync(`${trial().origin.folder}/.git/hooks/${hook}`, `#!/bin/sh\ntouch ${inFolder('ran')}\n`, {
        mode: 0o755,
      });
    trial().keep(remarkedPull(merge), remarkedPull(moved, { number: 2 }));
    const { hunks } = await trial().look();
    assert.deepEqual([hunks['101']?.untilMerge, hunks['102']?.untilMerge], ['changed', 'changed']);
    assert.equal(existsSync(inFolder('ran')), false);
  });

  it('keeps what the clone showed when it is not there the next time', async () => {
    const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(GUARDED) });
    trial().keep(remarkedPull(merge));
    await trial().look();
    const before = trial().evidence();
    trial().keep(remarkedPull(merge));
    await detectEvidence({ store: trial().store, key: trial().key, progress: () => undefined });
    assert.deepEqual(trial().evidence(), before);
    assert.deepEqual(loadTeam(trial().store, trial().key)?.coverage?.clone?.seen, 1);
  });
});
