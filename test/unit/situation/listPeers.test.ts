import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { PeerRow } from '../../../src/core/model/situation.ts';
import { buildTeamContext } from '../../../src/core/people/teamContext.ts';
import { listPeers } from '../../../src/core/situation/listPeers.ts';
import {
  buildComment,
  buildPerson,
  buildPull,
  buildRepository,
  buildReview,
  hoursAfter,
} from '../../support/builders.ts';

const DAY = 24;
const iso = (at: string): string => new Date(at).toISOString();
const mira = buildPerson('mira');
const noor = buildPerson('noor');

/** The row of noor, who reviewed on the fourth hour, where these events came later. */
function rowWith(...events: ThreadEvent[]): PeerRow | undefined {
  const review = buildReview({ actor: noor, at: hoursAfter(4), state: 'approved' });
  const threads = [buildPull({ author: mira, mergedAt: hoursAfter(50 * DAY), events: [review, ...events] })];
  const history = { repository: buildRepository(), threads, asOf: hoursAfter(60 * DAY), isWhole: true, git: null };
  const team = buildTeamContext({ history, files: null, areaOf: () => 'storage/' });
  return listPeers({ history, team, evidence: [], waits: [] }).find(({ person }) => person.login === 'noor');
}

describe('listPeers', () => {
  it('takes nobody for active because somebody else wrote their name', () => {
    const at = hoursAfter(49 * DAY);
    const passive = (['mentioned', 'subscribed', 'unsubscribed'] as const).map((type): ThreadEvent => ({
      type,
      at,
      actor: noor,
      eventId: null,
    }));
    assert.equal(rowWith(...passive)?.lastActiveAt, iso(hoursAfter(4)));
  });

  it('takes whoever wrote something for active on that day', () => {
    const at = hoursAfter(49 * DAY);
    assert.equal(rowWith(buildComment({ actor: noor, at }))?.lastActiveAt, iso(at));
  });
});
