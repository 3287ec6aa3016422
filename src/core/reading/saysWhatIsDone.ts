import { splitComment } from './plainText.ts';
import { opensWithDeed } from './saysDone.ts';

const DEED =
  '(?:add|address|adapt|adjust|amend|apply|bring|change|clean|close|combine|convert|correct|do|drop|edit|extend|fix|implement|improve|include|incorporate|limit|look up|make|measure|merge|move|open|prepare|push|put|rebase|refactor|remove|rename|replace|reproduce|restore|restrict|revert|rework|rewrite|separate|set|shorten|simplify|split|squash|swap|switch|take|test|retest|try(?! to (?:answer|explain|describe|clarify|understand|determine|find|figure|see|check|recall|remember))|turn|update|use|wrap|write)';
const ADVERBS = '(?:(?:now|also|then|just|gladly|certainly|definitely|probably|soon|either|first|indeed|try to) ){0,2}';
/** Whoever writes it will do something, or is at it: "I'll add one", "Will rename it", "going to try that". */
const WILL_DO = new RegExp(
  [
    String.raw`(?:\b(?:i|we)(?:['’]ll| will)|(?:^|[,;:(–—-] ?)will|\b(?:but|so|then) will|\blet me|\b(?:i['’]?m|i am|we['’]re|we are)(?: now)? going to|(?:^|[,;:(–—-] ?)(?:going|about) to) ${ADVERBS}${DEED}\b`,
    String.raw`\b(?:i['’]?m|i am|we['’]re|we are|am) (?:already |now |currently )?(?:working on|preparing|writing|testing|changing|fixing) `,
    String.raw`(?:^|[,;:(–—-] ?)(?:(?:already|now|currently) )?(?:re-?testing|working on (?:it|this|that)|on it\b)`,
  ].join('|'),
  'i',
);
/** "I set it in the start script", "Anyway, we took the other wick". */
const DID =
  /^\W*(?:(?:@[\w-]+|ok(?:ay)?|yes|yep|anyway|right|sure|ah|oh|thanks|thank you|so|also|and|then|now|finally|but)\b\W*){0,4}(?:i|we)(?:['’]ve| have)? (?:now |just |also |then )?(?:set|took|changed|adapted|applied|switched|moved|turned|put|replaced|removed|renamed|added|dropped|fixed|updated|reworked|rewrote|opened|split|followed|implemented|pushed)\b/i;
/** Only under a condition, or perhaps: nothing that will be done. */
const CONDITIONAL =
  /\b(?:if|unless|maybe|perhaps|might|could|would|whether|(?:should|must|needs? to) (?:\w+ )?be (?:changed|added|done|removed|updated|renamed)|someday|some day|eventually|one day|happy to|originally|previously|already (?:did|done|added|fixed|there))\b/i;

/**
 * Whether an author's answer says that something was or will be done about what they were told. Thanks, reasons why it
 * is as it is and a yes say nothing of the kind; neither does what is only offered, or would be done on some condition.
 * Where they were asked something, what they tell of the past is the answer, and only what they will do is a step on.
 */
export function saysWhatIsDone(body: string, said: string): boolean {
  const wasAsked = /\?\W*$/.test(splitComment(said).prose);
  return sentencesOf(body).some(
    (sentence) => WILL_DO.test(sentence) || (!wasAsked && (DID.test(sentence) || opensWithDeed(sentence))),
  );
}

/** What is said for certain, sentence by sentence. */
function sentencesOf(body: string): string[] {
  return splitComment(body)
    .prose.split(/(?<=[.!?])\s+|\n+/)
    .filter((sentence) => !/\?\s*$/.test(sentence) && !CONDITIONAL.test(sentence));
}
