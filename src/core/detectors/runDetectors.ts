import type { Evidence } from '../model/evidence.ts';
import type { ReportProgress } from '../ports.ts';
import type { DetectorInput } from './detector.ts';
import { foldActs } from './foldActs.ts';
import { foldSweeps } from './foldSweeps.ts';
import { DETECTORS } from './registry.ts';

/** Runs every detector that knows enough, and folds what they saw into one piece of evidence an act. */
export function runDetectors({ progress, ...input }: DetectorInput & { progress: ReportProgress }): Evidence[] {
  const found: Evidence[] = [];
  DETECTORS.forEach((detector, index) => {
    progress({ phase: 'detect', done: index, total: DETECTORS.length });
    if (detector.needs === 'whole-history' && !input.history.isWhole) return;
    found.push(...detector.detect(input));
  });
  progress({ phase: 'detect', done: DETECTORS.length, total: DETECTORS.length });
  return foldSweeps(foldActs(found));
}
