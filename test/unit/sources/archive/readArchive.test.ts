import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { CancelledError } from '../../../../src/core/errors.ts';
import { readArchive } from '../../../../src/core/sources/archive/readArchive.ts';
import {
  githubComment,
  githubEvent,
  githubIssue,
  githubLineComment,
  githubPull,
  githubReview,
  githubUser,
  issueFile,
  packTar,
  pullFile,
  stateFile,
  writeBackup,
  type BackupFiles,
} from '../../../support/backup.ts';
import { hoursAfter } from '../../../support/builders.ts';
import { useTemporaryFolder } from '../../../support/temporaryFolder.ts';
import {
  isSourceFailure,
  numbersOf,
  readBackupIn,
  readWholeArchive,
  SMALL_BACKUP,
  type ArchiveReading,
} from '../../../support/archiveTrial.ts';

describe('readArchive', () => {
  const inFolder = useTemporaryFolder();
  const readFiles = readBackupIn(inFolder);

  describe('layout', () => {
    it('reads a folder', async () => {
      const read = await readFiles(SMALL_BACKUP);
      assert.deepEqual(numbersOf(read), [3, 4]);
      assert.deepEqual(read.report, {
        repository: { host: 'github.com', owner: 'harbor-lane', name: 'tidewater', id: 515 },
        source: 'archive',
        skipped: [],
        unknown: read.report.unknown,
        asOf: hoursAfter(1000),
        isWhole: true,
        files: null,
      });
      assert.ok(read.report.unknown.length > 0);
    });

    for (const compression of ['gzip', 'none'] as const) {
      it(`reads a tar archive (${compression}) as it reads the folder, whatever it is called`, async () => {
        const file = inFolder('backup.bin');
        await writeFile(file, await packTar(SMALL_BACKUP, compression));
        assert.deepEqual(await readWholeArchive({ path: file }), await readFiles(SMALL_BACKUP));
      });
    }

    it('finds the threads however deep they lie, and leaves other files alone', async () => {
      const nested: BackupFiles = {
        ...Object.fromEntries(Object.entries(SMALL_BACKUP).map(([name, text]) => [`backups/tidewater/${name}`, text])),
        'README.md': '# Backup',
        'labels/1.json': 'no thread',
        'issues/notes.json': 'no thread',
        'issues/3.json.bak': 'no thread',
        'comments/issues.json': 'no thread',
      };
      for (const read of [
        await readFiles(nested),
        await writeFile(inFolder('b.tar.gz'), await packTar(nested)).then(() =>
          readWholeArchive({ path: inFolder('b.tar.gz') }),
        ),
      ]) {
        assert.deepEqual(numbersOf(read), [3, 4]);
        assert.deepEqual([read.report.skipped, read.report.asOf], [[], hoursAfter(1000)]);
      }
    });

    it('reads an issue and a pull request with all that they say', async () => {
      const { threads } = await readFiles({
        'issues/3.json': issueFile(
          githubIssue(3, {
            state: 'closed',
            state_reason: 'completed',
            closed_at: hoursAfter(9),
            labels: [{ name: 'fog' }, 'old style'],
            assignees: [githubUser('edda'), githubUser('ghost')],
            milestone: { title: 'Spring' },
            user: githubUser('ghost'),
            body: null,
            locked: true,
          }),
        ),
        'pulls/4.json': pullFile(
          githubPull(4, {
            state: 'closed',
            merged_at: hoursAfter(9),
            closed_at: hoursAfter(9),
            merged_by: githubUser('edda'),
            draft: null,
            additions: null,
          }),
        ),
      });
      const [issue, pull] = threads;
      assert.ok(issue?.kind === 'issue' && pull?.kind === 'pull');
      assert.deepEqual([issue.state, issue.stateReason, issue.closedAt], ['closed', 'completed', hoursAfter(9)]);
      assert.deepEqual([issue.labels, issue.milestone, issue.isLocked], [['fog', 'old style'], 'Spring', true]);
      assert.deepEqual([issue.author, issue.body, issue.assignees.map(({ login }) => login)], [null, '', ['edda']]);
      assert.deepEqual([pull.state, pull.mergedAt, pull.mergedBy?.login], ['merged', hoursAfter(9), 'edda']);
      assert.deepEqual([pull.isDraft, pull.additions, pull.files], [false, null, null]);
      assert.deepEqual([pull.baseRef, pull.headRef, pull.author?.id], ['main', 'faster', 41]);
    });

    it('tells open, closed and merged pull requests apart', async () => {
      const { threads } = await readFiles({
        'pulls/1.json': pullFile(githubPull(1)),
        'pulls/2.json': pullFile(githubPull(2, { state: 'closed', closed_at: hoursAfter(5) })),
        'pulls/3.json': pullFile(githubPull(3, { state: 'closed', merged_at: hoursAfter(5) })),
      });
      assert.deepEqual(
        threads.map(({ state }) => state),
        ['open', 'closed', 'merged'],
      );
    });

    it('puts events in the order of their time; those of one moment keep their order', async () => {
      const { threads } = await readFiles({
        'pulls/4.json': pullFile(
          githubPull(4),
          [
            githubComment(12, { created_at: hoursAfter(7) }),
            githubReview(40, { submitted_at: hoursAfter(6) }),
            githubEvent('reopened', { created_at: '2024-03-04T10:30:00+01:00' }),
            githubComment(11, { created_at: hoursAfter(7) }),
          ],
          [githubLineComment(41, { pull_request_review_id: 40 }), githubLineComment(42, { created_at: hoursAfter(5) })],
        ),
      });
      assert.deepEqual(
        threads[0]?.events.map((event) => ('id' in event ? event.id : event.type)),
        ['reopened', 42, 40, 41, 12, 11],
      );
    });
  });

  describe('state', () => {
    const asOf = async (state: string | null): Promise<ArchiveReading> => {
      const threads = Object.entries(SMALL_BACKUP).filter(([name]) => name !== 'state.json');
      return readFiles(Object.fromEntries(state === null ? threads : [...threads, ['state.json', state]]));
    };

    it('takes the date of the backup as the moment up to which everything is known', async () => {
      assert.equal((await asOf(stateFile({ last_backup: hoursAfter(77) }))).report.asOf, hoursAfter(77));
    });

    it('takes the newest activity where no backup date is given', async () => {
      for (const state of [null, stateFile({ last_backup: null }), '{"version":1}']) {
        const { report } = await asOf(state);
        assert.deepEqual([report.asOf, report.isWhole, report.skipped], [hoursAfter(4), true, []]);
      }
    });

    it('is not the whole history where the backup says that threads failed', async () => {
      for (const failed of [{ failed_issues: [9] }, { failed_pulls: [{ number: 9 }] }])
        assert.equal((await asOf(stateFile(failed))).report.isWhole, false);
    });

    it('says that it could not be read, and goes on', async () => {
      for (const [state, why] of [
        ['not JSON', /^it is not JSON$/],
        [stateFile({ last_backup: 'yesterday' }), /^field last_backup: /],
        ['{"version":"one"}', /^field version: /],
      ] as const) {
        const { report, threads } = await asOf(state);
        const [skipped, ...more] = report.skipped;
        assert.deepEqual([threads.length, skipped?.what, skipped?.count, more], [2, 'state.json', 1, []]);
        assert.match(skipped?.why ?? '', why);
      }
    });
  });

  describe('repository', () => {
    it('is the expected one, whatever the case of its letters', async () => {
      const { report } = await readFiles(SMALL_BACKUP, { expected: { owner: 'Harbor-Lane', name: 'TideWater' } });
      assert.equal(report.repository.name, 'tidewater');
    });

    it('is refused when it is another, naming both', async () => {
      const path = await writeBackup(inFolder('backup'), SMALL_BACKUP);
      await assert.rejects(readWholeArchive({ path, expected: { owner: 'harbor-lane', name: 'charts' } }), (error) => {
        assert.ok(isSourceFailure('other-repository', path)(error));
        assert.match(String(error), /harbor-lane\/tidewater.*harbor-lane\/charts/);
        return true;
      });
    });

    it('has no numeric id where no pull request tells it', async () => {
      assert.equal(
        (await readFiles({ 'issues/3.json': SMALL_BACKUP['issues/3.json'] ?? '' })).report.repository.id,
        null,
      );
    });

    it('takes its numeric id only from a pull request of its own', async () => {
      const charts = 'https://github.com/harbor-lane/charts';
      const { report } = await readFiles({
        'issues/1.json': issueFile(githubIssue(1)),
        'issues/2.json': issueFile(githubIssue(2)),
        'pulls/3.json': pullFile(
          githubPull(3, {
            html_url: `${charts}/pull/3`,
            base: { ref: 'main', repo: { id: 999, full_name: 'harbor-lane/charts' } },
          }),
        ),
      });
      assert.deepEqual([report.repository.name, report.repository.id], ['tidewater', null]);
    });
  });

  it('stops on request', async () => {
    const path = await writeBackup(inFolder('backup'), SMALL_BACKUP);
    const stop = new AbortController();
    const stream = readArchive({ path, signal: stop.signal });
    assert.equal((await stream.next()).done, false);
    stop.abort();
    await assert.rejects(stream.next(), CancelledError);
  });

  it('lets go of the archive when nobody reads on', async () => {
    const path = inFolder('backup.tar.gz');
    await writeFile(path, await packTar(SMALL_BACKUP));
    const stream = readArchive({ path });
    await stream.next();
    assert.equal((await stream.throw(new CancelledError()).catch(() => ({ done: true }))).done, true);
    assert.deepEqual(numbersOf(await readWholeArchive({ path })), [3, 4]);
  });
});
