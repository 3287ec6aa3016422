import { splitComment } from './plainText.ts';

const OWN_FAULT =
  /\b(?:my (?:bad|faults?|mistakes?|errors?|apologies)|i (?:do |must |have to )?apologi[sz]e|user error|pebkac|(?:stupid|silly|dumb|noob|foolish) (?:of )?(?:me|questions?|mistakes?)|sorry (?:for|about) (?:the |this |my |asking|wasting|bothering|taking|all )|(?:excuse|forgive) my|(?:so |how |very )?embarrass\w*|i(?: have|['’]ve)? (?:just )?(?:misread|misunderstood|misinterpreted)|i should(?: have|['’]ve) (?:read|checked|looked|known|searched|noticed|seen))\b|^\W*(?:so |very |really )?(?:sorry|apologies)\b/i;
/** Late is no fault in the matter. */
const ONLY_LATE = /\b(?:sorry|apologi[sz]e|apologies) [^.!?\n]{0,30}?\b(?:late|delay\w*|slow|wait|took)\b/gi;

/**
 * Whoever writes it owns up to a fault, or takes back that they had asked at all. Such words are not shown as what they
 * gained: nobody is made to look as if they had asked badly.
 */
export function saysOwnFault(body: string): boolean {
  return OWN_FAULT.test(splitComment(body).prose.replace(ONLY_LATE, ' '));
}
