import type { Evidence, Fact } from '../model/evidence.ts';
import type { Issue } from '../model/thread.ts';
import { isHuman } from '../people/humans.ts';
import { isRelayed } from '../reading/formAnswers.ts';
import { splitComment } from '../reading/plainText.ts';
import { saysNotYet } from './concern/failureReport.ts';
import { namesRisk } from './concern/namesRisk.ts';
import { findRiskOutcome, type RiskContext, type RiskOutcome } from './concern/riskOutcome.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { commitUrl } from './support/commitUrl.ts';
import { directCommits } from './support/directCommits.ts';
import { lookUpThreads } from './support/threadLookup.ts';
import { writingsOf } from './support/writings.ts';
import { writtenEvidence } from './support/writtenEvidence.ts';

/**
 * An issue that names a risk or gap before it has bitten. Acted on when work of somebody else, opened afterwards,
 * settled it, or when somebody else says what was done about it and closes it; raised otherwise.
 */
export const flaggedEarly: Detector = {
  kind: 'flagged-early',
  needs: 'whole-threads',
  detect: (input) => {
    const lookup = lookUpThreads(input.history);
    const commits = new Map(directCommits(input.history, lookup).map((commit) => [commit.sha, commit]));
    const context = { repository: input.history.repository, team: input.team, lookup, commits };
    return input.history.threads.flatMap((thread) =>
      thread.kind === 'issue' && namesRisk(thread) ? toEvidence(thread, context, input) : [],
    );
  },
};

function toEvidence(issue: Issue, context: RiskContext, input: DetectorInput): Evidence[] {
  const [source] = writingsOf(issue);
  const { author } = issue;
  // Who only carries an issue over from elsewhere did not see it coming.
  if (!source || !isHuman(author) || isRelayed(issue.body)) return [];
  const outcome = findRiskOutcome(issue, context);
  // Who names a risk and deals with it alone has worked well, and led nobody.
  if (outcome && isOwn(issue, outcome, context)) return [];
  const isNew = saysNotYet(splitComment(issue.body).prose);
  const because: Fact[] = [
    {
      message: isNew ? 'An issue named a risk that had not come true so far.' : 'An issue named a risk.',
      args: {},
      url: issue.url,
    },
  ];
  const taken = outcome && isTakenUp(issue, outcome, context) ? outcomeFact(outcome, context) : null;
  if (taken) because.push(taken);
  return [
    writtenEvidence(
      {
        kind: 'flagged-early',
        level: taken ? 'acted-on' : 'raised',
        source,
        actor: author,
        beneficiaries: [],
        because,
        confidence: taken ? (outcome?.by === 'decision' ? 0.75 : 0.85) : 0.6,
      },
      input,
    ),
  ];
}

function isOwn(issue: Issue, outcome: RiskOutcome, { team }: RiskContext): boolean {
  if (outcome.by === 'pull') return team.isAuthor(outcome.pull, issue.author);
  const committer = outcome.by === 'commit' ? team.accountOf(outcome.commit.author) : null;
  return committer !== null && team.isAuthor(issue, committer);
}

/** By somebody who is known, and after it had been named: what was in work before owes nothing to it. */
function isTakenUp(issue: Issue, outcome: RiskOutcome, { team }: RiskContext): boolean {
  if (outcome.by === 'pull') return Date.parse(outcome.pull.createdAt) > Date.parse(issue.createdAt);
  return outcome.by === 'decision' || isHuman(team.accountOf(outcome.commit.author));
}

function outcomeFact(outcome: RiskOutcome, { repository }: RiskContext): Fact {
  switch (outcome.by) {
    case 'pull':
      return { message: 'Somebody else took it up, and the work was merged.', args: {}, url: outcome.pull.url };
    case 'commit':
      return {
        message: 'Somebody else settled it by a commit, as the git history shows.',
        args: {},
        url: commitUrl(repository, outcome.commit.sha),
      };
    case 'decision':
      return { message: 'Somebody else said what was done about it, and closed it.', args: {}, url: outcome.told.url };
  }
}
