import type { Evidence } from '../model/evidence.ts';
import type { Situation } from '../model/situation.ts';

const ADDRESS = /https?:\/\/[^\s"'<>)\]]+/g;
/** What stands in place of an address. */
const SOMEWHERE = '…';

/** The words of somebody who is left out stand at these addresses, so nothing leads there: no fact, and nobody's words. */
export function withoutAddresses(
  { evidence, situation }: { evidence: readonly Evidence[]; situation: Situation },
  addresses: ReadonlySet<string>,
): { evidence: Evidence[]; situation: Situation } {
  const clean = (text: string): string =>
    text.replace(ADDRESS, (address) => (addresses.has(address.replace(/[.,;:!?]+$/, '')) ? SOMEWHERE : address));
  const quoted = <T extends { quote: string }>(item: T): T => ({ ...item, quote: clean(item.quote) });
  return {
    evidence: evidence.map((item) => ({
      ...item,
      source: quoted(item.source),
      because: item.because.map((fact) =>
        fact.url !== null && addresses.has(fact.url) ? { ...fact, url: null } : fact,
      ),
    })),
    situation: {
      ...situation,
      warnings: situation.warnings.map(quoted),
      questions: situation.questions.map(quoted),
    },
  };
}
