/** "I'll explain", "let me know": nothing is done but said. */
const NO_DEED = String.raw`(?! (?:(?:also|just|now|first|briefly|quickly) )?(?:know|explain|clarify|describe|answer|elaborate|illustrate|quote|tell|say|ask|repeat|summari[sz]e|point out|be (?:honest|clear|frank)|try (?:to|and) (?:\w+ )?(?:answer|explain|clarify|describe|illustrate|summari[sz]e))\b)`;
/** It will be done. */
export const WILL_DO = new RegExp(
  String.raw`\b(?:will (?:do|fix|change|update|add|remove|address|drop|push|rework|adjust|look into|take care|make|rename|move|try|include|revert|apply|amend|correct|switch|be (?:done|fixed|addressed|changed|updated|removed|added))|it['’]ll be|(?:i['’]?ll${NO_DEED}|let me${NO_DEED}|going to|gonna|i['’]?m going to|about to|on it) ?(?:do|fix|change|update|add|remove|address|drop|push|rework|adjust|make|rename|move|try|include|revert|apply|amend|correct|switch|take|that|this)?|can do|sure thing|working on (?:it|this|that))\b`,
  'i',
);
const DEED =
  /^(?:done|fix(?:ed)?|addressed|(?:re)?updated|changed|removed|dropped|deleted|added|implemented|applied|corrected|adjusted|rewor(?:ked|ded)|rewritten|reverted|renamed|moved|switched|replaced|refactored|rewrote|squashed|simplified|extended|clarified|documented|cleaned|guarded|tightened|taken|took|adopted|incorporated|improved|amended|modified|(?:force-?)?pushed|included|restored|bumped|cherry-?picked|picked|made|edited|converted|split|used|fixup)$/i;
/** What may stand before the deed: "Ah right, thanks — good catch, fixed in …". */
const FILLER = new Set(
  `thanks thank you thx ty ok okay yes yep yeah yup right agree agreed sure true indeed oops ups upps whoops ah oh hm hmm
  good great nice catch point idea call find spot suggestion you're makes sense will do both all also now again just this
  that it has been is are was were should be sorry so much a lot for the have i i've we we've sgtm fair enough`.split(
    /\s+/,
  ),
);
/** It was done, said with a subject. */
const DEED_WITH_SUBJECT =
  /\b(?:i|we|i['’]ve|we['’]ve|have|has|been) (?:(?:have|now|just|also|already|since|both|therefore|simply|been) ){0,3}(?<deed>[a-z-]+)\b/gi;
/** It is done, said as an outcome. Without a "now", "it is used there" only tells how things are. */
const DEED_AS_OUTCOME =
  /\b(?:is|are|be|it['’]s) (?:(?:all|both|also|already|just|since) ){0,2}(?:(?<settled>[a-z-]+)|now (?:\w+ )?(?<fresh>[a-z-]+)|(?<then>[a-z-]+) now)\b/gi;
const SETTLED_DEED = /^(?:done|fixed|addressed|corrected|resolved|implemented|applied)$/i;
/** "I added it because …": why the work is as it is, and no answer to the comment. */
const EXPLAINS =
  /^\W*(?:added|used|kept|made|included|needed) (?:\w+ ){0,2}(?:because|since)\b|\b(?:i|we) (?:\w+ )?(?:added|changed|removed|moved|used|made|split|took|switched|replaced|included|dropped)\b[^.!\n]{1,120}\b(?:because|since|in order to|so that|for consistency)\b/i;
const RESPONDS = /\b(?:now|instead|as (?:you |was )?(?:suggested|proposed|said|asked)|per your|like you)\b/i;
/** "Should be fixed now": a careful "fixed". */
const CAREFUL =
  /\bshould (?:\w+ )?be (?=\w+ (?:now|(?:in|with|by) (?:HASH|LINK|#\d|(?:the|my) (?:last|latest|new)))\b)/gi;
/** "Has it been fixed?" asks. */
const INVERTED =
  /^(?:and |but |so |hm+,? )?(?:is|are|was|were|has|have|had|did|does|do|should|shall|can|could|would|may|which|what|who|when|where|how)\b[^.!?\n]*\?\s*$/i;
/** A short answer that names the deed anywhere: "Much better, changed." */
const SHORT_WORDS = 9;

/** Deeds that a later sentence may open with and still mean the comment: "Damn, yes. Fixed, and …". */
export const PLAIN_DEED =
  /^(?:done|fixed|addressed|resolved|updated|changed|removed|added|implemented|applied|corrected|adjusted|reworked|rewrote|rewritten|handled|covered|cherry-?picked|picked|pushed)$/i;
/** Points at the work that does it: "see the new commit", "the last push takes care of it", "the new version is up". */
const SHOWN_DONE = new RegExp(
  [
    String.raw`\b(?:see|in|with|by|at) (?:the|my) (?:(?:new|last|latest|next|updated) (?:commit|push|version|revision|patch|diff|code)|(?:commit|update|push)\b(?! (?:message|log|history|hook|button)))`,
    String.raw`\b(?:new|last|latest|updated) (?:commit|push|version|revision|patch) (?:takes care|deals with|fixes|handles|covers|does|has|is (?:up|pushed|online|there))`,
    String.raw`\b(?:commit|push) above\b`,
    String.raw`\b(?:see|in|with) (?:the )?(?:new|latest|next|last|updated) (?:patch ?sets?|ps)\b|\b(?:see|in|with) (?:patch ?set|ps) ?\d+\b`,
    // What was trouble is none any more.
    String.raw`\bnow (?:it|this|that|they) (?:\w+ )?(?:(?:does|do|is|are|will|can)(?: not|n['’]t)|works|returns|handles|checks|throws|rejects|refuses|warns|waits|stops|keeps)\b`,
    String.raw`\bclosed (?:it|that|this|the (?:hole|gap|leak))\b`,
  ].join('|'),
  'i',
);

/**
 * Says that the thing is done: first of all, as a sentence about it, or in a short answer. It must be the writer's own
 * act and the point of a sentence: not what somebody else did, what a clause only mentions, or what they ask.
 *
 * @param said the comment that is answered, where it is known
 */
export function saysDone(answer: string, said = ''): boolean {
  if (/,? (?:right|correct|no)\?\s*$/i.test(answer)) return false;
  const text = statementsOf(answer.replace(CAREFUL, ''), said);
  if (NOT_DONE.test(text)) return false;
  // "Will fix" and "let me fix it" are no "fix: …".
  const isDeed = (word: string): boolean => DEED.test(word) && !(/^fix(?:up)?$/i.test(word) && WILL_DO.test(text));
  if (EXPLAINS.test(text) && !RESPONDS.test(text)) return false;
  if ((!DESCRIBES.test(text) && isDeed(tellingWord(text))) || SHOWN_DONE.test(text)) return true;
  if (text.split(/[.!]\s+|\n+/).some(opensWithDeed)) return true;
  if (
    [...text.matchAll(DEED_WITH_SUBJECT)].some((match) => isDeed(match.groups?.['deed'] ?? '') && isMain(text, match))
  )
    return true;
  if ([...text.matchAll(DEED_AS_OUTCOME)].some((match) => isOutcome(match) && isMain(text, match))) return true;
  const words = wordsOf(text.replace(NAMES_THING, ' '));
  return words.length <= SHORT_WORDS && !DESCRIBES.test(text) && words.some(isDeed) && !/\?\s*$/.test(text);
}

/** What is stated about the work: no questions, nothing about the words that describe it, no reasons of the past. */
function statementsOf(answer: string, said: string): string {
  const isAboutText = TEXT_ABOUT_WORK.test(said);
  const isWhy = ASKS_WHY.test(said);
  return answer
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((sentence) => !INVERTED.test(sentence.replace(ADDRESS, '')))
    .filter((sentence) => isAboutText || !ONLY_REWORDS.test(sentence))
    .filter((sentence) => !isWhy || RESPONDS.test(sentence) || !GIVES_REASON.test(sentence))
    .join('\n');
}

/** "@mira and" before what is said. */
const ADDRESS = /^\W*(?:@[\w-]+[,: ]*(?:and )?)+/;
const TEXT_ABOUT_WORK = /\b(?:titles?|descri(?:ption|be[ds]?)|commit messages?|opening (?:post|comment)|messages?)\b/i;
/** "Changed the title", "commit message updated": the words about the work are not the work. */
export const ONLY_REWORDS =
  /^\W*(?:(?:thanks|thank you|thx|ok(?:ay)?|yes|right|sure|good \w+)[,.! ]+)*(?:(?:i(?:['’]ve| have)? )?(?:(?:now|also|just|then) )?(?:updated|changed|edited|adjusted|amended|reworded|rewrote|improved|expanded|extended) (?:(?:the|my|this|pr|pull request|pull)(?:['’]s)? ){0,3}(?:titles?|descriptions?|commit (?:messages?|descriptions?)|opening (?:post|comment)|pr body)\b|(?:the |my )?(?:pr |pull request )?(?:titles?|descriptions?|commit messages?) (?:(?:is|are|was|has been|have been|now|also) ){0,2}(?:updated|changed|edited|adjusted|amended|reworded|improved)\b)/i;
const ASKS_WHY = /\b(?:why (?!not\b|don['’]?t\b)|what(?:['’]s| is| was) the (?:reason|point|purpose))[^?]*\?/i;
/** "Added the header where it was missing": how it came to be as it is. */
const GIVES_REASON =
  /^\W*(?:i |we )?(?:added|used|moved|made|included|took|split|kept|put|introduced|changed|switched)\b[^.!\n]{1,80}\b(?:where|because|since|as (?:it|the|this|that|they|we|i)|in order|so that|to (?:avoid|make|keep|allow|have|match|get|prevent)|for consistency)\b/i;

/** The clause tells it of itself, and does not hang on another: "if it is fixed now", "aware that it has been changed". */
function isMain(text: string, { index }: RegExpExecArray): boolean {
  const sentence = text.slice(0, index).split(/\n/).at(-1) ?? '';
  const rest = text.slice(index).split(/[.!?\n]/)[0] ?? '';
  const clause = sentence.replace(SUPPOSES, ' ').split(CLAUSE_END).at(-1) ?? '';
  return !HANGS.test(clause) && !LONG_AGO.test(rest);
}

const SUPPOSES = /\b(?:i (?:think|believe|hope|guess)|(?:it )?(?:appears|seems|looks like|turns out))(?: that)?\b/gi;
const CLAUSE_END = /[,;:()–—]|\s-+\s|\b(?:and|but|so|then|therefore)\b/i;
const HANGS =
  /\b(?:if|when|whenever|where|that(?! (?:out|one|too|way|up)\b)|which|who|whom|whose|how|why|whether|what|while|unless|until|than)\b/i;
const LONG_AGO =
  /\b(?:early on|back then|at (?:the|that) time|(?:long|years?|months?|weeks?) ago|in the past|initially|originally|previously)\b/i;

/** "The removed code is …", "looking for a fix", "it always took time": no deed of the writer's. */
const NAMES_THING =
  /\b(?:the|an?|any|some|this|that|these|those|no) (?:\w+ )?(?:fix|fixed|changed|removed|dropped|deleted|added|implemented|updated|moved|replaced|included|used|split)\b|\b(?:always|never|usually|still|it|that|this) (?:took|made|used)\b/gi;

/** Opens with what was done: "Thanks, fixed.", "Removed the second one." */
export function opensWithDeed(sentence: string): boolean {
  return PLAIN_DEED.test(tellingWord(sentence));
}

/** The first word behind names and courtesies; "the removed code" tells of a thing. */
function tellingWord(text: string): string {
  const isFiller = (word: string): boolean => FILLER.has(word.toLowerCase().replace('’', "'")) || word.startsWith('@');
  const words = wordsOf(text);
  const at = words.findIndex((word) => !isFiller(word));
  return /^(?:the|an?|any|some)$/i.test(words[at - 1] ?? '') ? '' : (words[at] ?? '');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}@'’-]+/gu) ?? [];
}

function isOutcome({ groups }: RegExpExecArray): boolean {
  return SETTLED_DEED.test(groups?.['settled'] ?? '') || DEED.test(groups?.['fresh'] ?? groups?.['then'] ?? '');
}

/** "It is used there", "this gets added by the caller". */
const DESCRIBES =
  /\b(?:is|are|it['’]s|gets?|being) (?:\w+ ){0,2}?(?:used|made|added|taken|moved|included|changed|removed|split|updated|converted|replaced|dropped)\b(?! now)/i;
const NOT_DONE =
  /(?:\b(?:not|never|nothing|no changes?|why|should|could|would|can|if|to be|will be|already|was|were|only|originally|previously)|n['’]t|['’]ll be) (?:\w+ ){0,2}?(?:done|fixed|addressed|updated|changed|removed|added|moved|used|made|split|included|taken|dropped|deleted|replaced|renamed|reverted)\b|\b(?:was|were) (?:already |previously |originally )?(?:introduced|added|made|used|changed)\b/i;
