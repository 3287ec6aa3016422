import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadTeam } from '../../../src/core/engine/loadTeam.ts';
import { writeClone } from '../../../src/core/map/mapSentences.ts';
import { tellClone } from '../../../src/core/map/tellCoverage.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { SourceError } from '../../../src/core/errors.ts';
import { hoursAfter } from '../../support/builders.ts';
import { BEFORE, GUARDED, lines, PATH, remarkedPull } from '../../support/cloneTrial.ts';
import { inventClone, wrongFates } from '../../support/inventedClone.ts';
import { git } from '../../support/gitRepository.ts';
import { useCloneTrial } from '../../support/useCloneTrial.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

describe('a clone says what it could not see', () => {
  const inFolder = useTemporaryFolder();
  const trial = useCloneTrial(inFolder);

  it('in a shallow clone', async () => {
    const first = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(GUARDED) });
    const second = trial().origin.commit('Touch it again (#2)', { [PATH]: lines(BEFORE) });
    git(inFolder(), 'clone', '--quiet', '--depth', '1', pathToFileURL(trial().origin.folder).href, 'shallow');
    trial().keep(remarkedPull(first), remarkedPull(second, { number: 2 }));
    const facts = await trial().look(inFolder('shallow'));
    assert.equal(facts.clone, 'shallow');
    assert.deepEqual(facts.coverage.unseen, [{ why: 'no-merge-commit', count: 1 }]);
    // The line that the pull request had added is gone: that needs no base.
    assert.equal(facts.hunks['102']?.untilMerge, 'changed');
  });

  it('in a clone without contents, and fetches nothing', async () => {
    const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(GUARDED) });
    trial().origin.commit('Fix the tides\n\nFixes #7', { [PATH]: lines(BEFORE) }, { at: hoursAfter(40) });
    trial().origin.run('config', 'uploadpack.allowFilter', 'true');
    const address = pathToFileURL(trial().origin.folder).href;
    git(inFolder(), 'clone', '--quiet', '--filter=blob:none', address, 'partial');
    trial().keep(remarkedPull(merge));
    const facts = await trial().look(inFolder('partial'));
    assert.equal(facts.clone, 'partial');
    assert.deepEqual(facts.coverage.unseen, [{ why: 'no-content', count: 1 }]);
    assert.deepEqual(
      facts.commits.map(({ message }) => message.split('\n')[0]),
      ['Fix the tides'],
    );
    assert.equal(trial().find('flagged-in-review')?.level, 'raised');
  });

  it('in the clone of another repository', async () => {
    trial().keep(remarkedPull('c'.repeat(40)));
    const facts = await trial().look();
    assert.deepEqual([facts.hunks, facts.coverage.unseen], [{}, [{ why: 'no-merge-commit', count: 1 }]]);
  });

  it('where there is no clone', async () => {
    trial().keep(remarkedPull('c'.repeat(40)));
    await assert.rejects(
      trial().look(inFolder()),
      (error) => error instanceof SourceError && error.reason === 'not-a-repository',
    );
    await assert.rejects(
      trial().look(inFolder('gone')),
      (error) => error instanceof SourceError && error.reason === 'not-found',
    );
    assert.equal(loadTeam(trial().store, trial().key)?.coverage?.clone, null);
  });

  it('in a clone that lost objects, and goes on with the rest', async () => {
    const first = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(GUARDED) });
    const blob = trial().origin.run('rev-parse', `${first}:${PATH}`).trim();
    const second = trial().origin.commit('Touch it again (#2)', { [PATH]: lines(BEFORE) });
    const third = trial().origin.commit('Touch it there (#3)', { 'b.ts': lines([...GUARDED, '// Guarded.']) });
    for (const sha of [blob, second])
      rmSync(`${trial().origin.folder}/.git/objects/${sha.slice(0, 2)}/${sha.slice(2)}`);
    trial().keep(
      remarkedPull(first),
      remarkedPull(second, { number: 2 }),
      remarkedPull(third, { number: 3, comment: { path: 'b.ts' } }),
    );
    const { hunks, coverage } = await trial().look();
    assert.deepEqual(hunks, { '103': { untilMerge: 'changed', sinceMerge: null } });
    assert.deepEqual(coverage.unseen, [
      { why: 'no-content', count: 1 },
      { why: 'no-merge-commit', count: 1 },
    ]);
    assert.equal(coverage.messagesFrom, null);
    const told = writeClone(tellClone(loadTeam(trial().store, trial().key)?.coverage ?? {}), englishTranslate);
    assert.match(told.join(' '), /Its commits could not be listed, so reverts, fixes and follow-ups/);
  });

  it('in the history of a team, seed by seed, and is never wrong about the rest', async () => {
    for (const seed of [1, 2]) {
      const invented = inventClone(inFolder(`team ${String(seed)}`), { commits: 240, pulls: 24, seed });
      trial().keep(...invented.pulls);
      const facts = await trial().look(invented.folder);
      assert.deepEqual(wrongFates(facts, invented), []);
      assert.deepEqual([facts.coverage.seen, facts.coverage.unseen], [24, []]);
      const address = pathToFileURL(invented.folder).href;
      git(inFolder(), 'clone', '--quiet', '--depth', '60', address, `shallow ${String(seed)}`);
      const half = await trial().look(inFolder(`shallow ${String(seed)}`));
      assert.deepEqual(wrongFates(half, invented), []);
    }
  }).timeout(60_000);
});
