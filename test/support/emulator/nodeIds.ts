/*
 * GitHub's ids of nodes are opaque to clients. These only look like GitHub's: a prefix for the kind and Base64,
 * and the older form, which names the type, for what is older than 2016's review threads.
 */

const LEGACY_BEFORE_MS = Date.parse('2016-09-14T00:00:00Z');

/** An id that names one thing, for example `PR_WzQ3MTEsMV0`. */
export function nodeId(prefix: string, ...parts: readonly (number | string)[]): string {
  return `${prefix}_${Buffer.from(JSON.stringify(parts)).toString('base64url')}`;
}

/** A review thread's id, which has another form on old pull requests. */
export function reviewThreadId(thread: { repositoryId: number; rootCommentId: number; startedMs: number }): string {
  const { repositoryId, rootCommentId, startedMs } = thread;
  if (startedMs >= LEGACY_BEFORE_MS) return nodeId('PRRT', repositoryId, rootCommentId);
  return Buffer.from(`023:PullRequestReviewThread${repositoryId}:${rootCommentId}:2`).toString('base64');
}
