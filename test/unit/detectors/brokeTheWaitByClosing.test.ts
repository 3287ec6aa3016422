import assert from 'node:assert/strict';
import { brokeTheWait } from '../../../src/core/detectors/brokeTheWait.ts';
import { describeEvidence } from '../../../src/core/insights/describeEvidence.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { buildComment, buildIssue, buildPerson, buildPull, buildReview, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

const DAY = 24;
const AUTHOR = buildPerson('mira');
const CLOSER = buildPerson('jonas');
const OTHER = buildPerson('tove');

const say = (day: number, body: string, actor = AUTHOR) => buildComment({ at: hoursAfter(day * DAY), actor, body });
const close = (day: number, stateReason: 'completed' | 'not_planned' = 'not_planned', actor = CLOSER): ThreadEvent => ({
  ...{ type: 'closed', at: hoursAfter(day * DAY), actor, stateReason, commitSha: null },
});
const reopen = (day: number): ThreadEvent => ({ type: 'reopened', at: hoursAfter(day * DAY), actor: CLOSER });
const STALE = say(9, 'Closing, there was no activity on this for a long time.', CLOSER);

async function moversOf(...events: ThreadEvent[]): Promise<string[]> {
  const [issue, pull] = [buildIssue({ author: AUTHOR, events }), buildPull({ author: AUTHOR, events })];
  const [onIssue = [], onPull = []] = await Promise.all(
    [issue, pull].map(async (thread) => (await detectIn(brokeTheWait, [thread])).map(({ actor }) => actor.login)),
  );
  assert.deepEqual(onIssue, onPull);
  return onIssue;
}

describe('brokeTheWait by a closing without a reason', () => {
  it('takes a closing for want of activity, or as not planned, for no move', async () => {
    assert.deepEqual(await moversOf(STALE, close(9)), []);
    assert.deepEqual(await moversOf(say(9, 'Closing this for now.', CLOSER), close(9, 'completed')), []);
  });

  for (const body of [
    'Fair enough, we have no use for it any more.',
    'Agreed.',
    'Makes sense, thanks for the note.',
    'Fine with me, it is no longer needed here.',
  ]) {
    it(`sees the decision in one that the author assents to: ${body}`, async () => {
      const [act, ...more] = await detectIn(brokeTheWait, [
        buildIssue({ author: AUTHOR, events: [STALE, close(9), say(10, body)] }),
      ]);
      assert.equal(more.length, 0);
      assert.equal(act?.actor.login, 'jonas');
      assert.deepEqual(
        act.because.map(({ message }) => message),
        [
          'It had waited for {waitedFor} for {days} days.',
          'Then somebody said that it is closed.',
          'The author agreed a day later.',
        ],
      );
      assert.deepEqual(await moversOf(STALE, close(9), say(10, body)), ['jonas']);
      assert.equal(describeEvidence(act, englishTranslate).headline, 'brought #1 to a decision');
    });
  }

  for (const body of [
    'Thanks.',
    'OK, but I would still like to have it.',
    'I do not agree, two of us wait for it.',
    'That is a pity. Fair enough.',
    'Makes sense? It was you who never answered.',
    'Unfortunately I will have to keep my own copy then.',
  ]) {
    it(`takes a thanks, a but and a no for no assent: ${body}`, async () => {
      assert.deepEqual(await moversOf(STALE, close(9), say(10, body)), []);
    });
  }

  it('wants the assent of the author, soon, to words that were said, and to a closing that lasts', async () => {
    const yes = 'Agreed, it can stay closed.';
    assert.deepEqual(await moversOf(STALE, close(9), say(10, yes)), ['jonas']);
    assert.deepEqual(await moversOf(STALE, close(9), say(10, yes, OTHER)), []);
    assert.deepEqual(await moversOf(STALE, close(9), say(60, yes)), []);
    assert.deepEqual(await moversOf(close(9), say(10, yes)), []);
    assert.deepEqual(await moversOf(STALE, close(9), say(10, yes), reopen(12)), []);
    assert.deepEqual(await moversOf(STALE, close(9), say(9.5, 'Why is that?'), say(10, yes)), []);
  });

  it('takes who closes what its author wants closed for no more than an errand', async () => {
    const asked = say(1, 'This can be closed once the other one is in.');
    assert.deepEqual(await moversOf(asked, say(12, 'Closing then.', CLOSER), close(12), say(13, 'Agreed.')), []);
  });

  it('takes no closing for a move where it had not waited for anybody but its author', async () => {
    const asked = say(1, 'Which lamp is it? Please tell us the number on its plate.', CLOSER);
    const stale = say(40, 'Closing, there was no activity on this for a long time.', CLOSER);
    const [onPull] = await detectIn(brokeTheWait, [
      buildPull({ author: AUTHOR, events: [asked, stale, close(40), say(41, 'Fair enough.')] }),
    ]);
    assert.equal(onPull, undefined);
  });

  it('leaves the author’s own closing to the author', async () => {
    assert.deepEqual(
      await moversOf(say(9, 'Closing this for now.'), close(9, 'completed', AUTHOR), say(10, 'Agreed.')),
      [],
    );
  });
});

describe('brokeTheWait by a decision on what had stood still', () => {
  const ASKED = say(1, 'Which lamp is it? Please tell us the number on its plate.', CLOSER);
  const REASON = say(40, 'The harbor replaces all lamps of this kind in May, so nothing is left to mend here.', OTHER);
  /** A minute after its words. */
  const decide = (day: number): ThreadEvent => close(day + 1 / (24 * 60), 'completed', OTHER);

  it('names who decided it, with the reason for it', async () => {
    for (const thread of [buildIssue, buildPull]) {
      const [act, ...more] = await detectIn(brokeTheWait, [
        thread({ author: AUTHOR, events: [ASKED, REASON, decide(40)] }),
      ]);
      assert.equal(more.length, 0);
      assert.equal(act?.actor.login, 'tove');
      assert.equal(act.source.url, REASON.url);
      assert.ok(act.byDuty, 'to close what others have left is triage');
      assert.match(describeEvidence(act, englishTranslate).headline, /^brought #\d+ (?:in \S+ )?to a decision$/);
      assert.deepEqual(
        act.because.map(({ message, args }) => [message, args]),
        [
          ['Nothing had happened on it for {days} days.', { days: 39 }],
          ['Then it was decided, with a reason.', {}],
        ],
      );
    }
  });

  const NOTHING: readonly (readonly [name: string, events: ThreadEvent[]])[] = [
    ['a closing without a word', [ASKED, decide(40)]],
    ['one that only says so', [ASKED, say(40, 'Closing this for now.', OTHER), decide(40)]],
    ['one for want of activity', [ASKED, say(40, 'Closing, as nothing has moved: no activity.', OTHER), decide(40)]],
    [
      'one for want of an answer',
      [ASKED, say(40, 'Closing, we did not get an answer about the plate of that lamp.', OTHER), decide(40)],
    ],
    ['one that comes as soon as usual', [ASKED, { ...REASON, at: hoursAfter(1.5 * DAY) }, decide(1.5)]],
    ['one that was taken back', [ASKED, REASON, decide(40), { ...reopen(50), actor: OTHER }]],
    ['one by the author', [ASKED, { ...REASON, actor: AUTHOR }, close(40, 'completed', AUTHOR)]],
    [
      'one by a program',
      [ASKED, { ...REASON, actor: buildPerson('tidy[bot]') }, close(40, 'completed', buildPerson('tidy[bot]'))],
    ],
    ['one on which somebody had called meanwhile', [ASKED, say(30, 'Any news?', CLOSER), REASON, decide(40)]],
  ];
  for (const [name, events] of NOTHING) {
    it(`takes ${name} for no move`, async () => {
      assert.deepEqual(await moversOf(...events), []);
    });
  }

  it('holds on a pull request that changes were asked for', async () => {
    const refusal = buildReview({ at: hoursAfter(DAY), actor: CLOSER, state: 'changes-requested', body: 'Not yet.' });
    const [act] = await detectIn(brokeTheWait, [buildPull({ author: AUTHOR, events: [refusal, REASON, decide(40)] })]);
    assert.equal(act?.actor.login, 'tove');
  });
});
