import { stanceOfAuthor, type AuthorStance } from '../detectors/concern/authorStance.ts';
import { hasNewWorkAfter } from '../detectors/concern/newWork.ts';
import { isReviewComment } from '../model/event.ts';
import type { OpenWarning } from '../model/situation.ts';
import { isSamePerson } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import { authorWords } from '../reading/authorComments.ts';
import { namesLater } from '../reading/authorReply.ts';
import { splitComment } from '../reading/plainText.ts';
import type { ReadComment } from '../reading/readComments.ts';
import { isVerdictInWords, weighRemark } from '../waiting/remark.ts';
import { saysNoTrouble } from './saysNoTrouble.ts';

/** An answer that puts something off says so in few words; in many, it is one thought among others. */
const DEFERRAL_WORDS = 60;
/** With the author's own word that it is left for later, a remark need not sound like a concern by itself. */
const LEAST_PROBABILITY_DEFERRED = 0.4;
/** In the conversation people think aloud; only a remark that the reader is sure of stands for itself there. */
const LEAST_PROBABILITY_IN_CONVERSATION = 0.8;

/**
 * What is left of a concern that went in without the work having changed, where that is plain; null where it is no
 * concern, or was talked over without an end that words show. Set for precision: on a real team's 537 pull requests
 * a list of every unsettled concern was true in a seventh of its lines.
 */
export function whatIsLeft({ item, reading }: ReadComment, team: TeamContext): OpenWarning['state'] | null {
  const stance = stanceOfAuthor(item, team);
  const isLine = isReviewComment(item.comment);
  if (saysNoTrouble(item.comment.body, isLine)) return null;
  // What comes with a yes to the work is a wish.
  if (!isLine && isVerdictInWords(item.comment.body)) return null;
  if (stance?.stance === 'deferred') {
    const isMeant = reading.isConcern || (isLine && isNoDetail(reading));
    return isMeant && isPlainDeferral(stance, isLine) ? 'deferred' : null;
  }
  if (!reading.isConcern || isPartOfTalk(item)) return null;
  if (isLine && isLeftByItsRaiser(item)) return 'deferred';
  // Who asks whether it is meant so, and hears that it is, has been answered.
  if (stance?.stance === 'declined') return isLine && !endsWithQuestion(item.comment.body) ? 'set-aside' : null;
  if (!isLine)
    return reading.probability >= LEAST_PROBABILITY_IN_CONVERSATION && isPassedOver(item, team)
      ? 'unresolved-at-merge'
      : null;
  // A yes that nothing followed is as open as silence.
  if (stance?.stance === 'promised' || item.replies.length === 0) return 'unresolved-at-merge';
  const last = item.replies.at(-1);
  return last !== undefined && isSamePerson(last.actor, item.author) && isInsisting(last.body)
    ? 'unresolved-at-merge'
    : null;
}

function isNoDetail({ kind, probability }: ReadComment['reading']): boolean {
  return kind !== 'nit' && kind !== 'question' && probability >= LEAST_PROBABILITY_DEFERRED;
}

/** In few words, and meant for this remark: under the line, or quoting what was said in the conversation. */
function isPlainDeferral({ event, how }: AuthorStance, isLine: boolean): boolean {
  const isForThis = how === 'quoting' || (isLine && how === 'in-thread');
  const { prose } = splitComment(event.body);
  return isForThis && (prose.split(/\s+/).length <= DEFERRAL_WORDS || (isLine && GRANTS_LATER.test(prose)));
}

/** In a long answer only a sentence of its own that grants the point a place, and no aside in brackets. */
const GRANTS_LATER =
  /(?<!\([^)]{0,200})\b(?:reasonable|good|fair|best|better|fine|useful|worth\w*|material|something) (?:\w+ )?(?:for|in|to do in|to have in) (?:an?|another|the next|some) (?:\w+ )?(?:follow[- ]?up|(?:separate|later|future) (?:pr|change|issue))/i;

/** Whoever raised it had the last word, and leaves it for later, not for good. */
function isLeftByItsRaiser({ replies, author }: CommentInThread): boolean {
  const last = replies.at(-1);
  return last !== undefined && isSamePerson(last.actor, author) && namesLater(last.body);
}

/** Answers somebody else than the authors: quotes them, or opens with a name. */
function isPartOfTalk({ comment }: CommentInThread): boolean {
  return !isReviewComment(comment) && /^\s*(?:>|@[\w-]+)/.test(comment.body);
}

function endsWithQuestion(body: string): boolean {
  return /\?["')\]]*\s*$/.test(splitComment(body).prose);
}

/** Nobody whose work it is said or pushed anything between the remark and the merge. */
function isPassedOver({ pull, comment }: CommentInThread, team: TeamContext): boolean {
  const last = authorWords(pull, team).at(-1);
  const isAnswered = last !== undefined && last.at > comment.at;
  return !isAnswered && !hasNewWorkAfter(pull, comment.at, team);
}

/** Says something to go on with, and does not leave it to the author. */
function isInsisting(body: string): boolean {
  const { prose } = splitComment(body);
  return weighRemark(body) === 'substance' && !YIELDS.test(prose);
}

const YIELDS = /\b(?:nits?|feel free|up to you|not (?:a )?block\w*|no strong|either way|fine (?:by|with) me)\b/i;
