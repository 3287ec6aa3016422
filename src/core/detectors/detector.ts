import type { Evidence } from '../model/evidence.ts';
import type { EvidenceKind } from '../model/evidenceKinds.ts';
import type { History } from '../model/history.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { ReadComment } from '../reading/readComments.ts';

/** How much of the past a detector must know before it may speak. */
export type CoverageNeed = 'whole-history' | 'whole-threads';

/** What detectors look at. */
export interface DetectorInput {
  history: History;
  team: TeamContext;
  /** Every comment that could voice a concern, with what a reader made of it. */
  readings: readonly ReadComment[];
}

/**
 * Reads the history and gives evidence of one kind. Pure: the same history gives the same evidence.
 * To add one: a file in this folder, a line in `registry.ts`, an entry in docs/DETECTORS.md.
 */
export interface Detector {
  kind: EvidenceKind;
  /** It stays silent, and the coverage says so, until this much is known. */
  needs: CoverageNeed;
  detect(input: DetectorInput): Evidence[];
}
