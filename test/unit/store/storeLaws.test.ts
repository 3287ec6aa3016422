import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isShownByDefault, type Evidence } from '../../../src/core/model/evidence.ts';
import { EVIDENCE_LEVELS } from '../../../src/core/model/evidenceKinds.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import {
  buildComment,
  buildEvidence,
  buildIssue,
  buildPull,
  buildRepository,
  hoursAfter,
} from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

/** A moment within two days, in UTC or as another zone writes it. */
const moment = fc
  .record({ hours: fc.integer({ min: 0, max: 48 }), isEast: fc.boolean() })
  .map(({ hours, isEast }) => (isEast ? hoursAfter(hours + 2).replace('Z', '+02:00') : hoursAfter(hours)));

/** Any text at all: emoji, null characters, halves of surrogate pairs. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });

const anyThread: fc.Arbitrary<Thread> = fc
  .record({
    isPull: fc.boolean(),
    number: fc.integer({ min: 1, max: 9 }),
    createdAt: moment,
    title: anyText,
    body: anyText,
  })
  .map(({ isPull, body, ...fields }) => {
    const thread = { ...fields, events: [buildComment({ body, at: fields.createdAt })] };
    return isPull ? buildPull(thread) : buildIssue(thread);
  });

const anyEvidence: fc.Arbitrary<Evidence[]> = fc.uniqueArray(
  fc
    .record({ id: fc.stringMatching(/^[0-9a-f]{1,3}$/), at: moment, level: fc.constantFrom(...EVIDENCE_LEVELS) })
    .map((fields) => buildEvidence(fields)),
  { selector: ({ id }) => id },
);

/** The order and choice that the store promises, written down once more. */
function newestFirst(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1));
}

describe('Store laws', () => {
  const inFolder = useTemporaryFolder();
  let store: Store;
  let lastId = 0;
  beforeEach(async () => {
    store = await openStore({ file: inFolder('history.db'), mode: 'read-write', clock: { nowMs: () => 0 } });
  });
  afterEach(() => {
    store.close();
  });

  function addRepository(): RepositoryKey {
    lastId += 1;
    return store.saveRepository(buildRepository({ id: lastId, name: `lighthouse-${String(lastId)}` }));
  }

  it('threads come back whole, the last of each number, oldest first; putting them twice is putting them once', () => {
    fc.assert(
      fc.property(fc.array(anyThread), (threads) => {
        const key = addRepository();
        store.putThreads(key, threads);
        const once = store.threads(key);
        const last = new Map(threads.map((thread) => [thread.number, thread]));
        const expected = [...last.values()].toSorted(
          (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.number - b.number,
        );
        assert.deepEqual(once, expected);
        assert.equal(store.threadCount(key), expected.length);
        store.putThreads(key, threads);
        assert.deepEqual(store.threads(key), once);
      }),
    );
  });

  it('threads put in two calls are those put in one', () => {
    fc.assert(
      fc.property(fc.array(anyThread), fc.nat(), (threads, cut) => {
        const [whole, parts] = [addRepository(), addRepository()];
        store.putThreads(whole, threads);
        store.putThreads(parts, threads.slice(0, cut % 7));
        store.putThreads(parts, threads.slice(cut % 7));
        assert.deepEqual(store.threads(parts), store.threads(whole));
      }),
    );
  });

  it('evidence is the last set that was given, newest first, whatever was there before', () => {
    fc.assert(
      fc.property(anyEvidence, anyEvidence, (before, evidence) => {
        const repository = addRepository();
        store.replaceEvidence(repository, before);
        store.replaceEvidence(repository, evidence);
        assert.deepEqual(store.evidence({ repository, levels: EVIDENCE_LEVELS }), newestFirst(evidence));
      }),
    );
  });

  it('a filter gives exactly those of all evidence that meet it, and narrower filters give fewer', () => {
    fc.assert(
      fc.property(anyEvidence, moment, fc.option(fc.subarray([...EVIDENCE_LEVELS])), (evidence, since, levels) => {
        const repository = addRepository();
        store.replaceEvidence(repository, evidence);
        const isWanted = ({ level }: Evidence): boolean => levels?.includes(level) ?? isShownByDefault(level);
        const byLevel = newestFirst(evidence.filter(isWanted));
        const filter = levels === null ? { repository } : { repository, levels };
        assert.deepEqual(store.evidence(filter), byLevel);
        const late = byLevel.filter(({ at }) => Date.parse(at) >= Date.parse(since));
        assert.deepEqual(store.evidence({ ...filter, since }), late);
      }),
    );
  });
});
