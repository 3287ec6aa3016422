import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importHistory } from '../../src/core/engine/importHistory.ts';
import { ignoreProgress } from '../../src/core/ports.ts';
import { changedPaths } from '../../src/core/sources/git/changedPaths.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import { runCli, type CliResult } from '../support/runCli.ts';
import { writer } from '../support/writer.ts';

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
  let folder = '';
  let db = '';

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-open-'));
    db = path.join(folder, 'sample.sqlite');
    const store = await openStore({ file: db, mode: 'read-write', clock: { nowMs: () => 0 } });
    await importHistory({ writer, store, stream: readSample(), progress: ignoreProgress });
    store.close();
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  function listWarnings(...more: string[]): ListedWarning[] {
    const parsed = JSON.parse(dataOf(runCli('warnings', '--db', db, '--format', 'json', ...more))) as {
      warnings: ListedWarning[];
    };
    return parsed.warnings;
  }

  it('lists open warnings by area, each with its two questions and its link', () => {
    const text = dataOf(runCli('warnings', '--db', db));
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
    const diff = path.join(folder, 'change.diff');
    await writeFile(diff, '--- a/docs/api.md\n+++ b/docs/api.md\n@@ -1,1 +1,1 @@\n-a\n+b\n');
    assert.deepEqual(listWarnings('--diff', diff)[0]?.touches, ['docs/api.md']);
  });

  it('remembers an answer, and takes it back', () => {
    const [first] = listWarnings();
    const id = first?.evidenceIds[0] ?? '';
    const count = listWarnings().length;
    dataOf(runCli('warnings', '--db', db, '--answer', id.slice(0, 10), 'done'));
    assert.equal(listWarnings().length, count - 1);
    dataOf(runCli('warnings', '--db', db, '--answer', id, 'none'));
    assert.equal(listWarnings().length, count);
  });

  it('says in one line what is wrong with an answer', () => {
    assert.equal(runCli('warnings', '--db', db, '--answer', 'abc').status, 2);
    const unknown = runCli('warnings', '--db', db, '--answer', 'abc', 'done');
    assert.deepEqual([unknown.status, unknown.stdout], [1, '']);
  });

  it('lists what waits, with whom to ask and how', () => {
    const text = dataOf(runCli('waiting', '--db', db));
    assert.match(text, /has waited for a review for \d+ days\./);
    assert.match(text, /You may ask: /);
    assert.match(text, /For instance, to [\w-]+: “#\d+ /);
  });

  it('needs to know who is there to say what helped them, and then says it', () => {
    const before = runCli('you', '--db', db);
    assert.deepEqual([before.status, before.stdout], [1, '']);
    assert.match(before.stderr, /whoami --me/);
    dataOf(runCli('whoami', '--db', db, '--me', 'quillmarsh'));
    const text = dataOf(runCli('you', '--db', db, '--thanks'));
    assert.match(text, /To begin a thank-you with: Thank you, @/);
    assert.match(text, /Where you could lead next/);
  });

  it('tells what there is to know about a file', () => {
    const text = dataOf(runCli('here', 'storage/src/segmentLog.ts', '--db', db));
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
