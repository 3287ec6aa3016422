import type { CommentEvent, ThreadEvent } from '../../model/event.ts';
import { eventsFrom } from '../../model/eventSpan.ts';
import type { GitCommit } from '../../model/gitFacts.ts';
import type { Person } from '../../model/person.ts';
import type { Repository } from '../../model/repository.ts';
import type { Issue, Pull } from '../../model/thread.ts';
import { mentions } from '../../people/asked.ts';
import { isHuman, isSamePerson } from '../../people/humans.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { isCarriedOver } from '../../text/isCarriedOver.ts';
import { namedMatters } from '../../reading/namedMatters.ts';
import { quotes, quotesAny } from '../../reading/quoting.ts';
import { rememberOfBoth } from '../../remember.ts';
import { readClosings, type Closing } from '../../waiting/closing.ts';
import { findReferences, saysItCloses, saysItWasSettledBy, saysItWouldSettle } from '../support/references.ts';
import type { ThreadLookup } from '../support/threadLookup.ts';
import { isAnswer, turnsAway } from './answerWords.ts';
import { answerOfWork, isClosedByWork } from './closedByWork.ts';
import { confirmedBy, lastAnswer } from './passedOn.ts';
import { isChore, repairsOwnChange } from './upkeep.ts';
import { readAskerStance, type AskerStance } from '../../reading/askerStance.ts';

const DAY_MS = 24 * 3600 * 1000;
/** A merge and the closing that it brought about may be recorded in either order. */
const CLOCK_SKEW_MS = 3600 * 1000;
/** An issue that is closed this soon after a merge which names it was settled by that merge. */
const CLOSED_WITH_MERGE_MS = 3 * DAY_MS;
/** An answer and the closing that it led to stand this close together. */
const CLOSED_AFTER_ANSWER_MS = 30 * DAY_MS;
/** The asker's own closing, with nothing said in between, follows from the answer for longer. */
const CLOSED_BY_ASKER_MS = 365 * DAY_MS;

/** Who got an issue's author on, and what shows it. */
export type Help =
  /** Their merged pull request settled it. */
  | { way: 'fix'; actor: Person; pull: Pull; shownBy: ThreadEvent | null }
  /** Their commit did, which came in without a pull request; a clone showed it. */
  | { way: 'commit'; actor: Person; commit: GitCommit }
  /** Their comment did: the asker said so, acted on it, or it was closed upon it. */
  | { way: 'answer'; actor: Person; answer: CommentEvent; shownBy: ThreadEvent; step: HelpStep }
  /** The asker's own pull request builds on their comment. */
  | { way: 'basis'; actor: Person; answer: CommentEvent; pull: Pull };

export type HelpStep = 'got-on' | 'took-up' | 'closed-by-asker' | 'closed' | 'closed-by-work';

export interface HelpContext {
  repository: Repository;
  team: TeamContext;
  lookup: ThreadLookup;
  /** Commits of the clone that came in without a pull request. */
  commits: readonly GitCommit[];
}

/** Finds the decisive help on an issue; null where nothing shows that anybody's help got it on. */
export function findHelp(issue: Issue, context: HelpContext): Help | null {
  const found = findFix(issue, context);
  // What had been opened before the issue was no answer to it; whoever pointed it out may have given one.
  const isOlder = found !== null && found.pull.createdAt < issue.createdAt;
  const isAskers = found !== null && context.team.isAuthor(found.pull, issue.author);
  const fix = isOlder && !isAskers && !answersWith(found.pull, issue, context) ? null : found;
  if (fix && !isAskers) {
    const { author } = fix.pull;
    if (isChore(issue) || repairsOwnChange(issue, fix.pull, context)) return null;
    return isHuman(author) && !context.team.isAuthor(issue, author)
      ? { way: 'fix', actor: author, pull: fix.pull, shownBy: fix.shownBy }
      : null;
  }
  const commit = found === null && !isChore(issue) ? findCommit(issue, context) : null;
  if (commit) return commit;
  return (fix && findBasis(issue, fix.pull, context)) ?? findAnswer(issue, fix !== null, context);
}

/** Its author explained on the issue what their change, which was on its way already, is about. */
function answersWith(pull: Pull, issue: Issue, { team }: HelpContext): boolean {
  return answersOf(issue, team).some(({ actor, at }) => team.isAuthor(pull, actor) && at < (pull.mergedAt ?? ''));
}

interface Fix {
  pull: Pull;
  shownBy: ThreadEvent | null;
}

/** The merged pull request that settled the issue: the last one before it was closed. */
function findFix(issue: Issue, { repository, lookup, team }: HelpContext): Fix | null {
  const closing = issue.events.findLast((event) => event.type === 'closed' || event.type === 'reopened');
  if (closing?.type !== 'closed') return null;
  const byCommit = closing.commitSha === null ? null : lookup.pullOfCommit(closing.commitSha);
  if (byCommit && byCommit.mergedAt !== null) return { pull: byCommit, shownBy: closing };
  const fixes: Fix[] = [];
  const add = (pull: Pull, shownBy: ThreadEvent, isSaid: boolean): void => {
    if (pull.mergedAt === null) return;
    const ageMs = Date.parse(closing.at) - Date.parse(pull.mergedAt);
    if (ageMs >= -CLOCK_SKEW_MS && (isSaid || ageMs < CLOSED_WITH_MERGE_MS)) fixes.push({ pull, shownBy });
  };
  for (const { pull, reference } of lookup.namedBy(issue.number)) add(pull, closing, saysItCloses(reference));
  for (const event of issue.events) {
    if (event.type !== 'comment' || !isHuman(event.actor)) continue;
    for (const reference of findReferences(event.body, repository)) {
      const thread = lookup.byNumber.get(reference.number);
      // What would settle it, the asker knows best; whoever closes it when that is in runs an errand.
      const isSettling =
        saysItWasSettledBy(reference) || (team.isAuthor(issue, event.actor) && saysItWouldSettle(reference));
      if (thread?.kind === 'pull' && isSettling) add(thread, event, true);
    }
  }
  return fixes.sort((a, b) => Date.parse(a.pull.mergedAt ?? '') - Date.parse(b.pull.mergedAt ?? '')).at(-1) ?? null;
}

/** The commit of somebody else's with which the issue was closed: the closing names it, or it says so itself. */
function findCommit(issue: Issue, { repository, team, commits }: HelpContext): Help | null {
  const closing = issue.events.findLast((event) => event.type === 'closed' || event.type === 'reopened');
  if (closing?.type !== 'closed') return null;
  const isFix = ({ sha, at, message }: GitCommit): boolean =>
    sha === closing.commitSha ||
    (isSoonBefore(at, closing.at) &&
      findReferences(message, repository).some(
        (reference) => reference.number === issue.number && saysItCloses(reference),
      ));
  const commit = commits.find(isFix);
  const actor = commit ? team.accountOf(commit.author) : null;
  return commit && isHuman(actor) && !team.isAuthor(issue, actor) ? { way: 'commit', actor, commit } : null;
}

/** A commit is written before it is pushed, which closes the issue at once. */
function isSoonBefore(at: string, closedAt: string): boolean {
  const beforeMs = Date.parse(closedAt) - Date.parse(at);
  return beforeMs >= -CLOCK_SKEW_MS && beforeMs <= CLOSED_AFTER_ANSWER_MS;
}

/** The comment on the issue that the asker's own fix links to. */
function findBasis(issue: Issue, pull: Pull, { repository, team }: HelpContext): Help | null {
  const answers = answersOf(issue, team);
  for (const { number, commentId } of findReferences(pull.body, repository)) {
    if (number !== issue.number || commentId === null) continue;
    const answer = answers.find((event) => event.id === commentId);
    if (answer && isHuman(answer.actor)) return { way: 'basis', actor: answer.actor, answer, pull };
  }
  return null;
}

/** Comments of humans other than the asker that carry something to go on with. */
const answersOf = rememberOfBoth((issue: Issue, team: TeamContext): readonly CommentEvent[] =>
  issue.events.filter(
    (event): event is CommentEvent =>
      event.type === 'comment' && isHuman(event.actor) && !team.isAuthor(issue, event.actor) && isAnswer(event.body),
  ),
);

/** The answer that the asker confirmed or took up, or upon which the issue was closed. */
function findAnswer(issue: Issue, isFixedByAsker: boolean, { team, lookup }: HelpContext): Help | null {
  const answers = answersOf(issue, team);
  if (answers.length === 0) return null;
  const closings = readClosings(issue);
  const isCarried = isCarriedOver(issue.body);
  let found: Help | null = null;
  let isAlone = false;
  for (const event of issue.events) {
    if (event.type !== 'reopened' && event.type !== 'comment' && event.type !== 'closed') continue;
    const before = eventsFrom(answers, -Infinity, Date.parse(event.at));
    const last = before.at(-1);
    if (!last || !isHuman(last.actor)) continue;
    const isAsker = !isCarried && team.isAuthor(issue, event.actor);
    if (event.type === 'reopened') found = null;
    else if (event.type === 'comment' && isAsker) {
      const stance = readAskerStance(event.body);
      isAlone = stance === 'alone';
      found = stance === 'not-yet' ? null : (findTakenUp(event, stance, before) ?? found);
    } else if (event.type === 'closed' && found === null && !isAlone && !isFixedByAsker) {
      const closing = closings.get(event);
      if (closing) found = findClosedUpon({ issue, event, closing, before, isAsker, lookup });
    }
  }
  return found;
}

/** The answer that the asker's words address, else the last one before them, where they confirm it or take it up. */
function findTakenUp(event: CommentEvent, stance: AskerStance, before: readonly CommentEvent[]): Help | null {
  if (stance !== 'got-on' && stance !== 'took-up') return null;
  const addressed = findAddressed(event, before);
  const answer = addressed ?? lastAnswer(before);
  if (!answer || !isHuman(answer.actor)) return null;
  return addressed !== null || followsFrom(event, answer)
    ? { way: 'answer', actor: answer.actor, answer, shownBy: event, step: stance }
    : null;
}

/** The answer upon which the issue was closed: the one that the closing passes on, else the last one before it. */
function findClosedUpon(options: {
  issue: Issue;
  event: ThreadEvent;
  closing: Closing;
  before: readonly CommentEvent[];
  isAsker: boolean;
  lookup: ThreadLookup;
}): Help | null {
  const { issue, event, closing, before, isAsker, lookup } = options;
  const { words } = closing;
  // Words of the closing that quote somebody pass their answer on.
  const quoted = words && before.findLast((other) => other !== words && isAddressed(words, other));
  // Work that closes an issue when it goes in was not the last remark's doing; of that work somebody may have told.
  const isByWork = isClosedByWork(issue, event);
  const recent = before.filter(({ at }) => Date.parse(event.at) - Date.parse(at) < CLOSED_AFTER_ANSWER_MS);
  const confirmed = isByWork || quoted ? null : confirmedBy(event, recent);
  const answer = isByWork
    ? answerOfWork(issue, event, { answers: before, lookup })
    : (quoted ?? confirmed ?? lastAnswer(before));
  if (!answer || !isHuman(answer.actor)) return null;
  if (confirmed === null && !isClosedUpon({ issue, answer, event, closing, isAsker })) return null;
  const step = isByWork ? 'closed-by-work' : isAsker ? 'closed-by-asker' : 'closed';
  return { way: 'answer', actor: answer.actor, answer, shownBy: event, step };
}

/**
 * Whether an issue was closed upon the answer before: soon after it, or by the asker with nothing said since.
 * By others it takes the answerer's own reasoned closing, or an answer that turns nobody away.
 */
function isClosedUpon(options: {
  issue: Issue;
  answer: CommentEvent;
  event: ThreadEvent;
  closing: Closing;
  isAsker: boolean;
}): boolean {
  const { issue, answer, event, closing, isAsker } = options;
  if (closing.kind === 'stale-close' || namesAnotherMatter(closing.words?.body ?? '', answer)) return false;
  const passedMs = Date.parse(event.at) - Date.parse(answer.at);
  const isLast = isLastWord(issue, answer, closing);
  if (isAsker) return passedMs < (isLast ? CLOSED_BY_ASKER_MS : CLOSED_AFTER_ANSWER_MS);
  if (passedMs >= CLOSED_AFTER_ANSWER_MS || turnsAway(answer.body)) return false;
  // Somebody else's click says little of why: then it came soon, or the answer names what settles the matter.
  const isShown =
    (passedMs <= CLOSED_WITH_MERGE_MS && isLast) ||
    namedMatters(answer.body).length > 0 ||
    hasDoneIt(issue, answer, event.at);
  if (closing.words === null || closing.kind === 'bare-close')
    return !isSamePerson(event.actor, answer.actor) && isShown;
  // A closing with a reason was closed for that.
  if (closing.words === answer) return !ONLY_CLOSES.test(answer.body);
  return isAddressed(closing.words, answer) || namesSame(closing.words.body, answer.body);
}

/** Whoever answered then wrote commits that name the issue. */
function hasDoneIt(issue: Issue, answer: CommentEvent, closedAt: string): boolean {
  return issue.events.some(
    ({ type, actor, at }) =>
      type === 'referenced' && at > answer.at && at < closedAt && isSamePerson(actor, answer.actor),
  );
}

/** "Closing, as #12 is in": tells why it is closed, and whose doing it was stands elsewhere. */
const ONLY_CLOSES = /^\W*clos(?:ing|ed?)\b[^.!?\n]{0,60}(?:#\d|https?:)/i;

function namesSame(one: string, other: string): boolean {
  const names = namedMatters(other);
  return namedMatters(one).some((name) => names.includes(name));
}

/** What the asker says, to nobody in particular, soon after an answer, and not of something else that settled it. */
function followsFrom(event: CommentEvent, answer: CommentEvent): boolean {
  return (
    Date.parse(event.at) - Date.parse(answer.at) < CLOSED_AFTER_ANSWER_MS && !namesAnotherMatter(event.body, answer)
  );
}

/** Names a thread or commit that the answer does not: that settled it, not the answer. */
function namesAnotherMatter(body: string, answer: CommentEvent): boolean {
  const answered = namedMatters(answer.body);
  return namedMatters(body, { isOwnOnly: true }).some((name) => !answered.includes(name));
}

/** Nothing was said after the answer but the words of the closing. */
function isLastWord(issue: Issue, answer: CommentEvent, { words }: Closing): boolean {
  return !issue.events.some((event) => event.type === 'comment' && event.at > answer.at && event !== words);
}

/** Without a name and a quotation nobody is addressed. */
function findAddressed(event: CommentEvent, before: readonly CommentEvent[]): CommentEvent | null {
  if (!event.body.includes('@') && !quotesAny(event.body)) return null;
  return before.findLast((answer) => isAddressed(event, answer)) ?? null;
}

/** The asker speaks to whoever wrote the answer, or quotes it. */
function isAddressed(event: CommentEvent, answer: CommentEvent): boolean {
  if (mentions(event.body, answer.actor?.login ?? '')) return true;
  return quotes(event.body, answer.body);
}
