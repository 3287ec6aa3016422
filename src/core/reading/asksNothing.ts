import { splitComment } from './plainText.ts';

/** Praise, or a point that is granted: its first words. */
const CONTENT =
  /^[\s\p{P}\p{S}]*(?:(?:ah+|oh+|hm+|ok(?:ay)?|yes|yeah|yep|sure|well|and|thanks|thank you)\b[\s\p{P}]+){0,3}(?:love|nice|neat|great|good|cool|clever|elegant|thanks|thank you|lgtm|ok(?:ay)?|fine|true|right|correct|fair|agreed?|makes sense|got it|i see|understood|ack|np|no problem|never ?mind|nvm|perfect|sounds good|sgtm|works for me|you(?:['’]re| are) right|i(?:['’]m| am) (?:ok|fine|good)|that(?:['’]s| is) (?:ok|fine|good|true|right|correct)|let['’]?s (?:leave|keep) it)\b/iu;
/** A point that is granted with the last words. */
const GRANTED =
  /[,.;–—-]\s*(?:but )?(?:(?:ok(?:ay)?|fine|good|great|all good|right|never ?mind|forget it)(?:,? (?:yes|then|now))?|fair enough|separate|your call|up to you)[\s\p{P}\p{S}]*$/iu;
const GOES_ON = /\b(?:however|still|please|pls|although|instead|unless)\b|\bbut (?!ok|fine)/i;
const MOST_WORDS = 25;

/** Whether a remark leaves its reader nothing to do: it praises, or grants what they had said. Signs alone do as well. */
export function asksNothing(body: string): boolean {
  const { prose, suggestions } = splitComment(body);
  if (suggestions.length > 0 || prose.split(/\s+/).length > MOST_WORDS) return false;
  if (GRANTED.test(prose)) return true;
  if (prose.includes('?')) return false;
  if (prose !== '' && !/[\p{L}\p{N}]/u.test(prose)) return true;
  return CONTENT.test(prose) && !GOES_ON.test(prose);
}
