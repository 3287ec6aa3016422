import { isWritten, type CommentEvent, type ReviewEvent, type ThreadEvent } from '../../model/event.ts';
import type { Person } from '../../model/person.ts';
import type { Pull } from '../../model/thread.ts';
import { isHuman, isSamePerson } from '../../people/humans.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { splitComment } from '../../reading/plainText.ts';
import { addressees, isAgreementInWords, isVerdictInWords, weighRemark } from '../../waiting/remark.ts';
import { isAnswer } from './answerWords.ts';
import { readAskerStance } from '../../reading/askerStance.ts';

const DAY_MS = 24 * 3600 * 1000;
/** An answer comes, and is taken up, within this time. */
const WINDOW_MS = 30 * DAY_MS;
/** Words about it and the push that does it stand this close together, over a weekend as well. */
const SAME_STEP_MS = 3 * DAY_MS;

/** An answer that a pull request's author had asked somebody for by name, and went on with. */
export interface PullAnswer {
  actor: Person;
  question: CommentEvent;
  answer: CommentEvent | ReviewEvent;
  /** The author's words after it. */
  shownBy: CommentEvent;
  /** The author also pushed. */
  hasPushed: boolean;
}

/**
 * Questions of the author in the conversation, to somebody by name or to whoever knows, and whose answers got
 * them on. To ask for a review is no such question, and a verdict no such answer.
 */
export function findPullAnswers(pull: Pull, team: TeamContext): PullAnswer[] {
  // Whoever pushes to the branch while helping is no author of the question.
  const isAuthors = (event: ThreadEvent): boolean => team.isAuthor(pull, event.actor, pull.createdAt);
  return pull.events.flatMap((question, index) => {
    if (question.type !== 'comment' || !isAuthors(question) || !isQuestion(question.body)) return [];
    const [before, later] = [pull.events.slice(0, index), pull.events.slice(index + 1)];
    const answer = findFirstAnswer(question, later, isAuthors);
    const actor = answer?.actor ?? null;
    if (!answer || !isHuman(actor) || hasSpoken(before, actor)) return [];
    if (!isAnswer(answer.body) || isYes(answer.body) || isApart(question.at, answer.at)) return [];
    const shownBy = later.find(
      (event): event is CommentEvent => event.type === 'comment' && event.at > answer.at && isAuthors(event),
    );
    if (!shownBy || isApart(answer.at, shownBy.at) || isBareThanks(shownBy.body)) return [];
    const stance = readAskerStance(shownBy.body);
    if (stance === 'not-yet' || stance === 'alone' || shownBy.body.includes('?')) return [];
    const hasPushed = isPushed(later, { answer, shownBy });
    // Where the words leave it open, the work says whether it was of use.
    if (stance === 'other' && !hasPushed && !hasHelped(later, { actor, shownBy, team })) return [];
    return [{ actor, question, answer, shownBy, hasPushed }];
  });
}

/** Of the one who was asked by name, else of whoever speaks first, unless the question answers somebody. */
function findFirstAnswer(
  question: CommentEvent,
  later: readonly ThreadEvent[],
  isAuthors: (event: ThreadEvent) => boolean,
): PullAnswer['answer'] | null {
  const asked = addressees(question.body);
  // Without a name it is asked of everybody; with a quote it answers somebody.
  if (asked.length === 0 && splitComment(question.body).quotes.length > 0) return null;
  return (
    later.find(
      (event): event is PullAnswer['answer'] =>
        (event.type === 'comment' || event.type === 'review') &&
        isHuman(event.actor) &&
        !isAuthors(event) &&
        (asked.length === 0 || asked.includes(event.actor.login.toLowerCase())),
    ) ?? null
  );
}

/** Something was pushed after the answer, close to the author's words about it. */
function isPushed(later: readonly ThreadEvent[], { answer, shownBy }: Pick<PullAnswer, 'answer' | 'shownBy'>): boolean {
  return later.some(
    (event) =>
      (event.type === 'force-push' || event.type === 'commit') &&
      event.at > answer.at &&
      Math.abs(Date.parse(event.at) - Date.parse(shownBy.at)) < SAME_STEP_MS,
  );
}

/** Whoever answered wrote commits on the branch before the author spoke of it. */
function hasHelped(
  later: readonly ThreadEvent[],
  { actor, shownBy, team }: Pick<PullAnswer, 'actor' | 'shownBy'> & { team: TeamContext },
): boolean {
  return later.some(
    (event) =>
      event.type === 'commit' &&
      event.parents.length < 2 &&
      event.at < shownBy.at &&
      isSamePerson(team.authorOfCommit(event), actor),
  );
}

/** Asking a reviewer what they meant is part of the review. */
function hasSpoken(events: readonly ThreadEvent[], person: Person): boolean {
  return events.some((event) => isWritten(event) && isSamePerson(event.actor, person));
}

/** Asks for knowledge or a decision, in a few words of their own. */
function isQuestion(body: string): boolean {
  const { prose } = splitComment(body);
  if (STUCK.test(prose)) return true;
  return /\?(?:\s|$)/.test(prose) && weighRemark(body) === 'substance' && !ASKS_FOR_REVIEW.test(prose);
}

/** Says that they cannot go on alone: then whoever can is asked, with or without a question mark. */
const STUCK =
  /\b(?:(?:i['’]?m|i am|we are|we['’]re|am|is|got|now) (?:\w+ )?(?:stuck|blocked|at a loss)|stuck (?:until|between|on|with|here)|(?:would |could |do |some )?need (?:some |a bit of |your )?help|help (?:would be|is) (?:appreciated|welcome|needed)|(?:without|need|needs|waiting for|wait for) (?:a|your|the) decision|waiting (?:for|on) (?:somebody|someone|anybody|anyone)|i (?:have no|do not have|don['’]t have) (?:such|access|an?y? (?:such )?(?:machine|device|system|certificate|account|idea|way))|can(?: not|not|['’]t) (?:go on|continue|proceed|make progress))\b/i;

const ASKS_FOR_REVIEW =
  /\b(?:mind \w+ing|(?:re-?)?(?:review|test|ack|look|check|approv|verif|confirm)(?:e?d|ing|s)?|ptal|ping|merge[ds]?|rebased?|thoughts|opinions?|rfm|ready)\b/i;

function isYes(body: string): boolean {
  return isVerdictInWords(body) || isAgreementInWords(body);
}

function isBareThanks(body: string): boolean {
  return weighRemark(body) === 'none' && /\b(?:thanks|thank you|thx|ty)\b/i.test(body);
}

function isApart(from: string, to: string): boolean {
  return Date.parse(to) - Date.parse(from) > WINDOW_MS;
}
