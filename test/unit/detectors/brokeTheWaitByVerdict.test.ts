import assert from 'node:assert/strict';
import { brokeTheWait } from '../../../src/core/detectors/brokeTheWait.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Person } from '../../../src/core/model/person.ts';
import { buildComment, buildCommit, buildPerson, buildPull, buildReview, hoursAfter } from '../../support/builders.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');

const on = (day: number): string => hoursAfter(day * 24);
const say = (day: number, actor: Person, body: string) => buildComment({ at: on(day), actor, body });
const approve = (day: number, actor: Person, body = '') =>
  buildReview({ at: on(day), actor, body, state: 'approved', id: Math.round(day * 100) });
const merge = (day: number): ThreadEvent => ({ type: 'merged', at: on(day), actor: ana, commitSha: null });

function detect(...events: ThreadEvent[]): Evidence[] {
  const small = buildSmallTeam([buildPull({ author: mira, files: ['storage/a.ts'], events })], {
    asOf: hoursAfter(900 * 24),
  });
  return brokeTheWait.detect({ ...small, readings: [] });
}

const movers = (...events: ThreadEvent[]): string[] => detect(...events).map(({ actor }) => actor.login);

const QUESTION = 'How would I see that the lamp is out? On my boat both look the same.';
const STEPS = '@jonas Pull the plug of the second lamp and wait for a minute, then the horn sounds.';

describe('broke-the-wait: a yes that goes on from the act', () => {
  it('is a step on, when it names whoever had approved after the long wait', () => {
    const [found, ...others] = detect(
      approve(9, jonas, 'The wick is fine.'),
      approve(10, ana, 'I agree with @jonas about the wick.'),
      merge(70),
    );
    assert.equal(found?.actor.login, 'jonas');
    assert.equal(others.length, 0);
    assert.equal(found.because.at(-1)?.message, 'Somebody else approved it a day later, going on from that.');
    assert.match(found.because.at(-1)?.url ?? '', /#pullrequestreview1000$/);
  });

  it('is one, when it builds on what the author had answered', () => {
    const answer = say(11, mira, STEPS);
    const linking = approve(20, ana, `I saw it with the steps of ${answer.url}, and it is out in time.`);
    assert.deepEqual(movers(say(9, jonas, QUESTION), answer, linking, merge(70)), ['jonas']);
    const quoting = approve(20, ana, `> Pull the plug of the second lamp\n\nThat shows it.`);
    assert.deepEqual(movers(say(9, jonas, QUESTION), answer, quoting, merge(70)), ['jonas']);
  });

  it('is none by coming soon after it', () => {
    assert.deepEqual(movers(approve(9, jonas, 'The wick is fine.'), approve(9.5, ana, 'Fine.'), merge(70)), []);
    assert.deepEqual(
      movers(say(9, jonas, QUESTION), say(11, mira, STEPS), approve(12, ana, 'Thanks @mira, it is out.'), merge(70)),
      [],
    );
  });

  it('is none on what the author had said to somebody else', () => {
    const answer = say(11, mira, '@ana Pull the plug of the second lamp and wait for a minute.');
    const linking = approve(20, buildPerson('liv'), `I saw it with the steps of ${answer.url}.`);
    assert.deepEqual(movers(say(9, jonas, QUESTION), answer, linking, merge(70)), []);
  });

  it('is none on work that never went in, or more than half a year later', () => {
    const both = [approve(9, jonas, 'The wick is fine.'), approve(10, ana, 'I agree with @jonas about the wick.')];
    assert.deepEqual(movers(...both), []);
    assert.deepEqual(movers(...both, merge(200)), []);
  });

  it('is none on newer work that others had asked for', () => {
    const asked = buildReview({
      at: on(31),
      actor: buildPerson('liv'),
      state: 'changes-requested',
      body: 'Please trim it.',
    });
    const push = buildCommit({ at: on(32), authoredAt: on(32) });
    const late = approve(33, ana, 'I agree with @jonas about the wick.');
    assert.deepEqual(movers(approve(30, jonas, 'The wick is fine.'), asked, push, late, merge(90)), []);
    assert.deepEqual(movers(approve(30, jonas, 'The wick is fine.'), late, merge(90)), ['jonas']);
  });

  it('is none of the same person, and none of the author', () => {
    assert.deepEqual(movers(say(9, jonas, QUESTION), approve(9.5, jonas, 'Seen it now.'), merge(70)), []);
    assert.deepEqual(movers(approve(9, jonas, 'Fine.'), approve(10, mira, 'I agree with @jonas.'), merge(70)), []);
  });

  it('is nearer to an approval than the merge, for which the last one before it counts', () => {
    const both = [approve(9, jonas, 'The wick is fine.'), approve(10, ana, 'I agree with @jonas about the wick.')];
    assert.deepEqual(movers(...both, approve(20, buildPerson('liv')), merge(21)), ['jonas', 'liv']);
  });
});
