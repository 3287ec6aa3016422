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
  /\b(?:ping|bump|any (?:updates?|news|progress|thoughts?|movement|plans?|chance|interest)|(?:friendly|gentle|kind) (?:reminder|ping|bump)|still (?:working|relevant|interested|plan(?:ning|s)?|needed|active|on (?:this|it)|want|valid|alive|open|going on|an issue|the case|reproducible|happening)|(?:what(?:['’]s| is) the )?(?:current )?(?:status|state) (?:of|here|on|\?)|(?:do|would) you (?:still )?(?:plan|intend|mind|have (?:time|plans)|want|wish)|are you (?:still )?(?:working|planning|interested|able|around|going)|will you (?:get back|continue|work|be)|did you (?:get|have) (?:a )?(?:chance|time)|mind (?:having|taking|to (?:have|take)|rebasing|reviewing|re-?reviewing)|(?:have|take) (?:another|a|one more) (?:\w+ )?look|(?:please|pls|could you|can you|mind|needs? (?:a |to be )?|has to be |should be )(?: \w+){0,2} ?re-?(?:base|review)(?:d|s|ing|ed)?|rebas(?:e|ing)\s*\?|request(?:ing)? (?:a )?review|ready for (?:re-?)?review|reviewers?\?|up for (?:grabs|review)\??|waiting (?:for|on)|follow(?:ing)? up on this|checking in|cc|friendly|anyone|your (?:opinion|thoughts|input))\b/i;
const STALE =
  /\b(?:inactiv\w+|stale|(?:no|not had any|any) (?:recent |further )?activity|lack of (?:interest|activity|support|response|progress|feedback|conceptual)|no (?:recent )?(?:response|progress|reply|follow[- ]up)|(?:has|have)(?:n['’]t| not) been (?:any|much|updated)|long (?:time|inactivity)|abandon\w*|not planned|won['’]?t ?fix|clean(?:ing|ed)?[- ]?up (?:the |old |our )?(?:list|backlog|issues?|prs?|pull requests?|tickets?|queue|stale|old)|clos(?:e|ing) (?:out )?(?:old|stale|ancient) \w+|housekeeping|spring[- ]cleaning|tidying (?:up )?(?:the )?(?:list|backlog|queue)|mark(?:ing|ed)? (?:it |this )?(?:as )?up for grabs)\b/i;
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
/** Verdicts on the work that some projects write as words. */
const VERDICT =
  /\b(?:(?:ut|t|cr|re|code[- ]?review|tested|untested|light(?:ly)?|strong|weak|stale)?[- ]?ack|lgtm|looks good|ship it|approved?|works for me|tested ok|verified)\b|\br\+\B|(?:^|\s|code-review ?)\+2(?![\w.,])/i;
/** A verdict that is not given, or not yet: "not LGTM", "will ACK once …". */
const WITHHELD =
  /(?:\b(?:not|never|cannot|once|until|before|almost|will|happy to|ready to)|n['’]t) (?:\w+ ){0,2}?(?:[a-z-]*ack|lgtm|looks good|ship it|approved?|works for me|verified)\b/gi;
/** Verdicts on the idea alone. */
const AGREEMENT = /\b(?:(?:concept|approach)[- ]?ack|cack|concept \+1)\b/gi;
const REFUSAL = /\b(?:\w+[- ])?nack\b|\bconcept (?:-?0|~0)\b|(?:^|\s)-[12]\b/i;

/** Weighs one comment by what it says, whoever wrote it. */
export function weighRemark(body: string): RemarkWeight {
  const { prose, suggestions, codeBlocks } = splitComment(body);
  const own = prose.replace(/@[\w-]+/g, ' ').trim();
  const words = own === '' ? 0 : own.split(/\s+/).length;
  const shows = suggestions.length > 0 || codeBlocks.length > 0 || /!\[|<img|\.(?:png|jpe?g|gif|mp4)\b/i.test(body);
  if (words <= 60 && STALE.test(own)) return 'stale';
  if (hasVerdict(own) || own.search(AGREEMENT) >= 0 || REFUSAL.test(own)) return 'substance';
  if (isPolite(own)) return shows ? 'substance' : 'none';
  if (words <= LONGEST_PING && PING.test(own) && !shows) return 'ping';
  return words >= FEWEST_WORDS || shows || /\bLINK\b|#\d+/.test(prose) ? 'substance' : 'none';
}

/** Asks for something to be done or said, whoever is meant. */
export function asksSomething(body: string): boolean {
  const { prose, suggestions } = splitComment(body);
  return suggestions.length > 0 || /\?(?:\s|$)/.test(prose) || REQUEST.test(prose);
}

const REQUEST =
  /\b(?:please|pls|(?:could|can|would|will) you|you (?:should|need|must|could|can|may want|might want|have to)|should (?:be|not|n['’]t|also|probably|have|use)|needs? to be|has to be|have to be|must be|needs? (?:a )?rebas\w*|nack|i(?:['’]d| would) (?:suggest|prefer|recommend|rather)|suggest(?:ion)?s?|instead of|requested changes|before (?:this|it) (?:can|is|gets))\b/i;

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
  const isCall = /\b(?:cc|ping)\b/i.test(prose);
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
