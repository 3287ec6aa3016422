import { buildScene } from '../map/buildScene.ts';
import type { LeadershipMap } from '../map/leadershipMap.ts';
import { layoutMap } from '../map/layoutMap.ts';
import type { MapPositions } from '../map/mapPositions.ts';
import { isWithin, type MapLimits } from '../map/limitMap.ts';
import type { MapPlaces } from '../map/mapScene.ts';
import { renderMapHtml } from '../map/renderMapHtml.tsx';
import { renderMapSvg } from '../map/renderMapSvg.tsx';
import type { Translate } from '../ports.ts';
import type { TeamView } from './loadTeam.ts';
import { mapOfTeams } from './mapOfTeams.ts';

export interface ExportOptions {
  format: 'svg' | 'html';
  names: 'shown' | 'hidden';
  limits: MapLimits;
  /** Where everybody stood on the screen: the drawing keeps these places. */
  previous: MapPlaces | null;
  aliasSalt: string;
  translate: Translate;
  /** BCP 47 tag of the language that `translate` writes. */
  language: string;
}

/**
 * The map as a file, of what the reader looks at.
 *
 * @throws InputError `unknown-repository` when nothing has been imported to the end
 */
export function exportMap(team: TeamView, options: ExportOptions): string {
  const { limits, names, aliasSalt, translate, language, format } = options;
  const whole = mapOfTeams({ teams: [team], since: null, names: 'shown', translate });
  const kept = new Set(whole.acts.filter((act) => isWithin(act, limits)).map(({ id }) => id));
  const part = { ...team, evidence: team.evidence.filter(({ id }) => kept.has(id)) };
  const draw = (as: 'shown' | 'hidden'): LeadershipMap => ({
    ...mapOfTeams({ teams: [part], since: limits.since, names: as, translate, aliasSalt }),
    until: limits.until !== null && limits.until < whole.until ? limits.until : whole.until,
  });
  const map = draw(names);
  if (format === 'html') return renderMapHtml(map, { translate, language });
  const { ground } = buildScene(whole, options.previous);
  const places = ground.kind === 'places' ? placesOf(draw('shown'), map, ground.places.wide) : null;
  const positions = layoutMap(map, places === null ? {} : { places });
  return renderMapSvg(map, positions, { translate, isStandalone: true });
}

/**
 * Labels by the ids of the map with names: their own, or neutral ones.
 *
 * @throws InputError `unknown-repository` when nothing has been imported to the end
 */
export function nameMap(
  team: TeamView,
  options: { names: 'shown' | 'hidden'; aliasSalt: string; translate: Translate },
): Record<string, string> {
  const shown = mapOfTeams({ ...options, teams: [team], since: null, names: 'shown' });
  const named = mapOfTeams({ ...options, teams: [team], since: null });
  return Object.fromEntries(pairNodes(shown, named).map(([node, { label }]) => [node.id, label]));
}

/** The places of nodes that have other ids where names are hidden. */
function placesOf(shown: LeadershipMap, map: LeadershipMap, { nodes }: MapPositions): MapPositions['nodes'] {
  return Object.fromEntries(
    pairNodes(shown, map).flatMap(([node, same]) => {
      const place = nodes[node.id];
      return place === undefined ? [] : [[same.id, place]];
    }),
  );
}

interface Node {
  id: string;
  label: string;
}

/** Two maps of the same acts list these in the same order, whatever people and areas are called in them. */
function pairNodes(a: LeadershipMap, b: LeadershipMap): [Node, Node][] {
  const nodes = new Map([...b.people, ...b.areas].map((node) => [node.id, node]));
  const same = new Map<string, Node>();
  for (const [index, act] of a.acts.entries()) {
    const twin = b.acts[index];
    if (twin === undefined) continue;
    pairIds([act.person, ...act.helped], [twin.person, ...twin.helped]);
    pairIds(act.areas, twin.areas);
  }
  return [...a.people, ...a.areas].flatMap((node): [Node, Node][] => {
    const other = same.get(node.id);
    return other === undefined ? [] : [[node, other]];
  });

  /** Areas whose neutral names are the same are one, and no pair. */
  function pairIds(ids: readonly string[], others: readonly string[]): void {
    if (ids.length !== others.length) return;
    for (const [index, id] of ids.entries()) {
      const other = nodes.get(others[index] ?? '');
      if (other !== undefined) same.set(id, other);
    }
  }
}
