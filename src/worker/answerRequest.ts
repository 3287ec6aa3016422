import type { TeamLibrary } from '../core/engine/teamLibrary.ts';
import type { TeamView } from '../core/engine/loadTeam.ts';
import { mapOfTeams } from '../core/engine/mapOfTeams.ts';
import { renderMapHtml } from '../core/map/renderMapHtml.tsx';
import type { ReportProgress, Translate } from '../core/ports.ts';
import { readArchive } from '../core/sources/archive/readArchive.ts';
import { readSample } from '../core/sources/sample/readSample.ts';
import type { WorkerRequest, WorkerResult, WorkerTask } from '../protocol/workerMessages.ts';

/** What an answer is made with. */
export interface WorkerTools {
  library: TeamLibrary;
  translate: Translate;
  language: string;
  signal: AbortSignal;
  progress: ReportProgress;
}

/**
 * Does what the extension host asked for.
 *
 * @throws SourceError, StoreError, InputError, CancelledError
 */
export async function answerRequest(
  request: Exclude<WorkerRequest, { type: 'cancel' }>,
  tools: WorkerTools,
): Promise<WorkerResult<WorkerTask>> {
  const { library, signal } = tools;
  switch (request.type) {
    case 'import-sample':
      return pickRepository(await library.importFrom(readSample(), tools));
    case 'import-backup':
      return pickRepository(await library.importFrom(readArchive({ path: request.path, signal }), tools));
    case 'list-repositories':
      return library.list();
    case 'load-team':
      return library.load(request.repository);
    case 'render-map': {
      const team = await library.load(request.repository);
      return team?.asOf ? { html: renderTeam(team, tools) } : null;
    }
  }
}

function pickRepository({ repository }: WorkerResult<'import-sample'>): WorkerResult<'import-sample'> {
  return { repository };
}

function renderTeam(team: TeamView, { translate, language }: WorkerTools): string {
  const map = mapOfTeams({ teams: [team], since: null, names: 'shown', translate });
  return renderMapHtml(map, { translate, language });
}
