import { isReviewComment } from '../model/event.ts';
import type { Evidence, Fact } from '../model/evidence.ts';
import type { Pull, Thread } from '../model/thread.ts';
import { saysItFollowsUp } from '../text/followUps.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import type { ReadComment } from '../reading/readComments.ts';
import { remember } from '../remember.ts';
import { stanceOfAuthor } from './concern/authorStance.ts';
import { concernEvidence, isBeforeTheFact } from './concern/concernEvidence.ts';
import { findOutcome, learnOutdatedWorth, type OutdatedWorth } from './concern/concernOutcome.ts';
import { isFailureReport } from './concern/failureReport.ts';
import { findLaterCommits, type LaterCommits } from './concern/laterCommits.ts';
import { findLaterWords, type LaterWord, type LaterWords } from './concern/laterWords.ts';
import { mayBeConcern } from './concern/mayBeConcern.ts';
import { isOwnMistake } from './concern/ownMistake.ts';
import { findRituals } from './concern/rituals.ts';
import { isSameMatter, isSameMatterInText } from './concern/sameMatter.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { findReferences, saysItCloses } from './support/references.ts';
import { lookUpThreads, type ThreadLookup } from './support/threadLookup.ts';

/**
 * A concern that was set aside and merged, and that a later bug report, fix or revert takes up: by a link to the
 * comment, or by naming the pull request, the same place in the code and the same matter.
 */
export const provedRight: Detector = {
  kind: 'proved-right',
  needs: 'whole-threads',
  detect: (input) => {
    const lookup = lookUpThreads(input.history);
    const search: Search = {
      ...input,
      words: findLaterWords(input.history),
      commits: findLaterCommits(input.history, input.team, lookup),
      lookup,
      worth: learnOutdatedWorth(
        input.readings.map(({ item }) => item),
        input.team,
      ),
    };
    const isRitual = findRituals(input.readings);
    return input.readings
      .filter((read) => read.item.pull.mergedAt !== null && isBeforeTheFact(read) && mayBeConcern(read))
      .filter((read) => !isRitual(read) && !isOwnMistake(read.item))
      .flatMap((read) => toEvidence(read, search));
  },
};

interface Search extends DetectorInput {
  words: LaterWords;
  commits: LaterCommits;
  lookup: ThreadLookup;
  worth: OutdatedWorth;
}

function toEvidence(read: ReadComment, search: Search): Evidence[] {
  if (wentOverIt(read.item)) return [];
  const proof = findProof(read, search);
  if (!proof) return [];
  const { level } = findOutcome(read.item, search);
  // Whoever said that it was done had not set it aside, whether or not it shows.
  if (level === 'acted-on' || stanceOfAuthor(read.item, search.team)?.stance === 'accepted') return [];
  const merged: Fact = { message: 'It was merged as it stood.', args: {}, url: read.item.pull.url };
  const { facts, confidence } = proof;
  const act = { kind: 'proved-right', level: 'proved-right', read, facts: [merged, ...facts], confidence } as const;
  return [concernEvidence(act, search)];
}

/** Whoever merged it themselves, with the concern in mind, left it for later: nobody had set it aside. */
function wentOverIt({ pull, comment, author }: CommentInThread): boolean {
  return mergesOf(pull).some((event) => event.at >= comment.at && isSamePerson(event.actor, author));
}

const mergesOf = remember(({ events }: Pull) => events.filter(({ type }) => type === 'merged'));

function findProof(read: ReadComment, search: Search): { facts: Fact[]; confidence: number } | null {
  const { item } = read;
  for (const word of search.words.linking(item)) {
    if (!isTakingUp(read, word, search) || isLeftover(read.item, word, search)) continue;
    const facts = proofOf(word, search, LINKED);
    if (facts) return { facts, confidence: 0.9 };
  }
  for (const word of search.words.naming(item.pull.number)) {
    const { thread } = word.writing;
    if (!isTakingUp(read, word, search) || isLeftover(item, word, search)) continue;
    if (!isSameMatter(item, thread, filesFor(thread, search.lookup))) continue;
    const facts = proofOf(word, search, SAME_MATTER);
    if (facts) return { facts, confidence: 0.75 };
  }
  return proofByCommit(item, search);
}

/**
 * A later commit cites one of the pull request's by name, and takes up the same matter in the same place. A revert that
 * gives another reason is none.
 */
function proofByCommit(item: CommentInThread, search: Search): { facts: Fact[]; confidence: number } | null {
  const { pull, comment, author } = item;
  const id = isReviewComment(comment) ? comment.rootCommentId : comment.id;
  for (const commit of search.commits.citing(pull)) {
    if (Date.parse(commit.at) <= Date.parse(pull.mergedAt ?? '') || !isHuman(commit.author)) continue;
    if (isSamePerson(commit.author, author)) continue;
    const isTouching = isReviewComment(comment) && commit.touches(id);
    if (!isSameMatterInText(item, commit.text, { files: commit.files, hasPlace: isTouching })) continue;
    const facts: Fact[] = [{ message: BY_COMMIT[commit.kind], args: {}, url: commit.url }];
    if (isTouching)
      facts.push({ message: 'The git history shows that it changed the commented lines.', args: {}, url: commit.url });
    return { facts, confidence: isTouching ? 0.85 : 0.75 };
  }
  return null;
}

const BY_COMMIT = {
  fixes: 'A later fix names the commit, the same code and the same matter.',
  reverts: 'A later revert names the commit, the same code and the same matter.',
} as const;

/** Written after the merge, by another than the one who had warned (or with another who repaired it), and not to refute. */
function isTakingUp({ item, reading }: ReadComment, { writing, reference }: LaterWord, { lookup }: Search): boolean {
  const { pull, author } = item;
  // A link in passing, in the talk about a report or fix, need not be what the report is about.
  if (writing.event !== null && (writing.thread.kind === 'pull' || !reading.isConcern)) return false;
  if (Date.parse(writing.at) <= Date.parse(pull.mergedAt ?? '')) return false;
  if (REFUTES.test(`${reference.before.slice(-120)} ${reference.after.slice(0, 80)}`)) return false;
  if (!isSamePerson(writing.author, author)) return true;
  const fixer = findFix(writing.thread, lookup)?.author ?? null;
  return isHuman(fixer) && !isSamePerson(fixer, author);
}

/** A repair by the author of the work so soon after its merge was left over from it. */
const LEFTOVER_MS = 14 * 24 * 3600 * 1000;

/**
 * Work that carries out what had been suggested, where no harm shows: it says so, or the author of the pull request does it
 * right after the merge. That is following through, and not being proved right.
 */
function isLeftover({ pull }: CommentInThread, { writing, reference }: LaterWord, search: Search): boolean {
  const { thread } = writing;
  if (thread.kind !== 'pull' || REVERT_TITLE.test(thread.title) || showsHarm(thread, search)) return false;
  if (saysItFollowsUp(reference.before) || AS_ASKED.test(reference.before)) return true;
  const sinceMs = Date.parse(thread.createdAt) - Date.parse(pull.mergedAt ?? '');
  return isSamePerson(thread.author, pull.author) && sinceMs <= LEFTOVER_MS;
}

const AS_ASKED =
  /\b(?:suggest|request|propos|recommend|ask)\w* (?:for |by \S+ )?(?:in|at|on|here|there|by)\b[^.;\n]{0,40}$|\b(?:suggestion|request|proposal|review|feedback|remark|comment|nit)s? (?:\w+ ){0,3}(?:in|at|on|from)?\W*$/i;

/** It names the fault that had come of it: a bug report that it closes, or what went wrong. */
function showsHarm(thread: Pull, search: Search): boolean {
  return closesFailure(thread, search) || isFailureReport({ ...thread, title: thread.title.replace(FIX_WORD, '') });
}

const REFUTES =
  /\b(?:unlike|contrary to|unrelated|not (?:related|the same|caused|because)|nothing to do with|different (?:from|matter|problem|issue)|has nothing)\b/i;

/** The thread on which it is taken up reports, repairs or reverts what went wrong. */
function proofOf({ writing }: LaterWord, search: Search, messages: Record<ProofKind, string>): Fact[] | null {
  const { thread, url } = writing;
  const kind = proofKindOf(thread, search);
  if (kind === null) return null;
  const fix = thread.kind === 'issue' ? findFix(thread, search.lookup) : null;
  const facts: Fact[] = [{ message: messages[kind], args: {}, url }];
  return fix ? [...facts, { message: 'A fix for it was merged.', args: {}, url: fix.url }] : facts;
}

const REVERT_TITLE = /^(?:partial(?:ly)? )?revert\b/i;
const FIX_WORD = /\b(?:bug ?fix|hot ?fix|fix(?:e[sd])?)\b/i;

type ProofKind = 'report' | 'fix' | 'revert';
const LINKED: Record<ProofKind, string> = {
  report: 'A later bug report links to it.',
  fix: 'A later fix links to it.',
  revert: 'A later revert links to it.',
};
const SAME_MATTER: Record<ProofKind, string> = {
  report: 'A later bug report names the pull request, the same code and the same matter.',
  fix: 'A later fix names the pull request, the same code and the same matter.',
  revert: 'A later revert names the pull request, the same code and the same matter.',
};

function proofKindOf(thread: Thread, search: Search): ProofKind | null {
  if (thread.kind === 'issue') {
    return thread.stateReason !== 'not_planned' && thread.stateReason !== 'duplicate' && isFailureReport(thread)
      ? 'report'
      : null;
  }
  if (thread.mergedAt === null) return null;
  if (REVERT_TITLE.test(thread.title)) return 'revert';
  if (FIX_WORD.test(thread.title)) return 'fix';
  return closesFailure(thread, search) ? 'fix' : null;
}

function closesFailure({ title, body }: Pull, { history, lookup }: Search): boolean {
  return findReferences(`${title}\n${body}`, history.repository).some((reference) => {
    const issue = lookup.byNumber.get(reference.number);
    return issue?.kind === 'issue' && saysItCloses(reference) && isFailureReport(issue);
  });
}

/** The merged pull request that says it closes the issue. */
function findFix(thread: Thread, lookup: ThreadLookup): Pull | null {
  if (thread.kind === 'pull') return thread.mergedAt === null ? null : thread;
  const naming = lookup
    .namedBy(thread.number)
    .find(({ pull, reference }) => pull.mergedAt !== null && saysItCloses(reference));
  return naming?.pull ?? null;
}

function filesFor(thread: Thread, lookup: ThreadLookup): readonly string[] {
  return findFix(thread, lookup)?.files ?? [];
}
