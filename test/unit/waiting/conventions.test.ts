import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { findWaits } from '../../../src/core/waiting/findWaits.ts';
import { isRefusalInWords, isVerdictInWords, weighRemark } from '../../../src/core/waiting/remark.ts';
import { buildComment, buildPerson, buildPull, buildReview, hoursAfter } from '../../support/builders.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

/*
 * How projects say yes, no, "your turn" and "look at this" in words: each has its own way, and all of them mean the
 * same for a thread that waits.
 */

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');
const bot = buildPerson('tide[bot]');

const YES = [
  'LGTM',
  'lgtm, thanks!',
  'LGTM 👍',
  'Looks great!',
  'Looks good to go',
  '/lgtm',
  '/approve',
  '/lgtm\n/approve',
  'r+',
  'bors r+',
  '@bors r+ rollup',
  '@bors: r+',
  '@bors r=ana',
  'Code-Review+2',
  'Patch Set 3: Code-Review+2',
  '+2',
  '+1 (binding)',
  'Reviewed-by: Jonas <jonas@example.org>',
  'Acked-by: Jonas <jonas@example.org>',
  'Tested-by: Jonas <jonas@example.org>',
  'ACK 4be21c9',
  'utACK 4be21c9',
  'tACK 4be21c9',
  'crACK 4be21c9',
  're-ACK 4be21c9',
  'ship it!',
  ':shipit:',
  'Ship it 🚢',
  'Good to merge from my side.',
  'Approved.',
];
const NO = ['NACK', 'Concept NACK', '-1', '-2', 'Code-Review-1', 'Patch Set 2: Code-Review-2', 'r-', '/hold'];
const NEITHER = [
  '/lgtm cancel',
  '/approve cancel',
  'not LGTM',
  'Not good to merge yet, I fear; the lamp is still dark.',
  'Will ACK once the lamp is lit.',
  'I cannot approve this as it is.',
];
const TO_PROGRAMS = [
  '/retest',
  '/test all',
  '/ok-to-test',
  '/assign @ana',
  '/cc @ana @mira',
  '/label lamp',
  '/hold cancel',
  '@bors retry',
  '@bors try',
  'bors merge',
  '@mergifyio queue',
  '@dependabot rebase',
  '@rustbot label +S-waiting-on-review',
  'recheck',
];
const REMINDERS = ['PTAL', '@jonas PTAL', 'ptal when you have a minute', 'r? @ana', 'poke', 'RFAL'];

describe('the words of other projects', () => {
  for (const body of YES) it(`hear a yes in ${JSON.stringify(body)}`, () => assert.ok(isVerdictInWords(body)));
  for (const body of NO) {
    it(`hear a no in ${JSON.stringify(body)}`, () => {
      assert.ok(isRefusalInWords(body));
    });
  }
  for (const body of NEITHER) {
    it(`hear no yes in ${JSON.stringify(body)}`, () => assert.equal(isVerdictInWords(body), false));
  }
  for (const body of TO_PROGRAMS) {
    it(`take ${JSON.stringify(body)} for a word to a program`, () => {
      assert.notEqual(weighRemark(body), 'substance');
      assert.equal(isVerdictInWords(body), false);
    });
  }
  for (const body of REMINDERS) {
    it(`take ${JSON.stringify(body)} for a reminder`, () => assert.equal(weighRemark(body), 'ping'));
  }
});

/** "review 0-48 jonas: approval" for each wait; `past` is merged work of `jonas`, which makes him a peer. */
function waitsOf(fields: Partial<Pull>): string[] {
  const pull = buildPull({ author: mira, ...fields });
  const past = buildPull({
    number: 9,
    author: ana,
    createdAt: hoursAfter(-500),
    events: [buildReview({ at: hoursAfter(-400), actor: jonas, state: 'approved' })],
  });
  const hours = (ms: number): string => String((ms - Date.parse(hoursAfter(0))) / 3_600_000);
  return findWaits(pull, buildSmallTeam([past, pull]).team).map((wait) => {
    const end = wait.toMs === null ? '' : hours(wait.toMs);
    const by = wait.endedBy === null ? '' : ` ${wait.endedBy.actor?.login ?? 'nobody'}: ${wait.endedBy.kind}`;
    return `${wait.waitedFor} ${hours(wait.fromMs)}-${end}${by}`;
  });
}

const say = (at: number, actor: Person, body: string) => buildComment({ at: hoursAfter(at), actor, body });
const label = (at: number, name: string, type: 'labeled' | 'unlabeled' = 'labeled'): ThreadEvent => ({
  type,
  at: hoursAfter(at),
  actor: bot,
  label: name,
});
const rename = (at: number, from: string, to: string): ThreadEvent => ({
  type: 'renamed',
  at: hoursAfter(at),
  actor: mira,
  from,
  to,
});

const AUTHORS_TURN = [
  'S-waiting-on-author',
  'status: needs work',
  'needs-rebase',
  'do-not-merge/hold',
  'do-not-merge/work-in-progress',
  'needs-information',
  'triage/needs-information',
  'more-information-needed',
  'awaiting response',
  'awaiting changes',
  'waiting for: author',
  'merge conflict',
  'conflicts',
  'changes requested',
];
const NOBODYS_TURN = ['S-waiting-on-review', 'stale', 'lifecycle/stale', 'needs-review', 'size/XL', 'kind/bug', 'lgtm'];

describe('a pull request in the ways of other projects', () => {
  for (const name of AUTHORS_TURN) {
    it(`is its author’s while it bears "${name}"`, () => {
      assert.deepEqual(waitsOf({ events: [label(10, name), say(48, jonas, '/lgtm')] }), []);
    });
  }
  for (const name of NOBODYS_TURN) {
    it(`waits on under "${name}"`, () => {
      const waits = waitsOf({ events: [label(10, name), say(48, jonas, '/lgtm')] });
      assert.deepEqual(waits, ['review 0-48 jonas: approval', 'decision 48-']);
    });
  }

  it('takes the thumb of somebody who reviews here for a verdict, and that of a visitor for a wish', () => {
    for (const sign of ['👍', '👍🏽', ':+1:', '✅', '+1', '🚀']) {
      assert.deepEqual(waitsOf({ events: [say(48, jonas, sign)] })[0], 'review 0-48 jonas: approval', sign);
      assert.deepEqual(waitsOf({ events: [say(48, buildPerson('tove'), sign)] }), ['review 0-'], sign);
    }
  });

  it('is a draft while its title says so', () => {
    assert.deepEqual(waitsOf({ title: 'WIP: lamps', events: [say(48, jonas, 'LGTM')] }), []);
    for (const title of ['[WIP] lamps', '[Draft] lamps', 'DNM: lamps', 'Draft: lamps']) {
      const events = [rename(30, title, 'Lamps'), say(48, jonas, 'LGTM')];
      assert.deepEqual(waitsOf({ title: 'Lamps', events }), ['review 30-48 jonas: approval', 'decision 48-'], title);
    }
    assert.deepEqual(waitsOf({ title: 'Drafts of lamps' }), ['review 0-']);
    assert.deepEqual(waitsOf({ title: 'Wipe the lamps' }), ['review 0-']);
  });

  it('waits for others as a draft, too, where its author asks for help', () => {
    const events = [say(48, jonas, 'LGTM')];
    assert.deepEqual(waitsOf({ isDraft: true, events }), []);
    for (const body of ['Some guidance would be appreciated.', 'Looking for early feedback on the wick.', 'RFC']) {
      assert.deepEqual(waitsOf({ isDraft: true, body, events })[0], 'review 0-48 jonas: approval', body);
    }
    const asked = [say(10, mira, 'Not done, but I need some advice on the wick.'), ...events];
    assert.deepEqual(waitsOf({ isDraft: true, events: asked })[0], 'review 10-48 jonas: approval');
  });

  it('goes to the others when one is called in the way of the project', () => {
    for (const call of ['r? @ana', '@ana PTAL', 'ping @ana']) {
      const events = [say(24, jonas, 'The wick has to be longer, please.'), say(48, jonas, call)];
      assert.deepEqual(waitsOf({ events }), ['review 0-24 jonas: substance', 'review 48-'], call);
    }
  });
});
