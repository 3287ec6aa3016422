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

/** What is asked by nothing but the id of a node: comments of a review thread, changed files of a pull request, reactions to a remark, parents of a commit. */
export type FlatKind = 'reviewThreads' | 'changed' | 'reactions' | 'commits';
export const FLAT_KINDS: readonly FlatKind[] = ['reviewThreads', 'changed', 'reactions', 'commits'];

/** What else is to be asked for the threads of a page: ids of nodes, and further pages. */
export type FillRequest = Record<FlatKind, string[]> & { overflows: Overflow[] };

/** In the order of the request; null: it is gone, or GitHub cannot work it out. */
export type FillAnswer = Record<FlatKind | 'overflows', (PageDto | null)[]>;

/** GitHub takes at most so many ids at once. */
const MOST_IDS = 100;

const answerDto = z.array(z.object({ page: pageDto.nullish() }).nullable());

/**
 * Asks flat, by ids, for what hangs below the threads of a page, and for further pages of whatever was too long, each
 * with its own cursor. Costs a point up to 149 of all of them together.
 * Variables: `reviewThreads0`, … in hundreds of ids, and `id0`, `after0`, … of the overflows.
 */
export function fillQuery(schema: HostSchema, wanted: FillRequest): GraphqlQuery<FillAnswer> {
  const parts: string[] = [];
  const variables: string[] = [];
  for (const kind of FLAT_KINDS) {
    hundreds(wanted[kind]).forEach((_ids, index) => {
      variables.push(`$${kind}${index}: [ID!]!`);
      parts.push(`${kind}${index}: nodes(ids: $${kind}${index}) { ${flatPage(schema, kind)} }`);
    });
  }
  wanted.overflows.forEach(({ connection }, index) => {
    variables.push(`$id${index}: ID!`, `$after${index}: String!`);
    const page = furtherPage(schema, connection, `$after${index}`);
    parts.push(`${overflowName(connection, index)}: node(id: $id${index}) { ${page} }`);
  });
  const text = `query Fill(${variables.join(', ')}) {
  ${parts.join('\n  ')}
  rateLimit { cost }
}`;
  return { text: `${text}${fragmentsFor(schema, text)}`, answer: readFill(wanted) };
}

/** The variables that belong to it. */
export function fillVariables(wanted: FillRequest): Record<string, unknown> {
  return Object.fromEntries<unknown>([
    ...FLAT_KINDS.flatMap((kind) => hundreds(wanted[kind]).map((ids, index) => [`${kind}${index}`, ids] as const)),
    ...wanted.overflows.flatMap(({ id, after }, index) => [
      [`id${index}`, id] as const,
      [`after${index}`, after] as const,
    ]),
  ]);
}

/** Items of a timeline are called so also here, since what is wrong with one of them is told by the way to it. */
function overflowName(connection: Overflow['connection'], index: number): string {
  return `${connection.endsWith('-items') ? 'timelineItems' : 'overflow'}${String(index)}`;
}

function hundreds(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, index) =>
    ids.slice(index * MOST_IDS, (index + 1) * MOST_IDS),
  );
}

function flatPage(schema: HostSchema, kind: FlatKind): string {
  switch (kind) {
    case 'reviewThreads':
      return `... on PullRequestReviewThread { page: comments(first: 100) { ${PAGE_INFO} nodes { ${reviewCommentFields(schema)} } } }`;
    case 'changed':
      return `... on PullRequest { page: files(first: 100) { ${PAGE_INFO} nodes { path } } }`;
    case 'reactions':
      return `... on Reactable { page: reactions(first: 100) { ${PAGE_INFO} nodes { content user { ...Account } } } }`;
    case 'commits':
      return `... on Commit { page: parents(first: 3) { ${PAGE_INFO} nodes { oid } } }`;
  }
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

function readFill(wanted: FillRequest): z.ZodType<FillAnswer> {
  return z.record(z.string(), z.unknown()).transform((data, context) => {
    const pagesOf = (nodes: unknown): (PageDto | null)[] => {
      const parsed = answerDto.safeParse(nodes);
      if (parsed.success) return parsed.data.map((node) => node?.page ?? null);
      context.issues.push({ code: 'custom', message: 'it is no list of pages', input: null });
      return [];
    };
    const flat = (kind: FlatKind): (PageDto | null)[] =>
      hundreds(wanted[kind]).flatMap((_ids, index) => pagesOf(data[`${kind}${index}`]));
    return {
      reviewThreads: flat('reviewThreads'),
      changed: flat('changed'),
      reactions: flat('reactions'),
      commits: flat('commits'),
      overflows: pagesOf(
        wanted.overflows.map(({ connection }, index) => data[overflowName(connection, index)] ?? null),
      ),
    };
  });
}
