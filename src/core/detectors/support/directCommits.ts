import type { GitCommit } from '../../model/gitFacts.ts';
import type { History } from '../../model/history.ts';
import type { ThreadLookup } from './threadLookup.ts';

/**
 * Commits that a clone showed and that came in without a pull request. A rebase merge writes each commit anew: one by
 * the same author with the same first line is taken for the pull request's.
 */
export function directCommits(history: History, lookup: ThreadLookup): GitCommit[] {
  const commits = history.git?.commits ?? [];
  if (commits.length === 0) return [];
  const known = new Set<string>();
  for (const thread of history.threads) {
    for (const event of thread.events) if (event.type === 'commit') known.add(markOf(event));
  }
  return commits.filter((commit) => lookup.pullOfCommit(commit.sha) === null && !known.has(markOf(commit)));
}

function markOf({ author, message }: Pick<GitCommit, 'author' | 'message'>): string {
  return JSON.stringify([author.email.toLowerCase(), message.split('\n')[0]?.trim()]);
}
