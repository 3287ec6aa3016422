import type { Evidence } from '../model/evidence.ts';
import type { Verdict } from '../model/verdict.ts';
import { isSamePerson } from './humans.ts';

/**
 * What is left of the evidence after people have spoken: a verdict outranks the detector. Confirmed evidence is marked
 * and shown whatever its level; what is not leadership or was withdrawn is gone. Withdrawing works for the actor
 * only, and a withdrawal by anybody else (from an imported file) is no word at all.
 */
export function applyVerdicts(evidence: readonly Evidence[], verdicts: readonly Verdict[]): Evidence[] {
  const byId = new Map(verdicts.map((verdict) => [verdict.evidenceId, verdict]));
  return evidence.flatMap((item) => {
    const verdict = byId.get(item.id);
    switch (verdict?.verdict) {
      case undefined:
        return [item];
      case 'confirmed':
        return [{ ...item, isConfirmed: true as const }];
      case 'not-leadership':
        return [];
      case 'withdrawn':
        return isSamePerson(verdict.by, item.actor) ? [] : [item];
    }
  });
}
