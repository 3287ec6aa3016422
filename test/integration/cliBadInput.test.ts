import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CURRENT_VERSION } from '../../src/core/store/migrations.ts';
import { BACKUP_REPOSITORY, packTar, writeBackup } from '../support/backup.ts';
import { CLI_FROM_SOURCE, runCli, runNode, type CliResult } from '../support/runCli.ts';
import { WITHOUT_RIGHTS } from '../support/runWithoutRights.ts';
import { tidewaterBackup } from '../support/tidewaterBackup.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

/** One clear line on stderr, nothing on stdout, exit code 1. */
function assertFailed({ status, stdout, stderr }: CliResult, says: RegExp): void {
  assert.deepEqual([status, stdout], [1, ''], stderr);
  assert.match(stderr, /^[^\n]+\n$/);
  assert.match(stderr, says);
}

describe('command line on bad input', function () {
  this.timeout(60_000);
  let backup = '';
  /** A good database, which nothing below may change. */
  let db = '';
  let evidence = '';
  const inFolder = useTemporaryFolder('suite');
  const readEvidence = (): string => runCli('evidence', '--db', db, '--level', 'raised').stdout;
  const importInto = (file: string, source = backup, repository = BACKUP_REPOSITORY): CliResult =>
    runCli('import', source, '--repo', repository, '--db', file);

  before(async () => {
    backup = await writeBackup(inFolder('backup'), tidewaterBackup());
    db = inFolder('good.sqlite');
    assert.equal(importInto(db).status, 0);
    evidence = readEvidence();
    assert.notEqual(evidence, '');
  });
  afterEach(() => {
    assert.equal(readEvidence(), evidence, 'something was lost');
  });

  describe('a backup', () => {
    it('that is not there', () => {
      assertFailed(importInto(db, inFolder('nowhere')), /nothing at .*nowhere/);
    });

    it('that is no archive, or a folder of something else', async () => {
      await writeFile(inFolder('diary.tar.gz'), 'Dear diary, the fog is thick today.\n'.repeat(50));
      assertFailed(importInto(db, inFolder('diary.tar.gz')), /neither a folder nor a tar archive/);
      await mkdir(inFolder('empty'));
      assertFailed(importInto(db, inFolder('empty')), /no issues\/N\.json or pulls\/N\.json/);
    });

    it('that was cut short', async () => {
      const bytes = await packTar(tidewaterBackup());
      await writeFile(inFolder('short.tar.gz'), bytes.subarray(0, bytes.length - 60));
      assertFailed(importInto(db, inFolder('short.tar.gz')), /short\.tar\.gz is damaged or cut short/);
    });

    it('of another repository', () => {
      assertFailed(importInto(db, backup, 'harbor-lane/charts'), /harbor-lane\/tidewater, not of harbor-lane\/charts/);
    });

    it('of what is not a repository name, whatever it is', () => {
      for (const name of ['tidewater', 'a/b/c', 'line\nbreak', '\u001B[31mred/lamp'])
        assertFailed(importInto(db, backup, name), /is not a repository name/);
    });
  });

  describe('a database', () => {
    const everyCommand = (file: string, says: RegExp): void => {
      assertFailed(importInto(file), says);
      assertFailed(runCli('evidence', '--db', file), says);
      assertFailed(runCli('map', '--db', file), says);
    };

    it('that is a text file, and stays one', async () => {
      const file = inFolder('notes.txt');
      await writeFile(file, 'Buy oil for the lamp.\n'.repeat(20));
      const before = readFileSync(file);
      everyCommand(file, /notes\.txt is not a Peer Leadership database/);
      assert.deepEqual(readFileSync(file), before);
    });

    it('of another application', () => {
      const file = inFolder('recipes.sqlite');
      const database = new DatabaseSync(file);
      database.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('fish soup')");
      database.close();
      const before = readFileSync(file);
      everyCommand(file, /recipes\.sqlite is not a Peer Leadership database/);
      assert.deepEqual(readFileSync(file), before);
    });

    it('of a newer version', async () => {
      const file = inFolder('newer.sqlite');
      await writeFile(file, readFileSync(db));
      const database = new DatabaseSync(file);
      database.exec(`PRAGMA user_version = ${String(CURRENT_VERSION + 1)}`);
      database.close();
      const before = readFileSync(file);
      everyCommand(file, /newer version of Peer Leadership/);
      assert.deepEqual(readFileSync(file), before);
    });

    it('that is damaged', async () => {
      const file = inFolder('damaged.sqlite');
      const bytes = readFileSync(db);
      bytes.fill(0xaa, 4096);
      await writeFile(file, bytes);
      assertFailed(runCli('evidence', '--db', file), /damaged\.sqlite is damaged/);
      assert.deepEqual(readFileSync(file), bytes);
    });

    it('that is not there, or empty, or holds nothing yet', async () => {
      const absent = inFolder('absent.sqlite');
      assertFailed(runCli('evidence', '--db', absent), /no database at .*absent\.sqlite yet/);
      assert.ok(!existsSync(absent), 'looking made a file');
      const writing = [
        ['report', '--since', '2026-01-01'],
        ['exclude', 'mira'],
        ['people', '--bots', 'foghorn'],
        ['whoami', '--me', 'mira'],
        ['verdict', 'abc', 'confirmed'],
        ['read', '--with', 'http://127.0.0.1:1/v1', '--model', 'tide', '--yes'],
      ];
      for (const command of writing) {
        assertFailed(runCli(...command, '--db', absent), /no database at .*absent\.sqlite yet/);
        assert.ok(!existsSync(absent), `${command.join(' ')} made a file`);
      }
      await writeFile(inFolder('empty.sqlite'), '');
      assertFailed(runCli('map', '--db', inFolder('empty.sqlite')), /no database at .*empty\.sqlite yet/);
      assertFailed(importInto(inFolder('nothing.sqlite'), inFolder('nowhere')), /nothing at/);
      assertFailed(runCli('evidence', '--db', inFolder('nothing.sqlite')), /holds no repository yet/);
    });

    it('below what is a file, or at a folder', () => {
      assertFailed(importInto(path.join(db, 'below', 'x.sqlite')), /cannot be opened/);
      assertFailed(importInto(inFolder()), /cannot be opened/);
    });

    it('in a folder that is write-protected', async () => {
      const shelf = inFolder('shelf');
      await mkdir(shelf);
      const file = path.join(shelf, 'kept.sqlite');
      await writeFile(file, readFileSync(db));
      const before = readFileSync(file);
      const rights = { [inFolder()]: 0o755, [backup]: 0o755, [file]: 0o444, [shelf]: 0o555 };
      for (const [name, mode] of Object.entries(rights)) chmodSync(name, mode);
      const run = (...args: string[]): CliResult => runNode('--import', 'tsx', WITHOUT_RIGHTS, ...args);
      const importInto = (target: string): CliResult =>
        run('import', backup, '--repo', BACKUP_REPOSITORY, '--db', target);
      try {
        assertFailed(importInto(file), /kept\.sqlite cannot be used like this.*write-protected/);
        assertFailed(
          importInto(path.join(shelf, 'new.sqlite')),
          /new\.sqlite cannot be used like this.*write-protected/,
        );
        assertFailed(run('evidence', '--db', file), /kept\.sqlite cannot be used like this.*write-protected/);
      } finally {
        chmodSync(shelf, 0o755);
      }
      assert.deepEqual([readdirSync(shelf), readFileSync(file)], [['kept.sqlite'], before]);
    });

    it('that does not hold the repository', () => {
      assertFailed(
        runCli('evidence', '--db', db, '--repo', 'harbor-lane/charts'),
        /does not hold harbor-lane\/charts. It holds: harbor-lane\/tidewater/,
      );
      assertFailed(runCli('map', '--db', db, '--repo', 'charts'), /"charts" is not a repository name/);
    });
  });

  it('a date that is none', () => {
    for (const date of ['soon', '2024-13-01', '2024-02-31', '01.02.2024', '2024', '', '2024-01-01T25:00'])
      assertFailed(runCli('evidence', '--db', db, `--since=${date}`), /is not a date. Write it as 2026-01-31/);
    assertFailed(runCli('map', '--db', db, '--since', 'soon'), /is not a date/);
  });

  it('a date after which nothing is known, since an empty answer would look as if nothing had happened', () => {
    for (const command of ['evidence', 'map', 'team', 'report'])
      assertFailed(
        runCli(command, '--db', db, '--since', '2099-01-01'),
        /Nothing is known of the time from 2099-01-01 on: the history that is here reaches up to 20\d\d-/,
      );
    assertFailed(
      runCli('report', '--db', db, '--since', '2024-04-01', '--until', '2024-04-01'),
      /begins on 2024-04-01 cannot end before 2024-04-01/,
    );
  });

  it('a place to write to that is a inFolder(), or below a file', () => {
    assertFailed(runCli('map', '--db', db, '--out', inFolder()), /cannot be written \(EISDIR\)/);
    assertFailed(runCli('map', '--db', db, '--out', path.join(db, 'map.html')), /cannot be written \(ENOTDIR\)/);
    assertFailed(runCli('read', '--db', db, '--export', inFolder()), /cannot be written/);
  });

  const FULL = '/dev/full';
  const hasFullDevice = existsSync(FULL) && statSync(FULL).isCharacterDevice();
  /** Linux keeps a device on which every write finds the disk full. */
  if (hasFullDevice)
    it('a full disk', () => {
      assertFailed(importInto(FULL), /the disk is full/);
      assertFailed(runCli('map', '--db', db, '--out', FULL), /cannot be written \(ENOSPC\)/);
    });

  it('a Node that is too old', () => {
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.2' } });`;
    const [first = '', second = '', ...rest] = CLI_FROM_SOURCE;
    const preload = `data:text/javascript,${encodeURIComponent(old)}`;
    assertFailed(
      runNode(first, second, '--import', preload, ...rest, 'evidence', '--db', db),
      /Node 20\.19\.2 is too old: Peer Leadership needs Node 22\.13 or newer/,
    );
  });
});
