import type { Clock } from '../../ports.ts';
import type { GitHubClient } from './githubClient.ts';
import type { HostSchema } from './queries/hostSchema.ts';

/** What a page is asked of. */
export interface PageSource {
  client: GitHubClient;
  /** What may be asked; less from the moment on at which GitHub says that the token may not ask for all of it. */
  schema: HostSchema;
  clock: Clock;
  owner: string;
  name: string;
}
