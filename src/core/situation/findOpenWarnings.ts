import { isReviewComment } from '../model/event.ts';
import { threadRef } from '../model/threadRef.ts';
import { concernKindOf } from '../reading/builtIn/concernKind.ts';
import { toFeatureInput } from '../reading/builtIn/features.ts';
import { isBeforeTheFact } from '../detectors/concern/concernEvidence.ts';
import { findOutcome, learnOutdatedWorth } from '../detectors/concern/concernOutcome.ts';
import { findFollowUps } from '../detectors/concern/followUps.ts';
import { findLaterWords } from '../detectors/concern/laterWords.ts';
import { findRituals } from '../detectors/concern/rituals.ts';
import { isTakenBack } from '../detectors/concern/takenBack.ts';
import { evidenceId } from '../detectors/evidenceId.ts';
import { findReferences } from '../detectors/support/references.ts';
import { keyOfWriting, writingOf } from '../detectors/support/writings.ts';
import { pathsOf } from '../detectors/support/writtenEvidence.ts';
import { lookUpThreads } from '../detectors/support/threadLookup.ts';
import { isShownByDefault, type Evidence } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import type { Repository } from '../model/repository.ts';
import type { OpenWarning } from '../model/situation.ts';
import type { Thread } from '../model/thread.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import { isHuman } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { tellsOfWorkElsewhere } from '../reading/workElsewhere.ts';
import type { ReadComment } from '../reading/readComments.ts';
import { CONCERN_KINDS, type Reading } from '../reading/reader.ts';
import { shorten } from '../text/inertText.ts';
import { shortQuote } from '../text/shortQuote.ts';
import { isSettled, type SettlingSearch } from './isSettled.ts';
import { whatIsLeft } from './whatIsLeft.ts';

const LONGEST_LINE = 160;

export interface WarningInput {
  history: History;
  team: TeamContext;
  readings: readonly ReadComment[];
  evidence: readonly Evidence[];
}

/**
 * Concerns that nothing on GitHub shows to be settled: on pull requests that went in or are still open, and in
 * issues that name a risk. Newest first. Whoever set them aside is not in it.
 */
export function findOpenWarnings(input: WarningInput): OpenWarning[] {
  return [...fromReviews(input), ...fromIssues(input)].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || a.evidenceId.localeCompare(b.evidenceId),
  );
}

function fromReviews({ history, team, readings, evidence }: WarningInput): OpenWarning[] {
  const lookup = lookUpThreads(history);
  const followUps = findFollowUps(history, team, lookup);
  const search: SettlingSearch = { team, lookup, words: findLaterWords(history), followUps, history };
  const worth = learnOutdatedWorth(
    readings.map(({ item }) => item),
    team,
  );
  const isRitual = findRituals(readings);
  const heard = new Set(evidence.filter(wasHeard).map(({ id }) => id));
  return readings.flatMap((read): OpenWarning[] => {
    const { item } = read;
    const { pull, comment } = item;
    if (isRitual(read) || !isBeforeTheFact(read) || isTakenBack(item, history.repository)) return [];
    // What was dropped took its troubles with it, and what is open is still being talked about.
    if (pull.mergedAt === null) return [];
    const id = evidenceId(history.repository, pull.number, keyOfWriting(writingOf(pull, comment)));
    if (heard.has(id)) return [];
    const { level } = findOutcome(item, { team, lookup, worth });
    const state = level === 'acted-on' ? null : whatIsLeft(read, team);
    if (state === null || isSettled(item, state, search)) return [];
    return [toWarning(read, { id, state, mergedAt: pull.mergedAt }, search)];
  });
}

function toWarning(
  { item, reading }: ReadComment,
  { id, state, mergedAt }: { id: string; state: OpenWarning['state']; mergedAt: string },
  search: SettlingSearch,
): OpenWarning {
  const { pull, comment } = item;
  const { team } = search;
  return {
    evidenceId: id,
    thread: threadRef(pull),
    areas: isReviewComment(comment) ? [team.areaOf(comment.path)] : [...team.areasOf(pull)],
    paths: isReviewComment(comment) ? [comment.path] : pathsOf(pull),
    line: commentedLine(item),
    at: comment.at,
    mergedAt,
    followUp: followUpOf(item, search),
    state,
    concernKind: kindOf(reading, item),
    quote: shortQuote(comment.body),
    url: comment.url,
    raisedBy: item.author,
    confidence: reading.probability,
  };
}

/** The first open thread that the answers name. */
function followUpOf({ replies, pull }: CommentInThread, { history, lookup }: SettlingSearch): number | null {
  const named = replies.flatMap(({ body }) => findReferences(body, history.repository));
  const open = named.find(({ number }) => number !== pull.number && lookup.byNumber.get(number)?.state === 'open');
  return open?.number ?? null;
}

/** Something came of it: the work changed, or it moved, settled or taught something. */
function wasHeard({ level }: Evidence): boolean {
  return isShownByDefault(level);
}

function kindOf(reading: Reading, item: CommentInThread): string | null {
  return CONCERN_KINDS.find((known) => known === reading.kind) ?? concernKindOf(toFeatureInput(item));
}

/** The last line of the hunk is the one that was commented. */
function commentedLine({ comment }: CommentInThread): string | null {
  if (!isReviewComment(comment) || comment.diffHunk === null || comment.side === 'LEFT') return null;
  const line = comment.diffHunk.split('\n').at(-1)?.replace(/^[+ ]/, '').trim() ?? '';
  return line === '' || line.startsWith('@@') || line.startsWith('-') ? null : shorten(line, LONGEST_LINE);
}

/** Somebody told afterwards of work on it in another repository, so that nobody here can say whether it is still open. */
function isAtWorkElsewhere(issue: Thread, repository: Repository): boolean {
  return issue.events.some(
    (event) => event.type === 'comment' && isHuman(event.actor) && tellsOfWorkElsewhere(event.body, repository),
  );
}

/** A risk that an issue names, and for which no finished change is known. */
function fromIssues({ history, evidence }: WarningInput): OpenWarning[] {
  const byNumber = new Map(history.threads.map((thread) => [thread.number, thread]));
  return evidence.flatMap((act): OpenWarning[] => {
    const issue = byNumber.get(act.thread.number);
    if (act.kind !== 'flagged-early' || act.level !== 'raised' || issue?.state !== 'open') return [];
    if (isAtWorkElsewhere(issue, history.repository)) return [];
    return [
      {
        evidenceId: act.id,
        thread: threadRef(issue),
        areas: act.area,
        paths: [],
        line: null,
        at: act.at,
        mergedAt: null,
        followUp: null,
        state: 'open',
        concernKind: null,
        quote: act.source.quote,
        url: act.source.url,
        raisedBy: act.actor,
        confidence: act.confidence,
      },
    ];
  });
}
