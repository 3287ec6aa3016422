import { GraphQLError } from 'graphql';
import type { PageArguments } from '../connection.ts';
import type { ThreadNodes } from './threadNodes.ts';

/** `timelineItems`: what happened on a thread, of the kinds asked for. */
export function timelinePage(
  nodes: ThreadNodes,
  page: PageArguments & { itemTypes?: string[] | null; since?: string | null; skip?: number | null },
): object {
  if (page.skip) throw new GraphQLError('The emulator does not know `skip`.');
  const types = page.itemTypes ? new Set(page.itemTypes) : null;
  const sinceMs = page.since ? Date.parse(page.since) : -Infinity;
  const rows = nodes.timeline.filter(
    ({ keyMs, item }) => keyMs >= sinceMs && (types === null || types.has(itemTypeOf(item.__typename))),
  );
  const { totalCount, ...rest } = nodes.page('timelineItems', rows, page);
  return {
    ...rest,
    totalCount: nodes.timeline.length,
    filteredCount: totalCount,
    pageCount: rest.nodes.length,
    updatedAt: nodes.thread.updatedAt,
  };
}

const itemTypes = new Map<string, string>();

/** `ClosedEvent` → `CLOSED_EVENT`. */
function itemTypeOf(typeName: string): string {
  const known = itemTypes.get(typeName);
  if (known !== undefined) return known;
  const itemType = typeName.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  itemTypes.set(typeName, itemType);
  return itemType;
}
