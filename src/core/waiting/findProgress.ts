import { isSamePerson } from '../people/humans.ts';
import type { Step } from './steps.ts';
import type { Wait } from './findWaits.ts';

/** Progress counts when it follows within this time. */
export const PROGRESS_WINDOW_MS = 30 * 24 * 3600 * 1000;

/** Who moved a waiting thread, and what shows that it moved. */
export interface Move {
  /** The unlocking act. */
  act: Step;
  /** The authors' next step, the merge or the closing; the act itself when it ended the matter. */
  progress: Step;
}

/**
 * Finds what an ended wait led to: progress is the authors' next step, the merge, or a closing that is no
 * clean-up. Nothing of it within the window: nobody moved it. Where it was merged after another person's
 * approval and the first answer had been neither approval nor request, the approval is what moved it.
 */
export function findMove(wait: Wait): Move | null {
  const first = wait.endedBy;
  if (!first?.actor) return null;
  if (first.kind === 'merge') return wait.wasApproved ? null : { act: first, progress: first };
  if (first.kind === 'close') return { act: first, progress: first };
  const progress = wait.after.find((step) => step.atMs - first.atMs <= PROGRESS_WINDOW_MS && isProgress(step));
  if (!progress || progress.kind === 'stale-close') return null;
  if (progress.isByAuthor || first.kind === 'approval' || first.asksAuthor) return { act: first, progress };
  const approval = wait.after.find(
    (step) =>
      step.atMs <= progress.atMs &&
      step.kind === 'approval' &&
      step.actor !== null &&
      !isSamePerson(step.actor, first.actor),
  );
  return { act: approval ?? first, progress };
}

function isProgress(step: Step): boolean {
  if (step.isByAuthor) return step.kind !== 'ping' && step.kind !== 'request' && step.kind !== 'draft';
  return step.kind === 'merge' || step.kind === 'close' || step.kind === 'bare-close' || step.kind === 'stale-close';
}
