import type { Evidence } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import type { Thread } from '../model/thread.ts';
import { estimateShare } from '../statistics/shares.ts';
import type { IssueLabel } from './labels.ts';
import { measure, type Answer, type Measure, type Tally } from './measure.ts';
import { tallyPeople, unblockingClaims, type Claim } from './tallyPeople.ts';
import { busiestWriter, threadsByNumber, writersOf } from './threadActivity.ts';

/**
 * *Helped*, over issues: is the one named who gave the decisive answer, diagnosis, fix or decision? Any
 * unblocking evidence on the issue counts, whenever; where nobody helped, any is a false alarm. See
 * `tallyPeople` for the strict answer.
 */
export function scoreHelped(options: {
  labels: readonly IssueLabel[];
  history: History;
  evidence: readonly Evidence[];
  minSure: number;
}): Measure {
  const { labels, history, evidence, minSure } = options;
  const rows = labels.filter(({ sure }) => sure >= minSure);
  const claims = unblockingClaims(evidence);
  const threads = threadsByNumber(history);
  const positives = rows.filter(({ helpedBy }) => helpedBy !== null).length;
  const answer = (name: string, claimsOf: ClaimsOf, isStrict = false): Answer => ({
    name,
    figures: measure(tallyIssues({ rows, claimsOf, isStrict })),
  });
  const own: ClaimsOf = ({ number }) => claims.get(number) ?? [];
  const claimOn = (row: IssueLabel, choose: (thread: Thread) => string | null): Claim[] => {
    const thread = threads.get(row.number);
    const login = thread ? choose(thread) : null;
    return login === null ? [] : [{ login, atMs: 0 }];
  };
  return {
    cases: rows.length,
    positives,
    baseRate: estimateShare(positives, rows.length),
    unknown: rows.filter(({ number }) => !threads.has(number)).length,
    answers: [answer('evidence', own), answer('evidence, strict', own, true)],
    baselines: [
      answer('whoever answered first', (row) => claimOn(row, (thread) => writersOf(thread)[0] ?? null)),
      answer('whoever wrote most on the issue', (row) => claimOn(row, busiestWriter)),
    ],
  };
}

type ClaimsOf = (row: IssueLabel) => readonly Claim[];

/** One tally an issue. */
export function tallyIssues(options: { rows: readonly IssueLabel[]; claimsOf: ClaimsOf; isStrict: boolean }): Tally[] {
  const { rows, claimsOf, isStrict } = options;
  return rows.map((row) => tallyPeople({ cluster: row.number, claims: claimsOf(row), truth: row.helpedBy, isStrict }));
}
