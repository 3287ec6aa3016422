import assert from 'node:assert/strict';
import { brokeTheWait } from '../../../src/core/detectors/brokeTheWait.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { buildComment, buildIssue, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

const DAY = 24;
const ASKER = buildPerson('mira');
const HELPER = buildPerson('jonas');

const say = (day: number, body: string, actor = HELPER) => buildComment({ at: hoursAfter(day * DAY), actor, body });
const event = (type: 'closed' | 'reopened', day: number, commitSha: string | null = null): ThreadEvent =>
  type === 'closed'
    ? { type, at: hoursAfter(day * DAY), actor: HELPER, stateReason: 'completed', commitSha }
    : { type, at: hoursAfter(day * DAY), actor: ASKER };
const ANSWER = 'The lamp reads the harbor variable once, at the start. Set it before that and it stays lit.';

async function moversOf(...events: ThreadEvent[]): Promise<string[]> {
  return (await detectIn(brokeTheWait, [buildIssue({ author: ASKER, events })])).map(({ actor }) => actor.login);
}

describe('brokeTheWait on issues', () => {
  it('names whose answer the asker took up after a long wait', async () => {
    assert.deepEqual(await moversOf(say(9, ANSWER), say(10, 'I set it in the start script and it stays lit.', ASKER)), [
      'jonas',
    ]);
  });

  it('does not take talk for progress', async () => {
    assert.deepEqual(await moversOf(say(9, ANSWER), say(10, 'Sorry, did you mean another lamp?', ASKER)), []);
    assert.deepEqual(await moversOf(say(9, ANSWER), say(10, 'I did that and it still does not work.', ASKER)), []);
    assert.deepEqual(
      await moversOf(
        say(9, 'Which harbor is it, and which lamp?'),
        say(10, 'The one in the north of the town.', ASKER),
      ),
      [],
    );
  });

  it('does not take an answer of the asker’s for progress where it says of nothing that it is done', async () => {
    const reply = (body: string) => moversOf(say(9, ANSWER), say(10, body, ASKER));
    assert.deepEqual(await reply('I know that variable, but the lamp in the north never had one.'), []);
    assert.deepEqual(await reply('Thanks, good to know.'), []);
    assert.deepEqual(await reply('Good idea, I will set it in the start script.'), ['jonas']);
  });

  it('takes a closing by others for progress only where it goes on from the act', async () => {
    const closer = buildPerson('ana');
    const close = (day: number): ThreadEvent => ({
      type: 'closed',
      at: hoursAfter(day * DAY),
      actor: closer,
      stateReason: 'completed',
      commitSha: null,
    });
    assert.deepEqual(await moversOf(say(9, ANSWER), close(9.5)), ['jonas']);
    assert.deepEqual(await moversOf(say(9, ANSWER), close(13)), []);
    const wish = 'I believe that this should be closed, the lamp is not made for such a harbor and never will be.';
    assert.deepEqual(await moversOf(say(9, wish), close(9.5)), []);
    assert.deepEqual(await moversOf(say(9, `${wish} The other lamp came with #7.`), close(9.5)), ['jonas']);
    assert.deepEqual(
      await moversOf(say(9, ANSWER), say(9.2, 'The lamp is on the north side, too.', closer), close(9.5)),
      [],
    );
    assert.deepEqual(
      await moversOf(
        say(9, ANSWER),
        say(9.5, 'The harbor has got other lamps now, this is out of scope.', closer),
        close(9.5),
      ),
      [],
    );
    assert.deepEqual(await moversOf(say(9, `${ANSWER} That came with #7.`), close(13)), ['jonas']);
  });

  it('does not take the click that closes it with a commit for a decision', async () => {
    assert.deepEqual(await moversOf(event('closed', 9, 'abc')), []);
  });

  it('does not count a closing that was taken back', async () => {
    const decision = say(9, 'This works since the lamp was changed in spring, closing it for that.');
    assert.deepEqual(await moversOf(decision, event('closed', 9)), ['jonas']);
    assert.deepEqual(await moversOf(decision, event('closed', 9), event('reopened', 11)), []);
  });

  it('names who answered with a change that went in, though the issue stays open', async () => {
    const issue = buildIssue({ number: 1, author: ASKER, events: [say(9, 'There is a way around it in #2.')] });
    const change = buildPull({
      number: 2,
      author: HELPER,
      body: 'A way around the lamp of #1.',
      createdAt: hoursAfter(9 * DAY),
      mergedAt: hoursAfter(20 * DAY),
      events: [{ type: 'merged', at: hoursAfter(20 * DAY), actor: HELPER, commitSha: null }],
    });
    const namesOf = async (...threads: Thread[]): Promise<string[]> =>
      (await detectIn(brokeTheWait, threads)).flatMap(({ actor, thread }) =>
        thread.number === 1 ? [actor.login] : [],
      );
    assert.deepEqual(await namesOf(issue, change), ['jonas']);
    assert.deepEqual(await namesOf(issue, { ...change, body: 'A way around another lamp.' }), []);
    assert.deepEqual(await namesOf(issue, { ...change, author: ASKER }), []);
    assert.deepEqual(await namesOf(issue, { ...change, mergedAt: null, events: [] }), []);
  });
});
