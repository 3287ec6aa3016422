import assert from 'node:assert/strict';
import { detectEvidence } from '../../../src/core/engine/detectEvidence.ts';
import { importHistory } from '../../../src/core/engine/importHistory.ts';
import { loadTeam } from '../../../src/core/engine/loadTeam.ts';
import { CancelledError, SourceError } from '../../../src/core/errors.ts';
import { EVIDENCE_LEVELS } from '../../../src/core/model/evidenceKinds.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import type { ProgressStep } from '../../../src/core/ports.ts';
import type { SourceReport, ThreadStream } from '../../../src/core/sources/source.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import type { Store } from '../../../src/core/store/store.ts';
import {
  buildIssue,
  buildPerson,
  buildPull,
  buildRepository,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';
import { writer } from '../../support/writer.ts';

const clock = { nowMs: () => 0 };

/** A pull request on which jonas raises a concern that its author accepts and heeds. */
function heededPull(number: number): Thread {
  const at = hoursAfter(number * 48);
  return buildPull({
    number,
    createdAt: at,
    events: [
      buildReviewComment({
        id: number * 10,
        at: hoursAfter(1, at),
        body: `This would crash when quay ${String(number)} is empty.`,
      }),
      buildReviewComment({
        id: number * 10 + 1,
        rootCommentId: number * 10,
        actor: buildPerson(),
        at: hoursAfter(2, at),
        body: 'Good catch, fixed.',
      }),
    ],
  });
}

async function* streamOf(threads: readonly Thread[], report: Partial<SourceReport> = {}): ThreadStream {
  yield* threads;
  return {
    repository: buildRepository(),
    source: 'archive',
    skipped: [],
    unknown: ['reactions to comments'],
    asOf: hoursAfter(2000),
    isWhole: true,
    files: { codeowners: null, mailmap: null, paths: ['storage/cache.ts'] },
    ...report,
  };
}

describe('importHistory', () => {
  const inFolder = useTemporaryFolder();
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ file: inFolder('history.sqlite'), mode: 'read-write', clock });
  });
  afterEach(() => {
    store.close();
  });

  const importAll = (
    threads: readonly Thread[],
    more: { progress?: (step: ProgressStep) => void; signal?: AbortSignal; report?: Partial<SourceReport> } = {},
  ) => {
    const { progress = () => undefined, report, ...rest } = more;
    return importHistory({ writer, store, stream: streamOf(threads, report), progress, ...rest });
  };
  /** What a face would show. */
  const shown = () => store.repositories().map(({ key }) => loadTeam(store, key, { levels: EVIDENCE_LEVELS }));

  it('keeps the threads, what the source said of them, and the evidence in them', async () => {
    const skipped = [{ what: 'review', why: 'it was never submitted', count: 2 }];
    const summary = await importAll([heededPull(1), heededPull(2), buildIssue({ number: 3 })], {
      report: { skipped, isWhole: false },
    });
    const [team, ...others] = shown();
    assert.ok(team?.coverage && others.length === 0);
    assert.deepEqual([team.repository, team.asOf], [buildRepository(), hoursAfter(2000)]);
    assert.deepEqual(team.coverage, { ...summary.coverage, clone: null, language: { texts: 4, notUnderstood: 0 } });
    assert.deepEqual([team.coverage.pulls, team.coverage.issues, team.coverage.reviewComments], [2, 1, 4]);
    assert.deepEqual([team.coverage.skipped, team.coverage.isWhole, team.coverage.source], [skipped, false, 'archive']);
    assert.deepEqual(store.importRecord(summary.key)?.files?.paths, ['storage/cache.ts']);
    assert.equal(store.threadCount(summary.key), 3);
    assert.equal(summary.evidenceCount, team.evidence.length);
    const flags = team.evidence.filter(({ kind }) => kind === 'flagged-in-review');
    assert.deepEqual(
      flags.map(({ source, actor }) => [source.commentId, actor.login]),
      [
        [20, 'jonas'],
        [10, 'jonas'],
      ],
    );
  });

  it('finds the same evidence as looking through the stored history again', async () => {
    const { key } = await importAll([heededPull(1), heededPull(2)]);
    const before = shown();
    await detectEvidence({ store, key, progress: () => undefined });
    assert.deepEqual(shown(), before);
  });

  it('gives the same ids when the same is imported twice', async () => {
    await importAll([heededPull(1), heededPull(2)]);
    const before = shown();
    await importAll([heededPull(1), heededPull(2)]);
    assert.deepEqual(shown(), before);
    assert.ok((before[0]?.evidence.length ?? 0) > 0);
  });

  it('looks again where something is said of people while it looks', async () => {
    const { key } = await importAll([heededPull(1), heededPull(2)]);
    const isProgram = { viewer: null, exclude: [], bots: ['jonas'], peers: [] };
    let said = 0;
    const found = await detectEvidence({
      store,
      key,
      progress: ({ phase, done }) => {
        if (phase !== 'detect' || done !== 9) return;
        said += 1;
        store.savePeopleSettings(isProgram);
      },
    });
    assert.equal(said, 2);
    assert.deepEqual([found.evidence, shown()[0]?.evidence], [[], []]);
  });

  it('changes nothing when it is stopped while it looks', async () => {
    await importAll([heededPull(1)]);
    const before = shown();
    const controller = new AbortController();
    const progress = ({ phase }: ProgressStep): void => {
      if (phase === 'insights') controller.abort();
    };
    await assert.rejects(
      importAll([buildPull({ number: 1 })], { progress, signal: controller.signal }),
      CancelledError,
    );
    assert.deepEqual(shown(), before);
  });

  it('looks through what was there before as well', async () => {
    await importAll([heededPull(1)]);
    await importAll([heededPull(2)]);
    const commentIds = shown()[0]?.evidence.map(({ source }) => source.commentId);
    assert.deepEqual(commentIds, [20, 10]);
  });

  it('takes out evidence that a later import takes the ground from', async () => {
    await importAll([heededPull(1)]);
    await importAll([buildPull({ number: 1 })]);
    assert.deepEqual(shown()[0]?.evidence, []);
  });

  it('changes nothing when the source breaks off', async () => {
    await importAll([heededPull(1)]);
    const before = shown();
    async function* broken(): ThreadStream {
      yield heededPull(2);
      throw new SourceError('broken-archive', 'It is cut off.');
    }
    await assert.rejects(importHistory({ writer, store, stream: broken(), progress: () => undefined }), {
      reason: 'broken-archive',
    });
    assert.deepEqual(shown(), before);
    assert.equal(store.threadCount(store.repositories()[0]?.key ?? 0), 1);
  });

  describe('stopped', () => {
    const many = Array.from({ length: 201 }, (_, index) => heededPull(index + 2));

    for (const phase of ['read', 'store', 'detect', 'insights'] as const) {
      it(`during "${phase}" leaves evidence and coverage as they were`, async () => {
        await importAll([heededPull(1)]);
        const before = shown();
        const stop = new AbortController();
        const progress = (step: ProgressStep): void => {
          if (step.phase === phase) stop.abort();
        };
        await assert.rejects(importAll(many, { progress, signal: stop.signal }), CancelledError);
        assert.deepEqual(shown(), before);
      });

      it(`during "${phase}" of the first import, it has not happened`, async () => {
        const stop = new AbortController();
        const progress = (step: ProgressStep): void => {
          if (step.phase === phase) stop.abort();
        };
        await assert.rejects(importAll(many, { progress, signal: stop.signal }), CancelledError);
        for (const team of shown()) assert.deepEqual([team?.asOf, team?.coverage, team?.evidence], [null, null, []]);
      });
    }

    it('leaves nothing that the next import would trip over', async () => {
      const stop = new AbortController();
      const progress = (): void => {
        stop.abort();
      };
      await assert.rejects(importAll(many, { progress, signal: stop.signal }), CancelledError);
      for (const { key } of store.repositories()) assert.equal(store.isLeased(key), false);
      await importAll(many);
      assert.equal(shown()[0]?.coverage?.pulls, 201);
    });
  });

  it('waits for nobody who is writing the same history: it says so, and changes nothing', async () => {
    const { key } = await importAll([heededPull(1)]);
    const before = shown();
    const other = { holder: 'a miner', pid: 2 };
    assert.ok(store.acquireLease(key, other));
    await assert.rejects(importAll([heededPull(2)]), { reason: 'busy' });
    assert.deepEqual([shown(), store.threadCount(key)], [before, 1]);
    store.releaseLease(key, other);
    await importAll([heededPull(2)]);
    assert.equal(store.isLeased(key), false);
  });

  it('keeps evidence and coverage together when the evidence cannot be stored', async () => {
    const { key } = await importAll([heededPull(1)]);
    const before = shown();
    const record = store.importRecord(key);
    const [evidence] = store.evidence({ levels: EVIDENCE_LEVELS });
    assert.ok(record && evidence);
    const later = { ...record, asOf: hoursAfter(3000) };
    assert.throws(
      () => {
        store.finishImport(key, later, { evidence: [evidence, evidence], situation: null });
      },
      { reason: 'invalid-record' },
    );
    assert.deepEqual(shown(), before);
    store.finishImport(key, later, { evidence: [], situation: null });
    assert.deepEqual([shown()[0]?.asOf, shown()[0]?.evidence], [hoursAfter(3000), []]);
  });

  it('tells how far it has come, phase after phase', async () => {
    const steps: ProgressStep[] = [];
    await importAll(
      Array.from({ length: 201 }, (_, index) => heededPull(index + 1)),
      { progress: (step) => steps.push(step) },
    );
    assert.deepEqual([...new Set(steps.map(({ phase }) => phase))], ['read', 'store', 'detect', 'insights']);
    assert.deepEqual(
      steps.filter(({ phase }) => phase === 'store').map(({ done, total }) => [done, total]),
      [
        [200, 201],
        [201, 201],
      ],
    );
  });
});
