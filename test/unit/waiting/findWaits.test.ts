import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { findWaits, type Wait } from '../../../src/core/waiting/findWaits.ts';
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
const bot = buildPerson('tide[bot]');

function waitsOf(thread: Thread): Wait[] {
  return findWaits(thread, buildSmallTeam([thread]).team);
}

const hours = (ms: number): number => (ms - Date.parse(START_ISO)) / 3_600_000;

/** "review 0-48 jonas: approval", or "review 48-" where it still waits. */
function tell(wait: Wait): string {
  const { waitedFor, fromMs, toMs, endedBy } = wait;
  const end = toMs === null ? '' : String(hours(toMs));
  const by = endedBy === null ? '' : ` ${endedBy.actor?.login ?? 'nobody'}: ${endedBy.kind}`;
  return `${waitedFor} ${String(hours(fromMs))}-${end}${by}`;
}

const say = (at: number, actor: Person | null, body: string) => buildComment({ at: hoursAfter(at), actor, body });
const approve = (at: number, actor: Person | null) => buildReview({ at: hoursAfter(at), actor, state: 'approved' });
const refuse = (at: number, actor: Person) => buildReview({ at: hoursAfter(at), actor, state: 'changes-requested' });
const push = (at: number, actor: Person | null = mira, parents: string[] = []) =>
  buildCommit({ at: hoursAfter(at), authoredAt: hoursAfter(at), actor, parents });
const label = (at: number, name: string, type: 'labeled' | 'unlabeled' = 'labeled'): ThreadEvent => ({
  type,
  at: hoursAfter(at),
  actor: bot,
  label: name,
});
const plain = (at: number, type: 'ready-for-review' | 'convert-to-draft' | 'reopened', actor = mira): ThreadEvent => ({
  type,
  at: hoursAfter(at),
  actor,
});
const merge = (at: number, actor: Person): ThreadEvent => ({
  type: 'merged',
  at: hoursAfter(at),
  actor,
  commitSha: null,
});
const close = (at: number, actor: Person, stateReason = 'completed'): ThreadEvent => ({
  type: 'closed',
  at: hoursAfter(at),
  actor,
  stateReason,
  commitSha: null,
});
const request = (at: number, actor: Person, reviewer: Person): ThreadEvent => ({
  type: 'review-requested',
  at: hoursAfter(at),
  actor,
  reviewer,
  team: null,
});

const PULLS: readonly (readonly [name: string, events: ThreadEvent[], waits: string[]])[] = [
  ['waits for a review from its opening', [], ['review 0-']],
  ['waits for a decision once approved', [approve(48, jonas)], ['review 0-48 jonas: approval', 'decision 48-']],
  ['is its author’s while changes are asked for', [refuse(48, jonas)], ['review 0-48 jonas: substance']],
  [
    'waits anew from the author’s next push',
    [refuse(48, jonas), push(60), approve(90, jonas)],
    ['review 0-48 jonas: substance', 'review 60-90 jonas: approval', 'decision 90-'],
  ],
  [
    'waits anew from the author’s answer',
    [say(48, jonas, 'Why is the lamp dark at noon?'), say(50, mira, 'Because the sun is brighter then.')],
    ['review 0-48 jonas: substance', 'review 50-'],
  ],
  [
    'is its author’s after line comments',
    [
      buildReview({ id: 5, at: hoursAfter(48), actor: jonas }),
      buildReviewComment({ at: hoursAfter(48), actor: jonas, reviewId: 5 }),
    ],
    ['review 0-48 jonas: substance'],
  ],
  [
    'stays its author’s while one of two line comments is unanswered',
    [
      buildReviewComment({ id: 7, at: hoursAfter(48), actor: jonas, path: 'a.ts' }),
      buildReviewComment({ id: 8, at: hoursAfter(48.5), actor: jonas, path: 'b.ts' }),
      buildReviewComment({ at: hoursAfter(50), actor: mira, rootCommentId: 7, body: 'It is longer now.' }),
      buildReviewComment({ at: hoursAfter(60), actor: mira, rootCommentId: 8, body: 'This one, too.' }),
      approve(90, jonas),
    ],
    ['review 0-48 jonas: substance', 'review 60-90 jonas: approval', 'decision 90-'],
  ],
  [
    'waits for others once the author wrote in the conversation, whatever lines are open',
    [
      buildReviewComment({ id: 7, at: hoursAfter(48), actor: jonas, path: 'a.ts' }),
      say(50, mira, 'The wick is longer now, all of it.'),
      approve(90, jonas),
    ],
    ['review 0-48 jonas: substance', 'review 50-90 jonas: approval', 'decision 90-'],
  ],
  [
    'takes a remark that asks for nothing as an answer',
    [say(48, jonas, 'I tried it on two boats, all lit.')],
    ['review 0-48 jonas: substance', 'review 48-'],
  ],
  ['waits on through pings', [say(48, jonas, 'ping'), say(60, mira, 'Any news?')], ['review 0-']],
  ['waits on through thanks, emoji and "+1"', [say(48, jonas, '+1'), say(60, ana, '🎉')], ['review 0-']],
  ['waits on through programs', [say(48, bot, 'All checks are green, 12 of 12.'), approve(50, bot)], ['review 0-']],
  [
    'waits on through commits of programs',
    [push(48, bot), approve(60, jonas)],
    ['review 0-60 jonas: approval', 'decision 60-'],
  ],
  ['waits on through what a deleted account said', [say(48, null, 'I tried it on two boats.')], ['review 0-']],
  ['waits on through a request of the author’s', [request(10, mira, jonas)], ['review 0-']],
  [
    'waits on through a merge from the base',
    [push(30, mira, ['a', 'b']), approve(48, ana)],
    ['review 0-48 ana: approval', 'decision 48-'],
  ],
  [
    'goes back to others when one of them asks a third person',
    [refuse(24, jonas), say(48, jonas, '@ana what do you think?')],
    ['review 0-24 jonas: substance', 'review 48-'],
  ],
  [
    'is no wait while it is a draft',
    [plain(24, 'ready-for-review'), approve(48, jonas)],
    ['review 24-48 jonas: approval', 'decision 48-'],
  ],
  [
    'is no wait after it went back to draft',
    [plain(10, 'convert-to-draft'), say(40, jonas, 'I tried it on two boats.')],
    [],
  ],
  ['is no wait while a label says that it is the author’s turn', [label(10, 'needs rebase'), approve(48, jonas)], []],
  [
    'waits again when the label goes',
    [label(10, 'needs rebase'), label(30, 'needs rebase', 'unlabeled'), approve(48, jonas)],
    ['review 30-48 jonas: approval', 'decision 48-'],
  ],
  [
    'waits again when the author pushed, whether or not the label goes',
    [label(10, 'Status: Needs Rebase'), push(30), approve(48, jonas)],
    ['review 30-48 jonas: approval', 'decision 48-'],
  ],
  ['does not mind labels that say something else', [label(10, 'lamp'), label(11, 'good first issue')], ['review 0-']],
  [
    'waits on after an agreement to the idea alone',
    [say(48, jonas, 'Concept ACK')],
    ['review 0-48 jonas: agreement', 'review 48-'],
  ],
  [
    'takes a verdict in words for an approval',
    [say(48, jonas, 'tACK 4be21c9')],
    ['review 0-48 jonas: approval', 'decision 48-'],
  ],
  [
    'does not end with an approval that is only repeated',
    [approve(24, jonas), approve(60, jonas)],
    ['review 0-24 jonas: approval', 'decision 24-'],
  ],
  [
    'ends with another person’s approval',
    [approve(24, jonas), approve(60, ana)],
    ['review 0-24 jonas: approval', 'decision 24-60 ana: approval', 'decision 60-'],
  ],
  [
    'ends with the same person’s approval of new work',
    [approve(24, jonas), push(30), approve(60, jonas)],
    ['review 0-24 jonas: approval', 'review 30-60 jonas: approval', 'decision 60-'],
  ],
  ['ends with the fix of somebody else', [push(48, jonas)], ['review 0-48 jonas: fix', 'review 48-']],
  [
    'ends with the merge',
    [approve(24, jonas), merge(60, ana)],
    ['review 0-24 jonas: approval', 'decision 24-60 ana: merge'],
  ],
  ['is nobody’s once its author closed it', [close(48, mira), say(60, jonas, 'Pity, it was so bright.')], []],
  ['does not end with a clean-up, and is nobody’s then', [close(48, jonas, 'not_planned')], []],
  [
    'waits anew when it is reopened',
    [close(48, mira), plain(60, 'reopened'), approve(90, jonas)],
    ['review 60-90 jonas: approval', 'decision 90-'],
  ],
  [
    'goes on through a slip of the mouse, also of its author’s',
    [close(48, mira), plain(48.05, 'reopened'), approve(90, jonas)],
    ['review 0-90 jonas: approval', 'decision 90-'],
  ],
];

describe('findWaits', () => {
  for (const [name, events, waits] of PULLS) {
    it(`a pull request ${name}`, () => {
      assert.deepEqual(waitsOf(buildPull({ author: mira, events })).map(tell), waits);
    });
  }

  it('a pull request stays its author’s turn while lines are unanswered, also when GitHub puts a review around an answer', () => {
    const lines = [1, 2].map((id) =>
      buildReviewComment({
        id,
        at: hoursAfter(10),
        actor: jonas,
        reviewId: 50,
        rootCommentId: id,
        body: 'Dark at noon.',
      }),
    );
    const container = buildReview({ id: 51, at: hoursAfter(20), actor: mira, state: 'commented', body: '' });
    const answer = buildReviewComment({ id: 3, at: hoursAfter(20), actor: mira, reviewId: 51, rootCommentId: 1 });
    const late = approve(90, jonas);
    const thread = buildPull({ author: mira, events: [...lines, container, answer, late] });
    assert.deepEqual(waitsOf(thread).map(tell).at(0), 'review 0-10 jonas: substance');
    assert.ok(!waitsOf(thread).some(({ endedBy }) => endedBy?.event === late));
  });

  it('a pull request waits for its reviewer who grants what the author answered', () => {
    const line = buildReviewComment({
      id: 1,
      at: hoursAfter(10),
      actor: jonas,
      rootCommentId: 1,
      body: 'Dark at noon.',
    });
    const answer = buildReviewComment({ id: 2, at: hoursAfter(12), actor: mira, rootCommentId: 1, body: 'By design.' });
    const word = (body: string) =>
      buildReviewComment({ id: 3, at: hoursAfter(14), actor: jonas, rootCommentId: 1, body });
    const endOf = (body: string) =>
      waitsOf(buildPull({ author: mira, events: [line, answer, word(body), approve(90, jonas)] }))
        .map(tell)
        .at(-2);
    assert.equal(endOf('True, it says so in the log book. OK.'), 'review 14-90 jonas: approval');
    assert.equal(endOf('I am with mira here.'), 'review 14-90 jonas: approval');
    assert.equal(endOf('But then nobody sees the pier.'), 'review 12-14 jonas: substance');
  });

  it('an open draft waits for nobody', () => {
    assert.deepEqual(waitsOf(buildPull({ author: mira, isDraft: true })), []);
  });

  it('an issue waits for an answer, and anew after its author’s', () => {
    const events = [
      say(48, jonas, 'Which lamp is it, the red or the green one?'),
      say(50, mira, 'It is the green one on the pier.'),
      say(80, ana, 'The green lamps need a new wire.'),
    ];
    assert.deepEqual(
      waitsOf(buildIssue({ author: mira, events }))
        .slice(0, 2)
        .map(tell),
      ['answer 0-48 jonas: substance', 'answer 50-80 ana: substance'],
    );
  });

  it('knows whether the work was approved as it stands', () => {
    const waits = waitsOf(buildPull({ author: mira, events: [approve(24, jonas), push(30), merge(60, ana)] }));
    assert.deepEqual(
      waits.map(({ wasApproved }) => wasApproved),
      [false, false],
    );
  });

  const someone = fc.constantFrom(mira, jonas, ana);
  const event = fc
    .tuple(
      fc.integer({ min: 1, max: 400 }),
      someone,
      fc.constantFrom('push', 'approve', 'refuse', 'say', 'ask', 'draft', 'ready', 'close', 'reopen', 'label', 'merge'),
    )
    .map(([at, actor, what]): ThreadEvent => {
      const made: Record<string, ThreadEvent> = {
        push: push(at, actor),
        approve: approve(at, actor),
        refuse: refuse(at, actor),
        say: say(at, actor, 'The lamp is lit on both boats now.'),
        ask: say(at, actor, 'Should it be lit at noon?'),
        draft: plain(at, 'convert-to-draft'),
        ready: plain(at, 'ready-for-review'),
        close: close(at, actor),
        reopen: plain(at, 'reopened', actor),
        label: label(at, 'needs rebase'),
        merge: merge(at, actor),
      };
      return made[what] ?? push(at, actor);
    });
  const story = fc.array(event, { maxLength: 15 });

  it('lets no wait end before it begins, and none overlap', () => {
    fc.assert(
      fc.property(story, (events) => {
        let lastMs = Date.parse(START_ISO);
        for (const { fromMs, toMs } of waitsOf(buildPull({ author: mira, events }))) {
          assert.ok(fromMs >= lastMs);
          assert.ok(toMs === null || toMs >= fromMs);
          lastMs = toMs ?? Number.POSITIVE_INFINITY;
        }
      }),
    );
  });

  it('lets none be ended by the author or by a program', () => {
    fc.assert(
      fc.property(story, (events) => {
        for (const { endedBy } of waitsOf(buildPull({ author: mira, events }))) {
          assert.ok(endedBy === null || (endedBy.actor !== null && endedBy.actor.login !== 'mira'));
        }
      }),
    );
  });

  it('is the same whatever pings and programs say in between', () => {
    const noise = fc
      .tuple(
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom<(at: number) => ThreadEvent>(
          (at) => say(at, jonas, 'ping'),
          (at) => say(at, mira, 'Any news?'),
          (at) => say(at, buildPerson('tove'), '+1'),
          (at) => say(at, bot, 'Coverage went up by two percent.'),
          (at) => approve(at, bot),
          (at) => push(at, bot),
          (at) => label(at, 'lamp'),
        ),
      )
      .map(([at, make]) => make(at + 0.5));
    fc.assert(
      fc.property(story, fc.array(noise, { maxLength: 8 }), (events, more) => {
        const quiet = waitsOf(buildPull({ author: mira, events })).map(tell);
        assert.deepEqual(waitsOf(buildPull({ author: mira, events: [...events, ...more] })).map(tell), quiet);
      }),
    );
  });
});
