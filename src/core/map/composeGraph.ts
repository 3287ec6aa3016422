import type { Signal } from '../model/evidenceKinds.ts';
import { gatherTies, type Tie } from './gatherTies.ts';
import type { ActOutline, AreaLink, AreaNode, LeadershipMap, MapEdge, PersonNode } from './leadershipMap.ts';

/** Acts, and what they speak of. */
export interface GraphParts {
  /** Newest first. */
  acts: readonly ActOutline[];
  /** Tells threads apart, whatever is shown of them. */
  threadOf: (act: ActOutline) => string;
  /** Labels of people by id. */
  people: ReadonlyMap<string, string>;
  areas: ReadonlyMap<string, Pick<AreaNode, 'label' | 'repository'>>;
}

export type Graph = Pick<LeadershipMap, 'people' | 'areas' | 'edges' | 'areaLinks'>;

/** The graph that these acts make, and nobody else in it: every list newest first. */
export function composeGraph(parts: GraphParts): Graph {
  return {
    people: buildPeople(parts),
    areas: buildAreas(parts),
    edges: buildEdges(parts),
    areaLinks: buildAreaLinks(parts),
  };
}

/** Whoever acted, by their newest act; then those whom an edge goes to, by the newest act that helped them. */
function buildPeople({ acts, people }: GraphParts): PersonNode[] {
  const actors = new Map<string, PersonNode>();
  const helped = new Map<string, PersonNode>();
  const note = (known: Map<string, PersonNode>, id: string, act: ActOutline): void => {
    const home = act.areas[0] ?? null;
    const newest = known === actors ? act.day : null;
    const person = known.get(id) ?? { id, label: people.get(id) ?? '?', newest, home };
    known.set(id, { ...person, home: person.home ?? home });
  };
  for (const act of acts) {
    note(actors, act.person, act);
    for (const id of isEdge(act) ? act.helped : []) {
      note(helped, id, act);
    }
  }
  return [...actors.values(), ...[...helped.values()].filter(({ id }) => !actors.has(id))];
}

function buildAreas({ acts, areas }: GraphParts): AreaNode[] {
  const met = new Map<string, AreaNode>();
  for (const act of acts) {
    for (const id of act.areas) {
      const area = areas.get(id);
      if (area !== undefined && !met.has(id)) {
        met.set(id, { id, ...area, newest: act.day });
      }
    }
  }
  return [...met.values()];
}

const EDGE_OF_SIGNAL: Partial<Record<Signal, MapEdge['kind']>> = {
  anticipating: 'saw-it-coming',
  unblocking: 'unblocked',
};

/** Acts by duty draw no edge: the headline must not be "the maintainer maintains". */
function isEdge(act: ActOutline): boolean {
  return !act.byDuty && EDGE_OF_SIGNAL[act.signal] !== undefined;
}

function buildEdges({ acts, threadOf }: GraphParts): MapEdge[] {
  const ties = acts.flatMap((act): Tie<Pick<MapEdge, 'kind' | 'from' | 'to'>>[] => {
    const kind = EDGE_OF_SIGNAL[act.signal];
    return kind === undefined || !isEdge(act)
      ? []
      : act.helped
          .filter((to) => to !== act.person)
          .map((to) => ({ ends: { kind, from: act.person, to }, act, thread: threadOf(act) }));
  });
  return gatherTies(ties);
}

function buildAreaLinks({ acts, threadOf }: GraphParts): AreaLink[] {
  const ties = acts.flatMap((act): Tie<Pick<AreaLink, 'kind' | 'person' | 'area'>>[] => {
    const kind = act.byDuty ? 'keeps-moving' : 'leads';
    return act.areas.map((area) => ({ ends: { kind, person: act.person, area }, act, thread: threadOf(act) }));
  });
  return gatherTies(ties);
}
