import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { changedPaths } from '../../src/core/sources/git/changedPaths.ts';
import type { CliResult } from '../support/runCli.ts';
import { useSampleDatabase } from '../support/useSampleDatabase.ts';

function dataOf({ status, stdout, stderr }: CliResult): string {
  assert.equal(status, 0, stderr);
  return stdout;
}

interface ListedWarning {
  evidenceIds: string[];
  sentence: string;
  touches: string[];
}

describe('what is open, waits and helped, on the command line', function () {
  this.timeout(60_000);

  const { inFolder, run } = useSampleDatabase();

  function listWarnings(...more: string[]): ListedWarning[] {
    const parsed = JSON.parse(dataOf(run('warnings', '--format', 'json', ...more))) as {
      warnings: ListedWarning[];
    };
    return parsed.warnings;
  }

  it('lists open warnings by area, each with its two questions and its link', () => {
    const text = dataOf(run('warnings'));
    assert.match(text, /^storage\/$/m);
    assert.match(text, /As a lead: /);
    assert.match(text, /As a professional: /);
    assert.match(text, /https:\/\/github\.com\/harbor-lane\/tidewater\/(?:pull|issues)\/\d+/);
  });

  it('puts warnings about given paths, or the files of a diff, first', async () => {
    const touched = listWarnings('--path', 'docs/api.md').map(({ touches }) => touches.length > 0);
    const howMany = touched.filter(Boolean).length;
    assert.ok(howMany > 0 && howMany < touched.length);
    assert.equal(touched.lastIndexOf(true), howMany - 1);
    const diff = inFolder('change.diff');
    await writeFile(diff, '--- a/docs/api.md\n+++ b/docs/api.md\n@@ -1,1 +1,1 @@\n-a\n+b\n');
    assert.deepEqual(listWarnings('--diff', diff)[0]?.touches, ['docs/api.md']);
  });

  it('remembers an answer, and takes it back', () => {
    const [first] = listWarnings();
    const id = first?.evidenceIds[0] ?? '';
    const count = listWarnings().length;
    dataOf(run('warnings', '--answer', id.slice(0, 10), 'done'));
    assert.equal(listWarnings().length, count - 1);
    dataOf(run('warnings', '--answer', id, 'none'));
    assert.equal(listWarnings().length, count);
  });

  it('says in one line what is wrong with an answer', () => {
    assert.equal(run('warnings', '--answer', 'abc').status, 2);
    const unknown = run('warnings', '--answer', 'abc', 'done');
    assert.deepEqual([unknown.status, unknown.stdout], [1, '']);
  });

  it('lists what waits, with whom to ask and how', () => {
    const text = dataOf(run('waiting'));
    assert.match(text, /has waited for a review for \d+ days\./);
    assert.match(text, /You may ask: /);
    assert.match(text, /For instance, to [\w-]+: “#\d+ /);
  });

  it('needs to know who is there to say what helped them, and then says it', () => {
    const before = run('you');
    assert.deepEqual([before.status, before.stdout], [1, '']);
    assert.match(before.stderr, /whoami --me/);
    dataOf(run('whoami', '--me', 'quillmarsh'));
    const text = dataOf(run('you', '--thanks'));
    assert.match(text, /To begin a thank-you with: Thank you, @/);
    assert.match(text, /Where you could lead next/);
  });

  it('tells what there is to know about a file', () => {
    const text = dataOf(run('here', 'storage/src/segmentLog.ts'));
    assert.match(text, /Who sees trouble coming in storage\/\n\n {2}[\w-]+ /);
  });
});

describe('the files of an uncommitted change', () => {
  let clone = '';
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: clone, stdio: 'ignore' });

  beforeEach(async () => {
    clone = await mkdtemp(path.join(tmpdir(), 'peer-leadership-clone-'));
    git('init', '--quiet');
    await mkdir(path.join(clone, 'storage'));
    await writeFile(path.join(clone, 'storage', 'cache.ts'), 'one\n');
    await writeFile(path.join(clone, 'kept.ts'), 'kept\n');
  });
  afterEach(async () => {
    await rm(clone, { recursive: true, force: true });
  });

  it('are what differs from the last commit, staged or not, and what is new', async () => {
    git('add', '.');
    git('-c', 'user.name=Mira', '-c', 'user.email=mira@example.org', 'commit', '--quiet', '-m', 'Begin');
    await writeFile(path.join(clone, 'storage', 'cache.ts'), 'one and more\n');
    await writeFile(path.join(clone, 'storage', 'lock.ts'), 'new\n');
    assert.deepEqual(await changedPaths(path.join(clone, 'storage')), ['storage/cache.ts', 'storage/lock.ts']);
  });

  it('cannot be told without a commit', async () => {
    await assert.rejects(changedPaths(clone), { name: 'SourceError', reason: 'unreadable' });
  });
});
