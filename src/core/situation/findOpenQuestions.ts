import { isAnswer } from '../detectors/help/answerWords.ts';
import { lookUpThreads, type ThreadLookup } from '../detectors/support/threadLookup.ts';
import type { CommentEvent, ThreadEvent } from '../model/event.ts';
import type { History } from '../model/history.ts';
import type { OpenQuestion } from '../model/situation.ts';
import type { Issue, Pull, Thread } from '../model/thread.ts';
import { threadRef } from '../model/threadRef.ts';
import { isHuman } from '../people/humans.ts';
import { isHumanMatter } from '../people/isHumanMatter.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { addressees } from '../waiting/remark.ts';
import { shortQuote } from '../text/shortQuote.ts';
import { asksOpenly } from './asksOpenly.ts';
import { isOpenThread } from './isOpenThread.ts';
import { placeThreads } from './placeThreads.ts';

interface Context {
  history: History;
  team: TeamContext;
  lookup: ThreadLookup;
  place: (thread: Thread) => string[];
}

/**
 * Questions to which nobody but the asker has said anything of substance: issues that ask, and questions of a
 * pull request's author to whoever knows. Newest first. A question that its asker took back or answered is none.
 */
export function findOpenQuestions({ history, team }: Omit<Context, 'lookup' | 'place'>): OpenQuestion[] {
  const context = { history, team, lookup: lookUpThreads(history), place: placeThreads({ history, team }) };
  return history.threads
    .filter((thread) => isHumanMatter(thread) && isHuman(thread.author))
    .flatMap((thread) => (thread.kind === 'issue' ? askedByIssue(thread, context) : askedOnPull(thread, context)))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.thread.number - a.thread.number);
}

function askedByIssue(issue: Issue, context: Context): OpenQuestion[] {
  const { team, lookup } = context;
  if (isSettledByAsker(issue, team)) return [];
  if (!asksOpenly(issue.body) && !/\?\s*$/.test(issue.title)) return [];
  const isTakenUp =
    issue.assignees.length > 0 || lookup.namedBy(issue.number).some(({ pull }) => !team.isAuthor(issue, pull.author));
  if (isTakenUp || issue.events.some((event) => speaksToIt(event, issue, team))) return [];
  return [toQuestion(issue, { at: issue.createdAt, url: issue.url, body: issue.body || issue.title }, context)];
}

function askedOnPull(pull: Pull, context: Context): OpenQuestion[] {
  const { team } = context;
  if (!isOpenThread(pull)) return [];
  const index = pull.events.findLastIndex((event) => asksHere(event, pull, team));
  const question = pull.events[index];
  if (question?.type !== 'comment') return [];
  const isAnswered = pull.events.slice(index + 1).some((event) => speaksToIt(event, pull, team));
  return isAnswered ? [] : [toQuestion(pull, question, context)];
}

/** A question of the author to everybody: one with a name in it, or below somebody's words, is theirs to answer. */
function asksHere(event: ThreadEvent, thread: Thread, team: TeamContext): event is CommentEvent {
  return (
    event.type === 'comment' &&
    team.isAuthor(thread, event.actor, thread.createdAt) &&
    addressees(event.body).length === 0 &&
    !/^\s*>/.test(event.body) &&
    asksOpenly(event.body)
  );
}

/** Somebody else says something to go on with, or does something about it. */
function speaksToIt(event: ThreadEvent, thread: Thread, team: TeamContext): boolean {
  if (!isHuman(event.actor) || team.isAuthor(thread, event.actor, thread.createdAt)) return false;
  if (event.type === 'comment') return isAnswer(event.body);
  return event.type === 'review' || event.type === 'review-comment' || event.type === 'merged';
}

/** Closed by the asker, or settled by their own work: they got on. */
function isSettledByAsker(issue: Issue, team: TeamContext): boolean {
  if (isOpenThread(issue)) return false;
  const closing = issue.events.findLast((event) => event.type === 'closed');
  return (
    closing?.type !== 'closed' ||
    closing.stateReason === 'duplicate' ||
    closing.commitSha !== null ||
    team.isAuthor(issue, closing.actor)
  );
}

function toQuestion(
  thread: Thread,
  { at, url, body }: { at: string; url: string; body: string },
  { team, place }: Context,
): OpenQuestion {
  const { author } = thread;
  return {
    thread: threadRef(thread),
    areas: place(thread),
    at,
    url,
    quote: shortQuote(body),
    asker: author,
    askedBy: author === null ? 'community' : team.standing(author, Date.parse(at)),
    isOpen: isOpenThread(thread),
  };
}
