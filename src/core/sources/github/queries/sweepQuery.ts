import { z } from 'zod';
import type { GraphqlQuery } from '../githubClient.ts';
import { issueDto, pageInfoDto, pullDto, type IssueDto, type PullDto } from './dto.ts';
import { ACCOUNT, itemFragment, itemTypes, PAGE_INFO, reviewThreadFields, type ThreadType } from './fragments.ts';
import { select, type HostSchema } from './hostSchema.ts';

/** One page of a repository's pull requests or issues. */
export interface SweepPage<T> {
  repositoryId: number;
  totalCount: number;
  hasNextPage: boolean;
  /** Null on an empty page. */
  endCursor: string | null;
  threads: T[];
}

/** Per thread and connection; the rest is overflow. At these sizes a page of 49 answers within GitHub's 10 s. */
const ITEMS = { PullRequest: 50, Issue: 100 };
const REVIEW_THREADS = 50;

const COMMON = 'id number fullDatabaseId title body url authorAssociation createdAt updatedAt closedAt locked state';

/**
 * Pull requests by their last change, with all that happened on them except what review threads say: one
 * point up to 49 a page (1 + 3 connections × 49 requests, by 100).
 * Variables: owner, name, size, after, direction, states (null: all).
 */
export function pullSweep(schema: HostSchema): GraphqlQuery<SweepPage<PullDto>> {
  const own = select(
    schema,
    'PullRequest',
    `${COMMON} isDraft mergedAt baseRefName headRefName headRefOid additions deletions changedFiles`,
  );
  const fields = `${own} mergedBy { ...Account } mergeCommit { oid }
        reviewThreads(first: ${REVIEW_THREADS}) { ${PAGE_INFO} nodes { ${reviewThreadFields(schema)} } }`;
  return sweep({ schema, type: 'PullRequest', connection: 'pullRequests', fields, dto: pullDto });
}

/**
 * Issues by their last change, with all that happened on them: one point up to 74 a page, since they have a connection
 * less. Variables as for pull requests.
 */
export function issueSweep(schema: HostSchema): GraphqlQuery<SweepPage<IssueDto>> {
  const fields = select(schema, 'Issue', `${COMMON} stateReason`);
  return sweep({ schema, type: 'Issue', connection: 'issues', fields, dto: issueDto });
}

function sweep<T>(options: {
  schema: HostSchema;
  type: ThreadType;
  connection: string;
  fields: string;
  dto: z.ZodType<T>;
}): GraphqlQuery<SweepPage<T>> {
  const { schema, type, connection, fields, dto } = options;
  const page = z.object({ totalCount: z.number(), pageInfo: pageInfoDto, nodes: z.array(dto.nullable()) });
  return {
    text: `query Sweep($owner: String!, $name: String!, $size: Int!, $after: String, $direction: OrderDirection!, $states: [${type}State!]) {
  repository(owner: $owner, name: $name) {
    databaseId
    page: ${connection}(first: $size, after: $after, orderBy: { field: UPDATED_AT, direction: $direction }, states: $states) {
      totalCount ${PAGE_INFO}
      nodes {
        ${fields} author { ...Account } milestone { title } labels(first: 100) { nodes { name } }
        timelineItems(first: ${ITEMS[type]}, itemTypes: ${itemTypes(schema, type)}) { ${PAGE_INFO} nodes { ...${type}Item } }
      }
    }
  }
  rateLimit { cost }
}
${itemFragment(schema, type)}
${ACCOUNT}`,
    answer: z.object({ repository: z.object({ databaseId: z.number(), page }) }).transform(({ repository }) => ({
      repositoryId: repository.databaseId,
      totalCount: repository.page.totalCount,
      ...repository.page.pageInfo,
      // Null: deleted while GitHub was answering.
      threads: repository.page.nodes.filter((thread) => thread !== null),
    })),
  };
}
