import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { buildCommit, buildPull, hoursAfter } from '../../support/builders.ts';

import { ASKER, helpersOn, HELPER, say } from './askedIssue.ts';

/** What the author of a pull request had asked. */
describe('answered', () => {
  it('names who answers what an author asks on a pull request, unless it is their own review', async () => {
    const question = say(2, ASKER, '@jonas which of the two lamps is the one that the ferries see?');
    const answer = say(5, HELPER, 'The northern one, the other is behind the crane since spring.');
    const push = buildCommit({ at: hoursAfter(7), message: 'Use the northern lamp' });
    const taken = say(7.5, ASKER, 'The northern one then, done.');
    const pull = (events: ThreadEvent[]): Thread => buildPull({ number: 3, events });
    assert.deepEqual(await helpersOn(pull([question, answer, push, taken])), ['jonas on #3']);
    assert.deepEqual(await helpersOn(pull([question, answer])), []);
    const remark = say(1, HELPER, 'I am not sure that this is the right lamp to take here.');
    assert.deepEqual(await helpersOn(pull([remark, question, answer, push, taken])), []);
  });

  it('names who helped an author that says they are stuck, by an answer or by pushing to their branch', async () => {
    const pull = (events: ThreadEvent[]): Thread => buildPull({ number: 3, events });
    const stuck = say(2, ASKER, 'I am stuck here: the lamp needs a key that only the harbor office has.');
    const answer = say(50, HELPER, 'The key is in the box at the pier since spring, I left you the number of it.');
    const push = buildCommit({ at: hoursAfter(49), actor: HELPER, message: 'Read the key from the box' });
    const next = say(55, ASKER, 'The lamp is on, I tidied the rest.');
    assert.deepEqual(await helpersOn(pull([stuck, push, answer, next])), ['jonas on #3']);
    assert.deepEqual(await helpersOn(pull([stuck, answer, next])), []);
    assert.deepEqual(await helpersOn(pull([say(2, ASKER, 'The lamp has a key now.'), push, answer, next])), []);
  });
});
