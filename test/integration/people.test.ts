import assert from 'node:assert/strict';
import { HEEDED, UNBLOCKED } from '../support/tidewaterBackup.ts';
import { useTidewaterDatabase } from '../support/useTidewaterDatabase.ts';

describe('people', function () {
  this.timeout(60_000);
  const { run } = useTidewaterDatabase();
  const evidence = (): string[] =>
    run('evidence')
      .stdout.split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { id: string; actor: string })
      .map(({ id, actor }) => `${actor} ${id}`);
  const of = (login: string): string[] => evidence().filter((line) => line.startsWith(`${login} `));

  it('gives nobody credit for helping themselves from a second account, until the merge is undone', () => {
    const before = evidence();
    assert.equal(of(UNBLOCKED.actor).length, 1);
    const merged = run('people', '--merge', UNBLOCKED.actor, '@Mira');
    assert.deepEqual([merged.status, merged.stderr], [0, `${UNBLOCKED.actor} is mira.\n`]);
    assert.deepEqual([of(UNBLOCKED.actor), of('mira')], [[], []]);
    assert.equal(run('people').stdout, `${UNBLOCKED.actor} is mira\n`);
    run('people', '--undo', 'mira', UNBLOCKED.actor);
    assert.deepEqual(evidence(), before);
    assert.equal(run('people').stdout, `mira is not ${UNBLOCKED.actor}\n`);
  });

  it('tells one person’s evidence under one login, and leaves all of it out under any of them', () => {
    run('people', '--merge', UNBLOCKED.actor, HEEDED.actor);
    assert.deepEqual([of(UNBLOCKED.actor).length, of(HEEDED.actor).length > 1], [0, true]);
    run('exclude', UNBLOCKED.actor);
    assert.deepEqual(of(HEEDED.actor), []);
    for (const face of ['map', 'people'])
      assert.doesNotMatch(run(face).stdout, new RegExp(`${HEEDED.actor}|${UNBLOCKED.actor}`, 'i'));
  });

  it('lets somebody withdraw what they did from any of their accounts', () => {
    run('people', '--merge', UNBLOCKED.actor, HEEDED.actor);
    run('whoami', '--me', UNBLOCKED.actor);
    assert.equal(run('whoami').stdout, `${HEEDED.actor}\n`);
    const [line = ''] = of(HEEDED.actor);
    assert.equal(run('verdict', line.split(' ')[1] ?? '', 'withdrawn').status, 0);
    assert.ok(!evidence().includes(line));
  });

  it('takes the accounts that it is told for programs', () => {
    run('people', '--bots', HEEDED.actor);
    assert.deepEqual(of(HEEDED.actor), []);
    assert.equal(run('people').stdout, `${HEEDED.actor} is a program\n`);
    run('people', '--bots', '');
    assert.ok(of(HEEDED.actor).length > 0);
  });

  it('fails with one line that says what to do', () => {
    const failures: [args: string[], status: number, says: RegExp][] = [
      [['--merge', 'mira', 'nobody-here'], 1, /^"nobody-here" has done nothing/],
      [['--merge', 'mira', 'MIRA'], 1, /the same account already/],
      [['--merge', 'mira'], 2, /name two logins/],
      [['--bots', 'Jane Doe, *'], 1, /"\*" is no login/],
    ];
    for (const [args, status, says] of failures) {
      const result = run('people', ...args);
      assert.deepEqual([result.status, result.stdout], [status, ''], args.join(' '));
      assert.match(result.stderr, says);
    }
  });
});
