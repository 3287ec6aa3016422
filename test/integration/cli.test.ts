import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { BACKUP_REPOSITORY, packTar, writeBackup } from '../support/backup.ts';
import { GitRepository } from '../support/gitRepository.ts';
import { bundledCli, runCli, runNode, type CliResult } from '../support/runCli.ts';
import { HEEDED, RAISED, TIDEWATER_LOGINS, tidewaterBackup, UNBLOCKED } from '../support/tidewaterBackup.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

interface Line {
  id: string;
  kind: string;
  level: string;
  actor: string;
  at: string;
  thread: { number: number };
  source: { commentId: number | null; reviewId: number | null };
}

/** What stands on stdout after success; stderr is for people and may say anything. */
function dataOf({ status, stdout, stderr }: CliResult): string {
  assert.equal(status, 0, stderr);
  return stdout;
}

function parseLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

describe('command line', function () {
  this.timeout(60_000);
  let db = '';
  let imported: CliResult;
  const inFolder = useTemporaryFolder('suite');

  before(async () => {
    db = inFolder('tidewater.sqlite');
    const backup = await writeBackup(inFolder('backup'), tidewaterBackup());
    imported = runCli('import', backup, '--repo', BACKUP_REPOSITORY, '--db', db);
  });

  describe('import', () => {
    it('tells on stderr what it read, and writes nothing to stdout', () => {
      assert.deepEqual([imported.status, imported.stdout], [0, '']);
      assert.match(imported.stderr, /read 20 pull requests and 1 issue with 19 reviews, 1 comment, 3 line comments/);
      assert.match(imported.stderr, /Nothing was skipped\./);
      assert.match(imported.stderr, /This source does not know: /);
    });

    it('stops in good order on Ctrl+C, so that the next one need not wait', () => {
      const interrupt = 'if (process.listenerCount("SIGINT") > 0) process.kill(process.pid, "SIGINT")';
      const preload = `data:text/javascript,setInterval(() => { ${interrupt} }, 1).unref()`;
      const file = inFolder('stopped.sqlite');
      const args = ['import', inFolder('backup'), '--repo', BACKUP_REPOSITORY, '--db', file];
      const stopped = runNode('--import', preload, bundledCli(), ...args);
      assert.equal(stopped.status, 1, stopped.stderr);
      assert.match(stopped.stderr, /Stopped on request\.\n$/);
      assert.equal(runCli(...args).status, 0);
    });

    it('looks into a clone, and says what it could not see there', async () => {
      const clone = new GitRepository(inFolder('clone'));
      clone.commit('Begin', { 'README.md': 'Tidewater' });
      const backup = inFolder('backup');
      const args = ['import', backup, '--repo', BACKUP_REPOSITORY, '--db', inFolder('with-clone.sqlite'), '--clone'];
      const told = runCli(...args, clone.folder);
      assert.equal(told.status, 0, told.stderr);
      assert.match(told.stderr, /In a clone of .+ the commented lines of 0 of \d+ line comments could be followed/);
      const refused = runCli(...args, inFolder('backup'));
      assert.equal(refused.status, 1);
      assert.match(refused.stderr, /git finds no repository with a commit in .+Give the folder of a clone/);
    });

    it('says how many were skipped and why', async () => {
      const broken = { 'pulls/40.json': '{"pull":', 'pulls/41.json': '{"pull":{"number":41},"events":[]}' };
      const backup = await writeBackup(inFolder('partly broken'), { ...tidewaterBackup(), ...broken });
      const { stderr, status } = runCli(
        'import',
        backup,
        '--repo',
        BACKUP_REPOSITORY,
        '--db',
        inFolder('partly.sqlite'),
      );
      assert.equal(status, 0);
      assert.match(stderr, /1 × file pulls\/40\.json: it is not JSON/);
      assert.match(stderr, /1 × file pulls\/41\.json: field pull\.\w+: /);
    });

    it('gives the same evidence from a .tar.gz as from the inFolder(), and the same ids when it is done again', async () => {
      const archive = inFolder('backup.tar.gz');
      await writeFile(archive, await packTar(tidewaterBackup()));
      const other = inFolder('from-archive.sqlite');
      const importOnce = (): void => {
        dataOf(runCli('import', archive, '--repo', BACKUP_REPOSITORY, '--db', other));
      };
      const read = (file: string): string => dataOf(runCli('evidence', '--db', file, '--level', 'raised'));
      importOnce();
      const first = read(other);
      assert.equal(first, read(db));
      importOnce();
      assert.equal(read(other), first);
    });
  });

  describe('evidence', () => {
    const evidence = (...more: string[]): string => dataOf(runCli('evidence', '--db', db, ...more));

    it('prints one JSON object a line, newest first, without what is hidden by default', () => {
      const lines = parseLines(evidence());
      assert.deepEqual(
        lines.map(({ kind, level, actor, thread }) => [kind, level, actor, thread.number]),
        [
          ['broke-the-wait', 'moved', UNBLOCKED.actor, UNBLOCKED.number],
          ['flagged-in-review', 'acted-on', HEEDED.actor, HEEDED.number],
        ],
      );
      assert.deepEqual(
        lines.map(({ source }) => source.commentId ?? source.reviewId),
        [UNBLOCKED.reviewId, HEEDED.commentId],
      );
    });

    it('adds on request what was only raised', () => {
      const hidden = parseLines(evidence('--level', 'raised')).filter(({ level }) => level === 'raised');
      assert.deepEqual(
        hidden.map(({ actor, source }) => [actor, source.commentId]),
        [[RAISED.actor, RAISED.commentId]],
      );
    });

    it('prints the same as one array, and as a table', () => {
      const lines = parseLines(evidence('--level', 'raised', '--format', 'jsonl'));
      assert.deepEqual(JSON.parse(evidence('--level', 'raised', '--format', 'json')), lines);
      const rows = evidence('--level', 'raised', '--format', 'csv').split('\r\n');
      assert.equal(rows.pop(), '');
      assert.match(rows[0] ?? '', /^id,kind,level,actor,/);
      assert.deepEqual(
        rows.slice(1).map((row) => row.split(',')[0]),
        lines.map(({ id }) => id),
      );
    });

    it('shows only what came at or after a day', () => {
      assert.deepEqual(
        parseLines(evidence('--since', '2024-04-01')).map(({ actor }) => actor),
        [UNBLOCKED.actor],
      );
      assert.equal(evidence('--since', '2024-06-10'), '');
      assert.equal(evidence('--since', '2024-06-10', '--format', 'json'), '[]\n');
    });

    it('keeps to one repository where one is named, whatever the case of its letters', () => {
      assert.equal(evidence('--repo', 'Harbor-Lane/TideWater'), evidence());
    });
  });

  describe('map', () => {
    const map = (...more: string[]): string => dataOf(runCli('map', '--db', db, ...more));

    it('prints people, what they did and the links, as plain text', () => {
      const text = map();
      assert.match(text, /^Team leadership map of harbor-lane\/tidewater, up to /);
      assert.match(text, /edda\n {2}Got things moving\n/);
      assert.match(text, /jonas\n {2}Saw it coming\n/);
      assert.ok(text.includes(`#discussion_r${String(HEEDED.commentId)}`));
      assert.ok(!text.includes('\u001B'), 'no colours in a pipe');
      assert.ok(!/prevented|saved|caused|thanks to/i.test(text));
      assert.match(
        text.replace(/\s+/g, ' '),
        /Read: 20 pull requests and 1 issue, .* Not known from this source: who resolved a review thread[;.]/,
      );
    });

    it('prints JSON that says what it is', () => {
      const { format, version, repositories, people } = JSON.parse(map('--format', 'json')) as Record<string, unknown>;
      assert.deepEqual([format, version, repositories], ['peer-leadership-map', 1, [BACKUP_REPOSITORY]]);
      assert.ok(Array.isArray(people) && people.length > 0);
    });

    it('writes a page that needs nothing from elsewhere, and nothing to stdout', async () => {
      const file = inFolder('map.html');
      assert.equal(map('--format', 'html', '--out', file), '');
      const page = await readFile(file, 'utf8');
      assert.match(page, /^<!doctype html>/i);
      assert.ok(page.includes('edda') && page.trimEnd().endsWith('</html>'));
      assert.ok(!/<script[^>]+src=|<link[^>]+href=|@import|url\(http/i.test(page));
      assert.equal(map('--format', 'html'), page);
    });

    it('shows only acts at or after a day', () => {
      const text = map('--since', '2024-04-01');
      assert.ok(text.includes('edda') && !text.includes('jonas'));
    });

    for (const format of ['text', 'json', 'html']) {
      it(`holds no login anywhere when names are hidden (${format})`, () => {
        const shown = map('--format', format);
        const hidden = map('--format', format, '--hide-names');
        assert.ok(TIDEWATER_LOGINS.some((login) => shown.includes(login)));
        for (const login of TIDEWATER_LOGINS) assert.ok(!hidden.toLowerCase().includes(login), login);
        assert.ok(!hidden.includes('github.com/harbor-lane'), 'a link leads to the names');
      });
    }
  });

  it('is not disturbed by a reader that has seen enough', async () => {
    const child = spawn(process.execPath, [bundledCli(), 'map', '--db', db, '--format', 'html'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    const [code] = (await once(child, 'close')) as [number | null];
    assert.deepEqual([code, told], [0, '']);
  });

  it('says how it is used, with 2 where it was used wrongly', () => {
    const help = runCli('--help');
    assert.deepEqual([help.status, help.stderr], [0, '']);
    const groups = [...help.stdout.matchAll(/^([A-Z][a-z ]+):$/gmu)].map(([, name]) => name);
    assert.deepEqual(groups.slice(0, 5), [
      'Options',
      'Read a history',
      'See what shows',
      'Say what you know better',
      'Look closer',
    ]);
    for (const command of ['mine', 'import', 'evidence', 'map', 'read', 'evaluate'])
      assert.match(help.stdout, new RegExp(`^ +${command} `, 'm'));
    const wrong = [
      [],
      ['frobnicate'],
      ['import', '--db', db],
      ['import', inFolder(), '--db', db],
      ['evidence'],
      ['evidence', '--db', db, '--format', 'xml'],
      ['evidence', '--db', db, '--level', 'moved'],
      ['evidence', '--db', db, '--frobnicate'],
      ['evidence', '--db', db, 'one too many'],
      ['map', '--db', db, '--format', 'pdf'],
    ];
    for (const args of wrong) {
      const { status, stdout, stderr } = runCli(...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.notEqual(stderr, '');
    }
  });
});
