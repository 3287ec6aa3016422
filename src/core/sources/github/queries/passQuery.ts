import { z } from 'zod';
import type { GraphqlQuery } from '../githubClient.ts';
import { pageInfoDto } from './dto.ts';
import { PAGE_INFO } from './fragments.ts';

/** Where one thread stands in a sweep, and nothing of what is in it. */
export interface PassedThread {
  repositoryId: number;
  totalCount: number;
  hasNextPage: boolean;
  endCursor: string | null;
  number: number | null;
}

/** Leads past a thread that GitHub cannot give. Variables as for a sweep, without its size. */
export function passQuery(kind: 'pulls' | 'issues'): GraphqlQuery<PassedThread> {
  const [connection, type] = kind === 'pulls' ? ['pullRequests', 'PullRequest'] : ['issues', 'Issue'];
  const page = z.object({
    totalCount: z.number(),
    pageInfo: pageInfoDto,
    nodes: z.array(z.object({ number: z.number().int().positive() }).nullable()),
  });
  return {
    text: `query Pass($owner: String!, $name: String!, $after: String, $direction: OrderDirection!, $states: [${type}State!]) {
  repository(owner: $owner, name: $name) {
    databaseId
    page: ${connection}(first: 1, after: $after, orderBy: { field: UPDATED_AT, direction: $direction }, states: $states) {
      totalCount ${PAGE_INFO} nodes { number }
    }
  }
  rateLimit { cost }
}`,
    answer: z.object({ repository: z.object({ databaseId: z.number(), page }) }).transform(({ repository }) => ({
      repositoryId: repository.databaseId,
      totalCount: repository.page.totalCount,
      ...repository.page.pageInfo,
      number: repository.page.nodes[0]?.number ?? null,
    })),
  };
}
