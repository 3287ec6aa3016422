import assert from 'node:assert/strict';
import type { Thread } from '../../../src/core/model/thread.ts';
import type { RepositoryFiles } from '../../../src/core/people/repositoryFiles.ts';
import type { TeamContext } from '../../../src/core/people/teamContext.ts';
import {
  buildComment,
  buildCommit,
  buildIssue,
  buildPerson,
  buildPull,
  buildReview,
  buildReviewComment,
  hoursAfter,
  START_ISO,
} from '../../support/builders.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');
const YEAR_HOURS = 365 * 24;

function teamOf(threads: readonly Thread[], files: Partial<RepositoryFiles> = {}): TeamContext {
  return buildSmallTeam(threads, { asOf: hoursAfter(3 * YEAR_HOURS), files }).team;
}

/** A commit that git knows by an address only. */
function commitBy(email: string, at = START_ISO, message = 'Light the lamp') {
  return buildCommit({ at, authoredAt: at, actor: null, message, author: { name: 'M', email } });
}

const logins = (team: TeamContext, thread: Thread): string[] => team.authorsOf(thread).map(({ login }) => login);

describe('who a commit is by', () => {
  const own = buildPull({ number: 1, author: mira, events: [commitBy('mira@home.example')] });

  it('is learned from people who alone committed to their own pull request', () => {
    const team = teamOf([own]);
    assert.equal(team.authorOfCommit(commitBy('Mira@Home.example'))?.login, 'mira');
    assert.equal(team.authorOfCommit(commitBy('else@home.example')), null);
  });

  it('is what the host says, where it does', () => {
    assert.equal(teamOf([own]).authorOfCommit(buildCommit({ actor: jonas }))?.login, 'jonas');
  });

  it('is not learned from a branch with several authors, nor from an address seen under two accounts', () => {
    const shared = buildPull({ number: 1, author: mira, events: [commitBy('a@x.example'), commitBy('b@x.example')] });
    const taken = buildPull({ number: 2, author: jonas, events: [commitBy('mira@home.example')] });
    assert.equal(teamOf([shared]).authorOfCommit(commitBy('a@x.example')), null);
    assert.equal(teamOf([own, taken]).authorOfCommit(commitBy('mira@home.example')), null);
    const again = buildPull({ number: 3, author: mira, events: [commitBy('mira@home.example')] });
    assert.equal(teamOf([own, taken, again]).authorOfCommit(commitBy('mira@home.example')), null, 'nor afterwards');
  });

  it('is not learned from the pull requests of programs', () => {
    const machine = buildPull({ author: buildPerson('tide[bot]'), events: [commitBy('ci@x.example')] });
    assert.equal(teamOf([machine]).authorOfCommit(commitBy('ci@x.example')), null);
  });

  it('is read from the private addresses of the host, old and new', () => {
    const team = teamOf([]);
    assert.deepEqual(team.authorOfCommit(commitBy('77+mira@users.noreply.github.com')), {
      id: 77,
      login: 'mira',
      type: 'user',
    });
    assert.equal(team.authorOfCommit(commitBy('mira@users.noreply.github.com'))?.id, null);
    assert.equal(team.authorOfCommit(commitBy('5+mira@users.noreply.git.tide.example'))?.id, 5);
    assert.equal(team.authorOfCommit(commitBy('mira@noreply.example')), null);
  });

  it('is the account of that login here where an old private address has no id', () => {
    const pull = buildPull({ author: mira, events: [commitBy('Mira@users.noreply.github.com')] });
    const team = teamOf([pull]);
    assert.deepEqual(team.authorOfCommit(commitBy('mira@users.noreply.github.com')), mira);
    assert.deepEqual(logins(team, pull), ['mira']);
  });

  it('holds for every address that the .mailmap gives to one person', () => {
    const mailmap = 'Mira Voss <mira@work.example> <mira@home.example>\n<mira@work.example> <mira@boat.example>\n';
    const team = teamOf([own], { mailmap });
    for (const email of ['mira@home.example', 'MIRA@boat.example', 'mira@work.example']) {
      assert.equal(team.authorOfCommit(commitBy(email))?.login, 'mira', email);
    }
    assert.equal(teamOf([own]).authorOfCommit(commitBy('mira@boat.example')), null, 'and not without it');
  });

  it('takes a branch written under two addresses of one person for the work of one', () => {
    const events = [commitBy('mira@home.example'), commitBy('mira@work.example')];
    const pull = buildPull({ author: mira, events });
    const mailmap = '<mira@work.example> <mira@home.example>\n';
    assert.equal(teamOf([pull]).authorOfCommit(commitBy('mira@home.example')), null);
    assert.equal(teamOf([pull], { mailmap }).authorOfCommit(commitBy('mira@home.example'))?.login, 'mira');
  });

  it('follows the .mailmap to a private address of the host, and from it where nothing else is known', () => {
    const to = teamOf([], { mailmap: 'Mira <9+mira@users.noreply.github.com> <mira@home.example>\n' });
    assert.equal(to.authorOfCommit(commitBy('mira@home.example'))?.id, 9);
    const from = teamOf([], { mailmap: 'Mira <mira@home.example> <9+mira@users.noreply.github.com>\n' });
    assert.equal(from.authorOfCommit(commitBy('9+mira@users.noreply.github.com'))?.id, 9);
  });

  it('tells people apart who shared an address, where the .mailmap does', () => {
    const mailmap = 'Mira <7+mira@users.noreply.github.com> M <team@x.example>\n';
    const team = teamOf([], { mailmap });
    assert.equal(team.authorOfCommit(commitBy('team@x.example'))?.login, 'mira');
    const other = buildCommit({ actor: null, author: { name: 'Jonas', email: 'team@x.example' } });
    assert.equal(team.authorOfCommit(other), null);
  });
});

describe('whose work a thread is', () => {
  const trailer = (person: string): string =>
    `Light\n\nCo-authored-by: ${person} <1+${person}@users.noreply.github.com>`;

  it('tells whose work a thread was at a time: who joined later with commits of their own was not yet', () => {
    const pull = buildPull({
      ...{ number: 1, author: mira },
      events: [buildCommit({ actor: jonas, at: hoursAfter(50), authoredAt: hoursAfter(50) })],
    });
    const at = (hours: number) =>
      teamOf([pull])
        .authorsOf(pull, hoursAfter(hours))
        .map(({ login }) => login);
    assert.deepEqual(at(10), ['mira']);
    assert.deepEqual(at(60), ['mira', 'jonas']);
    assert.deepEqual(logins(teamOf([pull]), pull), ['mira', 'jonas']);
  });

  it('is of who opened it, who committed to it and who is named as co-author', () => {
    const events = [commitBy('5+jonas@users.noreply.github.com'), commitBy('x@y.example', START_ISO, trailer('ana'))];
    assert.deepEqual(logins(teamOf([]), buildPull({ author: mira, events })), ['mira', 'jonas', 'ana']);
  });

  it('finds co-authors through the .mailmap', () => {
    const message = 'Light\n\nCo-authored-by: Ana Sol <ana@boat.example>\n';
    const pull = buildPull({ author: mira, events: [commitBy('x@y.example', START_ISO, message)] });
    const mailmap = 'Ana <3+ana@users.noreply.github.com> <ana@boat.example>\n';
    assert.deepEqual(logins(teamOf([], { mailmap }), pull), ['mira', 'ana']);
    assert.deepEqual(logins(teamOf([]), pull), ['mira']);
  });

  it('is not of a program that adds a commit to it', () => {
    const events = [
      buildCommit({ actor: buildPerson('tide[bot]') }),
      commitBy('41+tide[bot]@users.noreply.github.com', hoursAfter(1), trailer('tide[bot]')),
    ];
    assert.deepEqual(logins(teamOf([]), buildPull({ author: mira, events })), ['mira']);
  });

  it('leaves a reviewer a reviewer whom a trailer thanks', () => {
    const review = buildReview({ actor: buildPerson('ana', { id: 1 }), state: 'approved' });
    const pull = buildPull({ author: mira, events: [review, commitBy('x@y.example', hoursAfter(1), trailer('ana'))] });
    assert.deepEqual(logins(teamOf([]), pull), ['mira']);
  });

  it('becomes somebody else’s from their first commit on, not before', () => {
    const late = buildPerson('jonas', { id: 5 });
    const pull = buildPull({ author: mira, events: [commitBy('5+jonas@users.noreply.github.com', hoursAfter(10))] });
    const team = teamOf([pull]);
    assert.equal(team.isAuthor(pull, late, hoursAfter(9)), false);
    assert.equal(team.isAuthor(pull, late, hoursAfter(10)), true);
    assert.equal(team.isAuthor(pull, late), true);
  });

  it('is of the humans who assigned an agent', () => {
    const pull = buildPull({ author: buildPerson('tide[bot]'), assignees: [jonas, buildPerson('renovate')] });
    assert.deepEqual(logins(teamOf([]), pull), ['tide[bot]', 'jonas']);
  });

  it('is of a deleted account alone where the author is gone', () => {
    const team = teamOf([]);
    assert.equal(team.isAuthor(buildPull({ author: null }), null), true);
    assert.equal(team.isAuthor(buildPull({ author: mira }), null), false);
    assert.equal(team.isAuthor(buildPull({ author: null }), jonas), false);
  });

  it('follows an account through a rename', () => {
    const team = teamOf([]);
    const pull = buildPull({ author: buildPerson('mira', { id: 4 }) });
    assert.equal(team.isAuthor(pull, buildPerson('mira-voss', { id: 4 })), true);
    assert.equal(team.isAuthor(pull, buildPerson('mira', { id: 8 })), false);
  });
});

describe('standing', () => {
  const at = (hours: number): number => Date.parse(hoursAfter(hours));

  it('is peer for a year after a merge, own work merged, or a review', () => {
    const pull = buildPull({
      author: mira,
      mergedAt: hoursAfter(20),
      events: [
        buildReview({ at: hoursAfter(10), actor: ana, state: 'approved' }),
        { type: 'merged', at: hoursAfter(20), actor: jonas, commitSha: null },
      ],
    });
    const team = teamOf([pull]);
    for (const person of [mira, jonas, ana]) {
      assert.equal(team.standing(person, at(21)), 'peer', person.login);
      assert.equal(team.standing(person, at(21 + YEAR_HOURS)), 'community', `${person.login}, later`);
    }
  });

  it('is peer after a verdict in words, too', () => {
    const said = buildComment({ at: hoursAfter(10), actor: ana, body: 'Tested ACK, works on both boats.' });
    assert.equal(teamOf([buildPull({ author: mira, events: [said] })]).standing(ana, at(11)), 'peer');
  });

  it('is newcomer from the first pull request until something of it counts', () => {
    const pull = buildPull({ author: mira, createdAt: hoursAfter(5), mergedAt: hoursAfter(20) });
    const team = teamOf([pull]);
    assert.equal(team.standing(mira, at(4)), 'community');
    assert.equal(team.standing(mira, at(5)), 'newcomer');
    assert.equal(team.standing(mira, at(20)), 'newcomer', 'the merge itself was still a newcomer’s');
    assert.equal(team.standing(mira, at(21)), 'peer');
  });

  it('is community for who only comments, opens issues, or reviews their own', () => {
    const pull = buildPull({
      author: mira,
      events: [buildComment({ actor: ana }), buildReview({ actor: mira, state: 'commented' })],
    });
    const team = teamOf([pull, buildIssue({ number: 2, author: jonas })]);
    assert.equal(team.standing(ana, at(10)), 'community');
    assert.equal(team.standing(jonas, at(10)), 'community');
    assert.equal(team.standing(mira, at(10)), 'newcomer');
  });
});

describe('areas of a thread', () => {
  it('are those of its files, else of its commented lines; labels speak for issues alone', () => {
    const team = teamOf([]);
    const events = [buildReviewComment({ path: 'docs/a.md' })];
    assert.deepEqual(team.areasOf(buildPull({ number: 1, files: ['b/x.ts', 'a/y.ts', 'a/z.ts'], events })), [
      'a/',
      'b/',
    ]);
    assert.deepEqual(team.areasOf(buildPull({ number: 2, labels: ['bug'], events })), ['docs/']);
    assert.deepEqual(team.areasOf(buildPull({ number: 3, labels: ['bug'] })), []);
    assert.deepEqual(team.areasOf(buildIssue({ number: 4, labels: ['map', 'lamp'] })), ['lamp', 'map']);
  });
});
