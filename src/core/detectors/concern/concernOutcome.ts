import type { CommitEvent, ReviewEvent, WrittenEvent } from '../../model/event.ts';
import { eventsAfter } from '../../model/eventSpan.ts';
import type { Fact } from '../../model/evidence.ts';
import { isSamePerson } from '../../people/humans.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { authorComments } from '../../reading/authorComments.ts';
import { isBesideTheWork, namesLater } from '../../reading/authorReply.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { promisesWork, sparesThisWork } from '../../reading/leavesOpen.ts';
import { splitComment } from '../../reading/plainText.ts';
import { withoutQuotes } from '../../reading/quoting.ts';
import { saysDone } from '../../reading/saysDone.ts';
import type { ThreadLookup } from '../support/threadLookup.ts';
import { stanceOfAuthor } from './authorStance.ts';
import { areLinesShownChanged, changedLinesFact, wereLinesChanged } from './changedLines.ts';
import { hasMachineSaidFirst } from './machineFirst.ts';
import { dealtWithOthers } from './saidToOthers.ts';
import { hasNewWorkAfter, isPush } from './newWork.ts';

/** What became of a concern, as far as GitHub shows. */
export interface ConcernOutcome {
  level: 'raised' | 'deferred' | 'acted-on';
  /** 0–1: how sure we are of the level, given that it was a concern. */
  confidence: number;
  facts: Fact[];
}

/**
 * How much a change of the commented lines says in this repository, where nobody said anything: the probability that
 * the work changed because of the comment; see `learnOutdatedWorth`.
 */
export interface OutdatedWorth {
  /** Where GitHub's mark, or anything else, says that the lines changed. */
  whenOutdated: number;
  /** Where git shows that the very lines changed, beyond rebasing. */
  whenShown: number;
}

const RAISED: ConcernOutcome = { level: 'raised', confidence: 1, facts: [] };

/** What an outcome is judged by. */
export interface OutcomeContext {
  team: TeamContext;
  lookup: ThreadLookup;
  worth: OutdatedWorth;
  /** 0–1: how sure whoever read it is that it is a concern; 1 by default. */
  probability?: number;
}

/** Decides what became of one concern; the strongest sign wins, and a refusal beats silence. */
export function findOutcome(item: CommentInThread, context: OutcomeContext): ConcernOutcome {
  const { team, lookup } = context;
  const stance = stanceOfAuthor(item, team);
  if (stance?.stance === 'declined') return RAISED;
  if (stance?.stance === 'deferred') return leftForLater(item, stance.event, team);
  if (stance?.stance === 'accepted' && !isShownDone(stance.event.body, item, { team, lookup })) return RAISED;
  if (stance?.stance === 'accepted') {
    return {
      level: 'acted-on',
      confidence: 0.95,
      facts: [{ message: 'The author answered that it was done.', args: {}, url: stance.event.url }, ...shownBy(item)],
    };
  }
  const applied = findAppliedSuggestion(item, team);
  if (applied) return applied;
  // A reviewer who says that it may wait is agreed with, and the work stays as it is, unless it shows.
  if (stance?.stance === 'promised' && sparesThisWork(item.comment.body)) return leftForLater(item, stance.event, team);
  if (stance?.stance === 'promised' && hasNewWorkAfter(item.pull, promisedSince(item, stance.event), team)) {
    return {
      level: 'acted-on',
      confidence: wereLinesChanged(item) ? 0.9 : 0.8,
      facts: [{ message: 'The author agreed, and pushed again.', args: {}, url: stance.event.url }, ...shownBy(item)],
    };
  }
  // Thanks alone is politeness; with the lines changed it is an answer.
  if (stance?.stance === 'thanked' && wereLinesChanged(item)) {
    return {
      level: 'acted-on',
      confidence: 0.85,
      facts: [{ message: 'The author said thanks.', args: {}, url: stance.event.url }, changedLinesFact(item)],
    };
  }
  if (stance) return RAISED;
  // Without a word of the author's a change of these lines may as well answer the machine.
  if (hasMachineSaidFirst(item) || wasPushedForOthers(item, team)) return RAISED;
  return thumbsUpOutcome(item, team) ?? approvalAfterChange(item, team) ?? silentChange(item, context) ?? RAISED;
}

/**
 * Agreed, and left for later. Where it was not given another place, and only hung on something, the lines may have been
 * changed after all: then it was acted on.
 */
function leftForLater(item: CommentInThread, answer: WrittenEvent, team: TeamContext): ConcernOutcome {
  const left: Fact = { message: 'It was left for later.', args: {}, url: answer.url };
  const isSeen = !namesLater(answer.body) && wereLinesChanged(item) && hasNewWorkAfter(item.pull, answer.at, team);
  return isSeen
    ? { level: 'acted-on', confidence: 0.75, facts: [left, changedLinesFact(item)] }
    : { level: 'deferred', confidence: 0.8, facts: [left] };
}

/** A plan is carried out after it was said; who only agrees may have pushed before the answer. */
function promisedSince({ comment }: CommentInThread, answer: WrittenEvent): string {
  return promisesWork(answer.body) ? answer.at : comment.at;
}

/**
 * "Done" is borne out by new work here, or by the merged pull request in which it was done, as the answer says; what
 * stood there before was no change, and neither is what is only mentioned.
 */
function isShownDone(answer: string, item: CommentInThread, on: Pick<OutcomeContext, 'team' | 'lookup'>): boolean {
  const { pull, comment } = item;
  if (hasNewWorkAfter(pull, comment.at, on.team)) return true;
  const own = withoutQuotes(answer).split(/(?<=[.!?])\s+|\n+/);
  const numbers = own
    .filter((sentence) => saysDone(sentence))
    .flatMap((sentence) => [...sentence.matchAll(/(?<place>[\w.-]+\/[\w.-]+)?(?:#|\/pull\/)(?<number>\d{1,7})\b/g)]);
  return numbers.some(({ groups }) => {
    const number = Number(groups?.['number']);
    const isHere = groups?.['place'] === undefined || pull.url.includes(`/${groups['place']}/`);
    if (!isHere) return true;
    const named = on.lookup.byNumber.get(number);
    return number !== pull.number && (named === undefined || (named.kind === 'pull' && named.mergedAt !== null));
  });
}

/** What git shows of it beside words. */
function shownBy(item: CommentInThread): Fact[] {
  return areLinesShownChanged(item) ? [changedLinesFact(item)] : [];
}

/** GitHub writes who made a suggestion as co-author of the commit that applies it. */
function findAppliedSuggestion(item: CommentInThread, team: TeamContext): ConcernOutcome | null {
  if (splitComment(item.comment.body).suggestions.length === 0) return null;
  const commit = eventsAfter(item.pull.events, Date.parse(item.comment.at)).find(
    (event): event is CommitEvent =>
      event.type === 'commit' &&
      /^(?:update |apply suggestions? from|co-authored-by:)/im.test(event.message) &&
      /^co-authored-by:/im.test(event.message) &&
      namesCoAuthor(event.message, item.author.login),
  );
  if (!commit || !hasNewWorkAfter(item.pull, item.comment.at, team)) return null;
  return {
    level: 'acted-on',
    confidence: 0.9,
    facts: [{ message: 'The suggested change was applied as it stood.', args: {}, url: commit.url }],
  };
}

/** The login stands whole in a trailer, as a name or in an address. */
function namesCoAuthor(message: string, login: string): boolean {
  const trailers = message.toLowerCase().match(/^co-authored-by:.*$/gm) ?? [];
  return trailers.some((trailer) => trailer.split(/[^\w-]+/).includes(login.toLowerCase()));
}

/** A thumbs-up of the author where nobody wrote an answer. */
function thumbsUpOutcome(item: CommentInThread, team: TeamContext): ConcernOutcome | null {
  const hasThumb =
    item.comment.reactions?.some((reaction) => reaction.content === '+1' && team.isAuthor(item.pull, reaction.actor)) ??
    false;
  const isAnswered = item.replies.some((reply) => team.isAuthor(item.pull, reply.actor));
  if (!hasThumb || isAnswered || !hasNewWorkAfter(item.pull, item.comment.at, team)) return null;
  return {
    level: 'acted-on',
    confidence: 0.8,
    facts: [{ message: 'The author gave it a thumbs-up, and pushed again.', args: {}, url: item.comment.url }],
  };
}

/** The same reviewer asked for changes with this comment and approved after new work. */
function approvalAfterChange(item: CommentInThread, team: TeamContext): ConcernOutcome | null {
  if (item.reviewState !== 'changes-requested' || (item.comment.type === 'review-comment' && !wereLinesChanged(item)))
    return null;
  const since = eventsAfter(item.pull.events, Date.parse(item.comment.at));
  const approval = since.find(
    (event): event is ReviewEvent =>
      event.type === 'review' && event.state === 'approved' && isSamePerson(event.actor, item.author),
  );
  if (!approval || !since.some((event) => isPush(event) && event.at < approval.at)) return null;
  if (!hasNewWorkAfter(item.pull, item.comment.at, team)) return null;
  return {
    level: 'acted-on',
    confidence: 0.85,
    facts: [
      { message: 'The reviewer had asked for changes and approved after the next push.', args: {}, url: approval.url },
    ],
  };
}

/**
 * The author said neither yes nor no, but the very lines were changed. Where git shows it, that is enough unless it has
 * meant little in this repository; GitHub's mark alone must have meant something. Nits are mended without a word, too, so
 * that the reader must be surer than where somebody said so.
 */
function silentChange(
  item: CommentInThread,
  { team, worth, probability: sureness = 1 }: OutcomeContext,
): ConcernOutcome | null {
  if (sureness < LEAST_SURENESS) return null;
  if (!wereLinesChanged(item) || !hasNewWorkAfter(item.pull, item.comment.at, team)) return null;
  const answer = item.replies.findLast((reply) => team.isAuthor(item.pull, reply.actor));
  if (answer && isBesideTheWork(answer.body, item.comment.body)) return null;
  const isShown = areLinesShownChanged(item);
  const probability = isShown ? Math.max(worth.whenShown, worth.whenOutdated) : worth.whenOutdated;
  if (probability < (isShown ? LEAST_SHOWN_WORTH : LEAST_WORTH)) return null;
  return { level: 'acted-on', confidence: probability * 0.9, facts: [changedLinesFact(item)] };
}

/** The author's next word in the conversation says that the work was for what others had said. */
function wasPushedForOthers(item: CommentInThread, team: TeamContext): boolean {
  const [word] = eventsAfter(authorComments(item.pull, team), Date.parse(item.comment.at));
  return word !== undefined && dealtWithOthers(word, item);
}

/** As likely a concern as not. */
const LEAST_SURENESS = 0.5;
/** Below this probability a silent change of the lines counts as nothing. */
const LEAST_WORTH = 0.75;
const LEAST_SHOWN_WORTH = 0.6;

/**
 * Learns from the threads in which the author did answer how much a change of the commented lines says:
 * P(changed because of it | lines changed, no answer) by Bayes, with the answered threads as the two
 * classes. "Outdated" is cheap in some repositories (rebases, generated files) and telling in others.
 */
export function learnOutdatedWorth(items: readonly CommentInThread[], team: TeamContext): OutdatedWorth {
  const outdated = new Worth();
  const shown = new Worth();
  for (const item of items) {
    if (item.comment.type !== 'review-comment') continue;
    const stance = stanceOfAuthor(item, team)?.stance;
    if (stance !== 'accepted' && stance !== 'declined' && stance !== 'deferred') continue;
    outdated.note(stance === 'accepted', wereLinesChanged(item));
    if (item.fate !== undefined && item.fate.untilMerge !== null)
      shown.note(stance === 'accepted', areLinesShownChanged(item));
  }
  return { whenOutdated: outdated.probability, whenShown: shown.probability };
}

/** Counts, from one made-up thread of each class on, in which the lines changed surely and as often as not. */
class Worth {
  readonly #count = { accepted: 1, acceptedChanged: 1, refused: 1, refusedChanged: 0.5 };

  note(isAccepted: boolean, hasChanged: boolean): void {
    this.#count[isAccepted ? 'accepted' : 'refused'] += 1;
    if (hasChanged) this.#count[isAccepted ? 'acceptedChanged' : 'refusedChanged'] += 1;
  }

  get probability(): number {
    const { accepted, acceptedChanged, refused, refusedChanged } = this.#count;
    const prior = accepted / (accepted + refused);
    const hit = (acceptedChanged / accepted) * prior;
    const miss = (refusedChanged / refused) * (1 - prior);
    return hit / (hit + miss);
  }
}
