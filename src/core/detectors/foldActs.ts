import { EVIDENCE_LEVELS, isShownByDefault, SIGNAL_OF_KIND, type Evidence } from '../model/evidence.ts';

/**
 * One act is one piece of evidence. Where detectors of one family see the same source, the strongest
 * keeps it and the others' facts join its own. Different families may each say something of one act;
 * then too the act stays one: what is shown by default goes before what is not, else the first detector of
 * the registry tells it.
 */
export function foldActs(found: readonly Evidence[]): Evidence[] {
  const byId = new Map<string, Evidence>();
  for (const evidence of found) {
    const known = byId.get(evidence.id);
    byId.set(evidence.id, known ? merge(known, evidence) : evidence);
  }
  return [...byId.values()];
}

function merge(first: Evidence, second: Evidence): Evidence {
  const isSameFamily = SIGNAL_OF_KIND[first.kind] === SIGNAL_OF_KIND[second.kind];
  const isBetter = isSameFamily
    ? isStronger(second, first)
    : isShownByDefault(second.level) && !isShownByDefault(first.level);
  const [main, other] = isBetter ? [second, first] : [first, second];
  if (!isSameFamily) return main;
  const told = new Set(main.because.map((fact) => fact.message));
  return { ...main, because: [...main.because, ...other.because.filter((fact) => !told.has(fact.message))] };
}

function isStronger(a: Evidence, b: Evidence): boolean {
  const difference = EVIDENCE_LEVELS.indexOf(a.level) - EVIDENCE_LEVELS.indexOf(b.level);
  if (difference !== 0) return difference > 0;
  if (isPlain(a) !== isPlain(b)) return isPlain(b);
  return a.confidence > b.confidence;
}

/** Says least of its family: "flagged in review" is true of every other way to see trouble coming in a review. */
function isPlain({ kind }: Evidence): boolean {
  return kind === 'flagged-in-review';
}
