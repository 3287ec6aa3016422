import { splitComment } from '../reading/plainText.ts';

const ASSENT =
  /\b(?:agree[ds]?|makes sense|fair (?:enough|point)|sounds (?:good|right|fair|reasonable)|(?:fine|ok(?:ay)?|good) (?:with|by|for) me|works for me|good (?:call|decision)|(?:right|good|best) to close|you(?:['’]re| are) right|(?:i )?see your points?|no objections?|(?:no longer|not) (?:\w+ )?(?:needed|relevant|necessary|interested)|no longer an? (?:issue|problem)|was (?:just )?about to (?:close|suggest)|should have closed|can (?:stay|remain) closed)\b/i;
/** Gives in, or takes half of it back. */
const DISSENT =
  /\b(?:but|however|although|though|still|yet|disagree\w*|unfortunately|re-?open\w*|sad(?:ly)?|disappoint\w*|pity|shame|would have|why|(?:not|never|hardly) (?:\w+ )?(?:agree|ok(?:ay)?|fine|fair|good|right|makes sense))\b|n['’]t (?:\w+ )?(?:agree|think|see|make sense)|\?(?:\s|$)/i;

/** Agrees, or says that it is no longer needed; a yes with a but is none. */
export function assents(body: string): boolean {
  const { prose } = splitComment(body);
  return ASSENT.test(prose) && !DISSENT.test(prose);
}
