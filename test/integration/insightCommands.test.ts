import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIssue, buildPerson } from '../support/builders.ts';
import { useSampleDatabase } from '../support/useSampleDatabase.ts';

/** Of the sample team. */
const SOMEBODY = 'quillmarsh';
const MILESTONE = 'Summer timetable';

describe('people, the team and the report, on the command line', function () {
  this.timeout(120_000);

  const { inFolder, run } = useSampleDatabase((store, key) => {
    // The sample team plans without milestones.
    const put = { type: 'milestoned', at: '2026-06-10T08:00:00Z', actor: buildPerson(), milestone: MILESTONE } as const;
    store.putThreads(key, [
      buildIssue({ number: 9001, createdAt: '2026-06-09T08:00:00Z', milestone: MILESTONE, events: [put] }),
    ]);
    store.putRetro(key, { until: '2026-08-15', warnings: ['long gone'], waits: [1], questions: [] });
  });

  function dataOf(...args: string[]): string {
    const { status, stdout, stderr } = run(...args);
    assert.deepEqual([status, stderr], [0, ''], args.join(' '));
    return stdout;
  }
  function lineOfFailure(...args: string[]): string {
    const { status, stdout, stderr } = run(...args);
    assert.notEqual(status, 0, args.join(' '));
    assert.equal(stdout, '', args.join(' '));
    const lines = stderr.replace('(add --help for what is possible)', '').trimEnd().split('\n');
    assert.equal(lines.length, 1, stderr);
    return lines[0] ?? '';
  }

  describe('team', () => {
    it('tells of the whole, of areas, pairs and people, with what stands behind it', () => {
      const text = dataOf('team', '--since', '2026-01-01');
      for (const heading of ['The team', 'Areas', 'Leading and following in turn', 'People, by their newest act'])
        assert.match(text, new RegExp(`^${heading}$`, 'm'));
      assert.match(text, /^The team of harbor-lane\/tidewater, 1 Jan 2026 to /);
      assert.match(text, /As a lead: /);
      assert.match(text, /Not for performance review\.\n$/);
    });

    it('is the same as data, without a count beside anybody', () => {
      const told = JSON.parse(dataOf('team', '--format', 'json')) as Record<string, unknown>;
      assert.ok(Object.keys(told).length > 0);
      const text = JSON.stringify(told);
      assert.ok(text.includes(SOMEBODY));
      assert.doesNotMatch(text, /"(?:count|total|score|rank)"/);
    });

    it('says in one line what is wrong', () => {
      assert.match(lineOfFailure('team', '--since', 'last week'), /last week/);
      assert.match(lineOfFailure('team', '--repo', 'nobody/nothing'), /nobody\/nothing/);
    });
  });

  describe('person', () => {
    it('tells sentences with their links, in whatever case the login is written', () => {
      const text = dataOf('person', `@${SOMEBODY.toUpperCase()}`);
      assert.match(text, new RegExp(`^${SOMEBODY}\n`));
      assert.match(text, /https:\/\/github\.com\/harbor-lane\/tidewater\/(?:pull|issues)\/\d+/);
      const [said = ''] = text.split('What stands behind this');
      // Days, threads and links are no figures about anybody.
      const rest = said
        .replace(/https?:\S+|#\d+|\d{1,2} [A-Z][a-z]{2,3} \d{4}/g, '')
        .replace(/“[^”]*”/g, '')
        .replace(/`[^`]*`/g, '');
      assert.doesNotMatch(rest, /\d/);
    });

    it('says in one line that nobody of that name is known', () => {
      assert.match(lineOfFailure('person', 'nobody-here'), /There is no evidence of "nobody-here" here\./);
    });
  });

  describe('me', () => {
    it('asks who is there first, and then shows the mirror to them alone', () => {
      assert.match(lineOfFailure('me'), /whoami --me LOGIN/);
      assert.equal(run('whoami', '--me', SOMEBODY).status, 0);
      const text = dataOf('me', '--since', '2025-11-01');
      assert.match(text, /^My leadership, 1 Nov 2025 to /);
      assert.match(text, /Only you see this page\./);
      assert.match(text, /What others see of you/);
      assert.ok(JSON.parse(dataOf('me', '--format', 'json')));
    });
  });

  describe('the excerpts in the README', () => {
    /** As one line, without what Markdown and a terminal's width add. */
    const plain = (text: string): string =>
      text
        .replace(/\[look\]\([^)]*\)|\*\*|\\/g, '')
        .replace(/^\s*(?:- |> |\d\. )/gm, '')
        .replace(/\s+/g, ' ');

    it('stand as they are in what is printed of the sample team', async () => {
      const readme = await readFile(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
      // Fences open and close in turn; a block of a language is a command or a setting.
      const blocks = readme.split(/^```/m).filter((block, index) => index % 2 === 1 && block.startsWith('\n'));
      assert.equal(blocks.length, 3);
      const printed = plain(
        [dataOf('map', '--format', 'text'), dataOf('team'), dataOf('report', '--since', '2026-05-01', '--names')].join(
          '\n',
        ),
      );
      // What goes on in lower case was wrapped.
      const pieces = blocks.flatMap((block) =>
        block.split(/\n(?=\s*(?:[\d#A-Z]|https?:|- |> |\w+\/$|\w+-\w+ (?:has|leads) ))/m),
      );
      for (const piece of pieces) assert.ok(printed.includes(plain(piece).trim()), piece);
    });
  });

  describe('report', () => {
    const report = (since: string, ...more: string[]): string => dataOf('report', '--since', since, ...more);

    it('is Markdown with a diagram, since a day, and names nobody unless that is asked for', () => {
      const hidden = report('2026-05-01');
      assert.match(hidden, /^# Retro report\b.*\n\n1 May 2026 to /);
      assert.match(hidden, /```mermaid\nflowchart /);
      assert.ok(!hidden.includes(SOMEBODY) && !hidden.includes('harbor-lane'));
      assert.doesNotMatch(hidden, /https?:/);
      assert.ok(report('2026-05-01', '--names').includes(SOMEBODY));
    });

    it('is one page that loads nothing, where that is wanted, also into a file', async () => {
      const file = inFolder('retro.html');
      assert.equal(report('2026-05-01', '--format', 'html', '--out', file), '');
      const html = await readFile(file, 'utf8');
      assert.match(html, /^<!doctype html>/);
      assert.match(html, /<svg/);
      assert.doesNotMatch(html, /<script|<link|src=/);
      assert.ok(!html.includes(SOMEBODY));
    });

    it('begins where the last one ended, and says what has become of what was open', () => {
      const text = report('last');
      assert.match(text, /15 Aug 2026 to /);
      assert.match(text, /The last report went up to 15 Aug 2026\./);
      assert.match(text, /The warning that was open then is settled\./);
      assert.match(text, /The thread that waited then waits no longer\./);
      assert.match(lineOfFailure('report', '--since', 'last', '--until', '2024-01-01'), /no report before this one/);
    });

    it('begins at a milestone, whatever the case', () => {
      assert.match(
        report(MILESTONE.toLowerCase()),
        /10 Jun 2026 to [^\n]*Since the first thread was put into the milestone summer timetable\./,
      );
    });

    it('begins at a real tag of a real clone: when it was made, not when its commit was', async () => {
      const clone = inFolder('clone');
      const git = (at: string, ...args: string[]): void =>
        void execFileSync('git', args, {
          cwd: inFolder(),
          stdio: 'ignore',
          env: {
            PATH: process.env['PATH'],
            GIT_CONFIG_GLOBAL: '/dev/null',
            GIT_AUTHOR_NAME: 'A',
            GIT_AUTHOR_EMAIL: 'a@example.org',
            GIT_COMMITTER_NAME: 'A',
            GIT_COMMITTER_EMAIL: 'a@example.org',
            GIT_AUTHOR_DATE: at,
            GIT_COMMITTER_DATE: at,
          },
        });
      git('2026-03-02T08:00:00Z', 'init', '--quiet', clone);
      git('2026-03-02T08:00:00Z', '-C', clone, 'commit', '--quiet', '--allow-empty', '-m', 'Begin');
      git('2026-03-02T08:00:00Z', '-C', clone, 'tag', 'v1.0');
      git('2026-04-20T08:00:00Z', '-C', clone, 'tag', '-a', 'v1.1', '-m', 'Harbor lights');
      assert.match(report('v1.0', '--clone', clone), /2 Mar 2026 to [^\n]*Since the tag v1\.0 was made\./);
      assert.match(report('v1.1', '--clone', clone), /20 Apr 2026 to [^\n]*Since the tag v1\.1 was made\./);
      assert.match(
        lineOfFailure('report', '--since', 'v9.9', '--clone', clone),
        /^"v9\.9" is no day, and no milestone here, and no tag of the clone\. Write a day as 2026-01-31\.$/,
      );
      // Never an option or a path of git's.
      assert.match(lineOfFailure('report', '--since', '--all', '--clone', clone), /--all/);
    });

    it('says in one line what is wrong with a value', () => {
      assert.match(lineOfFailure('report', '--since', 'v1.0'), /for a tag, add --clone FOLDER/);
      assert.match(lineOfFailure('report', '--since', '2026-02-31'), /2026-02-31/);
      assert.match(lineOfFailure('report', '--since', '2026-05-01', '--until', 'soon'), /soon/);
      assert.match(lineOfFailure('report', '--since', 'v1.0', '--clone', inFolder('nowhere')), /nowhere/);
      assert.match(lineOfFailure('report', '--since', '2026-05-01', '--format', 'pdf'), /md, html/);
      assert.match(lineOfFailure('report'), /--since/);
    });
  });
});
