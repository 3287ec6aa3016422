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
/** A slip in the telling: the view stays. */
const SLIP =
  /\b(?:good|clear|precise|complete|exact) enou?ght?\b|\b(?:wrong|mistaken|incorrect)(?:\/\w+)? (?:in |when |while )?(?:describ|nam|spell|number|typ|copy|read|count|quot|link)\w*ing\b|\b(?:edit(?:ing|ed)|correct(?:ing|ed)|fix(?:ing|ed)|updat(?:ing|ed)) my (?:\w+ )?(?:comment|post|description|report|message|typo)\b/i;
/** A new stand as such, beyond a fact that was wrong. */
const OF_THE_MIND =
  /\b(?:my (?:mind|view|opinion|position|stance|vote|review|idea|approach|proposal|suggestion|objection|n?ack)|reconsidered|convinced|on (?:second|further) thoughts?|(?:after|upon) (?:\w+ ){0,2}(?:consideration|thinking|thought)|no longer (?:think|believe|object|prefer)|back)\b/i;
/** Says what the writer holds: for or against something, or what should be done. */
const VIEW =
  /\b(?:i (?:\w+ )?(?:think|believe|prefer|suggest|propose|agree|disagree|like|doubt|object|vote|recommend|(?:do|would|am)(?: not|n['’]t)?)\b|i['’](?:d|m) |(?:i['’]?m )?leaning|in my (?:opinion|view)|imo|imho|should|shouldn['’]t|must|needs? to|let['’]s|(?:could|can|shall) we|how about|why not|why don['’]t|(?:would|might|could) be (?:\w+ )?(?:better|nice|good|great|best|worse|bad|simpler|clearer|enough)|better to|rather than|instead of|not (?:needed|necessary|worth|a good|right|convinced)|you(?:['’]ll| will| likely| might| may| could| need)? (?:need|want|have) to|suggestion|n?ack|lgtm)\b|[+-]1\b/i;
const FEWEST_WORDS = 8;

/** The writer says in public that they see it differently now, in a sentence or more. */
export function saysChangedView(body: string): boolean {
  const prose = splitComment(body).prose.replace(/\s+/g, ' ');
  const words = prose.match(/\p{L}[\p{L}\d'’-]*/gu)?.length ?? 0;
  if (words < FEWEST_WORDS) return false;
  return prose.split(/(?<=[.!?])\s+/).some((sentence) => {
    if (!REVISED.test(sentence) || NOT_REVISED.test(sentence) || SLIP.test(sentence)) return false;
    if (sentence.endsWith('?')) return false;
    return !WEAK.test(sentence) || NEW_STAND.test(sentence.replace(WEAK, ''));
  });
}

/** A text in which {@link saysChangedView} holds is about the stand as such, and not about a fact alone. */
export function revisesMind(body: string): boolean {
  return OF_THE_MIND.test(splitComment(body).prose);
}

/** The writer takes a stand: says what they hold, or what should be done. */
export function statesView(body: string): boolean {
  return VIEW.test(splitComment(body).prose);
}
