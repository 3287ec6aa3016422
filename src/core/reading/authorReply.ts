import { leavesOpen, saysPerhapsLater } from './leavesOpen.ts';
import { splitComment } from './plainText.ts';
import { saysUnderstood } from './understanding.ts';
import { ONLY_REWORDS, PLAIN_DEED, saysDone, WILL_DO } from './saysDone.ts';

/** What an author's answer to a review comment amounts to. */
export type ReplyStance = 'accepted' | 'promised' | 'thanked' | 'deferred' | 'declined' | 'neutral';

/** The whole answer is a word that takes the remark up: Gerrit's "Ack" is one by the author. */
const TAKES_UP = /^\W*(?:ack(?:nowledged|ed)?|roger(?: that)?|sure(?: thing)?|will do|understood, will do)\W*$/i;
/** "No, that is not so" is a refusal where nothing else follows: "No, it does not. Going to rework it." is none. */
const OPENS_WITH_NO = /^\W*(?:nope\b|no[,.!:](?! (?:worries|problem|idea|objection|rush|hurry|harm)\b))/i;
/** The author says that the comment has a point. */
const CONCEDED =
  /\b(?:(?:good|glad|nice) (?:that )?you (?:ask(?:ed)?|saw|noticed|mention(?:ed)?|say|said|looked|checked|found)|correct[,.!]|valid (?:concern|remark|question)|(?:good|great|nice|excellent|fair|valid|well) (?:catch|point|find|spot(?:ted)?|call|idea|suggestion|eye|one)|you(?:['’]?re| are) (?:absolutely |totally |completely |quite )?(?:right|correct)|that(?:['’]?s| is) (?:right|correct|true|wrong|a (?:good|great|valid|fair))|true|agree[ds]?|i agree|makes sense|sounds good|sgtm|o+ps|u?pps|whoops|ouch|my (?:bad|mistake|fault)|missed (?:that|this|it|one)|i (?:missed|overlooked|forgot)|indeed|exactly|right[,.!]|absolutely|definitely|yes[,.! ]|yep|yeah|ok(?:ay)?[,.! ]|of course|better (?:now|idea|way)|much better|had(?:n['’]?t| not) (?:thought|noticed|realized|realised|considered)|wasn['’]?t aware|was not aware|did(?:n['’]?t| not) (?:know|notice|realize|realise))\b/i;
const THANKED = /\b(?:thanks|thank you|thx|ty|cheers|appreciated?)\b/i;
/** Not now: another place, another time. */
const DEFERRED =
  /#\d+ (?:tracks|is for|covers) (?:it|this|that)\b|\b(?:follow[- ]?ups?|(?:separate|another|different|subsequent|later|future|next) (?:pr|pull request|patch|change|commit|issue|ticket|release|iteration|change ?set)|new (?:pr|pull request|issue|ticket)|(?:at|in) (?:a|some) (?:later|future)|later on|do (?:it|this|that) later|for later|in (?:the )?future|can (?:always )?be (?:done|fixed|improved|changed|addressed) later|(?:opened|created|filed|raised) (?:an? )?(?:new )?(?:issue|ticket|[a-z]{2,10}-\d+)|tracked (?:in|by|as)|(?:noted|moved|filed|opened|written down|continues?|put) (?:\w+ )?(?:in|to|as|under)? ?(?:issue )?#\d+|too (?:big|much|large) for this|leave (?:it|this|that) for|next time)\b/i;
/** The work stays as it is. */
const DECLINED =
  /\b(?:disagree|(?:i['’]d|i would|one (?:can|could)) argue|(?:do(?:n['’]?t| not)|did(?:n['’]?t| not)) (?:think (?:so|that|it|this|we|there)|agree|see (?:why|how|the|any|a)|believe|want to|like|feel)|(?:i['’]?d|would|i) (?:rather|prefer|like to keep)|(?:i['’]d|i would|let['’]?s) keep|prefer(?:red)? (?:to (?:keep|leave|not)|not|the current|this|it|as)|(?:leave|leaving|left|keep|keeping|kept|stick(?:ing)? (?:with|to)) (?:it|this|that|them|these|the (?:current|existing|original)|as)|as[- ]is|(?:is|was|it['’]?s|this is|that(?:['’]?s| is)) (?:intentional|intended|deliberate|on purpose|by design|expected|fine|correct|ok as|the same as before|pre-?existing|unrelated|out of scope|already)|intentional(?:ly)?|on purpose|by design|not (?:needed|necessary|required|related|an issue|a problem|worth|applicable|possible|in scope|something|part of)|(?:is|are|does|do|should|would|can|could)n['’]?t (?:needed|necessary|required|matter|happen|be (?:an issue|a problem|necessary|needed))|unnecessary|out of scope|beyond the scope|won['’]?t ?(?:fix|do|change|be)|working as (?:intended|designed|expected)|not a (?:bug|problem here)|no need|nack|can['’]?t (?:happen|do|because)|cannot (?:happen|do)|never happens?|should never|why (?:not|would)|on the contrary|not sure (?:that|if|it|this|about|why)|already (?:does|handles?|handled|checks?|checked|covered|covers?|there)|(?:same|existing|pre-?existing) (?:behaviou?r|code|issue|problem) (?:as|on|in)|move-only|off[- ]topic)\b/i;

/**
 * Whether an answer that says neither yes nor no tells of something else than the commented lines: that the words about
 * the work were changed, what the remark had asked after, or that its writer understands it now, which `explained` tells.
 */
export function isBesideTheWork(answer: string, comment: string): boolean {
  const { prose } = splitComment(answer);
  const isMeaning = ASKS_MEANING.test(splitComment(comment).prose) && prose.search(CONFIRMS) >= 0;
  return isMeaning || saysUnderstood(answer) || ONLY_DESCRIBED.test(prose) || ONLY_REWORDS.test(prose);
}

/** Whoever writes it gives the matter another place or another time. */
export function namesLater(body: string): boolean {
  return DEFERRED.test(splitComment(body).prose);
}

/**
 * Reads what an author answered to a review comment. The first words weigh most ("Fixed, thanks" / "I'd
 * rather keep it"), because what follows often explains or adds something else; quotes and code are
 * left out.
 *
 * @param comment the text that is answered, where it is known: "exactly" agrees to a remark, and only confirms a question
 */
export function readAuthorReply(body: string, comment = ''): ReplyStance {
  const stance = readWords(body, splitComment(comment).prose);
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

function readWords(body: string, comment: string): ReplyStance {
  const { prose } = splitComment(body);
  if (prose === '') return 'neutral';
  if (YES_SIGN.test(prose.replace(SIGN_VARIANT, '')) || TAKES_UP.test(prose)) return 'promised';
  if (/^\W*reverted back\b/i.test(prose)) return 'neutral';
  if (ONLY_DESCRIBED.test(prose)) return 'neutral';
  const opening = firstSentence(prose);
  const isQuestion = /\?\s*$/.test(prose.trim());
  const first = stanceOf(opening, comment);
  if (first === 'accepted' || first === 'declined' || first === 'deferred')
    return first === 'accepted' && isUndone(prose) ? 'declined' : first;
  const all = stanceOf(prose, comment);
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

function stanceOf(said: string, comment: string): Stance {
  // What the deed brings about is no refusal: "reworked, so that it cannot happen".
  const text = said.replace(/\bso (?:that )?(?:it|this|that) (?:can|could)(?:not|n['’]t) (?:\w+ ){0,2}happen\b/gi, ' ');
  if (DEFERRED.test(text) && !/\b(?<!\bbe )(?:done|fixed|addressed|updated)\b/i.test(text)) return 'deferred';
  const did = saysDone(text, comment);
  if (DECLINED.test(text) || /\bWAI\b/.test(text))
    return did && (DONE_ALL_THE_SAME.test(text) || NEEDLESS_AND_GONE.test(text)) ? 'accepted' : 'declined';
  if (did) return 'accepted';
  if (WILL_DO.test(text)) return 'promised';
  if (concedes(text, comment)) return 'conceded';
  return THANKED.test(text) ? 'thanked' : 'neutral';
}

/** Says yes to the remark: neither to a question what was meant, nor to the writer's own idea. */
function concedes(text: string, comment: string): boolean {
  const about = text.replace(OWN_IDEA, ' ').replace(WOULD_BE_FINE, ' ');
  return CONCEDED.test(ASKS_MEANING.test(comment) ? about.replace(CONFIRMS, ' ') : about);
}

/** "So the dropdown is probably a good idea in any case": praise of what stands there. */
const OWN_IDEA =
  /\b(?!(?:that|this|it|which|yours|suggestion|point|remark|idea)\b)[\w'’]+ (?:is|was|are|would be) (?:\w+ ){0,2}an? (?:good|great|nice|fair|valid) (?:idea|point|one|call)\b/gi;
const WOULD_BE_FINE = /\b(?:would|could|might) be (?:\w+ )?(?:ok(?:ay)?|fine|right|good)\b/gi;
const ASKS_MEANING =
  /\b(?:you mean|meaning that|do i (?:understand|get|read)|if i (?:understand|get|read)|iiuc|am i (?:right|reading|correct))\b[^\n]*\?/i;
const CONFIRMS =
  /\b(?:exactly|indeed|yes|yep|yeah|right|correct|true|absolutely|definitely|ok(?:ay)?|that(?:['’]?s| is) (?:right|correct|true))\b[,.! ]?/gi;

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
