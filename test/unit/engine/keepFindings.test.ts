import assert from 'node:assert/strict';
import { changePeople } from '../../../src/core/engine/changePeople.ts';
import { detectEvidence, keepFindings } from '../../../src/core/engine/detectEvidence.ts';
import { forgetModelReadings } from '../../../src/core/engine/forgetModelReadings.ts';
import { mergePeople } from '../../../src/core/engine/mergePeople.ts';
import { NO_PEOPLE_SETTINGS } from '../../../src/core/model/people.ts';
import { EVIDENCE_LEVELS } from '../../../src/core/model/evidenceKinds.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { ignoreProgress, type ReportProgress } from '../../../src/core/ports.ts';
import { MODEL_READER } from '../../../src/core/reading/reader.ts';
import type { RepositoryKey } from '../../../src/core/store/store.ts';
import {
  buildImportRecord,
  buildPerson,
  buildPull,
  buildRepository,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { useStore } from '../../support/storeTrial.ts';

/** A pull request on which a reviewer raises a concern that its author accepts and heeds. */
function heededPull(number: number, reviewer = 'jonas'): Pull {
  const at = hoursAfter(number * 48);
  const body = `This would crash when quay ${String(number)} is empty.`;
  const answer = {
    rootCommentId: number * 10,
    actor: buildPerson(),
    at: hoursAfter(2, at),
    body: 'Good catch, fixed.',
  };
  return buildPull({
    number,
    createdAt: at,
    events: [
      buildReviewComment({ id: number * 10, actor: buildPerson(reviewer), at: hoursAfter(1, at), body }),
      buildReviewComment({ id: number * 10 + 1, ...answer }),
    ],
  });
}

describe('findings that are kept', () => {
  const trial = useStore();
  let key: RepositoryKey;

  beforeEach(() => {
    key = trial.store().saveRepository(buildRepository());
    trial.store().putThreads(key, [heededPull(1), heededPull(2, 'elke')]);
    trial.store().finishImport(key, buildImportRecord(hoursAfter(2000), { source: 'github', pulls: 2 }));
  });

  /** Somebody else stores another pull request in the middle of each look, as often as they like. */
  function meanwhile(pulls: Pull[]): ReportProgress {
    return ({ phase, done }) => {
      const pull = phase === 'detect' && done === 9 ? pulls.shift() : undefined;
      if (pull !== undefined) trial.store().putThreads(key, [pull]);
    };
  }

  const commentIds = (): (number | null)[] =>
    trial
      .store()
      .evidence({ repository: key, levels: EVIDENCE_LEVELS })
      .map(({ source }) => source.commentId)
      .toSorted((a, b) => (a ?? 0) - (b ?? 0));

  it('are of the history as it stands, also where somebody added to it while it was looked through', async () => {
    await detectEvidence({ store: trial.store(), key, progress: meanwhile([heededPull(3)]) });
    assert.deepEqual(commentIds(), [10, 20, 30]);
  });

  it('are so where settings change', async () => {
    const settings = { ...NO_PEOPLE_SETTINGS, peers: ['jonas'] };
    await changePeople({ store: trial.store(), settings, progress: meanwhile([heededPull(3)]) });
    assert.deepEqual([commentIds(), trial.store().peopleSettings().peers], [[10, 20, 30], ['jonas']]);
  });

  it('are so where two accounts become one person', async () => {
    const said = { from: 'elke', to: 'jonas', state: 'confirmed' } as const;
    await mergePeople({ ...said, store: trial.store(), key, progress: meanwhile([heededPull(3, 'runa')]) });
    assert.deepEqual([commentIds(), trial.store().identityMerges(key).length], [[10, 20, 30], 1]);
  });

  it('are so where what a model read is forgotten', async () => {
    const read = { isConcern: true, kind: 'race', probability: 1, reason: 'two writers', readBy: 'tide' };
    trial.store().putReadings(MODEL_READER, new Map([['a comment', read]]));
    const forgotten = await forgetModelReadings({ store: trial.store(), progress: meanwhile([heededPull(3)]) });
    assert.deepEqual([forgotten, commentIds()], [1, [10, 20, 30]]);
  });

  it('are not waited for until somebody who is mining has come to the end: they look last', async () => {
    const pulls = [heededPull(3), heededPull(4), heededPull(5)];
    trial.store().acquireLease(key, { holder: 'a miner', pid: 2 });
    await detectEvidence({ store: trial.store(), key, progress: meanwhile(pulls) });
    assert.equal(pulls.length, 2);
  });

  it('are looked for again by whoever mines, until nothing is said any more', async () => {
    trial.store().acquireLease(key, { holder: 'a miner', pid: 2 });
    const said = [['jonas'], []];
    await detectEvidence({
      store: trial.store(),
      key,
      isHolder: true,
      progress: ({ phase, done }) => {
        const bots = phase === 'detect' && done === 9 ? said.shift() : undefined;
        if (bots !== undefined) trial.store().savePeopleSettings({ ...NO_PEOPLE_SETTINGS, bots });
      },
    });
    assert.deepEqual([said, commentIds()], [[], [10, 20]]);
  });

  it('are kept with all that goes with them, or not at all', async () => {
    const before = commentIds();
    const given = { store: trial.store(), key, progress: ignoreProgress };
    await assert.rejects(
      keepFindings(given, ({ evidence, situation }) => {
        trial.store().replaceEvidence(key, evidence, situation);
        throw new RangeError('The disk is full.');
      }),
      RangeError,
    );
    assert.deepEqual([before, commentIds()], [[], []]);
    await detectEvidence(given);
    assert.deepEqual(commentIds(), [10, 20]);
  });
});
