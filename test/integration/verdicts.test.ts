import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { BACKUP_REPOSITORY } from '../support/backup.ts';
import type { CliResult } from '../support/runCli.ts';
import { useTidewaterDatabase } from '../support/useTidewaterDatabase.ts';

describe('verdict and whoami', function () {
  this.timeout(60_000);
  const { inFolder, db, run } = useTidewaterDatabase();
  const evidence = (...args: string[]): { id: string; actor: string }[] =>
    run('evidence', ...args)
      .stdout.split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { id: string; actor: string });
  const reImport = (): CliResult => run('import', inFolder('backup'), '--repo', BACKUP_REPOSITORY);

  it('takes evidence away from the list and the map, also after another import', () => {
    const [first] = evidence();
    assert.ok(first);
    const { status, stdout, stderr } = run('verdict', first.id.slice(0, 12), 'not-leadership', '--reason', 'A routine');
    assert.deepEqual([status, stdout, stderr], [0, '', `${first.id}: not-leadership.\n`]);
    assert.equal(reImport().status, 0);
    assert.equal(
      evidence().some(({ id }) => id === first.id),
      false,
    );
    assert.equal(run('map', '--format', 'json').stdout.includes(first.id), false);
    assert.match(
      run('verdict').stdout,
      new RegExp(`^${first.id}  not-leadership  \\d{4}-\\d\\d-\\d\\d  A routine\\n$`),
    );
    run('verdict', first.id, 'none');
    assert.equal(evidence()[0]?.id, first.id);
  });

  it('shows a raised concern that was confirmed', () => {
    const shown = new Set(evidence().map(({ id }) => id));
    const hidden = evidence('--level', 'raised').find(({ id }) => !shown.has(id));
    assert.ok(hidden);
    run('verdict', hidden.id, 'confirmed');
    assert.ok(evidence().some(({ id }) => id === hidden.id));
  });

  it('lets people withdraw their own evidence once they have said who they are', () => {
    const [first] = evidence();
    assert.ok(first);
    const refused = run('verdict', first.id, 'withdrawn');
    assert.deepEqual([refused.status, refused.stderr.split('\n').length], [1, 2]);
    assert.match(refused.stderr, /whoami --me LOGIN/);
    assert.equal(run('whoami', '--me', `@${first.actor.toUpperCase()}`).stdout, `${first.actor}\n`);
    assert.equal(run('verdict', first.id, 'withdrawn').status, 0);
    assert.equal(
      evidence().some(({ id }) => id === first.id),
      false,
    );
  });

  it('hands verdicts to another machine', async () => {
    const [first] = evidence();
    assert.ok(first);
    run('verdict', first.id, 'not-leadership');
    const file = inFolder('verdicts.jsonl');
    assert.match(run('verdict', '--export', file).stderr, /Verdicts written to .*: 1/);
    assert.equal((await readFile(file, 'utf8')).split('\n').length, 2);
    await rm(db());
    reImport();
    assert.match(run('verdict', '--import', file).stderr, /Verdicts taken over: 1/);
    assert.equal(
      evidence().some(({ id }) => id === first.id),
      false,
    );
  });

  it('measures the evidence against them', () => {
    const [first] = evidence();
    assert.ok(first);
    run('verdict', first.id, 'not-leadership');
    const { status, stdout } = run('evaluate', '--repo', BACKUP_REPOSITORY, '--verdicts');
    assert.equal(status, 0);
    assert.match(stdout, /0% \[0%–79%\] of 1 judged/);
    assert.equal(run('evaluate', '--repo', BACKUP_REPOSITORY).status, 2);
  });

  it('fails with one line that says what to do', async () => {
    await writeFile(inFolder('bad.jsonl'), '{}\n');
    const [first] = evidence();
    assert.ok(first);
    const failures: [args: string[], status: number, says: RegExp][] = [
      [['verdict', 'nothing', 'confirmed'], 1, /^There is no evidence "nothing" here\./],
      [['verdict', '--import', inFolder('bad.jsonl')], 1, /bad\.jsonl, line 1: /],
      [['verdict', '--import', inFolder('none.jsonl')], 1, /cannot be read/],
      [['verdict', '--export', inFolder('no/folder.jsonl')], 1, /cannot be written/],
      [['verdict', first.id], 2, /say what it is: confirmed, not-leadership, withdrawn, none/],
      [['verdict', first.id, 'great'], 2, /Allowed choices/],
      [['whoami', '--me', 'nobody-here'], 1, /^"nobody-here" has done nothing in the history/],
    ];
    for (const [args, status, says] of failures) {
      const result = run(...args);
      assert.deepEqual([result.status, result.stdout], [status, ''], args.join(' '));
      assert.match(result.stderr, says);
    }
    assert.match(run('whoami').stderr, /with --me /);
  });
});
