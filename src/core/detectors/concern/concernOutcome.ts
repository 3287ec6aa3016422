import type { CommitEvent, ReviewCommentEvent, ReviewEvent, ThreadEvent, WrittenEvent } from '../../model/event.ts';
import type { Fact } from '../../model/evidence.ts';
import type { Pull } from '../../model/thread.ts';
import { isSamePerson } from '../../people/humans.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { readAuthorReply, type ReplyStance } from '../../reading/authorReply.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { splitComment } from '../../reading/plainText.ts';

/** What became of a concern, as far as GitHub shows. */
export interface ConcernOutcome {
  level: 'raised' | 'deferred' | 'acted-on';
  /** 0–1: how sure we are of the level, given that it was a concern. */
  confidence: number;
  facts: Fact[];
}

/** How much "outdated" says in this repository; see `learnOutdatedWorth`. */
export interface OutdatedWorth {
  /** Probability that the work changed because of a comment, given that its lines changed and nobody said anything. */
  whenOutdated: number;
}

const RAISED: ConcernOutcome = { level: 'raised', confidence: 1, facts: [] };
/** An author who answers in the conversation instead of the thread does so within this time. */
const ANSWER_WINDOW_MS = 30 * 24 * 3600 * 1000;

/** Decides what became of one concern; the strongest sign wins, and a refusal beats silence. */
export function findOutcome(item: CommentInThread, team: TeamContext, worth: OutdatedWorth): ConcernOutcome {
  const stance = stanceOfAuthor(item, team);
  if (stance?.stance === 'declined') return RAISED;
  if (stance?.stance === 'deferred')
    return {
      level: 'deferred',
      confidence: 0.8,
      facts: [{ message: 'It was left for later.', args: {}, url: stance.event.url }],
    };
  if (stance?.stance === 'accepted') {
    return {
      level: 'acted-on',
      confidence: 0.95,
      facts: [{ message: 'The author answered that it was done.', args: {}, url: stance.event.url }],
    };
  }
  const applied = findAppliedSuggestion(item, team);
  if (applied) return applied;
  if (stance?.stance === 'promised' && hasPushAfter(item.pull, item.comment.at, team)) {
    return {
      level: 'acted-on',
      confidence: isOutdated(item) ? 0.9 : 0.8,
      facts: [{ message: 'The author agreed, and pushed again.', args: {}, url: stance.event.url }],
    };
  }
  // Thanks alone is politeness; with the lines changed it is an answer.
  if (stance?.stance === 'thanked' && isOutdated(item)) {
    return {
      level: 'acted-on',
      confidence: 0.85,
      facts: [
        { message: 'The author said thanks, and the commented lines were changed.', args: {}, url: stance.event.url },
      ],
    };
  }
  if (stance) return RAISED;
  return thumbsUpOutcome(item, team) ?? approvalAfterChange(item, team) ?? silentChange(item, team, worth) ?? RAISED;
}

/**
 * The author's last word on it: in the review thread, else in the conversation when they answer this
 * reviewer there. A neutral remark does not undo what they said before.
 */
export function stanceOfAuthor(
  item: CommentInThread,
  team: TeamContext,
): { stance: ReplyStance; event: WrittenEvent } | null {
  let last: { stance: ReplyStance; event: WrittenEvent } | null = null;
  for (const reply of item.replies) {
    if (!team.isAuthor(item.pull, reply.actor)) continue;
    const stance = readAuthorReply(reply.body);
    if (stance !== 'neutral' && !(stance === 'thanked' && last !== null)) last = { stance, event: reply };
  }
  if (last) return last;
  const hasAnswered = item.replies.some((reply) => team.isAuthor(item.pull, reply.actor));
  return hasAnswered ? null : answerInConversation(item, team);
}

function answerInConversation(
  item: CommentInThread,
  team: TeamContext,
): { stance: ReplyStance; event: WrittenEvent } | null {
  const fromMs = Date.parse(item.comment.at);
  for (const event of item.pull.events) {
    if (event.type !== 'comment' || Date.parse(event.at) <= fromMs || !team.isAuthor(item.pull, event.actor)) continue;
    if (Date.parse(event.at) - fromMs > ANSWER_WINDOW_MS) return null;
    const isToThis =
      event.body.includes(item.comment.url.slice(item.comment.url.indexOf('#'))) ||
      quotes(event.body, item.comment.body);
    if (!isToThis && !addressesReviewer(event.body, item)) continue;
    const stance = readAuthorReply(isToThis ? answerTo(event.body, item.comment.body) : event.body);
    // A summary ("addressed all comments") can accept; a refusal of something in it need not mean this one.
    if (stance === 'accepted' || (isToThis && stance !== 'neutral')) return { stance, event };
  }
  return null;
}

/** "Addressed @reviewer's comments" in the conversation, after a review. */
function addressesReviewer(body: string, item: CommentInThread): boolean {
  const names = body.toLowerCase().includes(`@${item.author.login.toLowerCase()}`);
  return names && /\b(?:address|comment|suggestion|feedback|review|nit|remark)/i.test(body);
}

/** At least a few words of the comment stand quoted in the answer. */
function quotes(answer: string, original: string): boolean {
  const source = squeeze(original);
  return splitComment(answer).quotes.some((line) => {
    const quoted = squeeze(line);
    return quoted.length >= 12 && source.includes(quoted);
  });
}

/** What follows the quoted lines of the original, up to the next quote. */
function answerTo(answer: string, original: string): string {
  const source = squeeze(original);
  const lines = answer.split(/\r?\n/);
  const start = lines.findLastIndex(
    (line) =>
      /^\s*>/.test(line) &&
      squeeze(line.replace(/^[\s>]+/, '')).length >= 12 &&
      source.includes(squeeze(line.replace(/^[\s>]+/, ''))),
  );
  if (start < 0) return answer;
  const rest = lines.slice(start + 1);
  const next = rest.findIndex((line, index) => index > 0 && /^\s*>/.test(line));
  return rest.slice(0, next < 0 ? undefined : next).join('\n');
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s`*_>]+/g, ' ')
    .trim();
}

/** GitHub writes who made a suggestion as co-author of the commit that applies it. */
function findAppliedSuggestion(item: CommentInThread, team: TeamContext): ConcernOutcome | null {
  if (splitComment(item.comment.body).suggestions.length === 0) return null;
  const login = item.author.login.toLowerCase();
  const commit = item.pull.events.find(
    (event): event is CommitEvent =>
      event.type === 'commit' &&
      event.at > item.comment.at &&
      /^(?:update |apply suggestions? from|co-authored-by:)/im.test(event.message) &&
      /^co-authored-by:/im.test(event.message) &&
      event.message.toLowerCase().includes(login),
  );
  if (!commit || !hasPushAfter(item.pull, item.comment.at, team)) return null;
  return {
    level: 'acted-on',
    confidence: 0.9,
    facts: [{ message: 'The suggested change was applied as it stood.', args: {}, url: commit.url }],
  };
}

/** A thumbs-up of the author where nobody wrote an answer. */
function thumbsUpOutcome(item: CommentInThread, team: TeamContext): ConcernOutcome | null {
  const hasThumb =
    item.comment.reactions?.some((reaction) => reaction.content === '+1' && team.isAuthor(item.pull, reaction.actor)) ??
    false;
  const isAnswered = item.replies.some((reply) => team.isAuthor(item.pull, reply.actor));
  if (!hasThumb || isAnswered || !hasPushAfter(item.pull, item.comment.at, team)) return null;
  return {
    level: 'acted-on',
    confidence: 0.8,
    facts: [{ message: 'The author gave it a thumbs-up, and pushed again.', args: {}, url: item.comment.url }],
  };
}

/** The same reviewer asked for changes with this comment and approved after new work. */
function approvalAfterChange(item: CommentInThread, team: TeamContext): ConcernOutcome | null {
  if (item.reviewState !== 'changes-requested' || (item.comment.type === 'review-comment' && !isOutdated(item)))
    return null;
  const approval = item.pull.events.find(
    (event): event is ReviewEvent =>
      event.type === 'review' &&
      event.state === 'approved' &&
      event.at > item.comment.at &&
      isSamePerson(event.actor, item.author),
  );
  if (
    !approval ||
    !item.pull.events.some((event) => isPush(event) && event.at > item.comment.at && event.at < approval.at)
  )
    return null;
  if (!hasPushAfter(item.pull, item.comment.at, team)) return null;
  return {
    level: 'acted-on',
    confidence: 0.85,
    facts: [
      { message: 'The reviewer had asked for changes and approved after the next push.', args: {}, url: approval.url },
    ],
  };
}

/** Nobody said anything, but the very lines were changed, and in this repository that means something. */
function silentChange(item: CommentInThread, team: TeamContext, worth: OutdatedWorth): ConcernOutcome | null {
  const isAnswered = item.replies.some((reply) => team.isAuthor(item.pull, reply.actor));
  if (isAnswered || !isOutdated(item) || worth.whenOutdated < LEAST_WORTH) return null;
  if (!hasPushAfter(item.pull, item.comment.at, team)) return null;
  return {
    level: 'acted-on',
    confidence: worth.whenOutdated * 0.9,
    facts: [{ message: 'The commented lines were changed afterwards.', args: {}, url: item.comment.url }],
  };
}

/** Below this probability a silent change of the lines counts as nothing. */
const LEAST_WORTH = 0.75;

export function isOutdated(item: CommentInThread): boolean {
  return item.comment.type === 'review-comment' && item.comment.isOutdated === true;
}

function isPush(event: ThreadEvent): boolean {
  return event.type === 'force-push' || event.type === 'commit';
}

/** New work by the authors after a moment; a merge from the base branch is none. */
function hasPushAfter(pull: Pull, at: string, team: TeamContext): boolean {
  return pull.events.some(
    (event) =>
      event.at > at &&
      ((event.type === 'force-push' && (event.actor === null || team.isAuthor(pull, event.actor))) ||
        (event.type === 'commit' && event.parents.length < 2)),
  );
}

/**
 * Learns from the threads in which the author did answer how much a change of the commented lines says:
 * P(changed because of it | lines changed, no answer) by Bayes, with the answered threads as the two
 * classes. "Outdated" is cheap in some repositories (rebases, generated files) and telling in others.
 */
export function learnOutdatedWorth(items: readonly CommentInThread[], team: TeamContext): OutdatedWorth {
  const count = { accepted: 1, acceptedOutdated: 1, refused: 1, refusedOutdated: 0.5 };
  for (const item of items) {
    if (item.comment.type !== 'review-comment') continue;
    const stance = stanceOfAuthor(item, team)?.stance;
    const outdated = isOutdated(item) ? 1 : 0;
    if (stance === 'accepted') {
      count.accepted += 1;
      count.acceptedOutdated += outdated;
    } else if (stance === 'declined' || stance === 'deferred') {
      count.refused += 1;
      count.refusedOutdated += outdated;
    }
  }
  const prior = count.accepted / (count.accepted + count.refused);
  const hit = (count.acceptedOutdated / count.accepted) * prior;
  const miss = (count.refusedOutdated / count.refused) * (1 - prior);
  return { whenOutdated: hit / (hit + miss) };
}

/** The first comment of a review thread. */
export function isReviewComment(event: WrittenEvent): event is ReviewCommentEvent {
  return event.type === 'review-comment';
}
