import { isShownByDefault, type Evidence, type Fact } from '../model/evidence.ts';
import { EVIDENCE_LEVELS, SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';

/**
 * One act is one piece of evidence. Where detectors see the same source, one tells it and the facts of the others
 * join its own. Of one family that is the strongest. Of different families it is what is shown by default; of two
 * that are, the one that saw the act move a thread, for that is about the whole of a comment or review, and what it
 * warned of is a part; else the first detector of the registry.
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
  const isBetter = isSameFamily ? isStronger(second, first) : isBetterTold(second, first);
  const [main, other] = isBetter ? [second, first] : [first, second];
  // What is hidden by default stays hidden: it is no reason for what is shown.
  if (!isSameFamily && !isShownByDefault(other.level)) return main;
  const told = new Set(main.because.map((fact) => fact.message));
  return {
    ...main,
    because: [...main.because, ...factsBeside(main, other).filter(({ message }) => !told.has(message))],
  };
}

/** What another telling of the act adds. Of an answer that ended a wait only the question: the rest is told already. */
function factsBeside(main: Evidence, other: Evidence): readonly Fact[] {
  return main.kind === 'broke-the-wait' && other.kind === 'answered'
    ? other.because.slice(0, 1).filter(({ url }) => url !== other.source.url)
    : other.because;
}

function isBetterTold(a: Evidence, b: Evidence): boolean {
  const [isShown, isOtherShown] = [isShownByDefault(a.level), isShownByDefault(b.level)];
  if (isShown !== isOtherShown) return isShown;
  return SIGNAL_OF_KIND[a.kind] === 'unblocking' && SIGNAL_OF_KIND[b.kind] === 'anticipating';
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
