import assert from 'node:assert/strict';
import fc from 'fast-check';
import { learnOutdatedWorth } from '../../../src/core/detectors/concern/concernOutcome.ts';
import { flaggedInReview } from '../../../src/core/detectors/flaggedInReview.ts';
import type { ReviewCommentEvent, ThreadEvent } from '../../../src/core/model/event.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Repository } from '../../../src/core/model/repository.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { buildTeamContext } from '../../../src/core/people/teamContext.ts';
import { findCandidates } from '../../../src/core/reading/findCandidates.ts';
import {
  buildComment,
  buildCommit,
  buildPerson,
  buildPull,
  buildRepository,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');

interface Look {
  repository?: Repository;
  codeowners?: string;
  /** Which comments the reader takes for concerns. */
  isConcern?: (body: string) => boolean;
}

function detect(pulls: readonly Pull[], look: Look = {}): Evidence[] {
  const { repository = buildRepository(), codeowners = null, isConcern = () => true } = look;
  const history = { repository, threads: pulls, asOf: hoursAfter(9000), isWhole: true };
  const files = { codeowners, mailmap: null, paths: [] };
  const team = buildTeamContext({ history, files, areaOf: (path) => `${path.split('/')[0] ?? ''}/` });
  const readings = findCandidates(history, team).map((item) => ({
    item,
    reading: { isConcern: isConcern(item.comment.body), kind: 'race', probability: 0.8, reason: '' },
    readBy: 'built-in',
  }));
  return flaggedInReview.detect({ history, team, readings });
}

/** Ten hours in, jonas points at a line of mira's work. */
function flag(fields: Partial<ReviewCommentEvent> = {}): ReviewCommentEvent {
  return buildReviewComment({
    id: 7,
    at: hoursAfter(10),
    actor: jonas,
    body: 'Two keepers may light it at once.',
    isOutdated: false,
    ...fields,
  });
}

const reply = (body: string, at = 11, actor: Person | null = mira) =>
  buildReviewComment({ at: hoursAfter(at), actor, body, rootCommentId: 7 });
const push = (at = 12, message = 'Light it once', parents: string[] = []) =>
  buildCommit({ at: hoursAfter(at), authoredAt: hoursAfter(at), actor: mira, message, parents });
const review = (at: number, state: 'approved' | 'changes-requested', actor = jonas) =>
  buildReview({ id: 500 + at, at: hoursAfter(at), actor, state });
const thumb = (actor: Person) => [{ content: '+1' as const, actor }];
const pullOf = (...events: ThreadEvent[]): Pull => buildPull({ author: mira, events });

/** What became of it, or nothing. */
const levels = (...events: ThreadEvent[]): string =>
  detect([pullOf(...events)])
    .map(({ level }) => level)
    .join(' ');

const OUTCOMES: readonly (readonly [name: string, events: ThreadEvent[], level: string])[] = [
  ['is raised where nobody answered', [flag()], 'raised'],
  ['is no more than raised because something was pushed afterwards', [flag(), push()], 'raised'],
  ['is acted on when its author says that it was done', [flag(), reply('Fixed.'), push()], 'acted-on'],
  ['stays raised where it is said to be done and nothing was pushed', [flag(), reply('Yes, that is done.')], 'raised'],
  [
    'is acted on where it is said to be done in another pull request',
    [flag(), reply('Thanks, done in #221.')],
    'acted-on',
  ],
  [
    'stays raised when its author refuses, whatever was changed',
    [flag({ isOutdated: true }), reply("I'd rather keep it."), push()],
    'raised',
  ],
  [
    'is deferred when its author leaves it for later',
    [flag(), reply('Good point, in a follow-up.'), push()],
    'deferred',
  ],
  ['is acted on when its author promised and pushed', [flag(), reply('Good catch!'), push()], 'acted-on'],
  ['stays raised on a promise alone', [flag(), reply('Will do.')], 'raised'],
  [
    'stays raised on a promise and a merge from the base',
    [flag(), reply('Will do.'), push(12, 'Merge main', ['a', 'b'])],
    'raised',
  ],
  ['stays raised on thanks alone', [flag(), reply('Thanks!'), push()], 'raised'],
  [
    'is acted on after thanks where its lines changed',
    [flag({ isOutdated: true }), reply('Thanks!'), push()],
    'acted-on',
  ],
  ['goes by the author’s last word', [flag(), reply('Done.'), reply("No need, I'd rather keep it.", 13)], 'raised'],
  [
    'does not lose what was done to a later courtesy',
    [flag(), reply('Done.'), push(), reply('Thanks again!', 13)],
    'acted-on',
  ],
  ['does not listen to what a third person says of it', [flag(), reply('Fixed.', 11, ana)], 'raised'],
  ['does not listen to what a program says of it', [flag(), reply('Fixed.', 11, buildPerson('tide[bot]'))], 'raised'],
  [
    'is acted on when the suggested change was applied',
    [
      flag({ body: 'Twice?\n```suggestion\nlamp.once();\n```' }),
      push(12, 'Update lamp.ts\n\nCo-authored-by: jonas <jonas@example.org>'),
    ],
    'acted-on',
  ],
  [
    'is not acted on by somebody else’s suggestion, however alike the login',
    [
      flag({ body: 'Twice?\n```suggestion\nlamp.once();\n```' }),
      push(12, 'Update lamp.ts\n\nCo-authored-by: jonasson <jonasson@example.org>'),
    ],
    'raised',
  ],
  ['is acted on after the author’s thumbs-up and a push', [flag({ reactions: thumb(mira) }), push()], 'acted-on'],
  ['stays raised on a thumbs-up without a push', [flag({ reactions: thumb(mira) })], 'raised'],
  ['stays raised on somebody else’s thumbs-up', [flag({ reactions: thumb(ana) }), push()], 'raised'],
  [
    'reads the answer and not the thumbs-up where there are both',
    [flag({ reactions: thumb(mira) }), reply('This is intentional.'), push()],
    'raised',
  ],
  [
    'is acted on when its reviewer asked for changes and approved the next push',
    [review(10, 'changes-requested'), flag({ reviewId: 510, isOutdated: true }), push(), review(13, 'approved')],
    'acted-on',
  ],
  [
    'stays raised when its lines were not touched before the approval',
    [review(10, 'changes-requested'), flag({ reviewId: 510 }), push(), review(13, 'approved')],
    'raised',
  ],
  [
    'stays raised when nothing was pushed before the approval',
    [review(10, 'changes-requested'), flag({ reviewId: 510, isOutdated: true }), review(13, 'approved')],
    'raised',
  ],
  [
    'stays raised when somebody else approved',
    [review(10, 'changes-requested'), flag({ reviewId: 510, isOutdated: true }), push(), review(13, 'approved', ana)],
    'raised',
  ],
  [
    'stays raised on changed lines alone, as long as they say little here',
    [flag({ isOutdated: true }), push()],
    'raised',
  ],
];

describe('a concern on a line', () => {
  for (const [name, events, level] of OUTCOMES) it(name, () => assert.equal(levels(...events), level));

  it('shows where it was said and what became of it', () => {
    const answer = reply('Fixed.');
    const comment = flag();
    const [evidence] = detect([pullOf(comment, answer, push())]);
    assert.deepEqual(
      evidence?.because.map(({ url }) => url),
      [comment.url, answer.url],
    );
    assert.equal(evidence.source.quote, 'Two keepers may light it at once.');
    assert.deepEqual(evidence.area, ['storage/']);
  });

  it('helps the authors where it was heard, and names nobody where it was not', () => {
    const helped = (...events: ThreadEvent[]): (string | undefined)[] =>
      detect([pullOf(...events)]).flatMap(({ beneficiaries }) => beneficiaries.map(({ login }) => login));
    assert.deepEqual(helped(flag(), reply('Fixed.'), push()), ['mira']);
    assert.deepEqual(helped(flag()), []);
    assert.deepEqual(helped(flag(), reply("I'd rather keep it.")), []);
  });

  it('is nothing when it is none: a nit, praise, a question, a status', () => {
    assert.deepEqual(detect([pullOf(flag(), reply('Fixed.'))], { isConcern: () => false }), []);
  });

  it('is nothing once the work is in', () => {
    const merged = (at: number): Pull => buildPull({ author: mira, mergedAt: hoursAfter(at), events: [flag()] });
    assert.deepEqual(detect([merged(9)]), []);
    assert.deepEqual(detect([merged(10)]), []);
    assert.equal(detect([merged(11)]).length, 1);
  });
});

describe('changed lines without a word', () => {
  /** So many pull requests on which mira said "fixed" or refused, with the commented lines changed or not. */
  function past(counts: { fixed: number; refused: number; refusedOutdated: number }): Pull[] {
    const one = (isOutdated: boolean, body: string) => (_: unknown, index: number) => ({ isOutdated, body, index });
    return [
      ...Array.from({ length: counts.fixed }, one(true, 'Fixed.')),
      ...Array.from({ length: counts.refused }, one(false, 'This is intentional.')),
      ...Array.from({ length: counts.refusedOutdated }, one(true, 'This is intentional.')),
    ].map(({ isOutdated, body }, index) => {
      const words = `Lamp ${'abcdefghijklmnopqrstuvwxyz'.charAt(index % 26).repeat(index + 2)} may burn out.`;
      return buildPull({
        number: index + 100,
        author: mira,
        events: [flag({ isOutdated, body: words }), reply(body), push()],
      });
    });
  }
  const silent = buildPull({ number: 1, author: mira, events: [flag({ isOutdated: true }), push()] });
  const levelAfter = (counts: Parameters<typeof past>[0]): string | undefined =>
    detect([silent, ...past(counts)]).find(({ thread }) => thread.number === 1)?.level;

  it('mean something where they went with "fixed" and not with refusals', () => {
    assert.equal(levelAfter({ fixed: 12, refused: 12, refusedOutdated: 0 }), 'acted-on');
  });

  it('mean nothing where refusals leave changed lines as well', () => {
    assert.equal(levelAfter({ fixed: 12, refused: 0, refusedOutdated: 12 }), 'raised');
  });

  it('are worth a probability, and more for each "fixed" that they went with', () => {
    const worth = (fixed: number, refusedOutdated: number): number => {
      const pulls = past({ fixed, refused: 3, refusedOutdated });
      const history = { repository: buildRepository(), threads: pulls, asOf: hoursAfter(9000), isWhole: true };
      const team = buildTeamContext({ history, files: null, areaOf: (path) => path });
      return learnOutdatedWorth(findCandidates(history, team), team).whenOutdated;
    };
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(count, count, (fixed, refused) => {
        const value = worth(fixed, refused);
        assert.ok(value > 0 && value < 1);
        assert.ok(worth(fixed + 1, refused) > value);
        assert.ok(worth(fixed, refused + 1) < value);
      }),
      { numRuns: 20 },
    );
  });
});

describe('who can have flagged it', () => {
  const actors = (...pulls: Pull[]): string[] => detect(pulls).map(({ actor }) => actor.login);

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
    const [evidence] = detect([
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
      detect([pull])[0]?.beneficiaries.map(({ login }) => login),
      ['ana'],
    );
  });
});

describe('what is one act', () => {
  it('is one review thread, whoever else joins it', () => {
    const events = [flag(), reply('It would crash, too.', 11, ana), reply('Fixed.', 12)];
    assert.deepEqual(
      detect([pullOf(...events)]).map(({ actor }) => actor.login),
      ['jonas'],
    );
  });

  it('are the threads of a review each, held together by it', () => {
    const events = [
      review(10, 'changes-requested'),
      flag({ reviewId: 510 }),
      flag({ id: 8, reviewId: 510, path: 'lamp/b.ts', body: 'And the wick is never trimmed.' }),
    ];
    const found = detect([pullOf(...events)]);
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
    assert.equal(detect(on(2)).length, 2);
    assert.equal(detect(on(3)).length, 0);
  });

  it('may be said in the conversation or above a review', () => {
    const words = 'The lamp may burn out at night.';
    const found = detect([
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
      detect([pullOf(...events)], { repository })[0]?.id;
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
    const expected = sorted(detect(pulls));
    assert.equal(expected.length, 4);
    fc.assert(
      fc.property(fc.shuffledSubarray(pulls, { minLength: 4 }), (shuffled) => {
        assert.deepEqual(sorted(detect(shuffled)), expected);
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
    const [evidence] = detect([pullOf(...events)], codeowners === undefined ? {} : { codeowners });
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
