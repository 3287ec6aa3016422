import assert from 'node:assert/strict';
import { everyAccount } from '../../src/core/people/findAccount.ts';
import { isHuman } from '../../src/core/people/humans.ts';
import type { CliResult } from '../support/runCli.ts';
import { useSampleDatabase } from '../support/useSampleDatabase.ts';

describe('names hidden on the command line', function () {
  this.timeout(120_000);

  let logins: string[] = [];
  const { run } = useSampleDatabase((store, key) => {
    logins = everyAccount(store.iterateThreads(key))
      .filter(isHuman)
      .map(({ login }) => login.toLowerCase());
  });

  before(() => {
    run('whoami', '--me', 'quillmarsh');
  });

  function hide(...args: string[]): string {
    const { status, stdout, stderr }: CliResult = run(...args, '--hide-names');
    assert.equal(status, 0, stderr);
    return stdout;
  }

  const COMMANDS = [
    ['evidence', '--level', 'raised'],
    ['evidence', '--format', 'csv'],
    ['map'],
    ['map', '--format', 'json'],
    ['you'],
    ['you', '--format', 'json'],
    ['warnings'],
    ['warnings', '--format', 'json', '--path', 'docs/api.md'],
    ['waiting'],
    ['waiting', '--format', 'json'],
    ['here', 'storage/src/segmentLog.ts'],
    ['here', 'storage/', '--format', 'json'],
    ['team'],
    ['team', '--format', 'json'],
    ['person', 'quillmarsh'],
    ['person', 'quillmarsh', '--format', 'json'],
    ['me'],
    ['me', '--format', 'json'],
  ];

  for (const command of COMMANDS) {
    it(`names nobody and leads nowhere: ${command.join(' ')}`, () => {
      const printed = hide(...command);
      const text = printed.toLowerCase();
      assert.ok(logins.length > 10 && printed.length > 100);
      for (const login of logins) assert.ok(!text.includes(login), login);
      assert.doesNotMatch(printed, /https?:|#\d|harbor-lane|T\d\d:\d\d/u);
      assert.match(printed, /Peer [A-Z]|#…/u);
    });
  }

  it('calls a person the same in the whole of one print, and otherwise in the next', () => {
    const named = (): string => /^Peer [A-Z]+/mu.exec(hide('person', 'quillmarsh'))?.[0] ?? '';
    const names = new Set(Array.from({ length: 6 }, named));
    assert.ok(!names.has('') && names.size > 1, [...names].join(', '));
  });

  it('asks for no answer to a warning that cannot be told by its id', () => {
    assert.doesNotMatch(hide('warnings'), /--answer/u);
  });

  it('refuses what needs a name or an id', () => {
    for (const wrong of [
      ['you', '--thanks'],
      ['warnings', '--answer', 'abc', 'done'],
    ]) {
      const { status, stdout, stderr } = run(...wrong, '--hide-names');
      assert.deepEqual([status, stdout], [2, ''], stderr);
      assert.match(stderr, /cannot be used with/u);
    }
  });
});
