import assert from 'node:assert/strict';
import { settled } from '../../../src/core/detectors/settled.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import { buildComment, buildCommit, buildPerson, buildPull, buildReview, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

const AUTHOR = buildPerson('mira');
const AGAINST = buildPerson('jonas');
const IN_FAVOUR = buildPerson('tove');
const THIRD = buildPerson('ravi');

const review = (hours: number, actor = AGAINST, body = '') =>
  buildReview({ at: hoursAfter(hours), actor, state: 'approved', body });
const objection = (hours: number, body: string) =>
  buildReview({ at: hoursAfter(hours), actor: AGAINST, state: 'changes-requested', body });
const say = (hours: number, body: string, actor = THIRD) => buildComment({ at: hoursAfter(hours), actor, body });
const OPPOSED = [objection(2, 'One queue is enough, forty of them nobody can look after.'), review(4, IN_FAVOUR)];
const ARGUMENT =
  'You both look at different days. I took the figures of August: two of the forty queues were ever longer than one, and they are the ones that made us late.';

async function settlersOf(events: ThreadEvent[]): Promise<string[]> {
  const found = await detectIn(settled, [buildPull({ number: 4, author: AUTHOR, events })]);
  return found.map(({ actor }) => actor.login);
}

describe('settled', () => {
  it('names the third person after whose argument the one who was against it came round', async () => {
    assert.deepEqual(await settlersOf([...OPPOSED, say(6, ARGUMENT), review(9)]), ['ravi']);
    assert.deepEqual(
      await settlersOf([...OPPOSED, say(6, ARGUMENT), say(9, 'With those figures I see it differently.', AGAINST)]),
      ['ravi'],
    );
  });

  it('names nobody when the author decides, a vote is all that came, or they gave way alone', async () => {
    assert.deepEqual(await settlersOf([...OPPOSED, say(6, ARGUMENT, AUTHOR), review(9)]), []);
    assert.deepEqual(await settlersOf([...OPPOSED, say(6, '+1 to the second opinion.'), review(9)]), []);
    assert.deepEqual(await settlersOf([...OPPOSED, review(9)]), []);
  });

  it('names nobody when the one who was against it stays so, or nobody was', async () => {
    assert.deepEqual(await settlersOf([...OPPOSED, say(6, ARGUMENT)]), []);
    assert.deepEqual(await settlersOf([review(4, IN_FAVOUR), say(6, ARGUMENT), review(9)]), []);
  });

  it('takes new work in between for what convinced, unless the argument is named', async () => {
    const work = buildCommit({ at: hoursAfter(7), actor: AUTHOR });
    assert.deepEqual(await settlersOf([...OPPOSED, say(6, ARGUMENT), work, review(9)]), []);
    const named = review(9, AGAINST, 'What @ravi says holds, fine with me.');
    assert.deepEqual(await settlersOf([...OPPOSED, say(6, ARGUMENT), work, named]), ['ravi']);
  });

  it('is not about two who never disagreed with each other', async () => {
    const same = [objection(2, 'Not like this, please.'), review(3, AGAINST)];
    assert.deepEqual(await settlersOf([...same, say(6, ARGUMENT), review(9)]), []);
  });
});
