import type { Evidence } from '../model/evidence.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../model/evidenceKinds.ts';
import type { Verdict } from '../model/verdict.ts';
import { estimateShare, type Estimate } from '../statistics/shares.ts';

export interface KindVerdicts {
  kind: EvidenceKind;
  /** Pieces of today's evidence that people confirmed or refused. */
  judged: number;
  confirmed: number;
  precision: Estimate;
}

/** What people's verdicts say of today's evidence. */
export interface VerdictScore {
  /** Kinds with at least one verdict, in the order of the model. */
  kinds: KindVerdicts[];
  /** Confirmed before, and not found today. */
  lost: number;
  /** Refused before, and not claimed today. */
  mended: number;
}

/**
 * Takes verdicts for labels: of the evidence that people judged, how much they confirmed. A withdrawal says nothing of
 * whether it is right. The interval is Wilson's; people judge what catches their eye, so it is no random sample.
 */
export function scoreVerdicts(evidence: readonly Evidence[], verdicts: readonly Verdict[]): VerdictScore {
  const kindOf = new Map(evidence.map(({ id, kind }) => [id, kind]));
  const said = verdicts.filter(({ verdict }) => verdict !== 'withdrawn');
  const missing = said.filter(({ evidenceId }) => !kindOf.has(evidenceId));
  const kinds = EVIDENCE_KINDS.flatMap((kind): KindVerdicts[] => {
    const ofKind = said.filter(({ evidenceId }) => kindOf.get(evidenceId) === kind);
    const confirmed = countConfirmed(ofKind);
    if (ofKind.length === 0) return [];
    return [{ kind, judged: ofKind.length, confirmed, precision: estimateShare(confirmed, ofKind.length) }];
  });
  const lost = countConfirmed(missing);
  return { kinds, lost, mended: missing.length - lost };
}

function countConfirmed(verdicts: readonly Verdict[]): number {
  return verdicts.filter(({ verdict }) => verdict === 'confirmed').length;
}

/** As a table for people. Names nobody. */
export function formatVerdictScore({ kinds, lost, mended }: VerdictScore): string {
  const lines = kinds.map(({ kind, judged, precision: { value, interval } }) => {
    const range = interval === null ? '' : ` [${percent(interval.low)}–${percent(interval.high)}]`;
    return `  ${kind.padEnd(20)} ${percent(value).padStart(4)}${range} of ${String(judged)} judged`;
  });
  return [
    'VERDICTS: of the evidence that people judged, how much did they confirm?',
    'In brackets: 95 % interval (Wilson). People judge what catches their eye: this is no random sample.',
    ...(lines.length === 0 ? ['  Nothing that is found today has been judged.'] : lines),
    `  Confirmed before and not found today: ${String(lost)}. Refused before and not claimed today: ${String(mended)}.`,
    '',
  ].join('\n');
}

function percent(value: number | null): string {
  return value === null ? '–' : `${String(Math.round(value * 100))}%`;
}
