import assert from 'node:assert/strict';
import { detectEvidence } from '../../src/core/engine/detectEvidence.ts';
import type { Situation } from '../../src/core/model/situation.ts';
import type { Thread } from '../../src/core/model/thread.ts';
import { ignoreProgress } from '../../src/core/ports.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import { buildRepository, hoursAfter } from './builders.ts';
import { sampleRecord } from '../unit/store/sampleHistory.ts';

const DAY_HOURS = 24;

/** How a repository with these threads stands 40 days after the beginning. */
export async function standOf(threads: Thread[], files: { paths: string[] } = { paths: [] }): Promise<Situation> {
  const store = await openStore({ file: ':memory:', mode: 'read-write', clock: { nowMs: () => 0 } });
  try {
    const key = store.saveRepository(buildRepository());
    store.putThreads(key, threads);
    store.finishImport(key, {
      ...sampleRecord,
      asOf: hoursAfter(40 * DAY_HOURS),
      files: { codeowners: null, mailmap: null, ...files },
    });
    const { situation } = await detectEvidence({ store, key, progress: ignoreProgress });
    assert.ok(situation);
    assert.deepEqual(store.situation(key), situation);
    return situation;
  } finally {
    store.close();
  }
}
