import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { markLanded } from '../../../src/core/people/markLanded.ts';
import { buildCommit, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';

const LANDED = 'a'.repeat(40);
const closing = (commitSha: string | null): ThreadEvent => ({
  type: 'closed',
  at: hoursAfter(5),
  actor: buildPerson('jonas'),
  stateReason: null,
  commitSha,
});

function closed(fields: Partial<Pull> = {}): Pull {
  return buildPull({
    number: 1,
    closedAt: hoursAfter(5),
    events: [buildCommit({ at: hoursAfter(1) }), closing(LANDED)],
    ...fields,
  });
}

const statesOf = (...pulls: Pull[]) => markLanded(pulls).map((thread) => thread.state);

describe('markLanded', () => {
  it('takes what was closed by a commit for merged, by whoever put it in', () => {
    const [thread] = markLanded([closed()]);
    assert.ok(thread?.kind === 'pull');
    assert.deepEqual(
      [thread.state, thread.mergedAt, thread.mergedBy?.login, thread.mergeCommitSha],
      ['merged', hoursAfter(5), 'jonas', LANDED],
    );
    assert.deepEqual(
      thread.events.map(({ type }) => type),
      ['commit', 'merged', 'closed'],
    );
  });

  it('takes a label that says so for it', () => {
    assert.deepEqual(statesOf(closed({ labels: ['Merged'], events: [closing(null)] })), ['merged']);
  });

  it('takes nothing else for it', () => {
    assert.deepEqual(statesOf(closed({ events: [closing(null)] })), ['closed']);
    assert.deepEqual(statesOf(closed({ labels: ['merged elsewhere'], events: [closing(null)] })), ['closed']);
    const reopened: ThreadEvent = { type: 'reopened', at: hoursAfter(6), actor: null };
    assert.deepEqual(statesOf(closed({ state: 'open', events: [closing(LANDED), reopened] })), ['open']);
  });

  it('takes what the commit of another pull request closed for replaced', () => {
    const other = buildPull({ number: 2, mergedAt: hoursAfter(5), mergeCommitSha: LANDED });
    assert.deepEqual(statesOf(closed(), other), ['closed', 'merged']);
    const inside = buildPull({ number: 2, mergedAt: hoursAfter(5), events: [buildCommit({ sha: LANDED })] });
    assert.deepEqual(statesOf(closed(), inside), ['closed', 'merged']);
  });
});
