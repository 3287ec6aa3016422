import { GitHubError } from '../../errors.ts';
import type { GitHubClient } from './githubClient.ts';

/**
 * Asks by one conditional REST request, which costs no points, whether any thread has changed: the newest one
 * of all issues and pull requests looks different then (of pull requests alone where issues are switched off).
 *
 * @returns null when nothing has changed since `before.etag`; else the ETag to ask with next time ('' if none).
 * @throws GitHubError, CancelledError
 */
export async function askGate(
  client: GitHubClient,
  { owner, name }: { owner: string; name: string },
  before: { hasIssues: boolean; etag: string | null },
): Promise<string | null> {
  const list = before.hasIssues ? 'issues' : 'pulls';
  const path = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/${list}?state=all&sort=updated&direction=desc&per_page=1`;
  try {
    return await client.changedSince(path, before.etag);
  } catch (error) {
    // Issues have been switched off since, or the repository is gone: what is asked next will say which.
    if (error instanceof GitHubError && error.reason === 'not-found') return '';
    throw error;
  }
}
