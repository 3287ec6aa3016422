import { GraphQLError } from 'graphql';
import type { QueryCost } from './measureQuery.ts';
import { actorNode } from './nodes/actorNode.ts';
import type { EmulatedNode } from './nodes/node.ts';
import type { RateMeter } from './rateMeter.ts';
import type { RepositoryState } from './repositoryState.ts';
import type { World } from './world.ts';

/** For whom a query is answered. */
export interface QueryContext {
  world: World;
  meter: RateMeter;
  cost: QueryCost;
  /** What the token may see. */
  canSee: (repository: RepositoryState) => boolean;
  /** The organisation wants a single sign-on that the token has not been used with. */
  needsSignOn: boolean;
}

/** The fields of `Query`. */
export function queryRoot(context: QueryContext): Record<string, unknown> {
  const { world, meter, cost } = context;
  return {
    viewer: () => ({ ...actorNode(world.viewer), __typename: 'User', isViewer: true }),
    rateLimit: () => {
      const state = meter.state('graphql');
      if (state === null) return null;
      return { ...state, resetAt: toIso(state.resetMs), cost: cost.points, nodeCount: cost.nodes };
    },
    repository: ({ owner, name, followRenames }: { owner: string; name: string; followRenames?: boolean | null }) => {
      const found = world.findRepository(owner, name, { followRenames: followRenames !== false });
      return open(context, found, `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
    node: ({ id }: { id: string }) => findNode(context, id),
    nodes: ({ ids }: { ids: string[] }) =>
      ids.map((id) => {
        try {
          return findNode(context, id);
        } catch (error) {
          // One id that is not there leaves the others alone.
          if (error instanceof GraphQLError) return error;
          throw error;
        }
      }),
  };
}

function findNode(context: QueryContext, id: string): EmulatedNode {
  for (const repository of context.world.repositories) {
    const node = repository.findNode(id);
    if (node === undefined) continue;
    open(context, repository, missing(id));
    return node;
  }
  throw new GraphQLError(missing(id), { extensions: { type: 'NOT_FOUND' } });
}

function missing(id: string): string {
  return `Could not resolve to a node with the global id of '${id}'.`;
}

function open(context: QueryContext, repository: RepositoryState | undefined, message: string): EmulatedNode {
  if (repository === undefined || !context.canSee(repository)) {
    throw new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } });
  }
  if (context.needsSignOn) {
    throw new GraphQLError(
      'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      { extensions: { type: 'FORBIDDEN', saml_failure: true } },
    );
  }
  return repository.node;
}

function toIso(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
