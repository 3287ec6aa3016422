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
    String.raw`\b(?:do|did|can|could)(?:n['’]t| ?not) (?:find|see|spot) ${PART}`,
    String.raw`\bwhere (?:is|are|do we|does it|would) ${PART}`,
    String.raw`\bwhat i (?:do not|don['’]t|can(?:no|['’])t) (?:find|see)\b|\bis what happens (?:when|if)\b`,
    String.raw`\b(?:is|are|does|do|did|gets?|was|were)(?:n['’]t| not) (?:\w+ )?(?:in there|there|in here|get|covered|tested|documented|handled|checked|validated|mentioned|listed|described|explained|translated|escaped|migrated|updated|extended|adapted|cleaned|freed|released)\b`,
    String.raw`\b(?:nothing|nobody|no one) (?:here |ever )?(?:checks|cleans|closes|deletes|drops|empties|enforces|ensures|frees|guards|guarantees|handles|limits|removes|resets|restores|sends|stops|takes|tells|tests|updates|validates|warns)\b|\bnothing in between\b`,
    String.raw`\b(?:who|what|where) (?:checks|handles|removes|tests|cleans|validates|deletes|frees|closes|updates|documents)\b`,
    String.raw`\b(?:is|are) never (?:\w+ )?(?:removed|freed|closed|sent|cleared|deleted|checked|released|reset|tested|updated|called|set)\b`,
    String.raw`\b(?:undocumented|unhandled|uncovered|unchecked|unanswered)\b`,
  ].join('|'),
  'i',
);
/** Characters, names and layout are missed by formatters. */
const TRIFLE =
  /\bnit|\b(?:typos?|white ?spaces?|new ?lines?|blank|indent\w*|commas?|periods?|full stop|semicolons?|colons?|quotes?|braces?|brackets?|parenthes\w+|const|constexpr|noexcept|override|include|imports?|spelling|capital\w*|trailing|grammar|article|hyphen|backticks?|ampersand|spaces?)\b/i;
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
  return ABSENT.test(prose) && ![TRIFLE, WONDERS, SECONDS].some((pattern) => pattern.test(prose));
}

/** Something that says, in a list or in words, that a thing is still to come. */
export function namesOpenEnd(line: string): boolean {
  return (
    /^\s*[-*] \[ \]/.test(line) || /\b(?:todo|to do|missing|lacks?|still needs?|not yet|wip|tbd|pending)\b/i.test(line)
  );
}
