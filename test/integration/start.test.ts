import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBackup } from '../support/backup.ts';
import { runNode } from '../support/runCli.ts';
import { HEEDED, tidewaterBackup, UNBLOCKED } from '../support/tidewaterBackup.ts';

let out = '';

/** What `npm start` does after the build, away from the teams that whoever runs the tests has read. */
function start(...args: string[]) {
  return runNode('--import', 'tsx', 'scripts/start.ts', ...args, '--out', out);
}

/** The page that it says it has written, in a time that belongs to this run. */
async function readPage(stderr: string, startedMs: number): Promise<string> {
  const file = /^The same as a page: (.+)$/m.exec(stderr)?.[1];
  assert.ok(file, stderr);
  assert.ok((await stat(file)).mtimeMs >= startedMs - 1000, `${file} is from an earlier run`);
  return readFile(file, 'utf8');
}

describe('npm start', function () {
  this.timeout(120_000);
  beforeEach(async () => {
    out = await mkdtemp(path.join(tmpdir(), 'peer-leadership-start-'));
  });
  afterEach(() => rm(out, { recursive: true, force: true }));

  it('reads the sample team, prints its map and writes the same as a page', async () => {
    const startedMs = Date.now();
    const { status, stdout, stderr } = start();
    assert.equal(status, 0, stderr);
    const lines = stdout.split('\n');
    assert.match(lines[0] ?? '', /^Team leadership map of [\w-]+\/[\w-]+, up to /);
    assert.ok(lines.includes('  Saw it coming') && lines.includes('  Got things moving'));
    assert.match(stdout, /^ {6}https:\/\/github\.com\/\S+$/m);
    assert.match(stdout, /^What stands behind this$/m);
    assert.match(stderr, /read \d+ pull requests and \d+ issues.*\nNothing was skipped\.\nEvidence found: /);
    const page = await readPage(stderr, startedMs);
    assert.match(page, /^<!doctype html>/i);
    assert.match(stdout, /^ {6}“.+$/m, 'no act is told in its own words');
    for (const text of [stdout, page]) assert.ok(!/\b(?:prevented|saved|caused|thanks to)\b/i.test(text));
  });

  it('reads a backup that it is given', async () => {
    const backup = await writeBackup(path.join(out, 'backup'), tidewaterBackup());
    const startedMs = Date.now();
    const { status, stdout, stderr } = start(backup);
    assert.equal(status, 0, stderr);
    for (const { actor } of [HEEDED, UNBLOCKED]) assert.match(stdout, new RegExp(`^${actor}$`, 'm'));
    assert.ok((await readPage(stderr, startedMs)).includes(UNBLOCKED.actor));
    assert.deepEqual((await readdir(out)).sort(), ['backup', 'harbor-lane-tidewater-map.html', 'teams']);
  });

  it('ends with commands that read what it has just read', () => {
    const { stderr } = start();
    const told = [...stderr.matchAll(/^ {2}npm run --silent cli -- (.+)$/gmu)].map(([, command = '']) => command);
    assert.deepEqual(
      told.map((command) => command.split(' ')[0]),
      ['team', 'waiting', 'warnings', 'report'],
    );
    for (const command of told) {
      const { status, stderr: error } = runNode('--import', 'tsx', 'src/cli/main.ts', ...command.split(' '));
      assert.equal(status, 0, error);
    }
  });

  it('says what may be given, when asked and when it is neither here nor a repository', () => {
    const asked = start('--help');
    assert.equal(asked.status, 0);
    for (const word of ['PATH', 'owner/repo', '--clone DIR', '--out DIR']) assert.ok(asked.stdout.includes(word), word);
    const wrong = start('nowhere');
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /^nowhere is neither .*owner\/repo, or nothing for the sample team\.\n$/u);
  });

  it('fails in one line on what is not there, and on too much', () => {
    for (const args of [['no/such/place'], ['one', 'two']]) {
      const { status, stdout, stderr } = start(...args);
      assert.deepEqual([status, stdout], [1, ''], stderr);
      assert.match(stderr, /^[^\n]+\n$/);
    }
  });
});
