import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import {
  githubEvent,
  githubIssue,
  githubPull,
  githubReview,
  issueFile,
  packTar,
  pullFile,
  stateFile,
  writeBackup,
} from '../../../support/backup.ts';
import { useTemporaryFolder } from '../../../support/temporaryFolder.ts';
import {
  isSourceFailure,
  numbersOf,
  readBackupIn,
  readWholeArchive,
  SMALL_BACKUP,
} from '../../../support/archiveTrial.ts';

describe('readArchive', () => {
  const inFolder = useTemporaryFolder();
  const readFiles = readBackupIn(inFolder);

  describe('what cannot be used', () => {
    it('is counted with its file and its field, and never with its content', async () => {
      const secret = 'a secret sentence';
      const { report, threads } = await readFiles({
        ...SMALL_BACKUP,
        'issues/5.json': `{"issue": "${secret}`,
        'issues/6.json': JSON.stringify({ issue: githubIssue(6, { created_at: secret }), events: [] }),
        'pulls/7.json': JSON.stringify({ pull: githubPull(7, { user: { login: secret } }), events: [] }),
        'pulls/8.json': JSON.stringify([secret]),
        'pulls/9.json': pullFile(githubPull(9), [{ body: secret }, { body: secret }, 7], [{ body: secret }]),
      });
      assert.deepEqual(
        threads.map(({ number }) => number),
        [3, 4, 9],
      );
      const told = report.skipped.map(({ what, why, count }) => `${String(count)} ${what}: ${why}`);
      assert.equal(told.length, 7, told.join('\n'));
      assert.match(told[0] ?? '', /^1 file issues\/5\.json: it is not JSON$/);
      assert.match(told[1] ?? '', /^1 file issues\/6\.json: field issue\.created_at: /);
      assert.match(told[2] ?? '', /^1 file pulls\/7\.json: field pull\.user\.id: /);
      assert.match(told[3] ?? '', /^1 file pulls\/8\.json: field \(all of it\): /);
      assert.match(told[4] ?? '', /^2 event: field event: /);
      assert.ok(!told.join('\n').includes(secret));
    });

    it('is not an issue file that stands for a pull request: the pull request has its own', async () => {
      const { report, threads } = await readFiles({
        ...SMALL_BACKUP,
        'issues/4.json': issueFile(githubIssue(4, { pull_request: { url: 'https://api.github.com/pulls/4' } })),
      });
      assert.deepEqual(numbersOf({ report, threads }), [3, 4]);
      assert.deepEqual(report.skipped, [{ what: 'issue file', why: 'it stands for a pull request', count: 1 }]);
    });

    it('is no file that only begins with the mark of some programs and ends its lines as Windows does', async () => {
      const files = Object.entries(SMALL_BACKUP).map(
        ([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`] as const,
      );
      const { threads, report } = await readFiles(Object.fromEntries(files));
      assert.deepEqual([threads.length, report.skipped], [2, []]);
    });

    it('keeps every other event of a thread', async () => {
      const { threads, report } = await readFiles({
        'pulls/4.json': pullFile(githubPull(4), [
          githubReview(40, { state: 'pending', submitted_at: null }),
          githubEvent('sub_issue_added'),
          githubEvent('labeled', { label: null }),
        ]),
      });
      assert.deepEqual(
        threads[0]?.events.map(({ type }) => type),
        ['other'],
      );
      assert.deepEqual(
        report.skipped.map(({ what }) => what),
        ['review', 'event labeled'],
      );
    });
  });

  describe('failure', () => {
    it('is told of a path where nothing is', async () => {
      const path = inFolder('nowhere');
      await assert.rejects(readWholeArchive({ path }), isSourceFailure('not-found', path));
    });

    it('is told of a folder without threads, and of one in which none can be read', async () => {
      const path = await writeBackup(inFolder('backup'), { 'README.md': '# Nothing', 'state.json': stateFile() });
      await assert.rejects(readWholeArchive({ path }), isSourceFailure('not-a-backup', path));
      await writeBackup(path, { 'issues/1.json': 'broken' });
      await assert.rejects(readWholeArchive({ path }), isSourceFailure('not-a-backup', path));
    });

    it('is told of a folder of several backups, whose numbers mean different threads', async () => {
      const files = Object.entries(SMALL_BACKUP);
      const two = [
        ...files.map(([name, text]) => [`charts/${name}`, text.replaceAll('tidewater', 'charts')] as const),
        ...files.map(([name, text]) => [`tidewater/${name}`, text] as const),
      ];
      await writeBackup(inFolder('both'), Object.fromEntries(two));
      const expected = { owner: 'harbor-lane', name: 'tidewater' };
      await assert.rejects(
        readWholeArchive({ path: inFolder('both'), expected }),
        isSourceFailure('not-a-backup', 'both holds several backups (charts/, tidewater/)'),
      );
    });

    it('is told of a file that is no archive, also of an empty one', async () => {
      for (const content of ['Dear diary, the fog is thick today.\n'.repeat(100), '', 'PK\u0003\u0004']) {
        const path = inFolder('backup.tar.gz');
        await writeFile(path, content);
        await assert.rejects(readWholeArchive({ path }), isSourceFailure('not-a-backup', path));
      }
    });

    it('is told of an archive of something else', async () => {
      const path = inFolder('backup.tar.gz');
      await writeFile(path, await packTar({ 'src/index.ts': 'export {};' }));
      await assert.rejects(readWholeArchive({ path }), isSourceFailure('not-a-backup', path));
    });

    it('is told of an archive that was cut short, wherever', async () => {
      const many = Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [
          `issues/${String(index + 1)}.json`,
          issueFile(githubIssue(index + 1, { body: String(index).repeat(3000) })),
        ]),
      );
      for (const compression of ['gzip', 'none'] as const) {
        const whole = await packTar(many, compression);
        for (const share of [0.2, 0.5, 0.95]) {
          const path = inFolder('backup.tar.gz');
          await writeFile(path, whole.subarray(0, Math.floor(whole.length * share)));
          await assert.rejects(
            readWholeArchive({ path }),
            isSourceFailure('broken-archive', path),
            `${compression} ${String(share)}`,
          );
        }
      }
    });

    it('is told of an archive with a damaged middle', async () => {
      const bytes = await packTar(SMALL_BACKUP);
      bytes.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 40);
      const path = inFolder('backup.tar.gz');
      await writeFile(path, bytes);
      await assert.rejects(readWholeArchive({ path }), isSourceFailure('broken-archive', path));
    });
  });
});
