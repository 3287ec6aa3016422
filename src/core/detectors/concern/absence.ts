import { toSentences, TROUBLE } from '../../reading/builtIn/trouble.ts';
import { splitComment } from '../../reading/plainText.ts';

/** What a change may lack: a part of its own, not a character. */
const ELEMENT = String.raw`(?:(?:unit|regression|functional|integration|fuzz|negative|down|null|empty|permission) )?(?:tests?(?: ?cases?)?|coverage|docs?|documentation|docstrings?|release[- ]?notes?|change ?log|migrations?|translations?|screen ?shots?|benchmarks?|checks?|validation|handling|handlers?|guards?|assert(?:ion)?s?|limits?|bounds?|timeouts?|locks?|error messages?|warnings?|fallback|clean-?up|roll-?back|(?:upgrade|migration|error|code) path|explanations?|rationale|entry|entries|examples?|steps?|cases?|branch|tooltips?|shortcuts?|mnemonics?|permissions?|accessib\w+|retr(?:y|ies)|index|logging|metrics?|alerts?)`;
/** Up to three words between: "no upgrade path", "the permission check". */
const NEAR = String.raw`(?:(?!to )[\w-]+ ){0,3}?`;
const PART = `${NEAR}${ELEMENT}\\b`;

/** Says that something is not there. */
const ABSENT = new RegExp(
  [
    String.raw`\b(?:is|are|was|were|it['’]?s|still|seems?|also|be|what['’]?s) (?:(?:all|still|also|now|just|currently|completely|entirely) )?(?:missing|absent|left out|forgotten|lacking)\b`,
    String.raw`\b(?:lacks?|misses|missing|forgot|lacking|no|without) (?:to (?:add|update|document|handle|check) )?${PART}`,
    String.raw`\b(?:needs?|should (?:also |probably )?(?:have|get)|deserves?|could use|requires?|want|would expect|expected|add(?:ing)?|include|extend|write|provide|cover) (?:also )?${NEAR}(?:tests?|test ?cases?|case of|coverage|documentation|docs|release[- ]?notes?|change ?log|migrations?|translations?|error handling)\b`,
    String.raw`\b(?:do|did|can|could)(?:n['’]t| ?not) (?:find|see|spot) (?:${PART}|(?:who|where|what|how|which|when|any)\b)`,
    String.raw`\bwhere (?:is|are|do we|does it|would) ${PART}|\bwhere (?:is|are) the \w+(?: \w+)?\?`,
    String.raw`\bwhat i (?:do not|don['’]t|can(?:no|['’])t) (?:find|see)\b|\bis what happens (?:when|if)\b`,
    String.raw`\b(?:is|are|does|do|did|gets?|was|were)(?:n['’]t| not) (?:\w+ )?(?:in there|there|in here|get|covered|tested|documented|handled|checked|validated|mentioned|listed|described|explained|translated|escaped|migrated|updated|extended|adapted|cleaned|freed|released|considered|thought of|accounted for|respected|supported|set|included|notified|announced|reset|restored|removed|saved|logged|wired|registered|exported|bumped|raised|adjusted|mirrored|localised|localized)\b`,
    String.raw`\b(?:nothing|nobody|no one) (?:here |ever )?(?:checks|cleans|closes|deletes|drops|empties|enforces|ensures|frees|guards|guarantees|handles|limits|removes|resets|restores|sends|stops|takes|tells|tests|updates|validates|warns)\b|\bnothing in between\b`,
    String.raw`\b(?:who|what|where) (?:checks|handles|removes|tests|cleans|validates|deletes|frees|closes|updates|documents)\b`,
    String.raw`\b(?:is|are) never (?:\w+ )?(?:removed|freed|closed|sent|cleared|deleted|checked|released|reset|tested|updated|called|set)\b`,
    String.raw`\b(?:undocumented|unhandled|uncovered|unchecked|unanswered)\b`,
    // A part that was thought of in one place and not in another.
    String.raw`\b(?:also|too|as well)\b[^.!?\n]{0,40} (?:needs?|must|has to|have to|should) (?:\w+ )?(?:be )?(?:updat|adapt|extend|chang|add|handl|cover|adjust|migrat|translat|document|releas|clos|clear|reset)\w*`,
    String.raw`\b(?:needs?|must|has to|have to|should) (?:also )?(?:be )?(?:updated?|adapted?|extended?|changed?|added|handled?|covered?|adjusted?|migrated?|translated?|documented?|released?|closed?|cleared?|reset)\b[^.!?\n]{1,30}\b(?:also|too|as well)\b`,
    String.raw`\b(?:the )?same (?:change|fix|check|guard|treatment|handling|lock|thing|test)? ?(?:is needed|is missing|applies|must|should|has to|for the other)\b`,
    String.raw`\b(?:don['’]t|do not) forget (?:the|to|about|that)\b|\b(?:you|we) (?:\w+ )?(?:forgot|left out|overlooked|skipped)\b`,
    String.raw`\b(?:nothing|no (?:word|mention|hint|sign|trace|entry|line|rule|code)) (?:here |there |in \w+ |at all )?(?:about|of|for|on|that|which|says)\b`,
    String.raw`\b(?:does|do)(?:n['’]t| not) (?:say|mention|tell|list|describe|cover|include|contain|explain|handle|account for|consider|know about|take \w+ into account)\b`,
    String.raw`\bonly (?:the )?(?:\w+ ){0,3}?(?:is|are|gets?) (?:tested|covered|handled|checked|documented|translated|described|migrated)\b|\bonly (?:covers?|handles?|tests?|checks?|describes?|translates?) `,
    String.raw`\b(?:i|we) (?:miss|was looking for|were looking for|looked for|searched for|would (?:have )?expect(?:ed)? (?:an?|to (?:see|find)))\b`,
    String.raw`\b(?:should|ought)(?:n['’]t)? there (?:also |not )?be ${NEAR}${ELEMENT}\b|\b(?:still|yet) (?:has|have|needs?|remains?)? ?to be (?:added|written|documented|translated|migrated|tested|handled|covered|cleaned up|closed|removed)\b`,
    String.raw`\b(?:(?:could|can|would) you|please|pls|let['’]?s|(?:we|you|this) (?:should|must|have to|need to)) (?:please )?(?:also )?(?:add|cover|handle|include|document|test|mention)\b(?![^.!?\n]{1,30}\bcomments?\b)[^.!?\n]{1,50}\b(?:tests?|docs?|documentation|release[- ]?notes?|change ?log|readme|validation|error|case|timeout|limit)\b`,
    String.raw`\bneeds? (?:an?|its own) (?:[\w-]+ ){0,3}?(?:test|check|limit|timeout|lock|guard|flag|migration|fallback|index|changelog|release note|explanation)\b`,
    String.raw`\bis(?: not|n['’]t) (?:yet )?(?:part of|in|listed in|mentioned in) (?:the |our )?[\w./-]*(?: ?file| ?docs?| ?readme| ?changelog| ?table| ?list| ?index| ?spec\w*| ?schema| ?menu)\b`,
    String.raw`\bwhere (?:do|does|will|would|are|is) (?:we|it|this|they|you) (?:ever )?(?:clean(?:ed)? up|closed?|removed?|deleted?|released?|checked?|handled?|validated?|tested?|documented?|reset|freed?|updated?)\b`,
    String.raw`\bnothing (?:in |here |there |ever )(?:\w+ ){0,2}?(?:checks|cleans|closes|deletes|drops|ensures|frees|guards|handles|limits|removes|resets|restores|sends|stops|tells|tests|updates|validates|warns|unsubscribes)\b`,
    String.raw`\b(?:there should be|we should have|where did)\b|\bnowhere (?:to be|do|does|is|are|in)\b`,
    String.raw`\bstill (?:has|have|uses?|says?|points? to|refers? to|shows?|lists?|mentions?|contains?|needs?|expects?|reads?) (?:the |an? )?(?:old|previous|former|earlier|outdated|\d)`,
    String.raw`\bwithout (?:also )?(?:rais|updat|chang|check|clos|bump|test|releas|reset|adapt|handl|mention|document|migrat|escap|lock|restor|notify|clear|remov|free|validat|sav|flush|announc|translat)ing\b`,
    String.raw`(?:^|[.!?]\s+)no (?!(?:objection|need|problem|strong|opinion|idea|worr|concern|issue|comment|more|longer|one|other|further|harm|change|reason|big|difference|matter|hurry|rush|preference|question|doubt|thanks|semicolon|nit)\w*\b)[\w-]+ \w+`,
    String.raw`\b(?:what|how) about (?!(?:the |an? )?(?:\w+ing|just|we|you|it|this|that|(?:short|long|bett|simpl|nic|clean|small)e?r|name|word|title|version|approach|way)\b)[^.!?\n]{3,80}\?`,
  ].join('|'),
  'i',
);
/** Characters, names and layout are missed by formatters. */
const TRIFLE =
  /\bnit|\b(?:typos?|white ?spaces?|new ?lines?|blank|indent\w*|commas?|periods?|full stop|semicolons?|colons?|quotes?|braces?|brackets?|parenthes\w+|const|constexpr|noexcept|override|include|imports?|spelling|capital\w*|trailing|grammar|article|hyphen|backticks?|ampersand|spaces?)\b/i;
/** Says that it may stay away, or that nothing is amiss. */
const DENIES =
  /\bno (?:need|reason|change|changes|hurry|rush|idea|objections?|problems?|concerns?|issues?|worries|preference|blockers?)\b|\b(?:do|does|did|could|can|is|are|was)(?:n['’]t| ?not) (?:\w+ )?(?:find|see|have|needed|need|required?|affected|necessary|mind)(?: (?:an?|any|the|to)\b)? ?(?:problems?|issues?|reason|preference|concerns?|needed|necessary|required|affected)?\b(?=[^!?\n]{0,30}$)|\bnever mind\b|\b(?:word|letter|sentence|context)s? (?:\w+ ){0,2}?(?:is|are|was|were) missing\b|\bmissing the (?:context|point|background)\b|\b(?:was|were|has been|have been) added\b/i;
/** Asks of what is, not of what is not. */
const WONDERS =
  /\b(?:am i missing|i['’]?m missing|i (?:may|might|could|must) be missing|i (?:have|['’]ve) missed|did i miss|miss(?:ing)? something)\b/i;

/** Somebody else said it. */
const SECONDS =
  /\bagree (?:to|with) @?[\w-]+|\b(?:as|like|what) @?[\w-]+ (?:said|says|mentioned|noted|pointed out|suggested|wrote|asked)|(?:^|\s)\+1\b|@[\w-]+['’]s (?:comment|suggestion|point|concern|remark)/i;
/** A longer text speaks of many things, and an answer to it may mean any of them. */
const LONGEST = 70;

/** The comment points at something that the change should have and has not. */
export function pointsAtAbsence(body: string): boolean {
  const { prose } = splitComment(body);
  if (prose.split(/\s+/).length > LONGEST) return false;
  return (
    (ABSENT.test(prose) || TROUBLE.noSafeguard(toSentences(prose))) &&
    ![TRIFLE, WONDERS, SECONDS, DENIES].some((pattern) => pattern.test(prose))
  );
}

/** Something that says, in a list or in words, that a thing is still to come. */
export function namesOpenEnd(line: string): boolean {
  return (
    /^\s*[-*] \[ \]/.test(line) || /\b(?:todo|to do|missing|lacks?|still needs?|not yet|wip|tbd|pending)\b/i.test(line)
  );
}
