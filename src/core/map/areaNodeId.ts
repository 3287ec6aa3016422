/** What an area is called inside a map. Both come inert, and veiled where names are hidden. */
export function areaNodeId(repository: string, area: string): string {
  return `area:${repository}:${area}`;
}
