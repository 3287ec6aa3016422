import { z } from 'zod';
import type { GraphqlQuery } from '../githubClient.ts';
import { pageInfoDto } from './dto.ts';
import { PAGE_INFO } from './fragments.ts';

export interface NumbersPage {
  numbers: number[];
  hasNextPage: boolean;
  endCursor: string | null;
}

const page = z.object({
  pageInfo: pageInfoDto,
  nodes: z.array(z.object({ number: z.number().int().positive() }).nullable()),
});

/** The numbers of all threads of a kind, 100 for a point: to see which ones are gone. Variables: owner, name, after. */
export function numbersQuery(kind: 'pulls' | 'issues'): GraphqlQuery<NumbersPage> {
  const connection = kind === 'pulls' ? 'pullRequests' : 'issues';
  return {
    text: `query Numbers($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    page: ${connection}(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) { ${PAGE_INFO} nodes { number } }
  }
  rateLimit { cost }
}`,
    answer: z.object({ repository: z.object({ page }) }).transform(({ repository }) => ({
      ...repository.page.pageInfo,
      numbers: repository.page.nodes.flatMap((node) => (node ? [node.number] : [])),
    })),
  };
}
