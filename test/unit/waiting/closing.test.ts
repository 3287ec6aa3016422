import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import { readClosings, type Closing } from '../../../src/core/waiting/closing.ts';
import { buildComment, buildIssue, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';

const jonas = buildPerson('jonas');
const MINUTE = 1 / 60;

function closed(fields: { actor?: Person | null; reason?: string; commit?: string } = {}): ThreadEvent {
  const { actor = jonas, reason = 'completed', commit = null } = fields;
  return { type: 'closed', at: hoursAfter(10), actor, stateReason: reason, commitSha: commit };
}

function closingOf(...events: ThreadEvent[]): Closing | null | undefined {
  return [...readClosings(buildIssue({ events })).values()][0];
}

const say = (body: string, hours = 10 - MINUTE, actor = jonas) => buildComment({ at: hoursAfter(hours), body, actor });

describe('readClosings', () => {
  const CASES: readonly (readonly [name: string, events: ThreadEvent[], kind: Closing['kind']])[] = [
    ['without a word only notes that it is over', [closed()], 'bare-close'],
    ['by a commit decides', [closed({ commit: 'abc' })], 'close'],
    ['with a reason decides', [say('The horn is enough in fog, so no lamp.'), closed()], 'close'],
    ['that names what settled it decides', [say('Fixed in #12'), closed()], 'close'],
    ['with its reason right after it decides', [closed(), say('Superseded by #9.', 10 + MINUTE)], 'close'],
    ['with usual phrases only notes', [say('Closing this for now. Feel free to reopen.'), closed()], 'bare-close'],
    [
      'that may be reopened, with a version in it, only notes',
      [say('Closing for now. Feel free to reopen it, if the lamp flickers with 2.4.1 on any pier.'), closed()],
      'bare-close',
    ],
    ['with words about inactivity is a clean-up', [say('Closing due to inactivity.'), closed()], 'stale-close'],
    [
      'for want of an answer is a clean-up',
      [say('Closing, we never heard back about the number.'), closed()],
      'stale-close',
    ],
    [
      'as not planned is a clean-up',
      [say('Not worth the oil at all.'), closed({ reason: 'not_planned' })],
      'stale-close',
    ],
    ['by a program is a clean-up', [closed({ actor: buildPerson('stale[bot]') })], 'stale-close'],
    ['by a deleted account is a clean-up', [closed({ actor: null })], 'stale-close'],
    [
      'does not take old words for its reason',
      [say('The horn is enough in fog, so no lamp.', 9), closed()],
      'bare-close',
    ],
    [
      'does not take somebody else’s words for its reason',
      [say('The horn is enough in fog, so no lamp.', 10 - MINUTE, buildPerson('ana')), closed()],
      'bare-close',
    ],
  ];
  for (const [name, events, kind] of CASES) {
    it(`a closing ${name}`, () => assert.equal(closingOf(...events)?.kind, kind));
  }

  it('leaves out a slip that was taken back within minutes, and not one taken back later', () => {
    const reopened = (hours: number): ThreadEvent => ({ type: 'reopened', at: hoursAfter(hours), actor: jonas });
    assert.equal(closingOf(closed(), reopened(10 + 2 * MINUTE)), null);
    assert.equal(closingOf(closed(), reopened(11))?.kind, 'bare-close');
  });

  it('leaves out the closing that comes with a merge', () => {
    const at = hoursAfter(10);
    const events: ThreadEvent[] = [{ type: 'merged', at, actor: jonas, commitSha: null }, closed()];
    assert.deepEqual([...readClosings(buildPull({ mergedAt: at, events })).values()], [null]);
  });

  it('keeps the words of the closing', () => {
    assert.equal(closingOf(say('Fixed in #12'), closed())?.words?.body, 'Fixed in #12');
  });
});
