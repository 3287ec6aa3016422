import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import {
  buildComment,
  buildCommit,
  buildPerson,
  buildPull,
  buildRepository,
  hoursAfter,
} from '../../support/builders.ts';
import { ana, detectFlags, flag, jonas, mira, pullOf, push, reply, review } from '../../support/flaggedWork.ts';

describe('who can have flagged it', () => {
  const actors = (...pulls: Pull[]): string[] => detectFlags(pulls).map(({ actor }) => actor.login);

  it('is nobody on their own work, no program and no deleted account', () => {
    assert.deepEqual(actors(pullOf(flag({ actor: mira }))), []);
    assert.deepEqual(actors(pullOf(flag({ actor: buildPerson('tide[bot]') }))), []);
    assert.deepEqual(actors(pullOf(flag({ actor: buildPerson('copilot', { type: 'user' }) }))), []);
    assert.deepEqual(actors(pullOf(flag({ actor: null }))), []);
  });

  it('is no co-author, but who joined the branch later was still a reviewer before', () => {
    const joined = (at: number): Pull =>
      pullOf(
        buildCommit({
          at: hoursAfter(at),
          authoredAt: hoursAfter(at),
          actor: jonas,
          author: { name: 'jonas', email: `${String(jonas.id)}+jonas@users.noreply.github.com` },
        }),
        flag(),
      );
    assert.deepEqual(actors(joined(5)), []);
    assert.deepEqual(actors(joined(15)), ['jonas']);
  });

  it('is nobody on the work of a program, unless a human had assigned it', () => {
    const events = [flag()];
    const agent = buildPerson('tide-agent[bot]');
    assert.deepEqual(actors(buildPull({ author: agent, events })), []);
    assert.deepEqual(actors(buildPull({ author: agent, assignees: [ana], events })), ['jonas']);
    assert.deepEqual(actors(buildPull({ author: agent, assignees: [jonas], events })), [], 'it is theirs then');
  });

  it('may be anybody on the work of a deleted account, whom nobody is told to have helped', () => {
    const [evidence] = detectFlags([
      buildPull({ author: null, events: [flag(), reply('Fixed.', 11, null), { ...push(), actor: null }] }),
    ]);
    assert.equal(evidence?.level, 'acted-on');
    assert.deepEqual(evidence.beneficiaries, []);
  });

  it('helps the human who assigned the agent', () => {
    const agent = buildPerson('tide-agent[bot]');
    const pull = buildPull({
      author: agent,
      assignees: [ana],
      events: [flag(), reply('Fixed.', 11, ana), { ...push(), actor: agent }],
    });
    assert.deepEqual(
      detectFlags([pull])[0]?.beneficiaries.map(({ login }) => login),
      ['ana'],
    );
  });
});

describe('what is one act', () => {
  it('is one review thread, whoever else joins it', () => {
    const events = [flag(), reply('It would crash, too.', 11, ana), reply('Fixed.', 12)];
    assert.deepEqual(
      detectFlags([pullOf(...events)]).map(({ actor }) => actor.login),
      ['jonas'],
    );
  });

  it('are the threads of a review each, held together by it', () => {
    const events = [
      review(10, 'changes-requested'),
      flag({ reviewId: 510 }),
      flag({ id: 8, reviewId: 510, path: 'lamp/b.ts', body: 'And the wick is never trimmed.' }),
    ];
    const found = detectFlags([pullOf(...events)]);
    assert.equal(new Set(found.map(({ id }) => id)).size, 2);
    assert.deepEqual(new Set(found.map(({ actGroup }) => actGroup)), new Set(['review:510']));
  });

  it('is no ritual: the same words on three pull requests are a habit, on two they are not', () => {
    const on = (count: number): Pull[] =>
      Array.from({ length: count }, (_, index) =>
        buildPull({
          number: index + 1,
          author: mira,
          events: [flag({ id: 70 + index, body: `Is #${String(index + 1)} safe at night?` })],
        }),
      );
    assert.equal(detectFlags(on(2)).length, 2);
    assert.equal(detectFlags(on(3)).length, 0);
  });

  it('may be said in the conversation or above a review', () => {
    const words = 'The lamp may burn out at night.';
    const found = detectFlags([
      pullOf(buildComment({ at: hoursAfter(10), actor: jonas, body: words }), {
        ...review(20, 'changes-requested', ana),
        body: words,
      }),
    ]);
    assert.deepEqual(
      found.map(({ source }) => [source.commentId !== null, source.reviewId !== null]),
      [
        [true, false],
        [false, true],
      ],
    );
  });

  it('is the same after renames, under another level and in any order of the threads', () => {
    const first = [flag()];
    const renamed = { ...jonas, login: 'jonas-weber' };
    const idOf = (events: ThreadEvent[], repository = buildRepository()): string | undefined =>
      detectFlags([pullOf(...events)], { repository })[0]?.id;
    const id = idOf(first);
    assert.ok(id);
    assert.equal(idOf([...first, reply('Fixed.')]), id, 'raised → acted on');
    assert.equal(idOf([flag({ actor: renamed })]), id, 'another login');
    assert.equal(idOf(first, { ...buildRepository(), owner: 'new', name: 'name' }), id, 'another repository name');
    assert.notEqual(idOf(first, buildRepository({ id: 1 })), id, 'another repository');
  });

  it('is found in the same way in whatever order the threads come', () => {
    const pulls = ['ana', 'jonas', 'kofi', 'lena'].map((login, index) =>
      buildPull({
        number: index + 1,
        author: mira,
        events: [
          flag({ id: index + 40, actor: buildPerson(login), body: `The ${login} lamp may burn out.` }),
          reply('Fixed.'),
        ],
      }),
    );
    const sorted = (found: Evidence[]): Evidence[] => found.toSorted((a, b) => a.id.localeCompare(b.id));
    const expected = sorted(detectFlags(pulls));
    assert.equal(expected.length, 4);
    fc.assert(
      fc.property(fc.shuffledSubarray(pulls, { minLength: 4 }), (shuffled) => {
        assert.deepEqual(sorted(detectFlags(shuffled)), expected);
      }),
      { numRuns: 10 },
    );
  });
});

describe('whether it was theirs to do', () => {
  const request = (reviewer: Person | null, team: string | null = null): ThreadEvent => ({
    type: 'review-requested',
    at: hoursAfter(1),
    actor: mira,
    reviewer,
    team,
  });
  const judge = (events: ThreadEvent[], codeowners?: string): unknown => {
    const [evidence] = detectFlags([pullOf(...events)], codeowners === undefined ? {} : { codeowners });
    return { unasked: evidence?.unasked, byDuty: evidence?.byDuty };
  };

  it('is told from requests and ownership, and left open where a team was asked', () => {
    assert.deepEqual(judge([flag()]), { unasked: true, byDuty: false });
    assert.deepEqual(judge([request(jonas), flag()]), { unasked: false, byDuty: false });
    assert.deepEqual(judge([request(null, 'keepers'), flag()]), { unasked: null, byDuty: false });
    assert.deepEqual(judge([flag()], 'storage/ @jonas'), { unasked: false, byDuty: true });
    assert.deepEqual(judge([flag()], 'storage/ @tide/keepers'), { unasked: null, byDuty: false });
    assert.deepEqual(judge([flag()], 'docs/ @jonas'), { unasked: true, byDuty: false });
  });
});

describe('what its writer had said before', () => {
  const line = '+  const lamp = lightAtDusk(keeper);';
  const hunk = `@@ -1,2 +1,3 @@\n   open();\n${line}`;
  const proposal = flag({
    id: 5,
    at: hoursAfter(5),
    diffHunk: '@@ -1,2 +1,3 @@\n   open();\n+  light();',
    body: '```suggestion\n  const lamp = lightAtDusk(keeper);\n```',
  });
  const flagged = (...events: ThreadEvent[]) =>
    detectFlags([pullOf(...events)]).filter(({ source }) => source.commentId === 7);

  it('is mended and not flagged where it is what was wrong', () => {
    const body = 'The keeper may be asleep at dusk: I was mistaken in my earlier comment, sorry.';
    assert.deepEqual(flagged(flag({ body })), []);
    assert.equal(
      flagged(flag({ body: 'The keeper may be asleep at dusk, as I said in my earlier comment.' })).length,
      1,
    );
  });

  it('is not flagged where the line had come in by their own suggestion, and is where it had been there before', () => {
    assert.deepEqual(flagged(proposal, flag({ diffHunk: hunk })), []);
    assert.equal(flagged({ ...proposal, actor: ana }, flag({ diffHunk: hunk })).length, 1);
    assert.equal(flagged({ ...proposal, diffHunk: hunk }, flag({ diffHunk: hunk })).length, 1);
  });
});

describe('one cause', () => {
  const first = flag({ body: 'You need the `UnlockGuard` here to sign later on.' });
  const again = (hours: number, actor = jonas, body = 'The `UnlockGuard` has to move, else it cannot sign.') =>
    buildComment({ at: hoursAfter(hours), actor, body });
  const count = (...events: ThreadEvent[]): number => detectFlags([pullOf(...events)]).length;

  it('is told once where one person names it twice within a day', () => {
    assert.equal(count(first, again(11)), 1);
    const [kept] = detectFlags([pullOf(again(9), first, reply('Fixed.', 11), push())]);
    assert.deepEqual([kept?.source.commentId, kept?.level], [7, 'acted-on']);
  });

  it('is told twice by two people, on two days, at two lines, or of two things', () => {
    assert.equal(count(first, again(11, ana)), 2);
    assert.equal(count(first, again(40)), 2);
    assert.equal(count(first, flag({ id: 9, rootCommentId: 9, at: hoursAfter(11), body: first.body })), 2);
    assert.equal(count(first, again(11, jonas, '`UnlockGuard` has a typo in its documentation.')), 2);
  });
});
