import assert from 'node:assert/strict';
import { loadSqlite } from '../../src/core/store/loadSqlite.ts';
import { dumpDatabase } from '../support/dumpDatabase.ts';
import { runCli } from '../support/runCli.ts';
import { HEEDED, UNBLOCKED } from '../support/tidewaterBackup.ts';
import { useTidewaterDatabase } from '../support/useTidewaterDatabase.ts';

describe('being left out', function () {
  this.timeout(60_000);
  const { db, run } = useTidewaterDatabase();
  const actors = (): string[] =>
    run('evidence', '--level', 'raised')
      .stdout.split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { actor: string }).actor);
  const everything = (): string =>
    [
      ...['jsonl', 'json', 'csv'].map((format) => run('evidence', '--level', 'raised', '--format', format)),
      ...['text', 'json', 'html'].flatMap((format) => [
        run('map', '--format', format),
        run('map', '--format', format, '--hide-names'),
      ]),
    ]
      .map(({ stdout }) => stdout)
      .join('\n');
  /** As if the repository's own file said so; a backup does not bring it. */
  const write = (text: string): void => {
    const database = new (loadSqlite().DatabaseSync)(db());
    database.prepare('INSERT OR REPLACE INTO participation (repository, text) VALUES (1, ?)').run(text);
    database.close();
  };

  it('holds in every output and in what is kept of evidence, until it is taken back', () => {
    const before = actors();
    assert.ok(before.includes(HEEDED.actor));
    const nobody = run('exclude');
    assert.deepEqual([nobody.stdout, nobody.stderr], ['', 'Nobody is left out on this machine.\n']);
    assert.match(run('exclude', HEEDED.actor.toUpperCase()).stderr, /Looked through anew: 1/);
    assert.deepEqual(
      actors(),
      before.filter((actor) => actor !== HEEDED.actor),
    );
    const name = new RegExp(HEEDED.actor, 'i');
    assert.doesNotMatch(everything(), name);
    const kept = dumpDatabase(db())
      .rows.split('\n')
      .filter((row) => /^INSERT INTO (?:evidence|situation) /.test(row));
    assert.ok(kept.length > 0);
    assert.doesNotMatch(kept.join('\n'), name);
    assert.equal(run('exclude').stdout, `${HEEDED.actor.toUpperCase()}\n`);
    run('exclude', '--remove', HEEDED.actor);
    assert.deepEqual(actors(), before);
  });

  it('works with a hash in place of the login', () => {
    const { stdout } = runCli('exclude', '--hash', HEEDED.actor);
    assert.match(stdout, /^sha256:[0-9a-f]{16}:[0-9a-f]{64}\n$/);
    run('exclude', stdout.trim());
    assert.doesNotMatch(everything(), new RegExp(HEEDED.actor, 'i'));
    run('exclude', '--remove', HEEDED.actor);
    assert.ok(actors().includes(HEEDED.actor));
  });

  it('is obeyed where the repository’s own file says so', () => {
    write(`exclude:\n  - ${HEEDED.actor}\n`);
    assert.doesNotMatch(everything(), new RegExp(HEEDED.actor, 'i'));
    write(`participation: opt-in\ninclude: [${HEEDED.actor}]\n`);
    assert.deepEqual(new Set(actors()), new Set([HEEDED.actor]));
    assert.match(run('map').stderr, /only people who asked to take part are shown/);
  });

  it('shows each only their own where the team wants mirrors, and says so', () => {
    write('participation: mirror-only\n');
    assert.deepEqual(actors(), []);
    assert.match(run('evidence').stderr, /their own evidence and nobody else’s\.\nSay who you are with/);
    assert.equal(run('whoami', '--me', UNBLOCKED.actor).status, 0);
    assert.deepEqual(new Set(actors()), new Set([UNBLOCKED.actor]));
    const others = /^INSERT INTO evidence .*"actor":\{[^}]*"login":"(?!edda)/m.exec(dumpDatabase(db()).rows);
    assert.equal(others, null);
  });

  it('shows nobody to others when the repository’s file cannot be read, and says what is wrong', () => {
    write('exclude: [noor\n');
    assert.deepEqual(actors(), []);
    assert.match(
      run('map').stderr,
      /^harbor-lane\/tidewater: \.github\/peer-leadership\.yml: line \d is not YAML\. Until/,
    );
  });

  it('says what cannot be a login', () => {
    const failed = run('exclude', 'Jane Doe');
    assert.deepEqual([failed.status, failed.stderr.split('\n').length], [1, 2]);
    assert.match(failed.stderr, /^"Jane Doe" is no login\./);
    assert.equal(runCli('exclude').status, 2);
  });
});
