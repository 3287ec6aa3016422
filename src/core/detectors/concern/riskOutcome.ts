import type { CommentEvent } from '../../model/event.ts';
import type { GitCommit } from '../../model/gitFacts.ts';
import type { Repository } from '../../model/repository.ts';
import type { Issue, Pull } from '../../model/thread.ts';
import { isHuman } from '../../people/humans.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { splitComment } from '../../reading/plainText.ts';
import { findReferences, saysItCloses, saysItWasSettledBy } from '../support/references.ts';
import type { ThreadLookup } from '../support/threadLookup.ts';

/** What settled a risk that an issue had named. */
export type RiskOutcome =
  | { by: 'pull'; pull: Pull }
  | { by: 'commit'; commit: GitCommit }
  /** Somebody else wrote what had been done about it, and closed it. */
  | { by: 'decision'; told: CommentEvent };

export interface RiskContext {
  repository: Repository;
  team: TeamContext;
  lookup: ThreadLookup;
  /** Commits of the clone that came in without a pull request, by name. */
  commits: ReadonlyMap<string, GitCommit>;
}

const DAY_MS = 24 * 3600 * 1000;
/** A merge that names an issue and the closing of the issue stand this close together where one led to the other. */
const CLOSED_WITH_MERGE_MS = 3 * DAY_MS;
const CLOCK_SKEW_MS = 3600 * 1000;

const DEED =
  '(?:renew|rotat|mov|switch|upgrad|updat|rais|revok|replac|add|enabl|disabl|remov|chang|document|limit|encrypt|delet|fix|clos|lock|extend|migrat|restrict|transferr|order|configur|patch|schedul)ed|set up|bought|given|granted|split|put|taken|wrote|written|made|agreed (?:to|that|on)|decided (?:to|that|on)';
/** Tells of something that was done or decided. */
const DONE = new RegExp(
  String.raw`^\W*(?:done|fixed|renewed|rotated|replaced|revoked)\b|\b(?:i|we|they)(?: have|['’]ve)? (?:now |just |also |since |both )?(?:${DEED}|gave|took)\b|\b(?:is|are|was|were|has been|have been|got) (?:now |all )?(?:${DEED})\b`,
  'i',
);
/** Says that nothing will be done, or that there was nothing to do. */
const NOT_DONE =
  /\b(?:not|never|cannot|no longer|nothing|already|unless|instead of|if|would|could|should|live with|leave it|leave this|accept(?:ed)? (?:the|this|that) risk|against|works as|by design|duplicate|stale)\b|n['’]t\b/i;

/**
 * What settled the risk: a merged pull request that says it closes the issue, that the issue's people say settled
 * it, that the closing names, or that names the issue and went in shortly before it was closed; else the commit with
 * which it was closed; else the words of somebody other than its author, who says what was done and closes it.
 * Null: nothing that shows.
 */
export function findRiskOutcome(issue: Issue, context: RiskContext): RiskOutcome | null {
  const pull = findPull(issue, context);
  if (pull) return { by: 'pull', pull };
  const closing = lastClosing(issue);
  const sha = closing?.commitSha ?? null;
  const commit = sha === null ? undefined : context.commits.get(sha);
  if (commit) return { by: 'commit', commit };
  const told = findDecision(issue, context.team);
  return told ? { by: 'decision', told } : null;
}

/** The closing that holds; null while the issue is open. */
function lastClosing({ events }: Issue): Extract<Issue['events'][number], { type: 'closed' }> | null {
  const last = events.findLast((event) => event.type === 'closed' || event.type === 'reopened');
  return last?.type === 'closed' ? last : null;
}

function findPull(issue: Issue, { repository, lookup }: RiskContext): Pull | null {
  const namings = lookup.namedBy(issue.number);
  const named = namings.filter(({ reference }) => saysItCloses(reference)).map(({ pull }) => pull);
  const told = issue.events.flatMap((event) =>
    event.type === 'comment' && isHuman(event.actor)
      ? findReferences(event.body, repository)
          .filter(saysItWasSettledBy)
          .map(({ number }) => lookup.byNumber.get(number))
      : [],
  );
  const closings = issue.events.map((event) =>
    event.type === 'closed' && event.commitSha !== null ? lookup.pullOfCommit(event.commitSha) : null,
  );
  const closing = lastClosing(issue);
  const closedWith = namings.map(({ pull }) => pull).filter((pull) => isClosedWith(pull, closing));
  const merged = [...named, ...told, ...closings, ...closedWith].filter(
    (thread): thread is Pull => thread?.kind === 'pull' && thread.mergedAt !== null,
  );
  // What was in work before it was named owes nothing to it, so whatever came of it goes before.
  return merged.find((pull) => pull.createdAt > issue.createdAt) ?? merged[0] ?? null;
}

function isClosedWith({ mergedAt }: Pull, closing: ReturnType<typeof lastClosing>): boolean {
  if (mergedAt === null || closing === null || isDeclined(closing.stateReason)) return false;
  const afterMs = Date.parse(closing.at) - Date.parse(mergedAt);
  return afterMs >= -CLOCK_SKEW_MS && afterMs < CLOSED_WITH_MERGE_MS;
}

function isDeclined(stateReason: string | null): boolean {
  return stateReason === 'not_planned' || stateReason === 'duplicate';
}

/** Who closed it, not its author, had said on that day what was done about it. */
function findDecision(issue: Issue, team: TeamContext): CommentEvent | null {
  const closing = lastClosing(issue);
  const { actor } = closing ?? { actor: null };
  if (!closing || !isHuman(actor) || team.isAuthor(issue, actor) || isDeclined(closing.stateReason)) return null;
  const told = issue.events.findLast(
    (event): event is CommentEvent =>
      event.type === 'comment' && isHuman(event.actor) && event.at <= afterClosing(closing.at),
  );
  if (!told || told.actor?.login !== actor.login || Date.parse(closing.at) - Date.parse(told.at) > DAY_MS) return null;
  return tellsOfDeed(told.body) ? told : null;
}

/** A comment beside a closing may be recorded a moment later. */
function afterClosing(at: string): string {
  return new Date(Date.parse(at) + 60_000).toISOString();
}

function tellsOfDeed(body: string): boolean {
  const sentences = splitComment(body).prose.split(/(?<=[.!?;])\s+|\n+/);
  return sentences.some((sentence) => DONE.test(sentence) && !NOT_DONE.test(sentence));
}
