import type { Situation } from '../model/situation.ts';
import type { ProgressStep } from '../ports.ts';
import { findOpenQuestions } from './findOpenQuestions.ts';
import { findOpenWaits } from './findOpenWaits.ts';
import { findOpenWarnings, type WarningInput } from './findOpenWarnings.ts';
import { listPeers } from './listPeers.ts';
import { listIssues, listPulls } from './listThreads.ts';

/**
 * How the repository stands at the end of its history. Pure: computed once a detect run, read by every insight. A step
 * at a time, as detectors run.
 */
export function* buildSituation(input: WarningInput): Generator<ProgressStep, Situation, void> {
  const step: ProgressStep = { phase: 'insights', done: 0, total: null };
  yield step;
  const waits = findOpenWaits(input);
  yield step;
  const warnings = findOpenWarnings(input);
  yield step;
  const questions = findOpenQuestions(input);
  yield step;
  return {
    asOf: input.history.asOf,
    waits,
    warnings,
    questions,
    pulls: listPulls(input),
    issues: listIssues(input),
    peers: listPeers({ ...input, waits }),
  };
}
