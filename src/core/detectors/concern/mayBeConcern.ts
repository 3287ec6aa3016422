import type { ReadComment } from '../../reading/readComments.ts';
import { splitComment } from '../../reading/plainText.ts';

/** A reader who takes a comment for less likely a concern than this has seen a trifle in it. */
const LEAST_PROBABILITY = 0.1;
/** Calls itself small. */
const LIGHT =
  /^\W*(?:(?:nano|micro|pico|tiny|small|minor)[- ]?)?nit(?:s|ty|picks?|picking)?\b|\b(?:nit(?:pick)?|style|typo|optional|praise)\s*(?:\([^)]*\))?:/i;

/**
 * Where something outside of the comment speaks for it (an outcome, a link from later), a comment that the reader
 * was not sure of may be a concern; one that calls itself a nit is none.
 */
export function mayBeConcern({ item, reading }: ReadComment): boolean {
  if (reading.isConcern) return true;
  const { prose } = splitComment(item.comment.body);
  return reading.kind !== 'nit' && reading.probability >= LEAST_PROBABILITY && !LIGHT.test(prose);
}
