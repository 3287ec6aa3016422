import type { ActTexts } from '../map/leadershipMap.ts';
import type { Translate } from '../ports.ts';
import type { TeamView } from './loadTeam.ts';
import { mapOfTeams } from './mapOfTeams.ts';

/**
 * What is to be read of acts of the map beside their outline; those that are not there any more are left out.
 *
 * @param ids of the acts
 * @throws InputError `unknown-repository` when nothing has been imported to the end
 */
export function tellActs(
  team: TeamView,
  { ids, translate }: { ids: readonly string[]; translate: Translate },
): ActTexts[] {
  const wanted = new Set(ids);
  const evidence = team.evidence.filter(({ id }) => wanted.has(id));
  const { acts } = mapOfTeams({ teams: [{ ...team, evidence }], since: null, names: 'shown', translate });
  return acts.map(({ id, facts, quote, thread: { title, url } }) => ({ id, facts, quote, thread: { title, url } }));
}
