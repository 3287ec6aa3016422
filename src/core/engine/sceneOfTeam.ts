import { describeArea } from '../insights/area.ts';
import { isTeam } from '../insights/guards.ts';
import { renderMessage } from '../text/message.ts';
import { daysUpTo, YEAR_DAYS } from '../insights/periods.ts';
import { buildScene } from '../map/buildScene.ts';
import type { LeadershipMap } from '../map/leadershipMap.ts';
import type { AreaNote, MapPlaces, SceneOf } from '../map/mapScene.ts';
import type { Translate } from '../ports.ts';
import { inertLine } from '../text/inertText.ts';
import type { TeamView } from './loadTeam.ts';
import { mapOfTeams } from './mapOfTeams.ts';

/**
 * The interactive map of a team, with what the last year shows of its areas.
 *
 * @throws InputError `unknown-repository` when nothing has been imported to the end
 */
export function sceneOfTeam(
  team: TeamView,
  { previous, translate }: { previous: MapPlaces | null; translate: Translate },
): SceneOf<LeadershipMap> {
  const map = mapOfTeams({ teams: [team], since: null, names: 'shown', translate });
  return buildScene(map, previous, noteAreas(team, map, translate));
}

/** Nothing where there is no team to speak of; of each area only what its guards allow (insights/area.ts). */
function noteAreas(team: TeamView, map: LeadershipMap, translate: Translate): AreaNote[] {
  const { situation, asOf, evidence, coverage } = team;
  if (situation === null || asOf === null || !isTeam(situation)) return [];
  const ids = new Map(map.areas.map(({ id, label }) => [label, id]));
  const names = [...new Set(evidence.flatMap(({ area }) => area))];
  return names.flatMap((name) => {
    const area = ids.get(inertLine(name));
    if (area === undefined) return [];
    const leavesOut = coverage?.leavesOut === true;
    const options = { evidence, pulls: situation.pulls, period: daysUpTo(asOf, YEAR_DAYS), leavesOut, translate };
    return describeArea(name, { ...options, knownFrom: coverage?.from ?? null }).map((insight) => ({
      area,
      topic: insight.topic,
      text: renderMessage(insight.sentence, translate),
      questions: [insight.asLead, insight.asProfessional].flatMap((question) =>
        question === null ? [] : [renderMessage(question, translate)],
      ),
    }));
  });
}
