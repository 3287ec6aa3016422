import assert from 'node:assert/strict';
import { buildPull, hoursAfter } from '../../support/builders.ts';
import { BEFORE, GUARDED, HUNK, lines, mira, PATH, remark, remarkedPull, SEEN } from '../../support/cloneTrial.ts';
import { useCloneTrial } from '../../support/useCloneTrial.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

describe('a clone follows the commented lines to the merge', () => {
  const inFolder = useTemporaryFolder();
  const trial = useCloneTrial(inFolder);

  it('sees that the pull request changed them, and says who shows it', async () => {
    const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(GUARDED) });
    trial().keep(remarkedPull(merge));
    const facts = await trial().look();
    assert.deepEqual(facts.hunks, { '101': { untilMerge: 'changed', sinceMerge: null } });
    assert.deepEqual([facts.clone, facts.coverage.seen, facts.coverage.asked], ['whole', 1, 1]);
    assert.equal(trial().find('flagged-in-review')?.level, 'acted-on');
    assert.deepEqual(
      trial()
        .find('flagged-in-review')
        ?.because.map(({ message }) => message)
        .filter((message) => message.includes('git')),
      ['The commented lines were changed before the merge, as the git history shows.'],
    );
  });

  it('does not take a rebase for a change, whatever GitHub marks', async () => {
    const aside = ['// Licence', '', ...BEFORE];
    trial().origin.commit('Say whose it is', { [PATH]: lines(aside) });
    const merge = trial().origin.commit('Touch the entry (#1)', {
      [PATH]: lines([...aside.slice(0, 5), '  const entry = cache.get( key );', '  entry.touch();', ...aside.slice(5)]),
    });
    trial().keep(remarkedPull(merge));
    assert.equal((await trial().look()).hunks['101']?.untilMerge, 'kept');
    assert.equal(trial().find('flagged-in-review')?.level, 'raised');
  });

  it('finds the base of a merge commit, and of a rebase merge', async () => {
    trial().origin.run('checkout', '--quiet', '-b', 'topic');
    trial().origin.commit('Touch the entry', { [PATH]: lines(SEEN) });
    trial().origin.run('checkout', '--quiet', 'main');
    trial().origin.commit('Open late', { [PATH]: lines(BEFORE.map((line) => line.replace('open();', 'openLate();'))) });
    trial().origin.merge('topic');
    const onContext = [...HUNK.split('\n').slice(0, 4)].join('\n');
    trial().keep(remarkedPull(trial().origin.head(), { comment: { diffHunk: onContext } }));
    // The base changed the line that was remarked on.
    assert.equal((await trial().look()).hunks['101']?.untilMerge, 'kept');

    trial().origin.commit('Touch the entry', { 'a.txt': 'a' });
    const last = trial().origin.commit('Look again', { 'b.txt': 'b' });
    trial().keep(remarkedPull(last, { comment: { diffHunk: onContext } }));
    assert.equal((await trial().look()).hunks['101']?.untilMerge, 'kept');
  });

  it('reads the lines from the commented commit where the source has no hunk', async () => {
    const commented = trial().origin.commit('Touch the entry', { [PATH]: lines(SEEN) });
    const merge = trial().origin.commit('Guard it', { [PATH]: lines(GUARDED) });
    const comment = { diffHunk: null, originalLine: 5, originalCommitSha: commented };
    trial().keep(remarkedPull(merge, { comment }));
    assert.equal((await trial().look()).hunks['101']?.untilMerge, 'changed');
  });

  it('follows odd paths as the names they are', async () => {
    const paths = ['-d/--help', ':(glob)*', 'line\nbreak.ts', 'grün "zitiert".ts'];
    const files = (text: readonly string[]) => Object.fromEntries(paths.map((path) => [path, lines(text)]));
    trial().origin.commit('Begin here', files(BEFORE));
    const merge = trial().origin.commit('Touch them', files(GUARDED));
    const events = paths.map((path, index) => remark({ id: 200 + index, path }));
    trial().keep(buildPull({ author: mira, mergedAt: hoursAfter(30), mergeCommitSha: merge, events }));
    const facts = await trial().look();
    assert.deepEqual(
      Object.values(facts.hunks).map(({ untilMerge }) => untilMerge),
      ['changed', 'changed', 'changed', 'changed'],
    );
  });

  describe('into a file that has another name by then', () => {
    const MOVED = 'storage/memory/cache.ts';
    /** Enough for git to know the file again. */
    const tail = Array.from({ length: 20 }, (_, index) => `export const tide${String(index)} = ${String(index)};`);
    const long = (text: readonly string[]): string => lines([...text, ...tail]);

    beforeEach(() => {
      trial().origin.commit('Tell the tides', { [PATH]: long(BEFORE) }, { at: hoursAfter(-90) });
    });

    it('sees through a renaming by the pull request', async () => {
      for (const [number, text, fate] of [
        [1, GUARDED, 'changed'],
        [2, SEEN, 'kept'],
      ] as const) {
        trial().origin.commit('Start anew', { [PATH]: long(BEFORE), [MOVED]: null }, { at: hoursAfter(25) });
        const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: null, [MOVED]: long(text) });
        trial().keep(remarkedPull(merge, { number }));
        assert.equal((await trial().look()).hunks[String(100 + number)]?.untilMerge, fate);
      }
    });

    it('sees through a renaming by the base branch, and takes it for no change', async () => {
      const renamed = { [PATH]: null, [MOVED]: long(BEFORE) };
      trial().origin.commit('Sort the folders', renamed, { at: hoursAfter(12) });
      const kept = trial().origin.commit('Touch the entry (#1)', { [MOVED]: long(SEEN) }, { at: hoursAfter(30) });
      const changed = trial().origin.commit('Guard it (#2)', { [MOVED]: long(GUARDED) }, { at: hoursAfter(31) });
      trial().keep(remarkedPull(kept), remarkedPull(changed, { number: 2 }));
      const { hunks, coverage } = await trial().look();
      assert.deepEqual([hunks['101']?.untilMerge, hunks['102']?.untilMerge, coverage.unseen], ['kept', 'changed', []]);
    });

    it('knows a new file again by its content, since git knows nothing of its first name', async () => {
      const fresh = ['@@ -0,0 +1,5 @@', ...SEEN.slice(0, 5).map((line) => `+${line}`)].join('\n');
      const comment = { path: 'storage/new.ts', diffHunk: fresh };
      const kept = trial().origin.commit('Add it (#1)', { 'storage/named.ts': long(SEEN) }, { at: hoursAfter(30) });
      const changed = trial().origin.commit(
        'Add one (#2)',
        { 'storage/other.ts': long(GUARDED) },
        { at: hoursAfter(31) },
      );
      trial().keep(remarkedPull(kept, { comment }), remarkedPull(changed, { number: 2, comment }));
      const { hunks } = await trial().look();
      assert.deepEqual([hunks['101']?.untilMerge, hunks['102']?.untilMerge], ['kept', 'changed']);
    });

    it('goes on after the merge, through one renaming after the other', async () => {
      const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: long(SEEN) }, { at: hoursAfter(30) });
      trial().keep(remarkedPull(merge, { comment: { isOutdated: false } }));
      trial().origin.commit('Sort the folders', { [PATH]: null, [MOVED]: long(SEEN) }, { at: hoursAfter(80) });
      trial().origin.commit('And again', { [MOVED]: null, 'lib/store.ts': long(SEEN) }, { at: hoursAfter(81) });
      assert.equal((await trial().look()).hunks['101']?.sinceMerge, 'kept');
      assert.equal(trial().store.situation(trial().key)?.warnings.length, 1);
      trial().origin.commit('Clear up', { 'lib/store.ts': long(BEFORE) }, { at: hoursAfter(90) });
      assert.equal((await trial().look()).hunks['101']?.sinceMerge, 'changed');
      assert.equal(trial().store.situation(trial().key)?.warnings.length, 0);
    });
  });

  describe('that were removed', () => {
    it('takes a line that only went for changed, and one that a rebase took for kept', async () => {
      const without = SEEN.filter((line) => line !== 'entry.touch();');
      const merge = trial().origin.commit('Touch the entry (#1)', { [PATH]: lines(without) });
      trial().keep(remarkedPull(merge));
      assert.equal((await trial().look()).hunks['101']?.untilMerge, 'changed');
      assert.equal(trial().find('flagged-in-review')?.level, 'acted-on');

      const shown = HUNK.split('\n').slice(0, 4).join('\n');
      const emptied = SEEN.filter((line) => line !== 'const cache = open();');
      trial().origin.commit('Open nothing', { [PATH]: lines(BEFORE.filter((line) => !line.includes('open()'))) });
      const rebased = trial().origin.commit('Touch it (#2)', { [PATH]: lines(emptied) });
      trial().keep(remarkedPull(rebased, { number: 2, comment: { diffHunk: shown } }));
      assert.equal((await trial().look()).hunks['102']?.untilMerge, 'kept');
    });

    it('takes a file that the pull request dropped for changed, unless the reviewer had seen it dropped', async () => {
      const merge = trial().origin.commit('Do without (#1)', { [PATH]: null, 'a.ts': 'a' });
      const away = ['@@ -1,3 +0,0 @@', '-import { open } from "fs";', '-', '-const cache = open();'].join('\n');
      trial().keep(remarkedPull(merge), remarkedPull(merge, { number: 2, comment: { diffHunk: away, side: 'LEFT' } }));
      const { hunks } = await trial().look();
      assert.deepEqual([hunks['101']?.untilMerge, hunks['102']?.untilMerge], ['changed', 'kept']);
    });

    it('sees that a removal was taken back', async () => {
      const away = ['@@ -1,3 +1,2 @@', ' import { open } from "fs";', ' ', '-const cache = open();'].join('\n');
      const comment = { diffHunk: away, side: 'LEFT' as const };
      const back = trial().origin.commit('Export it (#1)', { [PATH]: lines([...BEFORE, 'export { open };']) });
      const gone = trial().origin.commit('Open late (#2)', { [PATH]: lines(BEFORE.slice(0, 2)) });
      trial().keep(remarkedPull(back, { comment }), remarkedPull(gone, { number: 2, comment }));
      const { hunks, coverage } = await trial().look();
      assert.deepEqual(hunks, { '101': { untilMerge: 'changed', sinceMerge: null } });
      assert.deepEqual(coverage.unseen, [{ why: 'no-hunk', count: 1 }]);
    });
  });
});
