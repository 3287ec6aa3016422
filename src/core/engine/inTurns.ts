import { setImmediate as nextTurn } from 'node:timers/promises';
import { CancelledError } from '../errors.ts';
import type { ProgressStep, ReportProgress } from '../ports.ts';

/**
 * Does long work a step at a time. Between steps everything else on this thread has its turn, so that what is known
 * already can be shown meanwhile, and the work can be stopped.
 *
 * @throws CancelledError when the signal is aborted; whatever the work throws.
 */
export async function inTurns<T>(
  work: Iterator<ProgressStep, T, void>,
  { progress, signal }: { progress: ReportProgress; signal?: AbortSignal | undefined },
): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    progress(step.value);
    await giveTurn(signal);
  }
}

/** Between two long pieces of work. @throws CancelledError when the signal is aborted. */
export async function giveTurn(signal: AbortSignal | undefined): Promise<void> {
  await nextTurn();
  if (signal?.aborted === true) throw new CancelledError();
}
