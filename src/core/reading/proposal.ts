import type { Issue } from '../model/thread.ts';
import { withoutHtmlComments } from '../text/withoutHtmlComments.ts';

const IDEA_LABEL =
  /\b(?:ideas?|proposals?|suggestions?|feature(?:[ -]?requests?)?|enhancements?|improvements?|rfc|wish(?:es|list)?)\b/i;
const FAULT_LABEL = /\b(?:bugs?|defects?|crash\w*|regression|security|question|support)\b/i;
const IDEA_WORDS =
  /\b(?:ideas?\b|propos(?:al|e|ed|ing)\b|suggest(?:ion|ed|ing)?\b|feature request|request(?:ed)? (?:for|a|an|the)\b|rfc\b|(?:how|what) about\b|(?:it )?(?:would|['’]d|might|could) be (?:nice|good|great|useful|helpful|handy|better|cool|possible)\b|(?:could|can|should|shall) we\b|why (?:not|don['’]t we)\b|let(?:['’]s| us)\b|i(?:['’]d| would) (?:like|love|suggest|propose)\b|consider (?:\w+ing|an?|the)\b|please (?:add|allow|support|provide)\b|option (?:to|for)\b|ability to\b)/i;
const FAULT_TITLE =
  /\b(?:bugs?|crash\w*|fail(?:s|ed|ing|ure)?|broken?|breaks?|errors?|wrong|incorrect(?:ly)?|regression|does(?:n['’]t| not)|do(?:n['’]t| not)|can(?:not|['’]t)|unable|segfault\w*|freez\w*|hang(?:s|ing)?|leaks?|flaky|missing|stuck|flick\w*|glitch\w*|slow\w*|corrupt\w*|assert\w*)\b/i;

/** An issue that proposes something, and does not report a fault or ask for help. */
export function isProposal({ title, body, labels }: Issue): boolean {
  const names = labels.map((label) => label.replace(/[:/_]+/g, ' '));
  if (names.some((name) => FAULT_LABEL.test(name))) return false;
  if (names.some((name) => IDEA_LABEL.test(name))) return !isQuestion(title);
  if (FAULT_TITLE.test(title)) return false;
  return IDEA_WORDS.test(title) || (IDEA_WORDS.test(firstWords(body)) && !FAULT_TITLE.test(firstWords(body)));
}

/** "How do I …?" asks for help; "How about …?" proposes. */
function isQuestion(title: string): boolean {
  return /^(?:how (?:do|can|to|does)|why (?:is|does|do|are)|where|when|who)\b/i.test(title.trim());
}

/** The opening, without what a form says about itself. */
function firstWords(body: string): string {
  return withoutHtmlComments(body)
    .replace(/^[^\n]*\b(?:issues|reports|bugs) or feature requests?\b[^\n]*$/gim, '')
    .slice(0, 400);
}
