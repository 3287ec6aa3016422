import { CancelledError } from '../errors.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Repository } from '../model/repository.ts';
import type { Thread } from '../model/thread.ts';
import type { Clock, ReportProgress } from '../ports.ts';
import { unswept } from '../sources/github/sweep.ts';
import type { SourceReport, ThreadStream } from '../sources/source.ts';
import type { ImportRecord, LeaseHolder, RepositoryKey, Store } from '../store/store.ts';
import { countThread, noCounts } from './countCoverage.ts';
import { keepFindings } from './detectEvidence.ts';
import { KeptLease } from './keptLease.ts';
import { say } from '../text/message.ts';

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
 * has been read to its end, so a broken backup changes nothing; what is shown of it, its evidence and its
 * coverage, changes at one instant, the last. Stopped or killed before it, the import has not happened for the
 * faces.
 *
 * @throws SourceError; StoreError, with reason `busy` when somebody else is importing or mining the same repository;
 *   CancelledError. What was there before stays.
 */
export async function importHistory(options: {
  store: Store;
  stream: ThreadStream;
  /** Who writes, for others to see. */
  writer: { holder: LeaseHolder; clock: Clock };
  progress: ReportProgress;
  signal?: AbortSignal;
}): Promise<ImportSummary> {
  const { store, stream, writer, progress, signal } = options;
  const counts = noCounts();
  const pending: Thread[] = [];
  const report = await drain(stream, (thread) => {
    throwIfAborted(signal);
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
  const record: ImportRecord = { asOf: report.asOf, coverage, files: report.files };
  const key = store.saveRepository(report.repository);
  const lease = new KeptLease({ store, key, ...writer, busy: BUSY });
  try {
    const tell: ReportProgress = (step) => {
      lease.beat();
      progress(step);
    };
    const evidenceCount = await storeAll({ store, key, record, threads: pending, progress: tell, signal });
    return { key, repository: report.repository, coverage, evidenceCount };
  } finally {
    lease.release();
  }
}

const BUSY = say(
  'Another window or program is importing or reading this repository. Wait until it has finished, then try again.',
);

/** Returns how much evidence was found. */
async function storeAll(options: {
  store: Store;
  key: RepositoryKey;
  record: ImportRecord;
  threads: Thread[];
  progress: ReportProgress;
  signal: AbortSignal | undefined;
}): Promise<number> {
  const { store, key, record, threads, progress, signal } = options;
  beginMiningAnew(store, key);
  const total = threads.length;
  for (let start = 0; start < total; start += BATCH) {
    throwIfAborted(signal);
    store.putThreads(key, threads.slice(start, start + BATCH));
    progress({ phase: 'store', done: Math.min(start + BATCH, total), total });
  }
  // The detectors read the whole history from the store: it need not be held twice.
  threads.length = 0;
  throwIfAborted(signal);
  const { evidence } = await keepFindings({ store, key, progress, record, signal, isHolder: true }, (found) => {
    throwIfAborted(signal);
    store.finishImport(key, record, found);
  });
  return evidence.length;
}

/**
 * What is imported may be older than what was mined before, and mining reads only what has changed since: before
 * anything is put over it, it has to forget how far it came.
 */
function beginMiningAnew(store: Store, key: RepositoryKey): void {
  const mined = store.miningState(key);
  if (mined === null) return;
  const nothing = { pulls: unswept('pulls'), issues: unswept('issues'), etag: null, lookedThrough: null };
  store.commitPage(key, { threads: [], state: { ...mined, ...nothing, skipped: [], unasked: [] } });
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError();
}

async function drain(stream: ThreadStream, take: (thread: Thread) => void): Promise<SourceReport> {
  for (;;) {
    const step = await stream.next();
    if (step.done) return step.value;
    take(step.value);
  }
}
