import { describeEvidence, summarizeEvidence } from '../../core/insights/describeEvidence.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import type { Person } from '../../core/model/person.ts';
import type { Translate } from '../../core/ports.ts';

/** What the mapping of evidence to lines depends on besides the evidence. */
export interface TreeContext {
  translate: Translate;
  /** BCP 47, for names of days and months. */
  locale: string;
  /** ISO instant: "Tuesday" depends on when it is read. */
  now: string;
  /** Who is at this machine; null: not said. */
  viewer: Person | null;
}

/** A section's context. */
export interface SectionContext extends TreeContext {
  /** The section's name says what kind of act its lines are, so that they need not: a sidebar is narrow. */
  isKindSaid: boolean;
}

/** What an act was, as short as the place allows. */
export function nameAct(evidence: Evidence, context: SectionContext): string {
  return context.isKindSaid
    ? summarizeEvidence(evidence, context.translate)
    : describeEvidence(evidence, context.translate).headline;
}
