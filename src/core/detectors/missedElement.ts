import {
  isWritten,
  type CommentEvent,
  type CommitEvent,
  type ReviewCommentEvent,
  type ReviewEvent,
  type WrittenEvent,
} from '../model/event.ts';
import { eventsUntil } from '../model/eventSpan.ts';
import type { Evidence, Fact } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Pull } from '../model/thread.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import type { ReadComment } from '../reading/readComments.ts';
import { remember, rememberOfBoth } from '../remember.ts';
import { contentWords, overlap, sharedWords } from '../text/contentWords.ts';
import { isAgreementInWords, isRefusalInWords, isVerdictInWords } from '../waiting/remark.ts';
import { stanceOfAuthor } from './concern/authorStance.ts';
import { wereLinesChanged } from './concern/changedLines.ts';
import { namesOpenEnd, pointsAtAbsence } from './concern/absence.ts';
import { concernEvidence, isBeforeTheFact } from './concern/concernEvidence.ts';
import { findOutcome, learnOutdatedWorth, type ConcernOutcome, type OutdatedWorth } from './concern/concernOutcome.ts';
import { mayBeConcern } from './concern/mayBeConcern.ts';
import { findRituals } from './concern/rituals.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { lookUpThreads } from './support/threadLookup.ts';

/** Two texts that share this much of the shorter speak of the same thing. */
const SAME_THING = 0.5;

/**
 * The first to point at something absent on a pull request that others had approved or passed over; the
 * pull request then gained it. First: before any person, bot, check-list or the author's own list.
 */
export const missedElement: Detector = {
  kind: 'missed-element',
  needs: 'whole-threads',
  detect: (input) => {
    const worth = learnOutdatedWorth(
      input.readings.map(({ item }) => item),
      input.team,
    );
    const isRitual = findRituals(input.readings);
    return input.readings
      .filter(
        (read) =>
          pointsAtAbsence(read.item.comment.body) && mayBeConcern(read) && !isRitual(read) && isBeforeTheFact(read),
      )
      .flatMap((read) => toEvidence(read, { ...input, worth }));
  },
};

function toEvidence(read: ReadComment, input: DetectorInput & { worth: OutdatedWorth }): Evidence[] {
  const { team, worth } = input;
  const passed = findPasser(read, input);
  if (!passed || wasKnown(read)) return [];
  const outcome = findGain(read, findOutcome(read.item, { team, worth, lookup: lookUpThreads(input.history) }), input);
  if (!outcome) return [];
  const facts = [passed, ...outcome.facts];
  const confidence = 0.95 * outcome.confidence;
  return [concernEvidence({ kind: 'missed-element', level: 'acted-on', read, facts, confidence }, input)];
}

/** Somebody else who had looked at the work before, and let it pass or spoke of other things on that file. */
function findPasser({ item }: ReadComment, { team }: DetectorInput): Fact | null {
  const { pull, comment, author } = item;
  const isOther = (person: Person | null): boolean =>
    isHuman(person) && !isSamePerson(person, author) && !team.isAuthor(pull, person);
  const atMs = Date.parse(comment.at);
  const isBefore = ({ at, actor }: WrittenEvent): boolean => Date.parse(at) < atMs && isOther(actor);
  const approval = approvalsOf(pull).find(isBefore);
  if (approval) return { message: 'Somebody else had approved it before.', args: {}, url: approval.url };
  if (comment.type !== 'review-comment') return null;
  const pass = lineCommentsOf(pull).get(comment.path)?.find(isBefore);
  return pass ? { message: 'Others had reviewed that file before.', args: {}, url: pass.url } : null;
}

const approvalsOf = remember(({ events }: Pull): readonly (CommentEvent | ReviewEvent)[] =>
  events.filter(
    (event): event is CommentEvent | ReviewEvent =>
      (event.type === 'review' && event.state === 'approved') ||
      ((event.type === 'comment' || event.type === 'review') &&
        isVerdictInWords(event.body) &&
        !isRefusalInWords(event.body) &&
        !isAgreementInWords(event.body)),
  ),
);

/** By the file on which they stand. */
const lineCommentsOf = remember(({ events }: Pull): ReadonlyMap<string, readonly ReviewCommentEvent[]> =>
  Map.groupBy(
    events.filter((event) => event.type === 'review-comment'),
    ({ path }) => path,
  ),
);

/** Somebody, a bot, a check-list or the author had it already. */
function wasKnown({ item }: ReadComment): boolean {
  const { pull, comment } = item;
  const words = aboutWhat(comment.body, pull);
  const isSameThing = (others: ReadonlySet<string>): boolean => overlap(words, others) >= SAME_THING;
  return (
    openEndsIn(pull).some(isSameThing) ||
    eventsUntil(absencesIn(pull), Date.parse(comment.at)).some(
      (event) => event.id !== comment.id && absencesSaid(event, pull).some(isSameThing),
    )
  );
}

/** What the pull request says of itself that is still to come. */
const openEndsIn = remember((pull: Pull): readonly ReadonlySet<string>[] =>
  pull.body
    .split(/\r?\n/)
    .filter(namesOpenEnd)
    .map((line) => aboutWhat(line, pull)),
);

/** Where people point at something absent, and everything that programs write. */
const absencesIn = remember(({ events }: Pull): readonly WrittenEvent[] =>
  events.filter(
    (event): event is WrittenEvent =>
      isWritten(event) && (!isHuman(event.actor) || pointsAtAbsence(event.body) || namesOpenEnd(event.body)),
  ),
);

const absencesSaid = rememberOfBoth(({ actor, body }: WrittenEvent, pull: Pull): readonly ReadonlySet<string>[] =>
  (isHuman(actor) ? [body] : body.split(/\r?\n/)).map((text) => aboutWhat(text, pull)),
);

/** The words of a text that the title of the pull request does not have: those say which part is meant. */
function aboutWhat(text: string, pull: Pull): Set<string> {
  const title = contentWords(pull.title);
  const words = contentWords(text);
  const rest = new Set([...words].filter((word) => !title.has(word)));
  return rest.size > 0 ? rest : words;
}

/**
 * The pull request gained it: the author says so, or nobody speaks and a commit names it. Lines that merely
 * changed afterwards say nothing of a thing that was not there.
 */
function findGain(
  { item }: ReadComment,
  outcome: ConcernOutcome,
  { team }: DetectorInput,
): Pick<ConcernOutcome, 'facts' | 'confidence'> | null {
  const { pull, comment } = item;
  const words = aboutWhat(comment.body, pull);
  const shared = (text: string): number => sharedWords(words, contentWords(text)).length;
  const commits = pull.events.filter(
    (event): event is CommitEvent =>
      event.type === 'commit' &&
      event.parents.length < 2 &&
      Date.parse(event.authoredAt) > Date.parse(comment.at) &&
      team.isAuthor(pull, team.authorOfCommit(event)),
  );
  const commit = commits.find(({ message }) => shared(message) > 0);
  const named: Fact[] = commit ? [{ message: 'A later commit speaks of it.', args: {}, url: commit.url }] : [];
  if (outcome.level === 'acted-on') {
    const isMeant = commit !== undefined || isAnswerToThis(item, { commits, shared, team });
    return isMeant ? { facts: [...outcome.facts, ...named], confidence: outcome.confidence } : null;
  }
  const stance = stanceOfAuthor(item, team)?.stance ?? 'neutral';
  if (!commit || stance === 'declined' || stance === 'deferred') return null;
  return wereLinesChanged(item) || shared(commit.message) > 1 ? { facts: named, confidence: 0.8 } : null;
}

/**
 * The author's answer means this comment and no other: it stands in its thread, quotes it, shares its words, or is
 * the very next word after a commit.
 */
function isAnswerToThis(
  item: CommentInThread,
  on: { commits: readonly CommitEvent[]; shared: (text: string) => number; team: TeamContext },
): boolean {
  const answer = stanceOfAuthor(item, on.team);
  if (answer === null || answer.how === 'summary') return false;
  if (answer.how === 'in-thread' || answer.how === 'quoting' || on.shared(answer.event.body) > 0) return true;
  // What is left is the next word.
  return on.commits.some(({ authoredAt }) => Date.parse(authoredAt) <= Date.parse(answer.event.at));
}
