import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { findDuty, type DutyBook } from '../../../src/core/people/duty.ts';
import { buildIssue, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { buildHistory } from '../../support/smallHistory.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');
const LATER_MS = Date.parse(hoursAfter(1000));

function dutyOf(threads: readonly Thread[], codeowners: string | null = null): DutyBook {
  return findDuty({
    history: buildHistory(threads, { asOf: hoursAfter(20_000) }),
    files: { codeowners, mailmap: null, paths: [] },
    areasOf: (thread) => thread.labels,
  });
}

let number = 0;
/** Pull requests of ana's in an area, one merged by each. */
function mergedBy(area: string, people: readonly Person[], hours = 10): Thread[] {
  return people.map((actor) => {
    number += 1;
    const merged: ThreadEvent = { type: 'merged', at: hoursAfter(hours), actor, commitSha: null };
    return buildPull({ number, author: ana, labels: [area], events: [merged] });
  });
}

const times = (count: number, person: Person): Person[] => Array.from({ length: count }, () => person);

describe('maintenance duty', () => {
  it('is of who did half of the merging of an area, and of nobody else', () => {
    const duty = dutyOf(mergedBy('lamp', [...times(3, mira), ...times(2, jonas), ana]));
    assert.equal(duty.hasMaintenanceDuty(mira, ['lamp'], LATER_MS), true);
    assert.equal(duty.hasMaintenanceDuty(jonas, ['lamp'], LATER_MS), false);
  });

  it('falls back to the whole repository where too little was done in the area', () => {
    const duty = dutyOf([...mergedBy('lamp', times(4, mira)), ...mergedBy('boat', times(6, jonas))]);
    assert.equal(duty.hasMaintenanceDuty(jonas, ['lamp'], LATER_MS), true, 'jonas keeps the whole');
    assert.equal(duty.hasMaintenanceDuty(mira, ['lamp'], LATER_MS), false, 'four merges make no duty');
    assert.equal(duty.hasMaintenanceDuty(jonas, [], LATER_MS), true, 'a thread without an area belongs to the whole');
  });

  it('is nobody’s where little was done at all', () => {
    assert.equal(dutyOf(mergedBy('lamp', times(4, mira))).hasMaintenanceDuty(mira, ['lamp'], LATER_MS), false);
  });

  it('counts the year before the act alone', () => {
    const duty = dutyOf(mergedBy('lamp', times(5, mira)));
    const at = (hours: number): boolean => duty.hasMaintenanceDuty(mira, ['lamp'], Date.parse(hoursAfter(hours)));
    assert.deepEqual([at(9), at(10), at(11), at(10 + 365 * 24), at(11 + 365 * 24)], [false, false, true, true, false]);
  });

  it('comes of triage as well, of other people’s threads and not of one’s own', () => {
    const sorted = (author: Person): Thread =>
      buildIssue({
        number: 90,
        author,
        labels: ['lamp'],
        events: ['bug', 'lamp', 'old', 'new', 'dark'].map((label) => ({
          type: 'labeled',
          at: hoursAfter(10),
          actor: mira,
          label,
        })),
      });
    assert.equal(dutyOf([sorted(ana)]).hasMaintenanceDuty(mira, ['lamp'], LATER_MS), true);
    assert.equal(dutyOf([sorted(mira)]).hasMaintenanceDuty(mira, ['lamp'], LATER_MS), false);
  });

  it('is not shared with programs', () => {
    const duty = dutyOf(mergedBy('lamp', [...times(20, buildPerson('tide[bot]')), ...times(5, mira)]));
    assert.equal(duty.hasMaintenanceDuty(mira, ['lamp'], LATER_MS), true);
  });
});

describe('assignment and ownership', () => {
  const assigned = (hours: number, type: 'assigned' | 'unassigned' = 'assigned', actor = mira): ThreadEvent => ({
    type,
    at: hoursAfter(hours),
    actor,
    assignee: jonas,
  });
  const isTheirs = (events: ThreadEvent[], hours: number): boolean =>
    dutyOf([]).isAssignedOrOwner(jonas, {
      thread: buildIssue({ author: mira, events }),
      paths: [],
      atMs: Date.parse(hoursAfter(hours)),
    });

  it('hold from the assignment to its end', () => {
    const events = [assigned(1), assigned(5, 'unassigned')];
    assert.deepEqual(
      [0, 2, 6].map((hours) => isTheirs(events, hours)),
      [false, true, false],
    );
  });

  it('are no duty where one assigned oneself', () => {
    assert.equal(isTheirs([assigned(1, 'assigned', jonas)], 2), false);
  });

  it('come from CODEOWNERS, by login in any case; a team is told apart', () => {
    const duty = dutyOf([], '/lamp/ @Jonas\n/boat/ @tide/keepers\n');
    const on = { thread: buildPull(), atMs: LATER_MS };
    assert.equal(duty.isAssignedOrOwner(jonas, { ...on, paths: ['lamp/a.ts'] }), true);
    assert.equal(duty.isAssignedOrOwner(mira, { ...on, paths: ['lamp/a.ts'] }), false);
    assert.equal(duty.isAssignedOrOwner(jonas, { ...on, paths: ['boat/a.ts'] }), false);
    assert.equal(duty.hasTeamOwner(['boat/a.ts']), true);
    assert.equal(duty.hasTeamOwner(['lamp/a.ts']), false);
  });
});
