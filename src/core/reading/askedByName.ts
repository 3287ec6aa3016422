import { MENTION } from './mention.ts';
import { splitComment } from './plainText.ts';

/** More names than this in one text call a crowd, and nobody in particular. */
const MOST_NAMES = 2;
/** Words that may stand before a name that is spoken to: greetings, and the beginning of a question. */
const CALLS = new Set(
  `hi hey hello dear so and ok okay but also well hm hmm cc maybe perhaps question for to what does do would about
  could can is has any thoughts`.split(/\s+/),
);
/** Asks after the state of things, or for a turn of the routine: no question that looks for somebody. */
const ROUTINE =
  /\b(?:any (?:updates?|news|progress|movement|plans?)|still (?:working|interested|plan\w*|relevant|needed|want|active|an issue|happening)|(?:are|were) you (?:still |currently )?(?:working|planning|going)|do you (?:still )?(?:plan|intend|want to (?:continue|finish|rebase))|rebas\w+|ping|bump|reminder|status|(?:may|can|could|shall|should|ok(?:ay)? to|ready (?:to|for)|please|would|will) (?:i |we |you |be |this |it |the |mind )*merg(?:e|ed|ing)?|rfm|clos(?:e|ed|ing) (?:this|it)|address\w*|squash\w*|assign\w*|label\w*|what do you mean|can you (?:elaborate|clarify|be more))\b/i;
/** Asks without a question mark for somebody's eyes or judgement. */
const REQUEST =
  /\b(?:(?:please|pls|could you|can you|would you|mind) (?:\w+ ){0,3}?(?:re-?)?(?:review\w*|look\w*|check\w*|advise|weigh in|comment|confirm|test\w*|chime in)|(?:would|['’]d) (?:like|love|appreciate|value) (?:your|to hear)|(?:your|a) (?:opinion|thoughts|input|advice|view|take|eyes?) (?:would|on|is|here)|curious (?:what|how|if) you|what you think|defer to you)\b/i;

/**
 * Logins that a text asks something by name: a question or a request put to them in the sentence that names
 * them or right after it. Lower-case. Empty where somebody is only named, thanked or copied, where a whole
 * crowd is called, and for the questions of routine (is there news, can it be merged, please rebase).
 */
export function askedByName(body: string): string[] {
  // Inline code and links become words; a decorator in code is nobody.
  const { prose } = splitComment(body);
  const names = new Set([...prose.matchAll(MENTION)].map((match) => loginOf(match)));
  if (names.size === 0 || names.size > MOST_NAMES) return [];
  return [...new Set(prose.split(/\n+/).flatMap((paragraph) => askedIn(paragraph)))];
}

function askedIn(paragraph: string): string[] {
  const sentences = paragraph.split(/(?<=[.!?])\s+/);
  return sentences.flatMap((sentence, index) => {
    const spokenTo = [...sentence.matchAll(MENTION)].filter((match) => isSpokenTo(sentence, match)).map(loginOf);
    if (spokenTo.length === 0) return [];
    return asks(sentence) || hasFollowUp(sentences, index + 1) ? spokenTo : [];
  });
}

/** What follows is still said to the one who was named, until somebody else is. */
function hasFollowUp(sentences: readonly string[], from: number): boolean {
  for (let index = from; index < sentences.length; index += 1) {
    const sentence = sentences[index] ?? '';
    if (sentence.search(MENTION) >= 0) return false;
    if (asks(sentence)) return true;
  }
  return false;
}

/** Asks somebody what they themselves saw, ran or did: that looks for their report, not for them. */
const OWN_CASE =
  /\b(?:(?:are|were) you (?:not )?(?:seeing|running|using|getting|sure)|(?:do you still|did you|have you) (?:also |maybe |perhaps )?(?:see|seen|run|get|got|check(?:ed)?|try|tried|restart(?:ed)?|noticed?|upgraded?|enabled?|disabled?|install(?:ed)?)\b|can you still|(?:which|what) (?:version|os|platform|operating system|browser|error)\b|your (?:set-?up|logs?|config\w*|version|machine|system|environment|screenshot))/i;

function asks(sentence: string): boolean {
  if (ROUTINE.test(sentence) || OWN_CASE.test(sentence)) return false;
  return /\?["')\]]*\s*$/.test(sentence) || REQUEST.test(sentence);
}

/** The name opens the sentence or what comes after a colon or comma, or ends the question. */
function isSpokenTo(sentence: string, match: RegExpExecArray): boolean {
  const before = sentence.slice(0, match.index);
  const after = sentence.slice(match.index + match[0].length);
  const near = before.slice(-LONGEST_CALL);
  const clause = near.slice(near.search(/[^,;:–—]*$/));
  if (/^\s*['’]s\b/.test(after)) return false;
  return isCall(clause) || /^\s*\?/.test(after);
}

/** So many characters before a name tell whether it is spoken to; with more before it, it is not greeted. */
const LONGEST_CALL = 200;

function isCall(clause: string): boolean {
  if (clause.length === LONGEST_CALL) return false;
  return (clause.match(/\S+/g) ?? []).every((word) => word.startsWith('@') || CALLS.has(word.toLowerCase()));
}

function loginOf(match: RegExpExecArray): string {
  return (match.groups?.['login'] ?? '').toLowerCase();
}
