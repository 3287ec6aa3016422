import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Pull, Thread } from '../../../src/core/model/thread.ts';
import { buildPull } from '../../support/builders.ts';
import {
  ana,
  approve,
  bot,
  close,
  conflict,
  detect,
  jonas,
  label,
  merge,
  mira,
  movers,
  on,
  pullOf,
  push,
  refuse,
  REMARK,
  rewrite,
  say,
  WAY_OUT,
} from './brokenWait.ts';

const CASES: readonly (readonly [name: string, events: ThreadEvent[], movers: string[]])[] = [
  ['an approval, when it was merged then', [approve(3, jonas), merge(4)], ['jonas']],
  ['a request for changes, when the author pushed then', [refuse(3, jonas), push(4)], ['jonas']],
  ['a fix that somebody else pushed', [push(3, jonas), merge(3.5)], ['jonas']],
  ['the merge itself where nobody had approved', [merge(3, jonas)], ['jonas']],
  [
    'a closing with its reason',
    [say(3, jonas, 'The horn is enough in fog, so no lamp is needed.'), close(3, jonas)],
    ['jonas'],
  ],
  ['an agreement to the idea, when work followed', [say(3, jonas, 'Concept ACK'), push(4)], ['jonas']],

  ['nothing that came within a day', [approve(0.9, jonas), merge(2)], []],
  ['no act that nothing followed', [approve(3, jonas)], []],
  ['no act that nothing followed within a month', [refuse(3, jonas), push(40)], []],
  ['no ping', [say(3, jonas, 'ping'), push(4)], []],
  ['who really answered, after a ping', [say(3, jonas, 'ping @ana'), approve(5, ana), merge(6, jonas)], ['ana']],
  ['no label', [label(3), push(4)], []],
  ['no merge click on approved work', [approve(0.5, ana), merge(9, jonas)], []],
  ['no closing as not planned', [close(3, jonas, 'not_planned')], []],
  ['no closing for want of activity', [say(3, jonas, 'Closing due to inactivity.'), close(3, jonas)], []],
  ['no remark that only a clean-up followed', [say(3, jonas, REMARK), close(9, ana, 'not_planned')], []],
  ['nothing of the author’s own', [push(3), push(6), merge(7, mira)], []],
  ['no program', [approve(3, bot), merge(4, bot)], []],
  ['no deleted account', [approve(3, null), push(4)], []],
  ['no merge of a program from the base', [refuse(3, jonas), push(4, mira, ['a', 'b'])], []],
  ['no commit of a program for progress', [refuse(3, jonas), push(4, bot)], []],
  ['a repeated approval only once', [approve(3, jonas), approve(9, jonas), merge(10)], ['jonas']],
  [
    'the one whose answer moved it, where it waited as long again after the first',
    [say(3, jonas, REMARK), approve(9, ana), merge(10, jonas)],
    ['ana'],
  ],
  [
    'the approval, where it was merged after it and the first word was a remark',
    [say(3, jonas, REMARK), approve(3.5, ana), merge(4, jonas)],
    ['ana'],
  ],
  [
    'of two who approved after a long wait the last, upon which it was merged',
    [approve(3, jonas), approve(9, ana), merge(10)],
    ['ana'],
  ],
  [
    'the first of two, where it had waited far longer for that one',
    [approve(30, jonas), approve(36, ana), merge(37)],
    ['jonas'],
  ],
  [
    'each of two after whom the author took a step of their own',
    [refuse(3, jonas), push(4), approve(9, ana), merge(10)],
    ['jonas', 'ana'],
  ],
  ['no agreement to the idea after which nothing came for a week', [say(3, jonas, 'Concept ACK'), push(12)], []],
  [
    'no rewriting of the branch that only took the conflict away',
    [say(3, jonas, REMARK), conflict(5), rewrite(6), conflict(6.1, 'unlabeled')],
    [],
  ],
  [
    'the answer, where the author rewrote the branch and says what is new',
    [say(3, jonas, REMARK), conflict(5), rewrite(6), say(6.05, mira, 'The wick is longer now, as it should be.')],
    ['jonas'],
  ],
  [
    'who answered, when the author takes up what they added in the same exchange',
    [
      say(10, jonas, 'I do not see who needs this lamp, there is the horn.'),
      say(10.1, jonas, 'The purpose should be said in the description of it.'),
      say(
        10.2,
        mira,
        '> The purpose should be said in the description\n\nYou have a point there, I will add to it what it is for.',
      ),
    ],
    ['jonas'],
  ],
  ['no request to squash or rebase', [say(3, jonas, 'Please squash your commits, see LINK.'), push(4)], []],
  [
    'no remark after which the author rebased, says so first of all, and lists what that brought along',
    [
      say(3, jonas, REMARK),
      push(4),
      say(4.01, mira, 'Rebased onto current main. Updated for the new wick, the lamp now takes it from the store.'),
    ],
    [],
  ],
  [
    'nobody for words alone, where the author argues or says that it was so before, and nothing comes of it',
    [
      say(1.5, jonas, REMARK),
      say(1.6, mira, `> ${REMARK}\n\nThat is what I saw on the three boats that I have here, too.`),
    ],
    [],
  ],
  [
    'who answered, where words are all there is, after a silence far longer than usual',
    [
      say(30, jonas, REMARK),
      say(31, mira, `> ${REMARK}\n\nThen I will try it on the big boats and on the ferry as well.`),
    ],
    ['jonas'],
  ],
  ...[
    'Thanks a lot for trying it on your boats, and for the time that you took.',
    'The lamps are made that way on purpose, since the wick must stay dry.',
    'It should do that on every boat, also on those in the north of the harbor.',
    'I do not agree, the horn is not loud enough for the big boats out there.',
    'I will change it if I have to touch the lamp once more.',
    'Maybe I could rename it, if the others think that this is better.',
    'Good point, I see what you mean.',
    'Good question, I will try to find out why that is so.',
    'That should be changed as well then.',
  ].map((answer): (typeof CASES)[number] => [
    `nobody for the author’s answer alone, where it says of nothing that it is done: ${answer}`,
    [say(30, jonas, REMARK), say(31, mira, `> ${REMARK}\n\n${answer}`)],
    [],
  ]),
  ...[
    'Good point, I will rename it.',
    'Thanks, I renamed it.',
    'Ok, I took the other wick and tried all lamps again.',
    'Will update soon, thank you.',
  ].map((answer): (typeof CASES)[number] => [
    `whose words the author takes up, saying that it is or will be done: ${answer}`,
    [say(30, jonas, REMARK), say(31, mira, `> ${REMARK}\n\n${answer}`)],
    ['jonas'],
  ]),
  [
    'nobody for a question that the author answers, whatever they tell of how they had done it',
    [
      say(30, jonas, 'It stays lit on all of my boats, what did you do with the wick?'),
      say(31, mira, '> what did you do with the wick?\n\nI changed the wick for a longer one last spring.'),
    ],
    [],
  ],
  [
    'no objection over which it was merged',
    [say(3, jonas, 'The horn is enough in fog, please keep the old lamp.'), say(3.1, mira, 'On purpose.'), merge(4)],
    [],
  ],
  [
    'no verdict of a second author for progress',
    [say(-0.5, ana, 'A'), push(-0.5, ana), say(3, jonas, REMARK), approve(4, ana)],
    [],
  ],
  [
    'no approval after which the author gave the work up for another reason',
    [approve(3, jonas), say(5, mira, 'Combined into #7.'), close(5, mira)],
    [],
  ],
  ['no remark after which the author closed it without a word', [say(3, jonas, REMARK), close(5, mira)], []],
  [
    'no objection after which the author gave the work up weeks later',
    [say(3, jonas, WAY_OUT), say(24, mira, 'Closing, no longer worth the effort for me.'), close(24, mira)],
    [],
  ],
  [
    'whose objection the author gave the work up for, days later',
    [say(3, jonas, WAY_OUT), say(5, mira, 'Closing in favor of a shutter.'), close(5, mira)],
    ['jonas'],
  ],
  [
    'whose alternative the closing names, whoever closed it',
    [
      say(3, jonas, 'The shutter of #7 would do the same without touching the wick.'),
      say(4, ana, 'Closing, #7 is what we want.'),
      close(4, ana),
    ],
    ['jonas'],
  ],
  [
    'no approval for the new work that another reviewer asked for afterwards',
    [approve(3, jonas), refuse(3.2, ana), push(4)],
    [],
  ],
  ['nobody who wrote the branch with the author', [push(-0.5, jonas), approve(3, jonas), merge(4)], []],
];

describe('broke-the-wait credits', () => {
  for (const [name, events, expected] of CASES) it(name, () => assert.deepEqual(movers(...events), expected));

  it('the verdict, where a remark and the verdict after it are one sitting', () => {
    const verdict = approve(3 + 1 / 48, jonas);
    const found = detect([pullOf(say(3, jonas, REMARK), verdict, merge(4))]);
    assert.deepEqual(
      found.map(({ source }) => source.reviewId),
      [verdict.id],
    );
  });

  it('nobody on the work of a program, unless a human had assigned it', () => {
    const events = [approve(3, jonas), merge(4)];
    assert.deepEqual(detect([buildPull({ author: bot, events })]), []);
    const [evidence] = detect([buildPull({ author: bot, assignees: [ana], events })]);
    assert.deepEqual(
      evidence?.beneficiaries.map(({ login }) => login),
      ['ana'],
    );
  });

  it('a co-author who joined later for the fix with which they joined', () => {
    assert.deepEqual(
      movers(push(3, jonas), say(3.01, jonas, 'I took the wick out of the loop, have a look.'), merge(3.5)),
      ['jonas'],
    );
  });
});

describe('evidence of a broken wait', () => {
  const [evidence] = detect([pullOf(refuse(3, jonas), push(5))]);

  it('says how long it had waited, what was done and what followed, each with its place', () => {
    assert.deepEqual(
      evidence?.because.map(({ message, args }) => [message, args]),
      [
        ['It had waited for {waitedFor} for {days} days.', { waitedFor: 'review', days: 3 }],
        ['Then a review said what it needed.', {}],
        ['New work was pushed {days} days later.', { days: 2 }],
      ],
    );
    assert.ok(evidence.because.every(({ url }) => url?.startsWith('https://')));
  });

  it('helps the authors and names nobody else', () => {
    assert.deepEqual(evidence?.beneficiaries, [mira]);
    assert.equal(evidence.level, 'moved');
    assert.deepEqual(evidence.area, ['storage/']);
    const [ghost] = detect([buildPull({ author: null, events: [approve(3, jonas), merge(4)] })]);
    assert.deepEqual(ghost?.beneficiaries, []);
  });

  it('is marked as a duty where it was one', () => {
    const events = [approve(3, jonas), merge(4)];
    assert.equal(detect([pullOf(...events)])[0]?.byDuty, false);
    assert.equal(detect([pullOf(...events)], 'storage/ @jonas')[0]?.byDuty, true);
    const merged = [11, 12, 13, 14, 15].map((number) =>
      buildPull({ number, author: mira, files: ['storage/a.ts'], mergedAt: on(0.1), events: [merge(0.1, jonas)] }),
    );
    assert.equal(detect([...merged, pullOf(...events)]).find(({ thread }) => thread.number === 1)?.byDuty, true);
  });

  it('is the same in whatever order the threads come', () => {
    const pulls = [1, 2, 3, 4].map((number) =>
      buildPull({ number, author: mira, events: [approve(number + 3, jonas), merge(number + 4)] }),
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

describe('a long wait', () => {
  it('is longer than is usual here, where enough is known of that', () => {
    const slow = Array.from({ length: 24 }, (_, index) =>
      buildPull({ number: index + 10, author: mira, events: [approve(20, jonas), merge(21)] }),
    );
    const quick = buildPull({ number: 1, author: mira, events: [approve(3, ana), merge(4)] });
    assert.deepEqual(detect([quick]).length, 1);
    assert.deepEqual(
      detect([...slow, quick]).filter(({ thread }) => thread.number === 1),
      [],
    );
  });
});

describe('a pull request that waits for another one', () => {
  const base = (closedDay: number | null): Pull =>
    buildPull({ number: 8, author: ana, ...(closedDay === null ? {} : { mergedAt: on(closedDay) }) });
  const waiting = (fields: Partial<Pull> = {}): Pull =>
    buildPull({ number: 1, author: mira, body: 'Depends on #8.', events: [approve(9, jonas), merge(10)], ...fields });
  const moversOf = (...threads: Thread[]): string[] =>
    detect(threads).flatMap(({ actor, thread }) => (thread.number === 1 ? [actor.login] : []));

  it('waits for people from when that one was in', () => {
    assert.deepEqual(moversOf(waiting(), base(3)), ['jonas']);
    assert.deepEqual(moversOf(waiting(), base(8.5)), []);
    assert.deepEqual(moversOf(waiting(), base(null)), []);
    assert.deepEqual(moversOf(waiting({ body: 'A lamp.' }), base(null)), ['jonas']);
  });

  it('knows a stack by its branches, and does not take a long-lived branch for one', () => {
    const stacked = waiting({ body: 'A lamp.', baseRef: 'wick' });
    const below = { ...base(null), headRef: 'wick' };
    assert.deepEqual(moversOf(stacked, below), []);
    const others = [11, 12, 13].map((number) => buildPull({ number, author: ana, baseRef: 'wick' }));
    assert.deepEqual(moversOf(stacked, below, ...others), ['jonas']);
  });
});
