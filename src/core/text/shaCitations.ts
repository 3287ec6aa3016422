import { looksLikeSha } from './looksLikeSha.ts';

/** A commit that a text says it takes back or repairs. */
export interface ShaCitation {
  kind: 'reverts' | 'fixes';
  /** As it is written: at least seven digits. */
  sha: string;
}

const REVERTS = /\bThis reverts commit ([0-9a-f]{7,64})\b/gi;
/** The trailer of the Linux kernel and of many others: `Fixes: 1a2b3c4d5e6f ("Count the tides")`. */
const FIXES = /^[ \t]*Fixes:[ \t]+(?:commit[ \t]+)?([0-9a-f]{7,64})\b/gim;

/** Which commits a description or a commit's message says that it reverts or fixes. */
export function findShaCitations(text: string): ShaCitation[] {
  const find = (pattern: RegExp, kind: ShaCitation['kind']): ShaCitation[] =>
    [...text.matchAll(pattern)].flatMap(([, sha = '']) =>
      looksLikeSha(sha) ? [{ kind, sha: sha.toLowerCase() }] : [],
    );
  return [...find(REVERTS, 'reverts'), ...find(FIXES, 'fixes')];
}
