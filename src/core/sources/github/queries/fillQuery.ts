import { z } from 'zod';
import type { GraphqlQuery } from '../githubClient.ts';
import { pageDto, type PageDto } from './dto.ts';
import { ACCOUNT, itemFragment, itemTypes, PAGE_INFO, reviewCommentFields, reviewThreadFields } from './fragments.ts';
import type { HostSchema } from './hostSchema.ts';

/** A connection of one node that did not fit on its first page. */
export interface Overflow {
  /** Id of the node. */
  id: string;
  after: string;
  connection: 'pull-items' | 'issue-items' | 'review-threads' | 'comments' | 'files';
}

/** What else is to be asked for the threads of a page. */
export interface FillRequest {
  /** Ids of review threads whose comments are wanted: at most 100. */
  reviewThreads: string[];
  /** Ids of commits whose parents are wanted: at most 100. */
  commits: string[];
  /** Ids of pull requests whose changed files are wanted: at most 100. */
  changed: string[];
  overflows: Overflow[];
}

/** In the order of the request; null: it is gone. */
export interface FillAnswer {
  reviewThreads: ({ id: string; page: PageDto } | null)[];
  commits: ({ oid: string; parents: string[] } | null)[];
  /** Null also where GitHub cannot work out the difference. */
  changed: (PageDto | null)[];
  overflows: (PageDto | null)[];
}

const answerDto = z.object({
  reviewThreads: z.array(z.object({ id: z.string(), page: pageDto }).nullable()),
  commits: z.array(
    z
      .object({
        oid: z.string(),
        parents: z.object({ nodes: z.array(z.object({ oid: z.string() }).nullable()).nullish() }),
      })
      .nullable(),
  ),
  changed: z.array(z.object({ page: pageDto.nullable() }).nullable()),
  overflows: z.array(z.object({ page: pageDto }).nullable()),
});

/**
 * Asks flat, by ids, for what hangs below the threads of a page: comments of review threads, parents of
 * merges, changed files, and further pages of whatever was too long, each with its own cursor. Costs a point.
 * Variables: reviewThreads, commits, changed, and `id0`, `after0`, … of the overflows.
 */
export function fillQuery(schema: HostSchema, wanted: FillRequest): GraphqlQuery<FillAnswer> {
  const { reviewThreads, commits, changed, overflows } = wanted;
  const parts: string[] = [];
  const variables = ['$unused: String'];
  if (reviewThreads.length > 0) {
    variables.push('$reviewThreads: [ID!]!');
    parts.push(`reviewThreads: nodes(ids: $reviewThreads) {
    ... on PullRequestReviewThread {
      id
      page: comments(first: 100) { ${PAGE_INFO} nodes { ${reviewCommentFields(schema)} } }
    }
  }`);
  }
  if (commits.length > 0) {
    variables.push('$commits: [ID!]!');
    parts.push('commits: nodes(ids: $commits) { ... on Commit { oid parents(first: 3) { nodes { oid } } } }');
  }
  if (changed.length > 0) {
    variables.push('$changed: [ID!]!');
    parts.push(
      `changed: nodes(ids: $changed) { ... on PullRequest { page: files(first: 100) { ${PAGE_INFO} nodes { path } } } }`,
    );
  }
  overflows.forEach(({ connection }, index) => {
    variables.push(`$id${index}: ID!`, `$after${index}: String!`);
    parts.push(`overflow${index}: node(id: $id${index}) { ${furtherPage(schema, connection, `$after${index}`)} }`);
  });
  const text = `query Fill(${variables.slice(1).join(', ')}) {
  ${parts.join('\n  ')}
  rateLimit { cost }
}`;
  return { text: `${text}${fragmentsFor(schema, text)}`, answer: readFill(overflows.length) };
}

/** The variables that belong to it. */
export function fillVariables({ reviewThreads, commits, changed, overflows }: FillRequest): Record<string, unknown> {
  return {
    ...(reviewThreads.length > 0 ? { reviewThreads } : {}),
    ...(commits.length > 0 ? { commits } : {}),
    ...(changed.length > 0 ? { changed } : {}),
    ...Object.fromEntries(
      overflows.flatMap(({ id, after }, index) => [[`id${index}`, id] as const, [`after${index}`, after] as const]),
    ),
  };
}

function furtherPage(schema: HostSchema, connection: Overflow['connection'], after: string): string {
  switch (connection) {
    case 'pull-items':
      return `... on PullRequest { page: timelineItems(first: 100, after: ${after}, itemTypes: ${itemTypes(schema, 'PullRequest')}) { ${PAGE_INFO} nodes { ...PullRequestItem } } }`;
    case 'issue-items':
      return `... on Issue { page: timelineItems(first: 100, after: ${after}, itemTypes: ${itemTypes(schema, 'Issue')}) { ${PAGE_INFO} nodes { ...IssueItem } } }`;
    case 'files':
      return `... on PullRequest { page: files(first: 100, after: ${after}) { ${PAGE_INFO} nodes { path } } }`;
    case 'review-threads':
      return `... on PullRequest { page: reviewThreads(first: 100, after: ${after}) { ${PAGE_INFO} nodes { ${reviewThreadFields(schema)} } } }`;
    case 'comments':
      return `... on PullRequestReviewThread { page: comments(first: 100, after: ${after}) { ${PAGE_INFO} nodes { ${reviewCommentFields(schema)} } } }`;
  }
}

/** Fragments that nobody uses are an error in GraphQL. */
function fragmentsFor(schema: HostSchema, text: string): string {
  const items = (['PullRequest', 'Issue'] as const)
    .filter((type) => text.includes(`...${type}Item`))
    .map((type) => itemFragment(schema, type));
  const needsAccount = items.length > 0 || text.includes('...Account');
  return [...items, ...(needsAccount ? [ACCOUNT] : [])].join('\n');
}

function readFill(overflowCount: number): z.ZodType<FillAnswer> {
  return z
    .record(z.string(), z.unknown())
    .transform((data) => ({
      reviewThreads: data['reviewThreads'] ?? [],
      commits: data['commits'] ?? [],
      changed: data['changed'] ?? [],
      overflows: Array.from({ length: overflowCount }, (_, index) => data[`overflow${index}`] ?? null),
    }))
    .pipe(answerDto)
    .transform(({ reviewThreads, commits, changed, overflows }) => ({
      reviewThreads,
      commits: commits.map(
        (commit) =>
          commit && {
            oid: commit.oid,
            parents: (commit.parents.nodes ?? []).flatMap((parent) => (parent ? [parent.oid] : [])),
          },
      ),
      changed: changed.map((pull) => pull?.page ?? null),
      overflows: overflows.map((overflow) => overflow?.page ?? null),
    }));
}
