import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { detectEvidence } from '../../src/core/engine/detectEvidence.ts';
import { lookIntoClone } from '../../src/core/engine/lookIntoClone.ts';
import { loadTeam } from '../../src/core/engine/loadTeam.ts';
import { SourceError } from '../../src/core/errors.ts';
import type { ReviewCommentEvent, ThreadEvent } from '../../src/core/model/event.ts';
import { EVIDENCE_LEVELS, type Evidence } from '../../src/core/model/evidence.ts';
import type { GitFacts } from '../../src/core/model/gitFacts.ts';
import type { Thread } from '../../src/core/model/thread.ts';
import { contentHash, IMPORTED_READER } from '../../src/core/reading/reader.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../src/core/store/store.ts';
import {
  buildComment,
  buildCommit,
  buildIssue,
  buildPerson,
  buildPull,
  buildRepository,
  buildReviewComment,
  hoursAfter,
} from '../support/builders.ts';
import { git, GitRepository } from '../support/gitRepository.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

const PATH = 'storage/cache.ts';
const BEFORE = ['import { open } from "fs";', '', 'const cache = open();', '', 'export { cache };', ''];
/** As the reviewer saw it: two lines put in. */
const SEEN = [...BEFORE.slice(0, 3), 'const entry = cache.get(key);', 'entry.touch();', ...BEFORE.slice(3)];
const HUNK = [
  '@@ -1,3 +1,5 @@',
  ' import { open } from "fs";',
  ' ',
  ' const cache = open();',
  '+const entry = cache.get(key);',
  '+entry.touch();',
].join('\n');
const GUARDED = SEEN.map((line) => (line === 'entry.touch();' ? 'entry?.touch();' : line));

const jonas = buildPerson('jonas');
const mira = buildPerson('mira');

function lines(text: readonly string[]): string {
  return text.join('\n');
}

describe('lookIntoClone', () => {
  const inFolder = useTemporaryFolder();
  let store: Store;
  let key: RepositoryKey;
  let origin: GitRepository;

  beforeEach(async () => {
    store = await openStore({ file: inFolder('lighthouse.db'), mode: 'read-write', clock: { nowMs: () => 0 } });
    key = store.saveRepository(buildRepository());
    origin = new GitRepository(inFolder('origin'));
    origin.commit('Begin', { [PATH]: lines(BEFORE) }, { at: hoursAfter(-100) });
  });
  afterEach(() => {
    store.close();
  });

  /** jonas remarks on the last of the two lines; mira says nothing, pushes, and it is merged. */
  function remarkedPull(mergeCommitSha: string, more: { number?: number; comment?: Partial<ReviewCommentEvent> } = {}) {
    const { number = 1, comment = {} } = more;
    return buildPull({
      number,
      author: mira,
      mergedAt: hoursAfter(30),
      mergeCommitSha,
      events: [
        buildCommit({ at: hoursAfter(0), message: 'Touch the entry' }),
        remark({ id: 100 + number, ...comment }),
        buildCommit({ at: hoursAfter(20), message: 'Look again' }),
        { type: 'merged', at: hoursAfter(30), actor: jonas, commitSha: mergeCommitSha },
      ],
    });
  }

  function remark(fields: Partial<ReviewCommentEvent>): ReviewCommentEvent {
    const body = 'This crashes with a null entry when the cache is empty.';
    return buildReviewComment({
      actor: jonas,
      at: hoursAfter(10),
      path: PATH,
      diffHunk: HUNK,
      isOutdated: true,
      body,
      ...fields,
    });
  }

  /** Keeps the threads; what jonas remarks is read as a concern. */
  function keep(...threads: Thread[]): void {
    store.putThreads(key, threads);
    store.finishImport(key, {
      asOf: hoursAfter(2000),
      files: null,
      coverage: {
        ...{
          source: 'archive',
          pulls: threads.length,
          issues: 0,
          reviews: 0,
          comments: 0,
          reviewComments: 1,
          events: 0,
        },
        ...{ eventTypes: {}, skipped: [], from: null, to: null, isWhole: true, unknown: [], merged: 0 },
        mergedWithoutReview: 0,
      },
    });
    for (const thread of threads) {
      if (thread.kind !== 'pull') continue;
      for (const event of thread.events.filter(isRemark)) {
        const item = { pull: thread, comment: event, author: jonas, replies: [], reviewState: null };
        const reading = { isConcern: true, kind: 'missing-handling', probability: 0.9, reason: 'names a crash' };
        store.putReadings(IMPORTED_READER, new Map([[contentHash(item), reading]]));
      }
    }
  }

  function isRemark(event: ThreadEvent): event is ReviewCommentEvent {
    return event.type === 'review-comment';
  }

  function look(folder = origin.folder): Promise<GitFacts> {
    return lookIntoClone({ store, key, folder, progress: () => undefined });
  }

  function evidence(): Evidence[] {
    return loadTeam(store, key, { levels: EVIDENCE_LEVELS })?.evidence ?? [];
  }

  function flagged(): Evidence | undefined {
    return evidence().find(({ kind }) => kind === 'flagged-in-review');
  }

  describe('follows the commented lines to the merge', () => {
    it('sees that the pull request changed them, and says who shows it', async () => {
      const merge = origin.commit('Touch the entry (#1)', { [PATH]: lines(GUARDED) });
      keep(remarkedPull(merge));
      const facts = await look();
      assert.deepEqual(facts.hunks, { '101': { untilMerge: 'changed', sinceMerge: null } });
      assert.deepEqual([facts.clone, facts.coverage.seen, facts.coverage.asked], ['whole', 1, 1]);
      assert.equal(flagged()?.level, 'acted-on');
      assert.deepEqual(
        flagged()
          ?.because.map(({ message }) => message)
          .filter((message) => message.includes('git')),
        ['The commented lines were changed before the merge, as the git history shows.'],
      );
    });

    it('does not take a rebase for a change, whatever GitHub marks', async () => {
      const aside = ['// Licence', '', ...BEFORE];
      origin.commit('Say whose it is', { [PATH]: lines(aside) });
      const merge = origin.commit('Touch the entry (#1)', {
        [PATH]: lines([
          ...aside.slice(0, 5),
          '  const entry = cache.get( key );',
          '  entry.touch();',
          ...aside.slice(5),
        ]),
      });
      keep(remarkedPull(merge));
      assert.equal((await look()).hunks['101']?.untilMerge, 'kept');
      assert.equal(flagged()?.level, 'raised');
    });

    it('finds the base of a merge commit, and of a rebase merge', async () => {
      origin.run('checkout', '--quiet', '-b', 'topic');
      origin.commit('Touch the entry', { [PATH]: lines(SEEN) });
      origin.run('checkout', '--quiet', 'main');
      origin.commit('Open late', { [PATH]: lines(BEFORE.map((line) => line.replace('open();', 'openLate();'))) });
      git(
        origin.folder,
        '-c',
        'user.name=a',
        '-c',
        'user.email=a@b',
        'merge',
        '--quiet',
        '--no-ff',
        '--no-edit',
        '-X',
        'theirs',
        'topic',
      );
      const onContext = [...HUNK.split('\n').slice(0, 4)].join('\n');
      keep(remarkedPull(origin.head(), { comment: { diffHunk: onContext } }));
      // The base changed the line that was remarked on.
      assert.equal((await look()).hunks['101']?.untilMerge, 'kept');

      origin.commit('Touch the entry', { 'a.txt': 'a' });
      const last = origin.commit('Look again', { 'b.txt': 'b' });
      keep(remarkedPull(last, { comment: { diffHunk: onContext } }));
      assert.equal((await look()).hunks['101']?.untilMerge, 'kept');
    });

    it('reads the lines from the commented commit where the source has no hunk', async () => {
      const commented = origin.commit('Touch the entry', { [PATH]: lines(SEEN) });
      const merge = origin.commit('Guard it', { [PATH]: lines(GUARDED) });
      const comment = { diffHunk: null, originalLine: 5, originalCommitSha: commented };
      keep(remarkedPull(merge, { comment }));
      assert.equal((await look()).hunks['101']?.untilMerge, 'changed');
    });

    it('follows odd paths as the names they are', async () => {
      const paths = ['-d/--help', ':(glob)*', 'line\nbreak.ts', 'grün "zitiert".ts'];
      const files = (text: readonly string[]) => Object.fromEntries(paths.map((path) => [path, lines(text)]));
      origin.commit('Begin here', files(BEFORE));
      const merge = origin.commit('Touch them', files(GUARDED));
      const events = paths.map((path, index) => remark({ id: 200 + index, path }));
      keep(buildPull({ author: mira, mergedAt: hoursAfter(30), mergeCommitSha: merge, events }));
      const facts = await look();
      assert.deepEqual(
        Object.values(facts.hunks).map(({ untilMerge }) => untilMerge),
        ['changed', 'changed', 'changed', 'changed'],
      );
    });
  });

  describe('says what it could not see', () => {
    it('in a shallow clone', async () => {
      const first = origin.commit('Touch the entry (#1)', { [PATH]: lines(GUARDED) });
      const second = origin.commit('Touch it again (#2)', { [PATH]: lines(BEFORE) });
      git(inFolder(), 'clone', '--quiet', '--depth', '1', pathToFileURL(origin.folder).href, 'shallow');
      keep(remarkedPull(first), remarkedPull(second, { number: 2 }));
      const facts = await look(inFolder('shallow'));
      assert.equal(facts.clone, 'shallow');
      assert.deepEqual(facts.coverage.unseen, [{ why: 'no-merge-commit', count: 1 }]);
      // The line that the pull request had added is gone: that needs no base.
      assert.equal(facts.hunks['102']?.untilMerge, 'changed');
    });

    it('in a clone without contents, and fetches nothing', async () => {
      const merge = origin.commit('Touch the entry (#1)', { [PATH]: lines(GUARDED) });
      origin.commit('Fix the tides\n\nFixes #7', { [PATH]: lines(BEFORE) }, { at: hoursAfter(40) });
      origin.run('config', 'uploadpack.allowFilter', 'true');
      const address = pathToFileURL(origin.folder).href;
      git(inFolder(), 'clone', '--quiet', '--filter=blob:none', address, 'partial');
      keep(remarkedPull(merge));
      const facts = await look(inFolder('partial'));
      assert.equal(facts.clone, 'partial');
      assert.deepEqual(facts.coverage.unseen, [{ why: 'no-content', count: 1 }]);
      assert.deepEqual(
        facts.commits.map(({ message }) => message.split('\n')[0]),
        ['Fix the tides'],
      );
      assert.equal(flagged()?.level, 'raised');
    });

    it('in the clone of another repository', async () => {
      keep(remarkedPull('c'.repeat(40)));
      const facts = await look();
      assert.deepEqual([facts.hunks, facts.coverage.unseen], [{}, [{ why: 'no-merge-commit', count: 1 }]]);
    });

    it('where there is no clone', async () => {
      keep(remarkedPull('c'.repeat(40)));
      await assert.rejects(
        look(inFolder()),
        (error) => error instanceof SourceError && error.reason === 'not-a-repository',
      );
      await assert.rejects(
        look(inFolder('gone')),
        (error) => error instanceof SourceError && error.reason === 'not-found',
      );
      assert.equal(loadTeam(store, key)?.coverage?.clone, null);
    });
  });

  it('sees that a warning has gone with its code since', async () => {
    const merge = origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
    keep(remarkedPull(merge, { comment: { isOutdated: false } }));
    assert.equal((await look()).hunks['101']?.sinceMerge, 'kept');
    assert.equal(store.situation(key)?.warnings.length, 1);
    origin.commit('Clear up', { [PATH]: lines(BEFORE) }, { at: hoursAfter(90) });
    assert.equal((await look()).hunks['101']?.sinceMerge, 'changed');
    assert.equal(store.situation(key)?.warnings.length, 0);
  });

  it('asks again only for what can have changed since', async () => {
    const other = SEEN.map((line) => line.replace('entry.touch', 'item.touch'));
    const first = origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
    const second = origin.commit('Touch it there (#2)', { 'b.ts': lines(SEEN) }, { at: hoursAfter(31) });
    keep(remarkedPull(first), remarkedPull(second, { number: 2, comment: { path: 'b.ts' } }));
    const before = await look();
    // Without the merges nothing could be followed anew: what is told of the first was known before.
    keep(remarkedPull('c'.repeat(40)), remarkedPull('c'.repeat(40), { number: 2, comment: { path: 'b.ts' } }));
    origin.commit('Touch another', { 'b.ts': lines(other) }, { at: hoursAfter(90) });
    const after = await look();
    assert.deepEqual(after.hunks, { '101': before.hunks['101'] });
    assert.deepEqual(after.coverage.unseen, [{ why: 'no-merge-commit', count: 1 }]);
  });

  it('does not say so where the clone stands on a state from before the merge', async () => {
    const before = origin.head();
    const merge = origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
    origin.run('checkout', '--quiet', before);
    keep(remarkedPull(merge));
    assert.deepEqual((await look()).hunks['101'], { untilMerge: 'kept', sinceMerge: null });
  });

  describe('reads commits that came in without a pull request', () => {
    const repair = (sha: string): string =>
      `Guard a missing cache entry\n\nThe cache is empty at low tide, so \`cache.get\` gives a null entry and it crashes.\n\nFixes: ${sha.slice(0, 12)} ("Touch the entry")`;

    beforeEach(() => {
      // noor's address is known from a pull request of their own.
      const noor = buildPerson('noor');
      const commits = [buildCommit({ actor: noor, at: hoursAfter(1) })];
      store.putThreads(key, [buildPull({ number: 9, author: noor, mergedAt: hoursAfter(2), events: commits })]);
    });

    it('a fix that names the commit and changes the commented lines proves a concern right', async () => {
      const merge = origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
      const fix = origin.commit(repair(merge), { [PATH]: lines(GUARDED) }, { as: 'noor', at: hoursAfter(300) });
      keep(remarkedPull(merge, { comment: { isOutdated: false } }));
      const facts = await look();
      assert.deepEqual(
        facts.commits.map(({ sha, touches }) => ({ sha, touches })),
        [{ sha: fix, touches: [101] }],
      );
      const proved = evidence().find(({ kind }) => kind === 'proved-right');
      assert.ok(proved);
      assert.deepEqual(proved.because.map(({ message }) => message).slice(1, 4), [
        'It was merged as it stood.',
        'A later fix names the commit, the same code and the same matter.',
        'The git history shows that it changed the commented lines.',
      ]);
      assert.equal(proved.because[2]?.url, `https://github.com/tide-team/lighthouse/commit/${fix}`);
    });

    it('a fix of something else in the same commit proves nothing', async () => {
      const merge = origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
      const message = `Spell harbour right\n\nFixes: ${merge.slice(0, 12)} ("Touch the entry")`;
      origin.commit(message, { 'README.md': 'harbour' }, { as: 'noor', at: hoursAfter(300) });
      keep(remarkedPull(merge));
      await look();
      assert.equal(
        evidence().some(({ kind }) => kind === 'proved-right'),
        false,
      );
    });

    it('a revert that gives another reason proves nothing', async () => {
      const merge = origin.commit('Touch the entry (#1)', { [PATH]: lines(SEEN) }, { at: hoursAfter(30) });
      const message = `Revert "Touch the entry"\n\nThis reverts commit ${merge}.\n\nThe release is frozen until Monday.`;
      origin.commit(message, { [PATH]: lines(BEFORE) }, { as: 'noor', at: hoursAfter(300) });
      keep(remarkedPull(merge));
      await look();
      assert.equal(
        evidence().some(({ kind }) => kind === 'proved-right'),
        false,
      );
    });

    it('a commit that settles an issue is the answer of whoever wrote it', async () => {
      const at = hoursAfter(400);
      const fix = origin.commit('Read the tide table in UTC\n\nFixes #7', { 'a.ts': '1' }, { as: 'noor', at });
      const closed: ThreadEvent = {
        type: 'closed',
        at,
        actor: buildPerson('noor'),
        stateReason: 'completed',
        commitSha: null,
      };
      keep(
        buildIssue({
          number: 7,
          author: mira,
          createdAt: hoursAfter(300),
          closedAt: at,
          events: [buildComment({ actor: mira, body: 'Still an hour off.', at: hoursAfter(310) }), closed],
        }),
      );
      await look();
      const answer = evidence().find(({ kind }) => kind === 'answered');
      assert.deepEqual(
        [answer?.actor.login, answer?.thread.number, answer?.source.url],
        ['noor', 7, `https://github.com/tide-team/lighthouse/commit/${fix}`],
      );
      assert.equal(answer?.because[0]?.message, 'A commit brought it, as the git history shows.');
    });
  });

  it('runs nothing that the clone configures, and writes nothing', async () => {
    const merge = origin.commit('Touch the entry (#1)', {
      [PATH]: lines(GUARDED),
      '.gitattributes': '* diff=spy filter=spy\n',
    });
    origin.run('update-ref', `refs/replace/${merge}`, origin.run('rev-parse', 'HEAD~1').trim());
    const spy = `touch ${inFolder('ran')}; cat`;
    for (const name of [
      'diff.spy.textconv',
      'diff.spy.command',
      'diff.external',
      'filter.spy.smudge',
      'filter.spy.clean',
    ])
      origin.run('config', name, spy);
    for (const name of [
      'core.pager',
      'core.fsmonitor',
      'core.sshCommand',
      'gpg.program',
      'core.alternateRefsCommand',
      'alias.rev-list',
    ])
      origin.run('config', name, spy);
    origin.run('config', 'log.showSignature', 'true');
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout'])
      writeFileSync(`${origin.folder}/.git/hooks/${hook}`, `#!/bin/sh\ntouch ${inFolder('ran')}\n`, { mode: 0o755 });
    keep(remarkedPull(merge));
    assert.equal((await look()).hunks['101']?.untilMerge, 'changed');
    assert.equal(existsSync(inFolder('ran')), false);
  });

  it('keeps what the clone showed when it is not there the next time', async () => {
    const merge = origin.commit('Touch the entry (#1)', { [PATH]: lines(GUARDED) });
    keep(remarkedPull(merge));
    await look();
    const before = evidence();
    keep(remarkedPull(merge));
    await detectEvidence({ store, key, progress: () => undefined });
    assert.deepEqual(evidence(), before);
    assert.deepEqual(loadTeam(store, key)?.coverage?.clone?.seen, 1);
  });
});
