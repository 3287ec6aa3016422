import type { Issue } from '../../model/thread.ts';
import { toSentences, TROUBLE } from '../../reading/builtIn/trouble.ts';
import { splitComment } from '../../reading/plainText.ts';
import { isFailureReport, saysNotYet } from './failureReport.ts';

/** What nobody wants, whatever the product is. */
const HARM =
  /\b(?:fail\w*|br(?:eak|oke)\w*|los(?:e|es|ing|t)|lapse\w*|dark|useless|errors?|full|overflow\w*|wrap\w*|colli(?:d|sion)\w*|attack\w*|leak\w*|outages?|down(?:time)?|corrupt\w*|wrong\w*|stuck|too (?:late|long|large|many|slow|small)|vulnerab\w*|crash\w*|expos\w+|steal\w*|stolen|abus\w+|misus\w+|overwrit\w+|delet\w+|wip(?:e|ed|es|ing)|blank|expire[sd]?|run(?:s|ning)? (?:out|dry)|exhaust\w*|hang|block(?:s|ed)?|reject\w*|refus\w+|damage\w*|danger\w*|risk\w*|harm\w*|unsafe|insecure|conflict\w*|mislead\w*|unreadable|unusable|locked? out|copied|guess\w*|bypass\w*|impersonat\w*|scrap(?:e|ed|ing)|tamper\w*|forged?|cheat\w*|fall|falls|vanish\w*|disappear\w*|pushed out|grow\w*|end(?:s|ed)? up|no longer|no way|(?:not|n['’]t|cannot) (?:be )?(?:able|allowed|possible|work|know|notice|start|find|see|hold|recover)|cannot|nobody|end of life|unsupported|unpatched|unencrypted|in the clear|plain ?text|chang(?:ed|es) image|look like)\b/i;
const MODAL = /\b(?:could|would|might|may|will|can|cannot|shall)\b|['’](?:ll|d)\b|\bcan['’]t\b|\bwon['’]t\b/i;
const CONDITION =
  /(?:^|[\s,(])(?:if|whoever|everybody who|everyone who|should \w+ ever|when(?:ever)?|once|until|unless|suppos\w+|what if|as soon as|the day|in case|before (?:it|they|we|that))\b/i;
const WHAT_IF = /^\W*what (?:if|happens (?:if|when))\b/i;
/** Somebody who can do what they should not. */
const ABUSER =
  /\b(?:who(?:ever)?|anybody|anyone|somebody|someone|attackers?|scripts?|strangers?|thie(?:f|ves)|outsiders?|malicious \w+)\b[^.?!\n]{1,60}\b(?:can|could|may|might|would)\b/i;
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|20\\d\\d)';
/** A date ahead, or a growth that leads there. */
const AHEAD = new RegExp(
  String.raw`\b(?:from|by|past|until|after|before|since|in|starts? in|end of) (?:the )?(?:\w+ ){0,2}?${MONTH}\b|\b(?:in|within|for) (?:a few|\d+|two|three|four|five|six|ten|some|the next) (?:days?|weeks?|months?|years?)\b|\bnext (?:week|month|year|spring|summer|autumn|winter|season|release|major|version)\b|\b(?:sooner or later|one day|some day|at (?:that|this|the present) (?:rate|pace)|(?:doubles?|grows?) (?:every|each|by|with)|end of (?:life|support)|runs? out|will end|(?:ends?|expires?) with|deprecat\w+|likelier|more likely|becomes? likely)\b`,
  'i',
);
/** Something that should stand between us and trouble, and does not. */
const GAP =
  /\b(?:nobody|no one|nothing)\b|\b(?:there (?:is|are|['’]s)|has|have|i (?:find|see)|we have|with|without|lacks?|missing) (?:no |a |an |any )?(?:\w+ ){0,2}?(?:limit|check|copy|backup|fallback|tests?|alerts?|job|lock|guard|timeout|bound|plan|owner|rotation|monitoring|protection|validation|spare|patch|expiry|upper end|redundancy|second \w+|replacement|successor|release|renewal)\b|\bno (?:\w+ ){0,2}?(?:limit|check|copy|backup|fallback|tests?|alerts?|job|lock|guard|timeout|bound|plan|owner|rotation|monitoring|protection|validation|spare|patch|expiry|upper end|redundancy|replacement|successor|release|renewal|report)\b|\b(?:was|were|is|are|has been|have been)? ?never \w+|\bonly (?:one|two|a single)\b|\b(?:a single|on one|just one) \w+|\bis (?:not|un)[ -]?(?:encrypted|protected|limited|validated|signed|checked|escaped|bounded)\b|\b(?:trusts?|accepts?|allows?) (?:any|every|all)\b|\b(?:for good|forever|unlimited|unbounded|by hand)\b/i;
/** Everything hangs on one thing, one place or one person. */
const SINGLE_POINT =
  /\b(?:tied to|lives? (?:only )?(?:on|in)|(?:is|are|sits?|written|stored|kept|runs?) (?:only )?(?:on|to|in) (?:the same|one|a single)|(?:same|one|single) (?:disk|machine|server|laptop|account|person|region|key|password|secret|host|provider)|single point|hard dependency|bus factor|only (?:\w+ ){0,2}?(?:one of us|two of us|\w+ (?:knows?|has|have|can))|personal (?:account|laptop|token|card|e-?mail)|leaves? (?:the company|the team|us))\b/i;
/** Rests on what may not stay so. */
const ASSUMPTION =
  /\b(?:trusts? (?:the|what|whatever|every|any)|relies on|rely on|assumes?|depends on|as long as|hard-?coded|keyed by|by hand|manually|counts on|taken for granted|same (?:\w+ )?in (?:staging|test|development))\b/i;
/** Somebody counted how long it lasts, or how far it is to the limit. */
const RECKONED =
  /\b(?:did the (?:maths?|sums?)|(?:we|it) (?:have|has) until|at (?:the|our|this) (?:current|present) (?:rate|growth|pace)|(?:allows?|limit(?:ed)? (?:is|to)|quota|free tier|capacity)\b[^.!?\n]{1,40}\d|\d+ (?:%|percent) (?:a|per|every) (?:day|week|month|year)|(?:are|is) (?:already )?at \d|(?:goes|is|runs|will be) out of support|(?:\d+|sixteen|thirty-two)[- ]bits?|leap (?:day|year|second)|year 20\d\d)\b/i;
/** It is so already: a complaint, and no foresight. */
const COMPLAINT =
  /\b(?:annoy\w*|is (?:very |too |so |really )?(?:slow|ugly|confusing|hard to (?:read|find|use))|takes (?:too long|forever|\d+ (?:seconds|minutes))|i (?:can['’]?t|cannot) (?:find|see|open|log|install|build)|doesn['’]t work|does not work|stopped working|since (?:the )?(?:last|update|upgrade|version)|when i (?:click|open|press|start|run|try|type))\b/i;
/** Wishes and tasks: something to have, not something to fear. */
const WISH_TITLE =
  /^\W*(?:\w+: )?(?:add|support|allow|make|use|show|display|option|feature(?: request|:)|improve|provide|implement|enable|rename|refactor|clean|drop|remove|move|switch|update|bump|port|convert|replace|split|consider|proposal|idea|rfc|discussion|meta|tracking|question|how (?:to|do|can)|where|why|please|request|export|import|document|meeting|upgrade|migrate|write|create|fix|release (?:v?\d|notes|plan|checklist)|checklist|todo|i (?:don['’]t )?think|should we|can we|could we|let['’]?s|\[)\b/i;
const WISH_BODY =
  /\b(?:feature request|is your feature|describe the (?:solution|feature)|would be (?:nice|great|useful|helpful|good|cool|better|awesome)|i(?:['’]d| would) (?:like|love|suggest|propose)|(?:it|this) would (?:help|allow|improve)|use ?case|would like to|would expect)\b/i;
const WISH_LABEL =
  /\b(?:feature|enhancement|design|question|brainstorm\w*|discussion|idea|support|good first issue|duplicate|invalid|wontfix|documentation|ux|tests?)\b/i;
/** Longer texts have every word somewhere; there, only the first part says what it is about. */
const READ_WORDS = 150;

/**
 * Whether an issue names a risk or gap before it has bitten: a sentence about trouble that may come (a modal or a
 * condition, and harm), together with a ground for it (a gap, a date, somebody who may abuse it) or the word that it
 * has not come so far. Reports of trouble, wishes and questions are none.
 */
export function namesRisk(issue: Issue): boolean {
  if (isFailureReport(issue) || issue.labels.some((label) => WISH_LABEL.test(label))) return false;
  const prose = splitComment(issue.body).prose.split(/\s+/).slice(0, READ_WORDS).join(' ');
  if (WISH_TITLE.test(issue.title) || WISH_BODY.test(prose)) return false;
  const sentences = [issue.title, ...toSentences(prose)];
  const text = sentences.join(' ');
  const isIn = (pattern: RegExp): boolean => pattern.test(text);
  const isNew = saysNotYet(prose);
  if (!isNew && isIn(COMPLAINT)) return false;
  const speculates =
    TROUBLE.condition(sentences) ||
    TROUBLE.foresight(sentences) ||
    sentences.some((sentence) => HARM.test(sentence) && (MODAL.test(sentence) || CONDITION.test(sentence)));
  const hasAbuser = ABUSER.test(text) || TROUBLE.abuse(sentences);
  const hasGap = GAP.test(text) || TROUBLE.noSafeguard(sentences);
  const isAhead = AHEAD.test(text);
  const isTitle = WHAT_IF.test(issue.title) || (HARM.test(issue.title) && MODAL.test(issue.title));
  const strong = [hasAbuser, TROUBLE.noSafeguard(sentences), ...[SINGLE_POINT, ASSUMPTION, RECKONED].map(isIn)];
  const grounds = [hasAbuser, hasGap, isAhead, isTitle, isNew, ...strong.slice(2)].filter(Boolean).length;
  if (speculates || hasAbuser || WHAT_IF.test(issue.title)) return grounds >= 1;
  if (strong.some(Boolean) && (MODAL.test(text) || HARM.test(text))) return true;
  return (HARM.test(text) || strong.some(Boolean)) && grounds >= 2;
}
