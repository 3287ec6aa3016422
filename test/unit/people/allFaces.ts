import { insightsOfTeam } from '../../../src/core/engine/insightsOfTeam.ts';
import type { TeamView } from '../../../src/core/engine/loadTeam.ts';
import { mapOfTeams } from '../../../src/core/engine/mapOfTeams.ts';
import { mirrorOfTeam } from '../../../src/core/engine/mirrorOfTeam.ts';
import { reportOfTeams } from '../../../src/core/engine/reportOfTeams.ts';
import { sceneOfTeam } from '../../../src/core/engine/sceneOfTeam.ts';
import { tellStory } from '../../../src/core/insights/evidenceStory.ts';
import { daysUpTo } from '../../../src/core/insights/periods.ts';
import { profileTeam } from '../../../src/core/insights/teamProfile.ts';
import { layoutMap } from '../../../src/core/map/layoutMap.ts';
import { renderMapHtml } from '../../../src/core/map/renderMapHtml.tsx';
import { renderMapJson } from '../../../src/core/map/renderMapJson.ts';
import { renderMapSvg } from '../../../src/core/map/renderMapSvg.tsx';
import { renderMapText } from '../../../src/core/map/renderMapText.ts';
import type { RetroRecord } from '../../../src/core/model/retro.ts';
import { formatEvidence } from '../../../src/core/report/formatEvidence.ts';
import { renderMirrorJson, renderPersonJson, renderTeamJson } from '../../../src/core/report/insightJson.ts';
import { renderPersonText, renderTeamText } from '../../../src/core/report/insightText.ts';
import { renderReportHtml } from '../../../src/core/report/renderReportHtml.tsx';
import { renderReportMarkdown } from '../../../src/core/report/renderReportMarkdown.ts';
import { toInsightJson } from '../../../src/core/report/toInsightJson.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';

const NAMES = ['shown', 'hidden'] as const;

/**
 * Everything that anybody can be shown of a team, or hand on of it, by what it is: people, pairs, areas and the team,
 * what is for the viewer, open or waiting, the mirror, the story of each act, the report, the map, and the exports.
 */
export function allFacesOf(team: TeamView, last: RetroRecord | null = null): Map<string, string> {
  const { evidence, viewer } = team;
  const asOf = team.asOf ?? '';
  const period = daysUpTo(asOf, 120);
  const json = (value: unknown): string => JSON.stringify(toInsightJson(value, translate), null, 1);
  const text = { translate, width: 90, isColour: false, repository: 'tide-team/lighthouse', coverage: team.coverage };
  const profile = profileTeam(team, { period, translate });
  const mirror = mirrorOfTeam({ team, since: period.from, translate });
  const faces = new Map([
    ['team text', renderTeamText(profile, text)],
    ['team json', renderTeamJson(profile, text)],
    ['people text', profile.people.map((person) => renderPersonText(person, text)).join('\n')],
    ['people json', profile.people.map((person) => renderPersonJson(person, text)).join('\n')],
    ['insights', json(insightsOfTeam({ team, viewer, period, paths: ['storage/', 'net/peer.ts'], translate }))],
    ['scene', JSON.stringify(sceneOfTeam(team, { previous: null, translate }), null, 1)],
    ['stories', json(evidence.map((act) => tellStory({ evidence: act, thread: null, viewer, translate })))],
    ...(['jsonl', 'json', 'csv'] as const).map(
      (format) => [format, formatEvidence(evidence, format, translate)] as const,
    ),
  ]);
  const own = viewer === null ? undefined : profile.people.find(({ person }) => person.login === viewer.login);
  if (mirror !== null && own !== undefined) faces.set('mirror', renderMirrorJson(mirror, own, text));
  for (const names of NAMES) {
    const map = mapOfTeams({ teams: [team], since: null, names, aliasSalt: 'salt', translate });
    faces.set(`map ${names}`, renderMapJson(map));
    faces.set(`map text ${names}`, renderMapText(map, { translate, width: 80, isColour: false }));
    faces.set(`map html ${names}`, renderMapHtml(map, { translate }));
    faces.set(`map svg ${names}`, renderMapSvg(map, layoutMap(map), { translate, isStandalone: true }));
    const report = reportOfTeams({
      teams: [{ key: 1, team, last, whoTakesPart: 'them' }],
      start: { from: period.from, notes: [] },
      until: null,
      names,
      aliasSalt: 'salt',
      translate,
    });
    faces.set(`report ${names}`, renderReportMarkdown(report, translate));
    faces.set(`report html ${names}`, renderReportHtml(report, { translate }));
  }
  return faces;
}
