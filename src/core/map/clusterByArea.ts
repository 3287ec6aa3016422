import { hashText } from '../text/hashText.ts';
import type { AreaNode, PersonNode } from './leadershipMap.ts';
import type { Cluster } from './layoutClusters.ts';

/**
 * People by the area that they stand with, in the order of hashes, which has nothing to do with what anybody
 * did, and stays.
 *
 * @param homeOf id of that area; null, or one that is not in `areas`: none
 */
export function clusterByArea(
  people: readonly PersonNode[],
  areas: readonly AreaNode[],
  homeOf: (person: PersonNode) => string | null,
): Cluster[] {
  const clusters = [...byHash(areas), null].map((area): Cluster => ({ area, people: [] }));
  const byArea = new Map(clusters.map((cluster) => [cluster.area?.id ?? null, cluster]));
  for (const person of byHash(people)) {
    (byArea.get(homeOf(person)) ?? byArea.get(null))?.people.push(person);
  }
  return clusters.filter((cluster) => cluster.people.length > 0);
}

function byHash<T extends { id: string }>(nodes: readonly T[]): T[] {
  return nodes
    .map((node) => ({ node, hash: hashText(node.id) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ node }) => node);
}
