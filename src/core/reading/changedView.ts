import { splitComment } from './plainText.ts';

/** The writer takes back what they themselves had thought or said. */
const REVISED =
  /\b(?:i (?:was|had been|am|stand)(?: \w+){0,2} (?:wrong|mistaken|corrected)\b|chang(?:e|es|ed|ing) my (?:mind|view|opinion|position|stance|vote|review)|reconsidered (?:my|this|that|it|the)|(?:revis|retract|withdraw|rescind)(?:e|ed|ing|n)? my|withdrew my|(?:i|i['’]ll|must|have to) (?:\w+ )?(?:take|took|taken) (?:it|that|this|my (?:words?|comment|objection|nack|statement|suggestion)) back|i no longer (?:think|believe|object|prefer)|you(?:['’]ve| have)? (?:\w+ ){0,2}convinced me|(?:am|i['’]m|got|was) convinced (?:now|by)|my (?:idea|approach|proposal|assumption|view|suggestion|objection|first thought|earlier \w+|initial \w+|previous \w+) (?:was|is|does|did|has|turns?|turned) (?:\w+ ){0,3}(?:wrong|mistaken|bad|not (?:hold|work|survive|right|good)|flawed|a dead end|obsolete|moot|incorrect)|on (?:second|further) thoughts?|(?:after|upon) (?:\w+ ){0,2}(?:consideration|thinking|thought)\b)/i;
/** "After further consideration, I agree …": only together with a new stand it is a revision. */
const NEW_STAND =
  /\b(?:i (?:now )?(?:agree|think|prefer|believe|like|see)|i['’]d (?:rather|prefer)|let['’]s|changed)\b/i;
const WEAK = /\b(?:on (?:second|further) thoughts?|(?:after|upon) (?:\w+ ){0,2}(?:consideration|thinking|thought))\b/i;
/** Somebody else's view, a condition, a negation. */
const NOT_REVISED =
  /\b(?:would|could|might|may|can|will|to|not) change my\b|\b(?:if|unless|in case|maybe|perhaps|could be|might be|correct me|tell me|unlikely|whether) (?:\w+ ){0,2}(?:i['’]m|i am|i was|that|you)\b|\b(?:not|n['’]t|never) (?:\w+ ){0,2}(?:chang\w+ my|reconsider\w*|convinced|wrong|mistaken)\b/i;
const FEWEST_WORDS = 8;

/** The writer says in public that they see it differently now, in a sentence or more. */
export function saysChangedView(body: string): boolean {
  const prose = splitComment(body).prose.replace(/\s+/g, ' ');
  const words = prose.match(/\p{L}[\p{L}\d'’-]*/gu)?.length ?? 0;
  if (words < FEWEST_WORDS) return false;
  return prose.split(/(?<=[.!?])\s+/).some((sentence) => {
    if (!REVISED.test(sentence) || NOT_REVISED.test(sentence) || sentence.endsWith('?')) return false;
    return !WEAK.test(sentence) || NEW_STAND.test(sentence.replace(WEAK, ''));
  });
}
