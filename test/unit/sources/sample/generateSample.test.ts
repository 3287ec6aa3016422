import assert from 'node:assert/strict';
import { CancelledError } from '../../../../src/core/errors.ts';
import type { ThreadEvent } from '../../../../src/core/model/event.ts';
import { threadSchema, type Thread } from '../../../../src/core/model/thread.ts';
import { generateSample } from '../../../../src/core/sources/sample/generateSample.ts';
import { readSample } from '../../../../src/core/sources/sample/readSample.ts';
import type { PlantedAct, PlantedDecoy } from '../../../../src/core/sources/sample/truth.ts';

const sample = generateSample();
const byNumber = new Map(sample.threads.map((thread) => [thread.number, thread]));

function threadOf(number: number): Thread {
  const thread = byNumber.get(number);
  assert.ok(thread, `#${String(number)} exists`);
  return thread;
}

function idsOf(thread: Thread): (number | null)[] {
  const own = thread.events.flatMap((event) =>
    'body' in event ? [event.id] : event.eventId === null || event.eventId === undefined ? [] : [event.eventId],
  );
  return [thread.id, ...own];
}

function personOf(event: ThreadEvent): string | null {
  return event.actor?.login ?? null;
}

describe('the sample team', () => {
  it('is the same for the same seed', () => {
    assert.deepEqual(generateSample({ seed: 5, threads: 150 }), generateSample({ seed: 5, threads: 150 }));
  });

  it('is another one for another seed', () => {
    assert.notDeepEqual(
      generateSample({ seed: 5, threads: 150 }).threads,
      generateSample({ seed: 6, threads: 150 }).threads,
    );
  });

  it('gives exactly as many threads as asked, numbered without gaps in the order of creation', () => {
    for (const threads of [1, 40, 333]) {
      const given = generateSample({ threads }).threads;
      assert.deepEqual(
        given.map(({ number }) => number),
        Array.from({ length: threads }, (_, index) => index + 1),
      );
      assert.deepEqual(
        given.map(({ createdAt }) => createdAt),
        given.map(({ createdAt }) => createdAt).sort(),
      );
    }
  });

  it('has threads that the model accepts as they are', () => {
    for (const thread of sample.threads) assert.deepEqual(threadSchema.parse(thread), thread);
  });

  it('never gives one id twice', () => {
    const ids = sample.threads.flatMap(idsOf);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => Number.isSafeInteger(id)));
  });

  it("orders the events of a thread, none before its creation and none after the sample's today", () => {
    for (const { number, createdAt, updatedAt, events } of sample.threads) {
      const times = events.map(({ at }) => at);
      assert.deepEqual(times, times.toSorted(), `#${String(number)} is ordered`);
      assert.ok(
        times.every((at) => at >= createdAt && at <= sample.asOf),
        `#${String(number)} stays in its time`,
      );
      assert.equal(updatedAt, times.at(-1) ?? createdAt);
    }
  });

  it('lets nobody but programs work on weekends, and nobody over the turn of the year', () => {
    const humans = sample.threads.flatMap(({ events }) => events).filter(({ actor }) => actor?.type === 'user');
    for (const { at, type } of humans) {
      if (type === 'commit' || type === 'mentioned' || type === 'subscribed') continue;
      const weekday = new Date(at).getUTCDay();
      assert.ok(weekday !== 0 && weekday !== 6, at);
      assert.doesNotMatch(at, /-12-(?:2[5-9]|3[01])T|-01-01T/u);
    }
  });

  it('states of threads agree with their events', () => {
    for (const thread of sample.threads) {
      const merged = thread.events.find(({ type }) => type === 'merged');
      const closed = thread.events.findLast(({ type }) => type === 'closed');
      assert.equal(thread.closedAt, closed?.at ?? null);
      if (thread.kind === 'pull')
        assert.deepEqual([thread.state === 'merged', thread.mergedAt], [merged !== undefined, merged?.at ?? null]);
      if (merged !== undefined) assert.equal(closed?.at, merged.at);
    }
  });

  it('gives every review comment the instant of its review, and a root that exists', () => {
    for (const { events } of sample.threads) {
      for (const event of events) {
        if (event.type !== 'review-comment') continue;
        const review = events.find((other) => other.type === 'review' && other.id === event.reviewId);
        assert.equal(review?.at, event.at);
        assert.ok(
          events.some(
            (other) => other.type === 'review-comment' && other.id === event.rootCommentId && other.at <= event.at,
          ),
        );
      }
    }
  });

  it('comments on lines of files that the pull request changes', () => {
    for (const thread of sample.threads) {
      if (thread.kind !== 'pull') continue;
      for (const event of thread.events)
        if (event.type === 'review-comment') assert.ok(thread.files?.includes(event.path));
    }
  });

  it('knows every path that is touched, and who owns it', () => {
    const { paths, codeowners, mailmap } = sample.files;
    const touched = new Set(sample.threads.flatMap((thread) => (thread.kind === 'pull' ? (thread.files ?? []) : [])));
    assert.deepEqual(
      [...touched].filter((path) => !paths.includes(path)),
      [],
    );
    assert.match(codeowners ?? '', /^\/storage\/ @ilya-sandpiper$/mu);
    assert.match(mailmap ?? '', /^Maren Holt <\S+> <\S+>$/mu);
  });

  it('has somebody of every sort: deleted accounts, programs, people with two addresses', () => {
    const events = sample.threads.flatMap((thread) => thread.events);
    assert.ok(events.some(({ actor, type }) => actor === null && type === 'commit'));
    const bots = new Set(events.flatMap(({ actor }) => (actor?.type === 'bot' ? [actor.login] : [])));
    assert.ok(bots.size >= 4, [...bots].join());
    const humans = new Set(events.flatMap(({ actor }) => (actor?.type === 'user' ? [actor.login] : [])));
    assert.ok(humans.size >= 20);
    const addresses = events.flatMap((event) =>
      event.type === 'commit' && event.actor?.login === 'marenholt' ? [event.author.email] : [],
    );
    assert.equal(new Set(addresses).size, 2);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const stream = readSample({ signal: stop.signal });
    await stream.next();
    stop.abort();
    await assert.rejects(stream.next(), CancelledError);
  });

  it('streams the same threads and ends with a whole history', async () => {
    const stream = readSample({ seed: 5, threads: 60 });
    const given: Thread[] = [];
    let step = await stream.next();
    for (; !step.done; step = await stream.next()) given.push(step.value);
    const { threads, repository, asOf, files } = generateSample({ seed: 5, threads: 60 });
    assert.deepEqual(given, threads);
    assert.deepEqual(step.value, {
      repository,
      source: 'sample',
      skipped: [],
      unknown: [],
      asOf,
      isWhole: true,
      files,
    });
  });

  it('grows by more people, not by busier ones', () => {
    const big = generateSample({ threads: 5_000 });
    assert.equal(big.threads.length, 5_000);
    const ids = big.threads.flatMap(idsOf);
    assert.equal(new Set(ids).size, ids.length);
    const authors = new Set(big.threads.map(({ author }) => author?.login));
    assert.ok(authors.size > 2 * new Set(sample.threads.map(({ author }) => author?.login)).size);
    assert.ok(big.files.codeowners?.includes('/lines/'));
  });

  it('plants acts and decoys where it says, by whom it says', () => {
    const places: (PlantedAct | PlantedDecoy)[] = [
      ...sample.truth.acts,
      ...sample.truth.decoys,
      ...sample.truth.arguable,
    ];
    for (const { thread: number, kind, commentId, rootCommentId, at, detector } of places) {
      const thread = threadOf(number);
      assert.equal(thread.kind, kind);
      assert.ok(at >= thread.createdAt && at <= sample.asOf);
      if (commentId === null) {
        assert.ok(
          at === thread.createdAt || thread.events.some((event) => event.at === at),
          `${detector} on #${String(number)} at ${at}`,
        );
        continue;
      }
      const comment = thread.events.find((event) => 'body' in event && event.id === commentId);
      assert.equal(comment?.at, at, `${detector} on #${String(number)}`);
      assert.equal(rootCommentId, comment.type === 'review-comment' ? comment.rootCommentId : null);
    }
  });

  it('names the author of the words as the actor of a warning', () => {
    for (const { thread, commentId, actor } of sample.truth.acts.filter(
      ({ detector }) => detector === 'flagged-in-review',
    )) {
      const comment = threadOf(thread).events.find((event) => 'body' in event && event.id === commentId);
      assert.ok(comment);
      assert.equal(personOf(comment), actor);
    }
  });
});
