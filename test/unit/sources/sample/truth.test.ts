import assert from 'node:assert/strict';
import type { Thread } from '../../../../src/core/model/thread.ts';
import { isDayOff } from '../../../../src/core/sources/sample/calendar.ts';
import { generateSample } from '../../../../src/core/sources/sample/generateSample.ts';
import { BOTS, createCrew } from '../../../../src/core/sources/sample/people.ts';
import { AREAS } from '../../../../src/core/sources/sample/product.ts';
import type { PlantedAct } from '../../../../src/core/sources/sample/truth.ts';

const DETECTORS = [
  'flagged-in-review',
  'flagged-early',
  'missed-element',
  'proved-right',
  'became-guardrail',
  'broke-the-wait',
  'answered',
  'cleared-dependency',
  'carried-on',
  'welcomed',
  'settled',
  'sought-out',
  'cited',
  'explained',
  'rippled',
  'idea-adopted',
  'followed-through',
  'changed-course',
];
const HIDDEN_LEVELS = new Set(['raised', 'deferred']);
const DAY_MS = 86_400_000;

const sample = generateSample();
const { acts, decoys, arguable } = sample.truth;
const shown = acts.filter(({ level }) => !HIDDEN_LEVELS.has(level));

function threadOf(number: number): Thread {
  const thread = sample.threads[number - 1];
  assert.ok(thread);
  return thread;
}

function distinct(values: readonly string[]): number {
  return new Set(values).size;
}

/** Working days that begin between two instants. */
function workDaysBetween(from: string, to: string): number {
  let days = 0;
  for (let day = Date.parse(from.slice(0, 10)) + DAY_MS; day <= Date.parse(to); day += DAY_MS)
    if (!isDayOff(day)) days += 1;
  return days;
}

/** Last thing that happened on the thread before the act, apart from what goes with it. */
function lastSignOfLife(act: PlantedAct): string {
  const thread = threadOf(act.thread);
  const before = thread.events.filter(
    ({ at, actor }) => at < act.at && !(actor?.login === act.actor && workDaysBetween(at, act.at) === 0),
  );
  return (
    before.findLast(({ type }) => !['cross-referenced', 'labeled', 'subscribed', 'mentioned'].includes(type))?.at ??
    thread.createdAt
  );
}

describe('what is true of the sample team', () => {
  for (const detector of DETECTORS) {
    it(`plants at least six acts of ${detector}, by several people in several months`, () => {
      const own = shown.filter((act) => act.detector === detector);
      assert.ok(own.length >= 6, String(own.length));
      assert.ok(distinct(own.map(({ actor }) => actor)) >= 3);
      assert.ok(distinct(own.map(({ at }) => at.slice(0, 7))) >= 5);
    });

    it(`plants at least three kinds of decoys for ${detector}, four times each`, () => {
      const kinds = new Map<string, number>();
      for (const { why } of decoys.filter((decoy) => decoy.detector === detector))
        kinds.set(why, (kinds.get(why) ?? 0) + 1);
      assert.ok(kinds.size >= 3, [...kinds.keys()].join('; '));
      for (const [why, count] of kinds) assert.ok(count >= 4, why);
    });
  }

  it('knows no detector that the design does not', () => {
    for (const { detector } of [...acts, ...decoys, ...arguable]) assert.ok(DETECTORS.includes(detector), detector);
  });

  it('never calls one and the same thing an act and a decoy', () => {
    const keyOf = (entry: {
      detector: string;
      thread: number;
      commentId: number | null;
      at: string;
      actor: string | null;
    }): string => [entry.detector, entry.thread, entry.commentId ?? entry.at, entry.actor].join(' ');
    const good = new Set([...shown, ...arguable.filter(({ level }) => !HIDDEN_LEVELS.has(level))].map(keyOf));
    assert.deepEqual(
      decoys.filter((decoy) => good.has(keyOf(decoy))),
      [],
    );
  });

  it('credits only humans, and never for helping themselves', () => {
    const bots = new Set(Object.values(BOTS).map(({ login }) => login));
    for (const { actor, beneficiary, detector, thread } of [...acts, ...arguable]) {
      assert.ok(!bots.has(actor), `${detector} on #${String(thread)}`);
      assert.ok(
        beneficiary === null || (beneficiary !== actor && !bots.has(beneficiary)),
        `${detector} on #${String(thread)}`,
      );
    }
  });

  it('lets nobody say the same on three threads where it is an act', () => {
    const uses = new Map<string, Set<number>>();
    const keyOf = (login: string, text: string): string =>
      `${login} ${text.replace(/`[^`]*`|\d+/gu, '').toLowerCase()}`;
    const written = new Map<number, string>();
    for (const { number, events } of sample.threads) {
      for (const event of events) {
        if (!('body' in event) || event.body === '' || event.actor === null) continue;
        const key = keyOf(event.actor.login, event.body);
        uses.set(key, (uses.get(key) ?? new Set()).add(number));
        written.set(event.id, key);
      }
    }
    for (const { commentId, detector, thread } of shown) {
      const key = commentId === null ? undefined : written.get(commentId);
      if (key !== undefined) assert.ok((uses.get(key)?.size ?? 0) < 3, `${detector} on #${String(thread)}: ${key}`);
    }
  });

  it('has no sweep among the acts', () => {
    const perDay = new Map<string, Set<number>>();
    for (const { detector, actor, at, thread } of shown) {
      const key = `${detector} ${actor} ${at.slice(0, 10)}`;
      perDay.set(key, (perDay.get(key) ?? new Set()).add(thread));
    }
    for (const [key, threads] of perDay) assert.ok(threads.size < 4, key);
  });

  it('lets every broken wait be at least five working days long', () => {
    for (const act of shown.filter(({ detector }) => detector === 'broke-the-wait')) {
      if (act.alsoAt.length > 0) continue;
      const pinged = decoys.some(({ thread, detector }) => thread === act.thread && detector === 'broke-the-wait');
      const from = pinged ? threadOf(act.thread).createdAt : lastSignOfLife(act);
      assert.ok(workDaysBetween(from, act.at) >= 5, `#${String(act.thread)}: ${from} to ${act.at}`);
    }
  });

  it('keeps everyday work moving: nobody but the author ends a wait of more than two working days', () => {
    const planted = new Set(
      [...acts, ...arguable, ...decoys.filter(({ detector }) => detector === 'broke-the-wait')].map(
        ({ thread }) => thread,
      ),
    );
    const touched = new Set(decoys.map(({ thread }) => thread));
    for (const { number, createdAt, author, events } of sample.threads) {
      if (planted.has(number) || (touched.has(number) && events.some(({ actor }) => actor?.login === BOTS.stale.login)))
        continue;
      let last = createdAt;
      for (const { at, actor, type } of events) {
        if (type === 'cross-referenced') continue;
        if (actor?.login !== author?.login)
          assert.ok(workDaysBetween(last, at) <= 2, `#${String(number)}: ${last} to ${at}`);
        last = at;
      }
    }
  });

  it('welcomes people on their very first thread', () => {
    for (const { beneficiary, thread } of shown.filter(({ detector }) => detector === 'welcomed')) {
      const first = sample.threads.find(({ author, events }) =>
        [author, ...events.map(({ actor }) => actor)].some((person) => person?.login === beneficiary),
      );
      assert.equal(first?.number, thread);
    }
  });

  it('seeks people out for what they do not own', () => {
    const { owners } = createCrew(0);
    for (const { actor, thread: number } of shown.filter(({ detector }) => detector === 'sought-out')) {
      const thread = threadOf(number);
      const path = thread.kind === 'pull' ? (thread.files?.[0] ?? '') : '';
      const area = AREAS.find((name) => path.startsWith(`${name}/`));
      assert.ok(area);
      assert.notEqual(owners[area].login, actor);
    }
  });

  it('has every planted peer at work in the twelve months before an act', () => {
    const peers = new Set(createCrew(0).peers.map(({ login }) => login));
    const work = new Map<string, number[]>();
    for (const { events } of sample.threads) {
      for (const { type, actor, at } of events) {
        if (actor === null || !['review', 'commit', 'merged'].includes(type)) continue;
        work.set(actor.login, [...(work.get(actor.login) ?? []), Date.parse(at)]);
      }
    }
    for (const { actor, at } of acts.filter((act) => peers.has(act.actor))) {
      const earlier = work.get(actor)?.some((ms) => ms < Date.parse(at) && ms > Date.parse(at) - 365 * DAY_MS);
      assert.ok(earlier, `${actor} before ${at}`);
    }
  });

  it('lets what proves a warning right come after it, and after the merge', () => {
    for (const { thread, at, alsoAt } of shown.filter(({ detector }) => detector === 'proved-right')) {
      const pull = threadOf(thread);
      assert.ok(pull.kind === 'pull' && pull.mergedAt !== null && pull.mergedAt > at);
      for (const place of alsoAt) assert.ok(threadOf(place.thread).createdAt > pull.mergedAt);
    }
  });

  it('tells the same kind of story with other seeds', () => {
    for (const seed of [2, 77]) {
      const other = generateSample({ seed }).truth;
      const count = (detector: string, list: readonly PlantedAct[]): number =>
        list.filter((act) => act.detector === detector).length;
      for (const detector of DETECTORS) assert.equal(count(detector, other.acts), count(detector, acts), detector);
    }
  });
});
