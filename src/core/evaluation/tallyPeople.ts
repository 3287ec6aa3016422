import { isShownByDefault, type Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';
import type { Tally } from './measure.ts';

/** A claim that somebody unblocked something. */
export interface Claim {
  /** Lower-case login: labels know people by login only. */
  login: string;
  atMs: number;
}

/** Kinds of unblocking evidence that welcome a person rather than move a thread. */
const NOT_MOVING: ReadonlySet<string> = new Set(['welcomed']);

/** Claims of unblocking, of what is shown by default, by thread number. */
export function unblockingClaims(evidence: readonly Evidence[]): Map<number, Claim[]> {
  const claims = new Map<number, Claim[]>();
  for (const { kind, level, thread, actor, at } of evidence) {
    if (SIGNAL_OF_KIND[kind] !== 'unblocking' || NOT_MOVING.has(kind) || !isShownByDefault(level)) continue;
    const claim = { login: toLoginKey(actor.login), atMs: Date.parse(at) };
    const known = claims.get(thread.number);
    if (known) known.push(claim);
    else claims.set(thread.number, [claim]);
  }
  return claims;
}

export function toLoginKey(login: string): string {
  return login.toLowerCase();
}

/**
 * Compares who is claimed with who it was. Somebody else in the place of the right one is both a miss and a
 * false alarm; somebody claimed where it was nobody is a false alarm. `isStrict` counts every wrong person,
 * also those claimed beside the right one; else one case holds at most one false alarm, and none when the
 * right one is among the claimed.
 *
 * @param truth who it was, null: nobody
 */
export function tallyPeople(options: {
  cluster: number;
  claims: readonly Claim[];
  truth: string | null;
  isStrict: boolean;
}): Tally {
  const { cluster, claims, truth, isStrict } = options;
  const claimed = new Set(claims.map(({ login }) => login));
  const isRight = truth !== null && claimed.delete(toLoginKey(truth));
  const wrong = claimed.size;
  return {
    cluster,
    hits: Number(isRight),
    falseAlarms: isStrict ? wrong : Number(wrong > 0 && !isRight),
    misses: Number(truth !== null && !isRight),
  };
}
