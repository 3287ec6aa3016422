import type { Clock } from '../../ports.ts';
import type { GitHubClient } from './githubClient.ts';
import type { HostSchema } from './queries/hostSchema.ts';

/** What a page is asked of. */
export interface PageSource {
  client: GitHubClient;
  schema: HostSchema;
  clock: Clock;
  owner: string;
  name: string;
}
