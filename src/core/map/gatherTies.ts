import { addToGroup } from '../addToGroup.ts';
import type { ActOutline } from './leadershipMap.ts';

/** One act that ties two nodes. `thread` tells threads apart, whatever is shown of them. */
export interface Tie<Ends> {
  ends: Ends;
  act: ActOutline;
  thread: string;
}

/**
 * Joins the acts between the same two ends (same kind, same direction) into one tie: `again` when they
 * happened on two threads or more. Keeps the order in which the acts come, newest first.
 */
export function gatherTies<Ends extends Record<string, string>>(
  ties: readonly Tie<Ends>[],
): (Ends & { weight: 'once' | 'again'; newest: string; evidence: string[] })[] {
  const groups = new Map<string, Tie<Ends>[]>();
  for (const tie of ties) {
    addToGroup(groups, JSON.stringify(Object.values(tie.ends)), tie);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          {
            ...first.ends,
            weight: new Set(group.map(({ thread }) => thread)).size > 1 ? 'again' : 'once',
            newest: first.act.day,
            evidence: [...new Set(group.map(({ act }) => act.id))],
          },
        ];
  });
}
