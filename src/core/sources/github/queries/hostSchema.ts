import { z } from 'zod';
import type { GraphqlQuery } from '../githubClient.ts';

/** What the asked server's schema has. GitHub.com has everything that we ask for; an old Enterprise Server may not. */
export interface HostSchema {
  hasType(type: string): boolean;
  hasField(type: string, field: string): boolean;
}

export const wholeSchema: HostSchema = { hasType: () => true, hasField: () => true };

/**
 * The same without what GitHub shows only to tokens that may read organisations (`read:org`): it refuses a whole question
 * for one such field, whatever there is to answer. VS Code's sign-in asks for no such right.
 */
export function withoutTeams(schema: HostSchema): HostSchema {
  return { ...schema, hasField: (type, field) => type !== 'Team' && schema.hasField(type, field) };
}

/** Types of which newer fields are asked for. */
const PROBED = [
  'PullRequest',
  'Issue',
  'IssueComment',
  'PullRequestReview',
  'PullRequestReviewThread',
  'PullRequestReviewComment',
  'ClosedEvent',
  'Repository',
];

const namesDto = z.array(z.object({ name: z.string() })).nullish();
const typeDto = z.object({ fields: namesDto, possibleTypes: namesDto }).nullish();

/** Asks a server once what it knows, so that one missing field does not fail every question. */
export const probeQuery: GraphqlQuery<HostSchema> = {
  text: `query Probe {
  ${PROBED.map((name) => `${name}: __type(name: "${name}") { fields { name } }`).join('\n  ')}
  pullItems: __type(name: "PullRequestTimelineItems") { possibleTypes { name } }
  issueItems: __type(name: "IssueTimelineItems") { possibleTypes { name } }
  rateLimit { cost }
}`,
  answer: z
    .object({ pullItems: typeDto, issueItems: typeDto })
    .catchall(z.unknown())
    .transform(({ pullItems, issueItems, ...types }) => {
      const known = new Set(
        [...(pullItems?.possibleTypes ?? []), ...(issueItems?.possibleTypes ?? [])].map(({ name }) => name),
      );
      const fields = new Map(
        PROBED.map((name) => [
          name,
          new Set((typeDto.safeParse(types[name]).data?.fields ?? []).map((field) => field.name)),
        ]),
      );
      return {
        hasType: (type) => known.has(type),
        hasField: (type, field) => fields.get(type)?.has(field) ?? true,
      };
    }),
};

/**
 * The fields, of those wanted, that the server has. Numeric ids come as `fullDatabaseId`, a decimal text; where
 * a server knows only `databaseId`, which overflows at 2^31, its ids are as small.
 *
 * @param fields names between spaces.
 */
export function select(schema: HostSchema, type: string, fields: string): string {
  return fields
    .split(/\s+/)
    .map((field) => {
      if (schema.hasField(type, field)) return field;
      return field === 'fullDatabaseId' ? `fullDatabaseId: ${numericId(schema, type)}` : '';
    })
    .join(' ');
}

/** Name of the field with the numeric id. */
export function numericId(schema: HostSchema, type: string): string {
  return schema.hasField(type, 'fullDatabaseId') ? 'fullDatabaseId' : 'databaseId';
}
