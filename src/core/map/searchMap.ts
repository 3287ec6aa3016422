import type { LeadershipMap } from './leadershipMap.ts';

export interface Found {
  id: string;
  kind: 'person' | 'area';
  label: string;
}

const MOST_FOUND = 12;

/** People and areas whose label has the text in it, whatever its case and accents; newest first. */
export function searchMap({ people, areas }: Pick<LeadershipMap, 'people' | 'areas'>, text: string): Found[] {
  const wanted = plain(text.trim());
  if (wanted === '') {
    return [];
  }
  return [
    ...people.map(({ id, label }): Found => ({ id, kind: 'person', label })),
    ...areas.map(({ id, label }): Found => ({ id, kind: 'area', label })),
  ]
    .filter(({ label }) => plain(label).includes(wanted))
    .slice(0, MOST_FOUND);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
