import assert from 'node:assert/strict';
import fc from 'fast-check';
import { learnOutdatedWorth } from '../../../src/core/detectors/concern/concernOutcome.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { findCandidates } from '../../../src/core/reading/findCandidates.ts';
import { buildComment, buildCommit, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { ana, detectFlags, flag, jonas, mira, pullOf, push, reply, review, thumb } from '../../support/flaggedWork.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

/** What became of it, or nothing. */
const levels = (...events: ThreadEvent[]): string =>
  detectFlags([pullOf(...events)])
    .map(({ level }) => level)
    .join(' ');

const OUTCOMES: readonly (readonly [name: string, events: ThreadEvent[], level: string])[] = [
  ['is raised where nobody answered', [flag()], 'raised'],
  ['is no more than raised because something was pushed afterwards', [flag(), push()], 'raised'],
  ['is acted on when its author says that it was done', [flag(), reply('Fixed.'), push()], 'acted-on'],
  ['stays raised where it is said to be done and nothing was pushed', [flag(), reply('Yes, that is done.')], 'raised'],
  [
    'stays raised where its reviewer grants what the author said against it, and the author then takes up another point',
    [
      flag(),
      reply('Thanks, but this lamp does not have a second keeper.'),
      reply('True, ok. Please say so in a comment.', 11.5, jonas),
      reply('Will do.', 11.8),
      push(),
    ],
    'raised',
  ],
  [
    'is acted on where its reviewer holds on to it after an objection, and the author comes round',
    [
      flag(),
      reply('Thanks, but this lamp does not have a second keeper.'),
      reply('It has one in winter.', 11.5, jonas),
      reply('Right, will fix.', 11.8),
      push(),
    ],
    'acted-on',
  ],
  [
    'is acted on where its reviewer is content with what the author will do',
    [flag(), reply('Will fix it, but the horn stays.'), reply('OK, true.', 11.5, jonas), reply('Done.', 11.8), push()],
    'acted-on',
  ],
  [
    'is left for later where the yes hangs on a need, whatever is pushed afterwards',
    [flag(), reply('Agreed. It would have to be rebuilt if that is ever needed.'), push()],
    'deferred',
  ],
  [
    'is left for later where the author will only look at it',
    [flag(), reply('Thanks, I will take a closer look tonight.'), push()],
    'deferred',
  ],
  [
    'is acted on where the yes hung on a need, and the lines were changed after all',
    [flag({ isOutdated: true }), reply('Agreed. It would have to be rebuilt if that is ever needed.'), push()],
    'acted-on',
  ],
  [
    'is left for later where the lines had been changed before such a yes',
    [flag({ isOutdated: true }), push(10.5), reply('Agreed. It would have to be rebuilt if that is ever needed.')],
    'deferred',
  ],
  [
    'is left for later where its reviewer says that it is not for this pull request, and the author agrees',
    [flag({ body: 'Not really for this PR, but two keepers may light it at once.' }), reply('Yes, agree.'), push()],
    'deferred',
  ],
  [
    'is acted on where its reviewer would have let it wait, and it was done all the same',
    [flag({ body: 'Could be in a follow-up: two keepers may light it at once.' }), reply('Fixed.'), push()],
    'acted-on',
  ],
  [
    'is raised where it will be done and nothing is pushed from then on',
    [flag(), push(10.5), reply('Will fix.')],
    'raised',
  ],
  ['is acted on where the yes came after the push', [flag(), push(10.5), reply("You're right.")], 'acted-on'],
  [
    'is acted on where the author left it for later in the conversation, and says there that it is done',
    [
      buildComment({ at: hoursAfter(10), actor: jonas, body: '@mira Two keepers may light it at once.' }),
      buildComment({ at: hoursAfter(11), actor: mira, body: 'I will take a look tonight.' }),
      push(),
      buildComment({ at: hoursAfter(13), actor: mira, body: '> Two keepers may light it at once.\n\nFixed.' }),
    ],
    'acted-on',
  ],
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
    const [evidence] = detectFlags([pullOf(comment, answer, push())]);
    assert.deepEqual(
      evidence?.because.map(({ url }) => url),
      [comment.url, answer.url],
    );
    assert.equal(evidence.source.quote, 'Two keepers may light it at once.');
    assert.deepEqual(evidence.area, ['storage/']);
  });

  it('helps the authors where it was heard, and names nobody where it was not', () => {
    const helped = (...events: ThreadEvent[]): (string | undefined)[] =>
      detectFlags([pullOf(...events)]).flatMap(({ beneficiaries }) => beneficiaries.map(({ login }) => login));
    assert.deepEqual(helped(flag(), reply('Fixed.'), push()), ['mira']);
    assert.deepEqual(helped(flag()), []);
    const joined = buildCommit({ actor: ana, at: hoursAfter(40), authoredAt: hoursAfter(40) });
    assert.deepEqual(helped(flag(), reply('Fixed.'), push(), joined), ['mira'], 'nobody who joined later');
    assert.deepEqual(helped(flag(), reply("I'd rather keep it.")), []);
  });

  it('is nothing when it is none: a nit, praise, a question, a status', () => {
    assert.deepEqual(detectFlags([pullOf(flag(), reply('Fixed.'))], { isConcern: () => false }), []);
  });

  it('is nothing where whoever had said it took it back later', () => {
    const said = buildComment({
      id: 7,
      actor: jonas,
      at: hoursAfter(10),
      body: 'I think the name should follow the table, else two keepers race.',
    });
    const done = [push(11), buildComment({ id: 8, actor: mira, at: hoursAfter(12), body: 'Changed.' })];
    const after = (body: string) => buildComment({ id: 9, actor: jonas, at: hoursAfter(15), body });
    const back = after('I was wrong about the name, two keepers never race for the table there.');
    const levelsOf = (...events: ThreadEvent[]) =>
      detectFlags([pullOf(...events)]).flatMap(({ source, level }) => (source.commentId === said.id ? [level] : []));
    assert.deepEqual(levelsOf(said, ...done, back), []);
    assert.deepEqual(levelsOf(said, ...done, after('It works now, and the name follows the table.')), ['acted-on']);
  });

  it('is nothing once the work is in', () => {
    const merged = (at: number): Pull => buildPull({ author: mira, mergedAt: hoursAfter(at), events: [flag()] });
    assert.deepEqual(detectFlags([merged(9)]), []);
    assert.deepEqual(detectFlags([merged(10)]), []);
    assert.equal(detectFlags([merged(11)]).length, 1);
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
    detectFlags([silent, ...past(counts)]).find(({ thread }) => thread.number === 1)?.level;

  it('mean something where they went with "fixed" and not with refusals', () => {
    assert.equal(levelAfter({ fixed: 12, refused: 12, refusedOutdated: 0 }), 'acted-on');
  });

  it('mean nothing where refusals leave changed lines as well', () => {
    assert.equal(levelAfter({ fixed: 12, refused: 0, refusedOutdated: 12 }), 'raised');
  });

  it('are worth a probability, and more for each "fixed" that they went with', () => {
    const worth = (fixed: number, refusedOutdated: number): number => {
      const pulls = past({ fixed, refused: 3, refusedOutdated });
      const { history, team } = buildSmallTeam(pulls);
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

describe('a concern that a follow-up took up', () => {
  const link = 'https://github.com/tide-team/lighthouse/pull/1#discussion_r7';
  const later = { number: 2, author: mira, createdAt: hoursAfter(40), mergedAt: hoursAfter(50) };
  /** What became of it, where the work went in and this was said for a later pull request. */
  const levelWith = (body: string, ...events: ThreadEvent[]): string | undefined => {
    const pull = buildPull({ number: 1, author: mira, mergedAt: hoursAfter(20), events: [flag(), ...events] });
    const found = detectFlags([pull, buildPull({ ...later, title: 'Light it once', body })]);
    return found.find(({ thread }) => thread.number === 1)?.level;
  };

  it('is acted on where it was left for later, or went in without an answer', () => {
    assert.equal(levelWith(`As suggested in ${link}.`, reply('In a follow-up.')), 'acted-on');
    assert.equal(levelWith(`As suggested in ${link}.`), 'acted-on');
  });

  it('stays where it was where nothing says that it follows that up, and where the author had refused', () => {
    assert.equal(levelWith('Nicer names.', reply('In a follow-up.')), 'deferred');
    assert.equal(levelWith(`Not what was said in ${link}.`), 'raised');
    assert.equal(levelWith(`As suggested in ${link}.`, reply('This is intentional.')), 'raised');
  });
});
