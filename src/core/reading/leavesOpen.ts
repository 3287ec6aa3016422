import { splitComment } from './plainText.ts';

/** It will be done should something else come about: need, readiness, agreement, time. */
const CONDITION =
  /\b(?:if|when|once|unless|until|as soon as|should)\b[^.!?\n]{1,60}?\b(?:ever|needed|necessary|required|wanted|asked for|desired|ready (?:for|to) (?:be )?(?:merg|land|review)\w*|(?:becomes?|turns? out|proves?) (?:to be )?(?:an? )?(?:\w+ )?(?:problem|issue|need|relevant|necessary)|(?:there(?:['’]s| is)|we have|i (?:find|get|have)) (?:\w+ ){0,3}(?:interest|demand|consensus|agreement|time|need)|(?:others|people|reviewers?|everyone|everybody|anyone|anybody|somebody|someone|maintainers?|you(?: all)?) (?:also |really |still |all )?(?:agrees?|wants?|thinks?|prefers?|insists?|asks?|complains?)|time (?:allows|permits))\b/i;
/** Somebody will look at it: what comes of that is open. */
const ONLY_LOOKS =
  /\b(?:will|going to|gonna|let me|i['’]?ll|we['’]?ll|i (?:need|have|want) to) (?:(?:also|just|first|then|now|later|have to|need to|try to) ){0,2}(?:look (?:at|into)|think (?:about|of|over)|consider|investigate|check|see (?:if|whether|what|how)|test|experiment|find out|ask around|(?:take|have) (?:an?(?:other)? )?(?:\w+ )?look)\b/i;
/** Not now, not here. */
const NOT_NOW =
  /\b(?:avoid\w*|rather not|prefer not|(?:is|are|am|was|i['’]m|it['’]s|that['’]s) not|not going to|won['’]t|will not|wouldn['’]t|don['’]t want to|do not want to|without) (?:[\w'’]+ ){0,6}?(?:now|here|yet|this time|at the moment|in this (?:pr|pull request|patch|change|series|one))\b|\b(?:out|outside) (?:of )?(?:the )?scope\b|\bbeyond the scope\b/i;
/** It will be done, said of a deed. */
const WILL_ACT =
  /\b(?:will|['’]ll|going to|gonna|let me|can) (?:also |now |just |then |try to |(?:incorporate|apply) )?(?:do|fix|change|update|add|remove|address|drop|push|rework|adjust|make|rename|move|include|revert|apply|amend|correct|switch|incorporate|rephrase|replace|rewrite|split|provide|take care|be (?:done|fixed|addressed|changed|updated|removed|added))\b/i;

/**
 * Whether a yes leaves open if anything is done: it hangs on a condition ("if that is ever needed", "once it is ready for
 * merge"), is about looking only ("I will take a look"), or says not now or not here. One sentence that
 * promises without any of these closes it: "I will fix it, and add a test if needed" is closed.
 */
export function leavesOpen(body: string): boolean {
  const sentences = sentencesOf(body);
  return sentences.some(isOpen) && !sentences.some((sentence) => WILL_ACT.test(promiseOf(sentence)));
}

/** "I will take it out when this is ready for merge", "I will have a look": said of what the writer will do. */
export function saysPerhapsLater(body: string): boolean {
  return leavesOpen(body) && sentencesOf(body).some((sentence) => OWN_PLAN.test(sentence) && isOpen(sentence));
}

const OWN_PLAN = /\b(?:i|we) (?:will|shall|would|can|could)\b|\b(?:i|we)['’]ll\b/i;

/** "I will fix it": a plan, of which only new work afterwards can show that it was carried out. */
export function promisesWork(body: string): boolean {
  return sentencesOf(body).some((sentence) => WILL_ACT.test(sentence));
}

function isOpen(sentence: string): boolean {
  return CONDITION.test(sentence) || ONLY_LOOKS.test(sentence) || NOT_NOW.test(sentence);
}

/** What a sentence promises outright: the clauses without a condition, a look or a not-now of their own. */
function promiseOf(sentence: string): string {
  const clauses = sentence.split(/[,;:]\s+|\s+(?:and|but)\s+/);
  return clauses.filter((clause) => !isOpen(clause)).join(', ');
}

function sentencesOf(body: string): string[] {
  return splitComment(body).prose.split(/(?<=[.!?])\s+|\n+/);
}

/** The reviewer says of their own remark that it is not for this pull request, or may wait. */
const SPARES_THIS =
  /\b(?:not (?:really |necessarily |strictly |meant )?(?:for|in|(?:a )?part of|related to|caused by|introduced (?:by|in)) (?:this|the(?: current)?) (?:pr|pull request|patch|change|commit|series)|(?:can|could|may|might|would|should|fine|ok(?:ay)?|good|better)\b[^.!?\n]{1,40}?\b(?:in|for|as|with) an? (?:\w+ )?(?:follow[- ]?up|later|future|separate|another|different)|(?:out|outside) (?:of )?(?:the )?scope|beyond the scope|unrelated to this (?:pr|pull request|change))\b/i;

/** In a longer text such words speak of one of its points. */
const MOST_WORDS = 60;

/** A remark that leaves the work at hand as it is. */
export function sparesThisWork(body: string): boolean {
  const { prose } = splitComment(body);
  return SPARES_THIS.test(prose) && prose.split(/\s+/).length <= MOST_WORDS;
}
