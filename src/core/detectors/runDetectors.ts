import type { Evidence } from '../model/evidence.ts';
import type { ProgressStep, ReportProgress } from '../ports.ts';
import type { DetectorInput } from './detector.ts';
import { foldActs } from './foldActs.ts';
import { foldSweeps } from './foldSweeps.ts';
import { DETECTORS } from './registry.ts';

/** Runs every detector that knows enough, and folds what they saw into one piece of evidence an act. */
export function runDetectors({ progress, ...input }: DetectorInput & { progress: ReportProgress }): Evidence[] {
  const work = detectInSteps(input);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    progress(step.value);
  }
}

/** The same, a detector a step: in a long history one takes seconds, and whoever runs them may have others to serve. */
export function* detectInSteps(input: DetectorInput): Generator<ProgressStep, Evidence[], void> {
  const found: Evidence[] = [];
  for (const [index, detector] of DETECTORS.entries()) {
    yield { phase: 'detect', done: index, total: DETECTORS.length };
    if (detector.needs === 'whole-history' && !input.history.isWhole) continue;
    for (const evidence of detector.detect(input)) found.push(evidence);
  }
  yield { phase: 'detect', done: DETECTORS.length, total: DETECTORS.length };
  return foldSweeps(foldActs(found));
}
