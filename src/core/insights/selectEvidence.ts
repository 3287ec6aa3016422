import type { Evidence } from '../model/evidence.ts';
import type { Translate } from '../ports.ts';
import { describeEvidence } from './describeEvidence.ts';

export interface EvidenceSelection {
  /** ISO instant: acts at or after it. Null: all. */
  since: string | null;
  /** Each of its words must occur in what a face says of the act. Empty: all. */
  text: string;
}

/** The acts of a period that a text finds: by people, areas, number, title, quote, or what was done. */
export function selectEvidence(
  evidence: readonly Evidence[],
  { since, text }: EvidenceSelection,
  translate: Translate,
): Evidence[] {
  const sinceMs = since === null ? -Infinity : Date.parse(since);
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return evidence.filter((item) => {
    if (Date.parse(item.at) < sinceMs) return false;
    if (words.length === 0) return true;
    const said = writeSearchable(item, translate);
    return words.every((word) => said.includes(word));
  });
}

function writeSearchable(item: Evidence, translate: Translate): string {
  return [
    item.actor.login,
    ...item.beneficiaries.map(({ login }) => login),
    ...item.area,
    `#${String(item.thread.number)}`,
    item.thread.title,
    item.source.quote,
    describeEvidence(item, translate).headline,
  ]
    .join('\n')
    .toLocaleLowerCase();
}
