import type { Issue } from '../../model/thread.ts';
import type { FormAnswers } from '../../reading/formAnswers.ts';
import { splitComment } from '../../reading/plainText.ts';
import { looksLikeFault, saysNotYet } from './failureReport.ts';
import { RISK_WORDS } from './riskWords.ts';

/** Somebody made it happen on purpose, or found it by looking: then nobody has been hurt by it. */
const ON_PURPOSE =
  /\b(?:(?:stop|kill|pull|br[eo]|chang|remov|unplug|cut|shut|disabl|delet|fill|invert|did)\w*\b[^.!?\n]{1,40}\b(?:on purpose|deliberately|intentionally)|(?:deliberately|intentionally) (?:stop|kill|pull|br[eo]|chang|remov|unplug|cut|shut|disabl|delet|fill|invert)\w*|fault[- ]injection|chaos (?:test|experiment|monkey)|(?:i|we) (?:\w+ )?(?:mutated|simulated|injected)|(?:tested|tried|checked) (?:it |this )?by (?:\w+ ){0,2}(?:chang|invert|mutat|remov|break|pull|stopp|kill|forc|revers|delet|flipp|simulat)\w*|(?:found|noticed|seen|spotted|came up|by) (?:this |it |that )?(?:while |when |from |by |in )?(?:re-?|an? )?(?:inspection|reading|reviewing|auditing|audit|code review|static anal\w+|pen(?:etration)?[- ]?test\w*)|(?:i|we) (?:only )?(?:read|audited|went through) (?:the|our|this) (?:\w+ )?(?:code|source|handler|implementation|contract|runbook)|(?:restore|fire|disaster|recovery) drill|spare (?:machine|box))\b/i;
/** Somebody has met it: what they did and saw, how often, since when. */
const MET =
  /\b(?:(?:i|we) (?:just |also |have |had |already |always |often |then )?(?:get|got|getting|saw|see|seen|noticed|hit|ran into|met|experienced?|encounter(?:ed)?|lost|had to|have to|typed|saved|exported|clicked|pressed|opened|restarted|updated|upgraded|installed|registered|waited|wasted)\b(?! (?:no|nothing)\b)|i (?:cannot|can['’]?t)\b|(?:happens?|happened|occurs?|occurred|crashe[sd]|crashing|froze|freezes|hung|failed) (?:nearly |almost |again |to |on |for |in |with |since |when(?:ever)? |every|here|twice|once|randomly|regularly|often|today|yesterday|last|all)|every time\b|each time\b|(?:nearly|almost) every (?:time|morning|day|night)|(?:(?<!(?:can|could|may|might|would) )sometimes|occasionally|randomly|intermittent\w*|sporadic\w*|from time to time|now and then|twice (?:this|a|last|today)|again and again)\b|since (?:yesterday|this morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (?:last )?(?:update|upgrade|release)|updating|upgrading|v?\d+\.\d)|after (?:the |an? |my )?(?:update|upgrade|updating|upgrading)|(?:yesterday|this morning|last night|today) (?:i|we|the|it|at|around)|(?<!works )(?:on|with) my (?:\w+ )?(?:machine|phone|laptop|computer|pc|mac|system|node|device|tablet|desktop|box|setup|windows|linux|screen|network)|for me\b|my (?:colleague|users?|customers?|files?|data|tags|account)|(?:customers?|users?|people|somebody|someone|clients?) (?:\w+ )?(?:complain(?:s|ed)|report(?:s|ed)|called|wrote|told|saw|lost|met)|complain(?:s|ed) (?:about|that)|still (?:happens|there|occurs|broken|an issue)|(?:seems|looks|was|were) (?:\w+ )?(?:broken|frozen|gone|stuck|unresponsive|dead)|screenshots?|see (?:the )?(?:image|picture|video|attach\w+)|attached|locked out|works? (?:fine |well )?(?:in|on|with) (?:v?\d|the (?:old|last|previous)))\b/i;
const FAILURE_OUTPUT =
  /\b(?:error|exception|traceback|assertion|fatal|panicked|stack trace|sanitizer|failed|sigsegv|segfault|terminate called|aborted|core dumped)\b/i;
/** The title speaks of what may be. */
const POSSIBLE =
  /\b(?:may|might|could|risk(?:s|ing|y)?|at risk|potential(?:ly)?|possib(?:le|ly|ility)|theoretical(?:ly)?|in danger|danger(?:ous)?|unsafe|insecure|vulnerab\w+|prone to|what (?:if|happens (?:if|when)))\b/i;
/** Speaks of others who would meet it, not of whoever writes. */
const OTHERS =
  /\b(?:(?:users?|people|those|customers?|anybody|anyone|somebody|someone|everybody|everyone|whoever|visitors?|clients?|operators?|developers?|admins?) (?:\w+ ){0,2}?(?:who|that|with|can|could|may|might|would|knows|tries|follows|copies)|whoever|an? (?:\w+ )?(?:user|customer|attacker|person|visitor|client|file|formula|peer|child|script)\b[^.!?\n]{1,60}\b(?:can|could|may|might|would|will|has to|have to)|attackers?)\b/i;

/** Foretells what whoever changes the version will meet. */
const AFTER_CHANGE =
  /\b(?:downgrad\w+|roll(?:s|ing)? back|(?:goes|going|go) back to|future (?:version|release)|(?:old|older|previous) (?:versions?|releases?|clients?))\b[^!?\n]{1,160}\b(?:will|would|could|might|may)\b|\b(?:will|would|could|might|may)\b[^.!?\n]{1,80}\b(?:downgrad\w+|roll(?:s|ing)? back)\b/i;

/** How an issue stands to what has happened. */
export interface Happened {
  /** Its writer or somebody they know has met the trouble. */
  hasBitten: boolean;
  /** Says that it has not happened so far, or that it was made to happen. */
  isSaidNew: boolean;
  /** Titled or labelled as a fault. */
  isFault: boolean;
}

/**
 * Whether the trouble that an issue tells of has bitten somebody. What says so itself ("not seen so far", "I stopped
 * it on purpose") is believed. Then words of somebody who met it count, and the shape of a bug report: unless that
 * speaks of what may happen, to others, since many trackers have no other form and label all that comes in with it.
 */
export function readHappened(issue: Issue, { prose, isReport }: FormAnswers): Happened {
  const isFault = looksLikeFault(issue);
  if (saysNotYet(prose) || ON_PURPOSE.test(prose) || ON_PURPOSE.test(issue.title))
    return { hasBitten: false, isSaidNew: true, isFault };
  const { codeBlocks } = splitComment(issue.body);
  const isMet = MET.test(prose) || codeBlocks.some((block) => FAILURE_OUTPUT.test(block));
  const isOfOthers =
    POSSIBLE.test(issue.title) ||
    [OTHERS, AFTER_CHANGE, RISK_WORDS.abuser, RISK_WORDS.exposure].some((pattern) => pattern.test(prose));
  return { hasBitten: isMet || ((isFault || isReport) && !isOfOthers), isSaidNew: false, isFault };
}
