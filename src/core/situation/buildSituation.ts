import type { Situation } from '../model/situation.ts';
import { findOpenQuestions } from './findOpenQuestions.ts';
import { findOpenWaits } from './findOpenWaits.ts';
import { findOpenWarnings, type WarningInput } from './findOpenWarnings.ts';
import { listPeers } from './listPeers.ts';
import { listIssues, listPulls } from './listThreads.ts';

/** How the repository stands at the end of its history. Pure: computed once a detect run, read by every insight. */
export function buildSituation(input: WarningInput): Situation {
  const waits = findOpenWaits(input);
  return {
    asOf: input.history.asOf,
    waits,
    warnings: findOpenWarnings(input),
    questions: findOpenQuestions(input),
    pulls: listPulls(input),
    issues: listIssues(input),
    peers: listPeers({ ...input, waits }),
  };
}
