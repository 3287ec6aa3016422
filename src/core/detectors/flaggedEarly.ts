import type { Evidence, Fact } from '../model/evidence.ts';
import type { GitCommit } from '../model/gitFacts.ts';
import type { Issue, Pull } from '../model/thread.ts';
import { isHuman } from '../people/humans.ts';
import { splitComment } from '../reading/plainText.ts';
import { saysNotYet } from './concern/failureReport.ts';
import { namesRisk } from './concern/namesRisk.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { commitUrl } from './support/commitUrl.ts';
import { directCommits } from './support/directCommits.ts';
import { findReferences, saysItCloses, saysItWasSettledBy } from './support/references.ts';
import { lookUpThreads, type ThreadLookup } from './support/threadLookup.ts';
import { writingsOf } from './support/writings.ts';
import { writtenEvidence } from './support/writtenEvidence.ts';

/**
 * An issue that names a risk or gap before it has bitten. Acted on when a pull request of somebody else, opened
 * afterwards, settled it and was merged; raised otherwise.
 */
export const flaggedEarly: Detector = {
  kind: 'flagged-early',
  needs: 'whole-threads',
  detect: (input) => {
    const lookup = lookUpThreads(input.history);
    const commits = new Map(directCommits(input.history, lookup).map((commit) => [commit.sha, commit]));
    return input.history.threads.flatMap((thread) =>
      thread.kind === 'issue' && namesRisk(thread) ? toEvidence(thread, { lookup, commits }, input) : [],
    );
  },
};

interface Search {
  lookup: ThreadLookup;
  /** Commits of the clone that came in without a pull request, by name. */
  commits: ReadonlyMap<string, GitCommit>;
}

function toEvidence(issue: Issue, { lookup, commits }: Search, input: DetectorInput): Evidence[] {
  const [source] = writingsOf(issue);
  const { author } = issue;
  if (!source || !isHuman(author)) return [];
  const pull = findSettling(issue, lookup, input);
  // Who names a risk and deals with it alone has worked well, and led nobody.
  if (pull && input.team.isAuthor(pull, author)) return [];
  const commit = pull ? null : closingCommit(issue, commits);
  const committer = commit && input.team.accountOf(commit.author);
  if (committer && input.team.isAuthor(issue, committer)) return [];
  const isTakenUp = pull !== null || (commit !== null && isHuman(committer));
  const isNew = saysNotYet(splitComment(issue.body).prose);
  const because: Fact[] = [
    {
      message: isNew ? 'An issue named a risk that had not come true so far.' : 'An issue named a risk.',
      args: {},
      url: issue.url,
    },
  ];
  if (pull) because.push({ message: 'Somebody else took it up, and the work was merged.', args: {}, url: pull.url });
  else if (commit && isTakenUp) {
    const url = commitUrl(input.history.repository, commit.sha);
    because.push({ message: 'Somebody else settled it by a commit, as the git history shows.', args: {}, url });
  }
  const level = isTakenUp ? 'acted-on' : 'raised';
  const confidence = isTakenUp ? 0.85 : 0.6;
  const act = { kind: 'flagged-early', level, source, actor: author, beneficiaries: [], because, confidence } as const;
  return [writtenEvidence(act, input)];
}

/** The commit with which the issue was closed in the end. */
function closingCommit({ events }: Issue, commits: Search['commits']): GitCommit | null {
  const closing = events.findLast((event) => event.type === 'closed' || event.type === 'reopened');
  return closing?.type === 'closed' && closing.commitSha !== null ? (commits.get(closing.commitSha) ?? null) : null;
}

/** The merged pull request, opened after the issue, that says it closes it, or that the issue's people say settled it. */
function findSettling(issue: Issue, lookup: ThreadLookup, { history }: DetectorInput): Pull | null {
  const named = lookup
    .namedBy(issue.number)
    .filter(({ reference }) => saysItCloses(reference))
    .map(({ pull }) => pull);
  const told = issue.events.flatMap((event) =>
    event.type === 'comment' && isHuman(event.actor)
      ? findReferences(event.body, history.repository)
          .filter(saysItWasSettledBy)
          .map(({ number }) => lookup.byNumber.get(number))
      : [],
  );
  const closing = issue.events.map((event) =>
    event.type === 'closed' && event.commitSha !== null ? lookup.pullOfCommit(event.commitSha) : null,
  );
  return (
    [...named, ...told, ...closing].find(
      (thread): thread is Pull =>
        thread?.kind === 'pull' &&
        thread.mergedAt !== null &&
        Date.parse(thread.createdAt) > Date.parse(issue.createdAt),
    ) ?? null
  );
}
