import type { Translate } from '../ports.ts';
import type { LeadershipMap, MapEdge, MapOutline } from './leadershipMap.ts';
import { EDGE_SENTENCES, MUTUAL_SENTENCES } from './mapSentences.ts';

/** Two people of whom each led where the other followed. */
export interface LeadAndFollow {
  /** Ids, in the order of the newer act: who acted last stands first. */
  people: [string, string];
  /** Lines there and back, newest first. */
  edges: MapEdge[];
  newest: string;
}

/** Pairs with lines both ways, by the newest act between them. */
export function findLeadAndFollow({ edges }: Pick<LeadershipMap, 'edges'>): LeadAndFollow[] {
  const pairs = new Map<string, MapEdge[]>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to].sort());
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  }
  return [...pairs.values()].flatMap((between) => {
    const newestFirst = [...between].sort((a, b) => (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0));
    const [first] = newestFirst;
    return first !== undefined && between.some(({ from }) => from !== first.from)
      ? [{ people: [first.from, first.to], edges: newestFirst, newest: first.newest } satisfies LeadAndFollow]
      : [];
  });
}

/** What stands between two people, as a sentence in which `{from}` and `{to}` are still open. */
export interface PairSentence {
  sentence: string;
  from: string;
  to: string;
}

/** What stands between the two, newest first; one kind there and back is one sentence. */
export function describePair({ people, edges }: LeadAndFollow, translate: Translate): PairSentence[] {
  const kinds = new Set(edges.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => {
    const [first, back] = edges.filter((edge) => edge.kind === kind);
    if (first === undefined) return [];
    return back === undefined
      ? [{ sentence: translate(EDGE_SENTENCES[kind]), from: first.from, to: first.to }]
      : [{ sentence: translate(MUTUAL_SENTENCES[kind]), from: people[0], to: people[1] }];
  });
}

/** The map of those pairs alone: their lines, and the places where these people lead. */
export function keepLeadAndFollow<Some extends MapOutline>(map: Some): Some {
  const edges = new Set(findLeadAndFollow(map).flatMap((pair) => pair.edges));
  const people = new Set([...edges].flatMap(({ from, to }) => [from, to]));
  return {
    ...map,
    people: map.people.filter(({ id }) => people.has(id)),
    edges: map.edges.filter((edge) => edges.has(edge)),
    areaLinks: map.areaLinks.filter(({ person }) => people.has(person)),
  };
}
