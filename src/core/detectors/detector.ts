import type { Evidence, EvidenceKind } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import type { TeamContext } from '../people/teamContext.ts';

/** How much of the past a detector must know before it may speak. */
export type CoverageNeed = 'whole-history' | 'whole-threads';

/**
 * Reads the history and gives evidence of one kind. Pure: the same history gives the same evidence.
 * To add one: a file in this folder, a line in `registry.ts`, an entry in docs/DETECTORS.md.
 */
export interface Detector {
  kind: EvidenceKind;
  /** It stays silent, and the coverage says so, until this much is known. */
  needs: CoverageNeed;
  detect(history: History, team: TeamContext): Evidence[];
}
