import { leavesOpen, saysPerhapsLater } from './leavesOpen.ts';
import { splitComment } from './plainText.ts';

/** What an author's answer to a review comment amounts to. */
export type ReplyStance = 'accepted' | 'promised' | 'thanked' | 'deferred' | 'declined' | 'neutral';

const DEED =
  /^(?:done|fix(?:ed)?|addressed|(?:re)?updated|changed|removed|dropped|deleted|added|implemented|applied|corrected|adjusted|rewor(?:ked|ded)|rewritten|reverted|renamed|moved|switched|replaced|refactored|rewrote|squashed|simplified|extended|clarified|documented|cleaned|guarded|tightened|taken|took|adopted|incorporated|improved|amended|modified|(?:force-?)?pushed|included|restored|bumped|made|edited|converted|split|used|fixup)$/i;
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
  /\b(?:i|we|i['’]ve|we['’]ve|have|has|had|been) (?:(?:have|now|just|also|already|since|both|therefore|simply|been) ){0,3}(?<deed>[a-z-]+)\b/gi;
/** It is done, said as an outcome. Without a "now", "it is used there" only tells how things are. */
const DEED_AS_OUTCOME =
  /\b(?:is|are|be|it['’]s) (?:(?:all|both|also|already|just|since) ){0,2}(?:(?<settled>[a-z-]+)|now (?:\w+ )?(?<fresh>[a-z-]+)|(?<then>[a-z-]+) now)\b/gi;
const SETTLED_DEED = /^(?:done|fixed|addressed|corrected|resolved|implemented|applied)$/i;
/** "I added it because …": why the work is as it is, and no answer to the comment. */
const EXPLAINS =
  /\b(?:i|we) (?:\w+ )?(?:added|changed|removed|moved|used|made|split|took|switched|replaced|included|dropped)\b[^.!\n]{1,120}\b(?:because|since|in order to|so that|for consistency)\b/i;
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
const PLAIN_DEED =
  /^(?:done|fixed|addressed|resolved|updated|changed|removed|added|implemented|applied|corrected|adjusted|reworked|rewrote|rewritten|handled|covered|pushed)$/i;
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

/** Says that the thing is done: first of all, as a sentence about it, or in a short answer. */
function saysDone(answer: string): boolean {
  const text = answer.replace(CAREFUL, '');
  if (NOT_DONE.test(text) || INVERTED.test(text) || /,? (?:right|correct|no)\?\s*$/i.test(text)) return false;
  // "Will fix" and "let me fix it" are no "fix: …".
  const isDeed = (word: string): boolean => DEED.test(word) && !(/^fix(?:up)?$/i.test(word) && WILL_DO.test(text));
  if (EXPLAINS.test(text) && !RESPONDS.test(text)) return false;
  if ((!DESCRIBES.test(text) && isDeed(tellingWord(text))) || SHOWN_DONE.test(text)) return true;
  if (text.split(/[.!]\s+|\n+/).some(opensWithDeed)) return true;
  if ([...text.matchAll(DEED_WITH_SUBJECT)].some((match) => isDeed(match.groups?.['deed'] ?? ''))) return true;
  if ([...text.matchAll(DEED_AS_OUTCOME)].some((match) => isOutcome(match))) return true;
  const words = wordsOf(text.replace(NAMES_THING, ' '));
  return words.length <= SHORT_WORDS && !DESCRIBES.test(text) && words.some(isDeed) && !/\?\s*$/.test(text);
}

/** "The removed code is …", "looking for a fix", "it always took time": no deed of the writer's. */
const NAMES_THING =
  /\b(?:the|an?|any|some|this|that|these|those|no) (?:\w+ )?(?:fix|fixed|changed|removed|dropped|deleted|added|implemented|updated|moved|replaced|included|used|split)\b|\b(?:always|never|usually|still|it|that|this) (?:took|made|used)\b/gi;

/** Opens with what was done: "Thanks, fixed.", "Removed the second one." */
export function opensWithDeed(sentence: string): boolean {
  return PLAIN_DEED.test(tellingWord(sentence));
}

/** The first word behind names and courtesies. */
function tellingWord(text: string): string {
  const isFiller = (word: string): boolean => FILLER.has(word.toLowerCase().replace('’', "'")) || word.startsWith('@');
  return wordsOf(text).find((word) => !isFiller(word)) ?? '';
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
/** The whole answer is a word that takes the remark up: Gerrit's "Ack" is one by the author. */
const TAKES_UP = /^\W*(?:ack(?:nowledged|ed)?|roger(?: that)?|sure(?: thing)?|will do|understood, will do)\W*$/i;
/** "No, that is not so" is a refusal where nothing else follows: "No, it does not. Going to rework it." is none. */
const OPENS_WITH_NO = /^\W*(?:nope\b|no[,.!:](?! (?:worries|problem|idea|objection|rush|hurry|harm)\b))/i;
/** It will be done. */
const WILL_DO =
  /\b(?:will (?:do|fix|change|update|add|remove|address|drop|push|rework|adjust|look into|take care|make|rename|move|try|include|revert|apply|amend|correct|switch|be (?:done|fixed|addressed|changed|updated|removed|added))|it['’]ll be|(?:i['’]?ll|let me|going to|gonna|i['’]?m going to|about to|on it) ?(?:do|fix|change|update|add|remove|address|drop|push|rework|adjust|make|rename|move|try|include|revert|apply|amend|correct|switch|take|that|this)?|can do|sure thing|working on (?:it|this|that))\b/i;
/** The author says that the comment has a point. */
const CONCEDED =
  /\b(?:(?:good|glad|nice) (?:that )?you (?:ask(?:ed)?|saw|noticed|mention(?:ed)?|say|said|looked|checked|found)|correct[,.!]|valid (?:concern|remark|question)|(?:good|great|nice|excellent|fair|valid|well) (?:catch|point|find|spot(?:ted)?|call|idea|suggestion|eye|one)|you(?:['’]?re| are) (?:absolutely |totally |completely |quite )?(?:right|correct)|that(?:['’]?s| is) (?:right|correct|true|wrong|a (?:good|great|valid|fair))|true|agree[ds]?|i agree|makes sense|sounds good|sgtm|o+ps|u?pps|whoops|ouch|my (?:bad|mistake|fault)|missed (?:that|this|it|one)|i (?:missed|overlooked|forgot)|indeed|exactly|right[,.!]|absolutely|definitely|yes[,.! ]|yep|yeah|ok(?:ay)?[,.! ]|of course|better (?:now|idea|way)|much better|had(?:n['’]?t| not) (?:thought|noticed|realized|realised|considered)|wasn['’]?t aware|was not aware|did(?:n['’]?t| not) (?:know|notice|realize|realise))\b/i;
const THANKED = /\b(?:thanks|thank you|thx|ty|cheers|appreciated?)\b/i;
/** Not now: another place, another time. */
const DEFERRED =
  /#\d+ (?:tracks|is for|covers) (?:it|this|that)\b|\b(?:follow[- ]?ups?|(?:separate|another|different|subsequent|later|future|next) (?:pr|pull request|patch|change|commit|issue|ticket|release|iteration|change ?set)|new (?:pr|pull request|issue|ticket)|(?:at|in) (?:a|some) (?:later|future)|later on|do (?:it|this|that) later|for later|in (?:the )?future|can (?:always )?be (?:done|fixed|improved|changed|addressed) later|(?:opened|created|filed|raised) (?:an? )?(?:new )?(?:issue|ticket|[a-z]{2,10}-\d+)|tracked (?:in|by|as)|(?:noted|moved|filed|opened|written down|continues?|put) (?:\w+ )?(?:in|to|as|under)? ?(?:issue )?#\d+|too (?:big|much|large) for this|leave (?:it|this|that) for|next time)\b/i;
/** The work stays as it is. */
const DECLINED =
  /\b(?:disagree|(?:do(?:n['’]?t| not)|did(?:n['’]?t| not)) (?:think (?:so|that|it|this|we|there)|agree|see (?:why|how|the|any|a)|believe|want to|like|feel)|(?:i['’]?d|would|i) (?:rather|prefer|like to keep)|(?:i['’]d|i would|let['’]?s) keep|prefer(?:red)? (?:to (?:keep|leave|not)|not|the current|this|it|as)|(?:leave|leaving|left|keep|keeping|kept|stick(?:ing)? (?:with|to)) (?:it|this|that|them|these|the (?:current|existing|original)|as)|as[- ]is|(?:is|was|it['’]?s|this is|that(?:['’]?s| is)) (?:intentional|intended|deliberate|on purpose|by design|expected|fine|correct|ok as|the same as before|pre-?existing|unrelated|out of scope|already)|intentional(?:ly)?|on purpose|by design|not (?:needed|necessary|required|related|an issue|a problem|worth|applicable|possible|in scope|something|part of)|(?:is|are|does|do|should|would|can|could)n['’]?t (?:needed|necessary|required|matter|happen|be (?:an issue|a problem|necessary|needed))|unnecessary|out of scope|beyond the scope|won['’]?t ?(?:fix|do|change|be)|working as (?:intended|designed|expected)|not a (?:bug|problem here)|no need|nack|can['’]?t (?:happen|do|because)|cannot (?:happen|do)|never happens?|should never|why (?:not|would)|on the contrary|not sure (?:that|if|it|this|about|why)|already (?:does|handles?|handled|checks?|checked|covered|covers?|there)|(?:same|existing|pre-?existing) (?:behaviou?r|code|issue|problem) (?:as|on|in)|move-only|off[- ]topic)\b/i;

/** Whoever writes it gives the matter another place or another time. */
export function namesLater(body: string): boolean {
  return DEFERRED.test(splitComment(body).prose);
}

/**
 * Reads what an author answered to a review comment. The first words weigh most ("Fixed, thanks" / "I'd
 * rather keep it"), because what follows often explains or adds something else; quotes and code are
 * left out.
 */
export function readAuthorReply(body: string): ReplyStance {
  const stance = readWords(body);
  return isYesInPrinciple(stance, body) ? 'deferred' : stance;
}

/** A yes that hangs on something, or a yes to the matter and a no to doing it now, leaves it for later. */
function isYesInPrinciple(stance: ReplyStance, body: string): boolean {
  const { prose } = splitComment(body);
  if (stance === 'thanked' || stance === 'neutral') return saysPerhapsLater(prose) && !prose.endsWith('?');
  if (stance !== 'promised' && stance !== 'declined') return false;
  if (stance === 'declined' && !(OUT_OF_SCOPE.test(prose) && CONCEDED.test(prose) && !OTHER_REFUSAL.test(prose)))
    return false;
  return leavesOpen(prose);
}

const OUT_OF_SCOPE = /\b(?:(?:out|outside) (?:of )?(?:the )?scope|beyond the scope)\b/i;
const OTHER_REFUSAL =
  /\b(?:disagree|(?:don['’]t|do not) (?:think|agree|see)|not (?:needed|necessary|a problem)|intentional)\b/i;

function readWords(body: string): ReplyStance {
  const { prose } = splitComment(body);
  if (prose === '') return 'neutral';
  if (YES_SIGN.test(prose.replace(SIGN_VARIANT, '')) || TAKES_UP.test(prose)) return 'promised';
  if (/^\W*reverted back\b/i.test(prose)) return 'neutral';
  if (ONLY_DESCRIBED.test(prose)) return 'neutral';
  const opening = firstSentence(prose);
  const isQuestion = /\?\s*$/.test(prose.trim());
  const first = stanceOf(opening);
  if (first === 'accepted' || first === 'declined' || first === 'deferred')
    return first === 'accepted' && isUndone(prose) ? 'declined' : first;
  const all = stanceOf(prose);
  if (first === 'promised' || first === 'conceded') {
    if (all === 'accepted' || all === 'promised') return all;
    if (all === 'deferred') return 'deferred';
    // "Good point, but …" with a refusal after it is a refusal.
    return all === 'declined' && /\b(?:but|however|though|although)\b/i.test(prose) ? 'declined' : 'promised';
  }
  if (isQuestion && all !== 'accepted') return 'neutral';
  if (all === 'conceded') return 'promised';
  return all === 'neutral' && OPENS_WITH_NO.test(prose) ? 'declined' : all;
}

/** "A screenshot has been added to the description": the words about the work are not the work. */
const ONLY_DESCRIBED =
  /^[^.!\n]{0,80}\b(?:added|updated|edited|adjusted|put|moved|mentioned|changed)\b[^.!\n]{1,40}\b(?:description|opening (?:post|comment)|title)\.?\s*$/i;
const DONE_ALL_THE_SAME = /\b(?:anyway|nevertheless|though|but (?:done|changed|fixed|ok|updated))\b/i;
/** "Not needed any more, removed." */
const NEEDLESS_AND_GONE =
  /\b(?:not (?:needed|necessary|required)|unnecessary|no need)\b[^.]{1,60}\b(?:removed|dropped|deleted)\b/i;
/** Skin tone, or the choice of the coloured sign. */
const SIGN_VARIANT = /\p{Emoji_Modifier}|\u{FE0F}/gu;
/** A sign instead of words: it says yes to the comment, no more. */
const YES_SIGN = /^(?:[\s👍👌✅☑✔💯🙏]|:(?:\+1|thumbsup|ok_hand|white_check_mark|heavy_check_mark|100):|\+1)+$/u;

type Stance = ReplyStance | 'conceded';

function stanceOf(said: string): Stance {
  // What the deed brings about is no refusal: "reworked, so that it cannot happen".
  const text = said.replace(/\bso (?:that )?(?:it|this|that) (?:can|could)(?:not|n['’]t) (?:\w+ ){0,2}happen\b/gi, ' ');
  if (DEFERRED.test(text) && !/\b(?<!\bbe )(?:done|fixed|addressed|updated)\b/i.test(text)) return 'deferred';
  const did = saysDone(text);
  if (DECLINED.test(text) || /\bWAI\b/.test(text))
    return did && (DONE_ALL_THE_SAME.test(text) || NEEDLESS_AND_GONE.test(text)) ? 'accepted' : 'declined';
  if (did) return 'accepted';
  if (WILL_DO.test(text)) return 'promised';
  if (CONCEDED.test(text)) return 'conceded';
  return THANKED.test(text) ? 'thanked' : 'neutral';
}

/** "Changed it, but reverted since it broke the build": the last word is that it stays. */
function isUndone(prose: string): boolean {
  return /\b(?:but|however)\b[^.]{1,80}\b(?:revert(?:ed)?|undid|undone|put it back|back to)\b/i.test(prose);
}

function firstSentence(prose: string): string {
  const text = prose.replace(/^(?:@[\w-]+[,:]?\s*)+/, '').trim();
  const end = /[.!?](?:\s|$)|\n/.exec(text);
  // A lone "Thanks!" or "Hm." is a greeting; what is said comes in the next sentence.
  if (end && end.index < 12 && !PLAIN_DEED.test(text.slice(0, end.index))) {
    const next = /[.!?](?:\s|$)|\n\s*\n/.exec(text.slice(end.index + 1));
    return next ? text.slice(0, end.index + 1 + next.index + 1) : text;
  }
  return end ? text.slice(0, end.index + 1) : text;
}
