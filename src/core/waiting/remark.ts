import { splitComment } from '../reading/plainText.ts';

/** What a comment does for a thread that waits. */
export type RemarkWeight =
  /** Nothing: thanks, an emoji, "+1", "same here", a bare cc. */
  | 'none'
  /** Reminds somebody, or asks for the state of things, and adds nothing. */
  | 'ping'
  /** Says that it is closed for want of activity or interest. */
  | 'stale'
  /** Carries something to go on with. */
  | 'substance';

const PING =
  /\b(?:ping|bump|any (?:updates?|news|progress|thoughts?|movement|plans?|chance|interest)|(?:friendly|gentle|kind) (?:reminder|ping|bump)|still (?:working|relevant|interested|plan(?:ning|s)?|needed|active|on (?:this|it)|want|valid|alive|open|going on|an issue|the case|reproducible|happening)|(?:what(?:['’]s| is) the )?(?:current )?(?:status|state) (?:of|here|on|\?)|(?:do|would) you (?:still )?(?:plan|intend|mind|have (?:time|plans)|want|wish)|are you (?:still )?(?:working|planning|interested|able|around|going)|will you (?:get back|continue|work|be)|did you (?:get|have) (?:a )?(?:chance|time)|mind (?:having|taking|to (?:have|take)|rebasing|reviewing|re-?reviewing)|(?:have|take) (?:another|a|one more) (?:\w+ )?look|(?:please|pls|could you|can you|mind|needs? (?:a |to be )?|has to be |should be )(?: \w+){0,2} ?(?:re-?(?:base|review)|squash)(?:d|s|ing|ed)?|rebas(?:e|ing)\s*\?|request(?:ing)? (?:a )?review|ready for (?:re-?)?review|reviewers?\?|up for (?:grabs|review)\??|waiting (?:for|on)|follow(?:ing)? up on this|checking in|cc|ptal|rfal|poke|friendly|anyone|your (?:opinion|thoughts|input))\b/i;
/** Somebody asks when it comes, or whether anybody is at it: nothing to go on with. */
const ASKS_FOR_IT =
  /\bcan (?:it|this|that|we) (?:now )?(?:go|ship|land|be (?:merged|released|shipped)|get (?:this |it )?(?:in|merged|out))\b|\bis (?:it|this|that|it['’]s) (?:out|in|merged|released|live|waiting|blocked|stuck|forgotten)\b|\b(?:asks?|asked|asking|wants? to know) (?:me )?(?:if|whether|when|for (?:a|the|it|this|news))\b|\bhow(?:['’]s| is| are) (?:it|this|that|things|you) (?:going|coming)\b|\bneed(?:s|ing)? (?:any |some )?help\b[^.!\n]*\?|\bwhen (?:can|will|do) (?:it|this|we|i)\b/i;
/** "Same here", "hit me twice today", "+1, we need it, too". */
const ME_TOO =
  /^\W*(?:\+1(?![\w.]| for)|same (?:here|problem|issue|thing|for (?:me|us))\b|me too\b|(?:(?:also|just|it) )?(?:hit|bit|got|happened to|happens to|affects) (?:me|us)\b|(?:i|we) (?:also |just )?(?:see|saw|have|had|get|got|hit|need|want) (?:it|this|that|the same)\b[^.!?\n]{1,30}\b(?:too|also|as well|again)\b)/i;
/** More words than this tell more than that. */
const LONGEST_ME_TOO = 15;
const STALE =
  /\b(?:inactiv\w+|stale|(?:no|not had any|any) (?:recent |further )?activity|lack of (?:interest|activity|support|response|progress|feedback|conceptual)|no (?:recent )?(?:response|progress|reply|follow[- ]up)|(?:has|have)(?:n['’]t| not) been (?:any|much|updated)|long (?:time|inactivity)|abandon\w*|not planned|won['’]?t ?fix|clean(?:ing|ed)?[- ]?up (?:the |old |our )?(?:list|backlog|issues?|prs?|pull requests?|tickets?|queue|stale|old)|clos(?:e|ing) (?:out )?(?:old|stale|ancient) \w+|housekeeping|spring[- ]cleaning|tidying (?:up )?(?:the )?(?:list|backlog|queue)|mark(?:ing|ed)? (?:it |this )?(?:as )?up for grabs)\b/i;
/** Calls itself a reminder, however many words follow. */
const REMINDER =
  /^\W*(?:(?:hi|hey|hello|dear|a|just|and|all|everyone|folks|team)[\s,!]+)*(?:friendly|gentle|kind|soft|polite) (?:ping|reminder|bump|nudge)\b/i;
/** Words that carry nothing by themselves; a remark made of them alone is politeness. */
const POLITE = new Set(
  `thanks thank you thx ty so very much a lot for your the review reviewing help feedback work pr +1 same here issue problem me too ok
  okay nice great cool awesome lgtm done yes no agreed subscribe subscribing following interested welcome congrats
  congratulations happy to np cheers this it is i`.split(/\s+/),
);

function isPolite(text: string): boolean {
  return (text.toLowerCase().match(/[\p{L}\p{N}+'’]+/gu) ?? []).every((word) => POLITE.has(word));
}
/** More words than this say something besides the reminder. */
const LONGEST_PING = 30;
/** Fewer words than this carry nothing without code, a picture or a verdict. */
const FEWEST_WORDS = 4;
/**
 * Verdicts on the work as projects write them in words: "LGTM", "tACK", "r+", "bors r+", "r=ana", "Code-Review+2",
 * "/approve", "Reviewed-by: Ana", ":shipit:".
 */
const VERDICT =
  /\b(?:(?:ut|t|cr|re|code[- ]?review|tested|untested|light(?:ly)?|strong|weak|stale)?[- ]?ack|lgtm|looks (?:good|great|fine)(?: to (?:me|go|merge))?|ship ?it|approved?|works for me|tested ok|verified|good to (?:go|merge|land)|ready to (?:be merged|merge|land)|(?:reviewed|acked|tested|approved)-by:)(?![\w-])|\br\+\B|\br=\w|(?:^|\s|code-review ?)\+2(?![\w.,])|\+1 \(?(?:non-)?binding\b|:ship_?it:|🚢/i;
/** A verdict that is not given, or not yet, or taken back, or only spoken of: "not LGTM", "will ACK once …", "/lgtm cancel", "an ACK should …". */
const WITHHELD =
  /(?:\b(?:not|never|cannot|once|until|before|almost|will|happy to|ready to|remove-?)|n['’]t) ?(?:\w+ ){0,2}?(?:[a-z-]*ack|lgtm|looks good|good to|ship ?it|approved?|works for me|verified)\b|\b(?:[a-z-]*ack|lgtm|approval)s? (?:should|must|needs?|means?|has to|would)\b|\/(?:lgtm|approve) cancel\b/gi;
/** Verdicts on the idea alone. */
const AGREEMENT = /\b(?:(?:concept|approach)[- ]?ack|cack|concept \+1)\b/gi;
const REFUSAL =
  /\bnack\b|\bconcept (?:-?0|~0)\b|(?:^|\s|code-review ?)-[12]\b|(?:^|\s)r-(?![\w-])|(?:^|\s)\/hold(?! cancel)\b/i;
/** A comment of nothing else. */
const YES_SIGNS =
  /^(?:[\s👍👌✅🚢🚀💯]|:(?:\+1|thumbsup|ok_hand|white_check_mark|heavy_check_mark|rocket|100|ship_?it):|\+1)+$/u;
/** Skin tone, or the choice of the coloured sign. */
const SIGN_VARIANT = /\p{Emoji_Modifier}|\u{FE0F}/gu;
/** "r? @ana" asks for a review. */
const ASKS_REVIEWER = /(?:^|\s)r\?/i;
/** Commands to a program: they start checks, merge what was approved, sort or assign; nobody learns anything from them. */
const COMMAND =
  /^(?:\/(?:retest|test|rerun|rebase|ok-to-test|assign|unassign|cc|uncc|label|kind|area|priority|sig|milestone|retitle|close|reopen|merge|queue|(?:hold|lgtm|approve) cancel|remove-\w+)\b|@?(?:bors|mergify(?:io)?|dependabot|rustbot|prow|homu|renovate)\b(?!:? (?:\S+ )?r[+=])|recheck$|retest this please).*$/gim;

/** Weighs one comment by what it says, whoever wrote it. */
export function weighRemark(body: string): RemarkWeight {
  const { prose, suggestions, codeBlocks } = splitComment(body);
  const own = prose
    .replace(COMMAND, ' ')
    .replace(/@[\w-]+/g, ' ')
    .trim();
  const words = own === '' ? 0 : own.split(/\s+/).length;
  const shows = suggestions.length > 0 || codeBlocks.length > 0 || /!\[|<img|\.(?:png|jpe?g|gif|mp4)\b/i.test(body);
  if (words <= 60 && STALE.test(own)) return 'stale';
  if (hasVerdict(own) || own.search(AGREEMENT) >= 0 || REFUSAL.test(own)) return 'substance';
  if (words <= LONGEST_ME_TOO && ME_TOO.test(own) && !shows) return 'none';
  if (isPolite(own)) return shows ? 'substance' : 'none';
  const isPing = PING.test(own) || ASKS_FOR_IT.test(own) || ASKS_REVIEWER.test(own);
  if (words <= LONGEST_PING && isPing && !shows) return 'ping';
  if (REMINDER.test(own) && !shows) return 'ping';
  if (ONLY_POINTS.test(own)) return 'none';
  return words >= FEWEST_WORDS || shows || /\bLINK\b|#\d+/.test(prose) ? 'substance' : 'none';
}

/** "Also LINK", "see also #12": says that there is more of it elsewhere, and no more. */
const ONLY_POINTS =
  /^\W*(?:(?:also|see|see also|related(?: to)?|similar(?: to)?|cf|x-?ref|more|in|at|here)[\s:.,]+)+(?:LINK|#\d+)[\s.)]*$/i;

/** Asks for something to be done or said, whoever is meant. */
export function asksSomething(body: string): boolean {
  const { prose, suggestions } = splitComment(body);
  return suggestions.length > 0 || /\?(?:\s|$)/.test(prose) || REQUEST.test(prose);
}

const REQUEST =
  /\b(?:please|pls|(?:could|can|would|will) you|you (?:should|need|must|could|can|may want|might want|have to)|should (?:be|not|n['’]t|also|probably|have|use)|needs? to be|has to be|have to be|must be|needs? (?:a )?rebas\w*|nack|i(?:['’]d| would) (?:suggest|prefer|recommend|rather)|suggest(?:ion)?s?|instead of|requested changes|before (?:this|it) (?:can|is|gets))\b/i;

/** Goes on with a point: the matter is not settled for them. */
export function insists(body: string): boolean {
  return INSISTS.test(splitComment(body).prose);
}

const INSISTS =
  /\b(?:but|still|however|though|although|would be|should|must|wrong|break(?:s|ing)?|broken|fail(?:s|ed|ing)?|crash\w*|miss(?:es|ing)|not (?:yet|enough|convinced|sure|correct|true|the same)|disagree|never|only)\b|n['’]t\b/i;

const HELP = '(?:guidance|feedback|comments|opinions|input|thoughts|ideas|suggestions|help|advice|early reviews?)';
const CALL = new RegExp(
  `\\b${HELP}\\b[^.!?\\n]{1,40}\\b(?:appreciated|welcome|wanted|needed|helpful)\\b|\\b(?:looking for|like|need|want|request(?:ing)?) (?:\\w+ )?${HELP}\\b|\\brfc\\b|\\bwhat do (?:you|people|others) think\\b`,
  'i',
);

/** The author of unfinished work asks whoever reads it for help or an opinion. */
export function callsForHelp(body: string): boolean {
  return CALL.test(splitComment(body).prose);
}

/**
 * The logins that a remark speaks to, when it opens with them or asks them: "@ana what do you think?".
 * Lower-case; empty when nobody is spoken to.
 */
export function addressees(body: string): string[] {
  const { prose } = splitComment(body);
  const named = [...prose.matchAll(/@(?<login>[\w-]+)/g)].map((match) => ({
    login: match.groups?.['login'] ?? '',
    index: match.index,
  }));
  const isCall = /\b(?:cc|ping|ptal)\b|(?:^|\s)r\?/i.test(prose);
  const openingEnd = endOfOpening(prose);
  return named
    .filter(
      ({ login, index }) =>
        isCall || index < openingEnd || /^[^.!?\n]{0,200}\?/.test(prose.slice(index + login.length + 1)),
    )
    .map(({ login }) => login.toLowerCase());
}

/** Where the first word stands that is neither a greeting nor a name. */
function endOfOpening(prose: string): number {
  for (const { 0: word, index } of prose.matchAll(/@?[\w-]+/g)) {
    if (!word.startsWith('@') && !GREETINGS.has(word.toLowerCase())) return index;
  }
  return prose.length;
}

const GREETINGS = new Set([
  'cc',
  'ping',
  'hi',
  'hey',
  'hello',
  'thanks',
  'friendly',
  'gentle',
  'and',
  'dear',
  'ok',
  'so',
]);

/** Nothing but signs that say yes ("👍", "✅", "+1"): from a peer, on a pull request, a verdict on the work. */
export function isYesInSigns(body: string): boolean {
  const { prose } = splitComment(body);
  return prose !== '' && YES_SIGNS.test(prose.replace(SIGN_VARIANT, ''));
}

/** A verdict on the work, in words ("tested ACK", "LGTM"); a yes to the idea alone is none. */
export function isVerdictInWords(body: string): boolean {
  return hasVerdict(splitComment(body).prose.replace(AGREEMENT, ' '));
}

function hasVerdict(prose: string): boolean {
  return VERDICT.test(prose.replace(WITHHELD, ' '));
}

/** A yes to the idea ("Concept ACK"). */
export function isAgreementInWords(body: string): boolean {
  return splitComment(body).prose.search(AGREEMENT) >= 0;
}

/** A verdict in words that says no. */
export function isRefusalInWords(body: string): boolean {
  return REFUSAL.test(splitComment(body).prose);
}
