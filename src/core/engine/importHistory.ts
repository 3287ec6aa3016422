import { CancelledError } from '../errors.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Repository } from '../model/repository.ts';
import type { Thread } from '../model/thread.ts';
import type { ReportProgress } from '../ports.ts';
import type { SourceReport, ThreadStream } from '../sources/source.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { countThread, noCounts } from './countCoverage.ts';
import { detectEvidence } from './detectEvidence.ts';

/** Threads a transaction: small enough to stay quick, large enough to be worth its fsync. */
const BATCH = 200;

export interface ImportSummary {
  key: RepositoryKey;
  repository: Repository;
  coverage: Coverage;
  evidenceCount: number;
}

/**
 * Reads a source to its end into the store and looks for evidence. Nothing is stored before the source
 * has been read to its end, so a broken backup changes nothing; the import counts as finished only with
 * its report.
 *
 * @throws SourceError, StoreError, CancelledError. What was there before stays.
 */
export async function importHistory(options: {
  store: Store;
  stream: ThreadStream;
  progress: ReportProgress;
  signal?: AbortSignal;
}): Promise<ImportSummary> {
  const { store, stream, progress, signal } = options;
  const counts = noCounts();
  const pending: Thread[] = [];
  const report = await drain(stream, (thread) => {
    if (signal?.aborted) throw new CancelledError();
    countThread(counts, thread);
    pending.push(thread);
    if (pending.length % BATCH === 0) progress({ phase: 'read', done: pending.length, total: null });
  });
  const coverage: Coverage = {
    ...counts,
    source: report.source,
    skipped: report.skipped,
    isWhole: report.isWhole,
    unknown: report.unknown,
  };
  const key = store.saveRepository(report.repository);
  for (let start = 0; start < pending.length; start += BATCH) {
    if (signal?.aborted) throw new CancelledError();
    store.putThreads(key, pending.slice(start, start + BATCH));
    progress({ phase: 'store', done: Math.min(start + BATCH, pending.length), total: pending.length });
  }
  store.finishImport(key, { asOf: report.asOf, coverage, files: report.files });
  const evidence = await detectEvidence({ store, key, progress });
  return { key, repository: report.repository, coverage, evidenceCount: evidence.length };
}

async function drain(stream: ThreadStream, take: (thread: Thread) => void): Promise<SourceReport> {
  for (;;) {
    const step = await stream.next();
    if (step.done) return step.value;
    take(step.value);
  }
}
