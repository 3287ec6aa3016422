import assert from 'node:assert/strict';
import { brokeTheWait } from '../../../src/core/detectors/brokeTheWait.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import {
  buildComment,
  buildCommit,
  buildPerson,
  buildPull,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');

const on = (day: number): string => hoursAfter(day * 24);
const say = (day: number, actor: Person, body: string) => buildComment({ at: on(day), actor, body });
const ask = (day: number, actor: Person, body: string) =>
  buildReview({ at: on(day), actor, body, state: 'changes-requested', id: Math.round(day * 100) });
const approve = (day: number, actor: Person) => buildReview({ at: on(day), actor, state: 'approved' });
const push = (day: number, actor = mira) => buildCommit({ at: on(day), authoredAt: on(day), actor });
const merge = (day: number): ThreadEvent => ({
  type: 'merged',
  at: on(day),
  actor: buildPerson('liv'),
  commitSha: null,
});

function movers(...events: ThreadEvent[]): string[] {
  const small = buildSmallTeam([buildPull({ author: mira, files: ['storage/a.ts'], events })], {
    asOf: hoursAfter(900 * 24),
  });
  return brokeTheWait.detect({ ...small, readings: [] }).map(({ actor }) => actor.login);
}

const TITLE = 'Please say in the title that the horn is changed as well.';
const WICK = 'The wick should be a finger longer, else the lamp goes out in the rain.';

describe('broke-the-wait: new work that answers somebody else', () => {
  it('is no step on from a yes to the idea, when the author quotes what another person had asked for long before', () => {
    const before = [ask(0.5, ana, TITLE), say(0.6, mira, 'I would rather leave that as it is for now.')];
    const idea = say(20, jonas, 'Concept ACK, that helps in fog.');
    assert.deepEqual(
      movers(...before, idea, push(21), say(21, mira, `> ${TITLE}\n\nMissed that, the title says it now.`)),
      [],
    );
    assert.deepEqual(movers(...before, idea, push(21), say(21, mira, 'New version, also for fog.')), ['jonas']);
  });

  it('is none, when the author names who asked for it after the act', () => {
    const both = [ask(9, jonas, WICK), say(9.5, ana, TITLE), push(10)];
    assert.deepEqual(movers(...both, say(10, mira, 'Changed the title as @ana wants it.')), []);
    assert.deepEqual(movers(...both, say(10, mira, 'Did both, thanks @ana and @jonas.')), ['jonas']);
  });

  it('is none, when the author answers under the lines of another person', () => {
    const line = buildReviewComment({ at: on(9.5), actor: ana, body: 'Trim it here.', id: 7 });
    const reply = buildReviewComment({ at: on(10), actor: mira, body: 'Trimmed.', id: 8, rootCommentId: 7 });
    assert.deepEqual(movers(ask(9, jonas, WICK), line, push(10), reply), []);
    const own = buildReviewComment({ at: on(9), actor: jonas, body: 'Longer here.', id: 5 });
    const answer = buildReviewComment({ at: on(10), actor: mira, body: 'It is longer now.', id: 6, rootCommentId: 5 });
    assert.deepEqual(movers(own, line, push(10), reply, answer), ['jonas']);
  });

  it('is one, when the author names others on another day', () => {
    assert.deepEqual(movers(ask(9, jonas, WICK), say(9.1, ana, TITLE), push(10), say(13, mira, '@ana It is.')), [
      'jonas',
    ]);
  });

  it('is none of a yes, when it answers what the same person asked for after that sitting', () => {
    const nit = (day: number, id: number) => buildReviewComment({ at: on(day), actor: jonas, body: 'nit: year', id });
    const mend = (root: number) => [
      push(9.5),
      buildReviewComment({ at: on(9.5), actor: mira, body: 'Fixed the year.', id: 90, rootCommentId: root }),
    ];
    assert.deepEqual(movers(approve(9, jonas), nit(9.3, 7), ...mend(7)), []);
    assert.deepEqual(movers(nit(8.99, 5), approve(9, jonas), nit(9.3, 7), ...mend(7)), []);
    assert.deepEqual(movers(nit(8.99, 5), approve(9, jonas), nit(9.3, 7), ...mend(5)), ['jonas']);
    assert.deepEqual(movers(approve(9, jonas), nit(9.01, 7), ...mend(7)), ['jonas']);
    assert.deepEqual(movers(approve(9, jonas), nit(9.3, 7), ...mend(7), merge(12)), ['jonas'], 'the merge is one');
  });

  it('leaves the approval to whoever did not write on the branch by then', () => {
    assert.deepEqual(movers(push(0.2, ana), approve(9, ana), merge(10)), []);
    assert.deepEqual(movers(push(0.2, ana), approve(9, jonas), merge(10)), ['jonas']);
  });
});
