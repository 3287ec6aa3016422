import { CancelledError } from '../errors.ts';
import type { Thread } from '../model/thread.ts';
import type { ReportProgress } from '../ports.ts';
import type { SourceReport, ThreadStream } from '../sources/source.ts';

/** The whole source in memory: only its end says which repository it is of, and so which database it goes to. */
export async function readAll(
  stream: ThreadStream,
  { progress, signal }: { progress: ReportProgress; signal: AbortSignal },
): Promise<{ threads: Thread[]; report: SourceReport }> {
  const threads: Thread[] = [];
  for (;;) {
    const step = await stream.next();
    if (signal.aborted) throw new CancelledError();
    if (step.done) return { threads, report: step.value };
    threads.push(step.value);
    if (threads.length % 100 === 0) progress({ phase: 'read', done: threads.length, total: null });
  }
}

/** Hands the threads over and lets go of them: a long history need not be held twice. */
export async function* replay(threads: Thread[], report: SourceReport): ThreadStream {
  threads.reverse();
  for (let thread = threads.pop(); thread !== undefined; thread = threads.pop()) yield thread;
  return report;
}
