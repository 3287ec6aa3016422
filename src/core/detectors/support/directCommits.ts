import type { GitCommit } from '../../model/gitFacts.ts';
import type { History } from '../../model/history.ts';
import type { ThreadLookup } from './threadLookup.ts';

/**
 * Commits that a clone showed and that came in without a pull request. A rebase merge writes each commit anew: one by
 * the same author with the same first line is taken for the pull request's, and a squash bears the number of one,
 * whether or not that is known.
 */
export function directCommits(history: History, lookup: ThreadLookup): GitCommit[] {
  const commits = history.git?.commits ?? [];
  if (commits.length === 0) return [];
  const known = new Set<string>();
  for (const thread of history.threads) {
    for (const event of thread.events) if (event.type === 'commit') known.add(markOf(event));
  }
  return commits.filter(
    (commit) =>
      lookup.pullOfCommit(commit.sha) === null && !known.has(markOf(commit)) && !isSquash(commit, lookup.byNumber),
  );
}

/** "Count the tides (#12)", where 12 is no issue. */
function isSquash({ message }: GitCommit, threads: ThreadLookup['byNumber']): boolean {
  const [, number] = /\(#(\d+)\)\s*$/.exec(message.split('\n')[0] ?? '') ?? [];
  return number !== undefined && threads.get(Number(number))?.kind !== 'issue';
}

function markOf({ author, message }: Pick<GitCommit, 'author' | 'message'>): string {
  return JSON.stringify([author.email.toLowerCase(), message.split('\n')[0]?.trim()]);
}
