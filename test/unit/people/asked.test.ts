import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { isUnasked, mentions } from '../../../src/core/people/asked.ts';
import { buildComment, buildPerson, buildPull, buildReview, hoursAfter } from '../../support/builders.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');

function request(fields: { at?: string; actor?: Person; reviewer?: Person | null; team?: string | null }): ThreadEvent {
  const { at = hoursAfter(1), actor = mira, reviewer = null, team = null } = fields;
  return { type: 'review-requested', at, actor, reviewer, team };
}

/** Whether what jonas did ten hours in was unasked. */
function judge(thread: Thread, codeowners: string | null = null, paths: string[] = []): boolean | null {
  const { team } = buildSmallTeam([thread], { files: { codeowners }, areaOf: (path) => path });
  return isUnasked({ thread, actor: jonas, at: hoursAfter(10), paths, team });
}

const pullWith = (...events: ThreadEvent[]): Thread => buildPull({ author: mira, events });

describe('isUnasked', () => {
  it('is true where nobody asked', () => {
    assert.equal(judge(pullWith(buildComment({ at: hoursAfter(1), actor: ana, body: 'Nice lamp.' }))), true);
  });

  it('is false where their review was requested, and true where they requested it themselves', () => {
    assert.equal(judge(pullWith(request({ reviewer: jonas }))), false);
    assert.equal(judge(pullWith(request({ reviewer: jonas, actor: jonas }))), true);
    assert.equal(judge(pullWith(request({ reviewer: ana }))), true);
  });

  it('is false where somebody else named them, in a comment, a review or the opening', () => {
    assert.equal(judge(pullWith(buildComment({ at: hoursAfter(1), actor: ana, body: 'cc @Jonas' }))), false);
    assert.equal(judge(pullWith(buildReview({ at: hoursAfter(1), actor: ana, body: '@jonas?' }))), false);
    assert.equal(judge(buildPull({ author: mira, body: 'As @jonas wished.' })), false);
    assert.equal(judge(pullWith(buildComment({ at: hoursAfter(1), actor: jonas, body: 'I, @jonas, will' }))), true);
  });

  it('does not count what came after the act', () => {
    assert.equal(judge(pullWith(request({ reviewer: jonas, at: hoursAfter(11) }))), true);
    assert.equal(judge(pullWith(buildComment({ at: hoursAfter(11), actor: ana, body: '@jonas' }))), true);
  });

  it('is false where it was assigned to them, and true where they took it', () => {
    const assign = (actor: Person): ThreadEvent => ({ type: 'assigned', at: hoursAfter(1), actor, assignee: jonas });
    assert.equal(judge(pullWith(assign(mira))), false);
    assert.equal(judge(pullWith(assign(jonas))), true);
  });

  it('is false where they own what it touches', () => {
    assert.equal(judge(pullWith(), '/lamp/ @Jonas', ['lamp/on.ts']), false);
    assert.equal(judge(pullWith(), '/lamp/ @jonas', ['boat/on.ts']), true);
  });

  it('is unknown where a team was asked or owns it', () => {
    assert.equal(judge(pullWith(request({ team: 'keepers' }))), null);
    assert.equal(judge(pullWith(), '/lamp/ @tide/keepers', ['lamp/on.ts']), null);
    assert.equal(judge(pullWith(request({ team: 'keepers' }), request({ reviewer: jonas }))), false, 'known after all');
  });
});

describe('mentions', () => {
  it('finds a name in any case, and no longer name, address or path', () => {
    assert.equal(mentions('ask @Jonas, please', 'jonas'), true);
    assert.equal(mentions('(@jonas)', 'Jonas'), true);
    for (const text of ['@jonas-b', '@jonasson', 'mail@jonas', 'a/@jonas', 'jonas']) {
      assert.equal(mentions(text, 'jonas'), false, text);
    }
    assert.equal(mentions('@jonas-b and @jonas', 'jonas'), true);
  });
});
