import { exportMap, nameMap } from '../core/engine/exportMap.ts';
import type { TeamView } from '../core/engine/loadTeam.ts';
import { mapOfTeams } from '../core/engine/mapOfTeams.ts';
import { sceneOfTeam } from '../core/engine/sceneOfTeam.ts';
import { tellActs } from '../core/engine/tellActs.ts';
import { packScene } from '../core/map/packScene.ts';
import { renderMapTable } from '../core/map/renderMapTable.tsx';
import type { Translate } from '../core/ports.ts';
import type { WorkerCall } from '../protocol/workerRequests.ts';
import type { WorkerResult } from '../protocol/workerResults.ts';
import type { WorkerTools } from './workerTools.ts';

type MapTask = 'load-map' | 'tell-acts' | 'render-map-table' | 'export-map' | 'name-map';

/**
 * Draws the map of one repository. Null when nothing of it has been imported to the end.
 *
 * @throws StoreError
 */
export async function answerMapRequest(
  request: Extract<WorkerCall, { type: MapTask }>,
  { library, translate, language }: Pick<WorkerTools, 'library' | 'translate' | 'language'>,
): Promise<WorkerResult<MapTask>> {
  const team = await library.load(request.repository);
  if (!team?.asOf) return null;
  switch (request.type) {
    case 'load-map':
      return packScene(sceneOfTeam(team, { previous: request.previous, translate }));
    case 'tell-acts':
      return { acts: tellActs(team, { ids: request.acts, translate }) };
    case 'render-map-table':
      return { html: tableOf(team, translate) };
    case 'export-map':
      return { text: exportMap(team, { ...request, translate, language }) };
    case 'name-map':
      return { labels: nameMap(team, { ...request, translate }) };
  }
}

function tableOf(team: TeamView, translate: Translate): string {
  return renderMapTable(mapOfTeams({ teams: [team], since: null, names: 'shown', translate }), { translate });
}
