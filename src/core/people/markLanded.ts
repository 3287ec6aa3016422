import type { ThreadEvent } from '../model/event.ts';
import type { Pull, Thread } from '../model/thread.ts';

const LANDED_LABEL = /^(?:merged|landed)$/i;

/**
 * Some teams put work in by hand (patches from mails), through a mirror, or by a program that closes what it has put in:
 * GitHub then knows a pull request that was closed by a commit, or that bears a label which says so. Those count as
 * merged. A commit of another pull request closes what it replaces, and puts in nothing of it.
 */
export function markLanded(threads: readonly Thread[]): Thread[] {
  const ownerOfCommit = new Map<string, number>();
  for (const thread of threads) {
    if (thread.kind !== 'pull') continue;
    if (thread.mergeCommitSha !== null && thread.mergedAt !== null)
      ownerOfCommit.set(thread.mergeCommitSha, thread.number);
    for (const event of thread.events) if (event.type === 'commit') ownerOfCommit.set(event.sha, thread.number);
  }
  return threads.map((thread) => {
    if (thread.kind !== 'pull' || thread.state !== 'closed' || thread.mergedAt !== null) return thread;
    const closing = thread.events.findLast((event) => event.type === 'closed' || event.type === 'reopened');
    if (closing?.type !== 'closed') return thread;
    const { commitSha } = closing;
    const isByCommit = commitSha !== null && (ownerOfCommit.get(commitSha) ?? thread.number) === thread.number;
    return isByCommit || thread.labels.some((label) => LANDED_LABEL.test(label)) ? asMerged(thread, closing) : thread;
  });
}

function asMerged(pull: Pull, closing: Extract<ThreadEvent, { type: 'closed' }>): Pull {
  const { at, actor, commitSha } = closing;
  const merged: ThreadEvent = { type: 'merged', at, actor, commitSha };
  const place = pull.events.indexOf(closing);
  return {
    ...pull,
    state: 'merged',
    mergedAt: at,
    mergedBy: actor,
    mergeCommitSha: commitSha,
    events: [...pull.events.slice(0, place), merged, ...pull.events.slice(place)],
  };
}
