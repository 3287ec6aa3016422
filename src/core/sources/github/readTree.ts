import { z } from 'zod';
import type { GitHubClient } from './githubClient.ts';

const treeDto = z.object({ tree: z.array(z.object({ path: z.string(), type: z.string() })) });

/**
 * Every path of the default branch, to fit areas to; empty where there is no commit yet. GitHub cuts the list
 * at 100,000 entries, which is plenty to see the folders. Costs one REST request and no points.
 *
 * @throws GitHubError, CancelledError
 */
export async function readTree({
  client,
  owner,
  name,
}: {
  client: GitHubClient;
  owner: string;
  name: string;
}): Promise<string[]> {
  const answer = await client.get(
    `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/git/trees/HEAD?recursive=1`,
  );
  const parsed = treeDto.safeParse(answer);
  return parsed.success ? parsed.data.tree.flatMap(({ path, type }) => (type === 'blob' ? [path] : [])) : [];
}
