import { splitComment } from './plainText.ts';

/** What an author did about a concern beyond the change that it asked for. */
export type ExtraWork = 'test' | 'rework' | 'checked-elsewhere' | 'reproduced';

const TEST =
  /\b(?:add(?:ed|ing)?|wrote|written|extended|included|there(?:['’]s| is| are)|with|by|and|plus|together with) (?:\w+ ){0,4}?(?:unit |regression |functional |integration |fuzz )?(?:tests?\b|test[- ]cases?|benchmark)/i;
const REWORK =
  /\b(?:re-?worked|re-?wrote|re-?written|redesigned|re-?structured|refactored|re-?implemented|overhauled|started over|(?:changed|switched) (?:the|my|to (?:a|another)) (?:\w+ ){0,2}approach|(?:took|chose|went for|went with|using) (?:a|another) (?:\w+ ){0,2}approach|split (?:it|this|them|the \w+) (?:up |out )?into|a new type|from scratch)\b/i;
const ELSEWHERE =
  /\b(?:checked|fixed|changed|went through|looked (?:at|through)|found|corrected|searched|audited|updated|handled)\b[^.!?]{1,60}\b(?:neighbou?rs?|elsewhere|every other|all (?:the )?others?|the (?:others|rest)|same (?:in|at|mistake|problem|bug|pattern)|for the same|everywhere|whole (?:code|file|folder|module)|other (?:places?|callers?|spots?|cases|occurrences))\b/i;
const REPRODUCED =
  /\b(?:reproduced|managed to reproduce|i (?:reproduce|make it fail)|confirmed (?:it )?(?:with|by|in)|verified|measured|benchmarked|profiled|bisected|wrote a (?:small )?script|with a (?:small )?script)\b/i;
const NOT_DONE =
  /\b(?:will|would|could|should|can['’]t|cannot|shall|may|might|todo|later|follow[- ]?up|next|going to|want to|plan\w*|not|if|unless|once|when|without|no|any|do you|existing|already)\b|n['’]t\b/i;

/** "Reworked." or "refactored as suggested" says no more than that it was done. */
const AS_ASKED =
  /\b(?:as|per|like) (?:(?:you|your|was|we) ?)?(?:suggest\w*|ask\w*|propos\w*|request\w*|discussed|feedback|comments?)\b/i;
const FEWEST_WORDS = 3;

/**
 * Reads in an author's answer to a concern what they say that they did besides: an own test, a rework, the
 * same looked for elsewhere, the matter reproduced. Plans and conditions are nothing done.
 */
export function readExtraWork(body: string): ExtraWork | null {
  const prose = splitComment(body).prose.replace(/~+[^~]*~+/g, ' ');
  for (const whole of prose.split(/\n+|(?<=[.!?])\s+/)) {
    const sentence = whole.replace(/so that.*$|\b(?:could|can) (?=reproduce|make it fail)/gi, '');
    if (whole.endsWith('?') || NOT_DONE.test(sentence)) continue;
    if (TEST.test(sentence)) return 'test';
    if (REWORK.test(sentence) && !AS_ASKED.test(prose) && countWords(sentence) >= FEWEST_WORDS) return 'rework';
    if (ELSEWHERE.test(sentence)) return 'checked-elsewhere';
    if (REPRODUCED.test(sentence)) return 'reproduced';
  }
  return null;
}

function countWords(text: string): number {
  return text.match(/\p{L}[\p{L}\d'’-]*/gu)?.length ?? 0;
}
