import { lookIntoClone } from '../core/engine/lookIntoClone.ts';
import { listMerges, mergePeople } from '../core/engine/mergePeople.ts';
import { suggestViewer } from '../core/engine/suggestViewer.ts';
import { insightsOfTeam } from '../core/engine/insightsOfTeam.ts';
import { mirrorOfTeam } from '../core/engine/mirrorOfTeam.ts';
import type { LoadedTeam } from '../core/engine/rememberedTeam.ts';
import { findPerson, type ShownTeam } from '../core/engine/showTeam.ts';
import { readArchive } from '../core/sources/archive/readArchive.ts';
import { readSample } from '../core/sources/sample/readSample.ts';
import { answerMapRequest } from './answerMapRequest.ts';
import { answerModelRequest } from './answerModelRequest.ts';
import { answerReportRequest } from './answerReportRequest.ts';
import { answerVerdictRequest } from './answerVerdictRequest.ts';
import type { WorkerCall } from '../protocol/workerRequests.ts';
import type { WorkerResult, WorkerTask } from '../protocol/workerResults.ts';
import type { WorkerTools } from './workerTools.ts';

/**
 * Does what the extension host asked for.
 *
 * @throws SourceError, StoreError, InputError, GitHubError, CancelledError
 */
export async function answerRequest(request: WorkerCall, tools: WorkerTools): Promise<WorkerResult<WorkerTask>> {
  const { library, signal } = tools;
  switch (request.type) {
    case 'import-sample':
      return pickRepository(await library.importFrom(readSample(), tools));
    case 'import-backup':
      return pickRepository(await library.importFrom(readArchive({ path: request.path, signal }), tools));
    case 'mine': {
      const { apiUrl, owner, name } = request;
      const { repository, isUnchanged, isPrivate } = await library.mine({ ...tools, apiUrl, owner, name });
      return { repository, isUnchanged, isPrivate };
    }
    case 'look-into-clone':
      await library.use(request.repository, (store, key) =>
        lookIntoClone({ store, key, folder: request.folder, progress: tools.progress, signal }),
      );
      return null;
    case 'list-repositories':
      return library.list();
    case 'load-team': {
      const team = await library.load(request.repository);
      return team && forHost(team);
    }
    case 'load-story':
      return library.story(request.repository, request.evidenceId, tools.translate);
    case 'load-map':
    case 'tell-acts':
    case 'render-map-table':
    case 'export-map':
    case 'name-map':
      return answerMapRequest(request, tools);
    case 'find-report-starts':
    case 'render-report':
    case 'mark-retro-done':
    case 'undo-retro-done':
      return answerReportRequest(request, tools);
    case 'plan-model-reading':
    case 'read-with-model':
    case 'forget-model-readings':
    case 'look-through':
      return answerModelRequest(request, tools);
    case 'load-insights': {
      const team = await library.load(request.repository);
      return team === null ? null : findInsights(team, request, tools);
    }
    case 'load-mirror': {
      const team = await library.load(request.repository);
      return team && mirrorOfTeam({ team, since: request.since, translate: tools.translate });
    }
    case 'configure-people':
      library.configure(request.people);
      return null;
    case 'hide-names':
      library.hideNames(request.aliasSalt);
      return null;
    case 'find-person':
      return library.use(request.repository, (store, key) =>
        findPerson(store, key, { name: request.name, aliasSalt: library.aliasSalt }),
      );
    case 'list-people':
      return library.use(request.repository, listMerges);
    case 'merge-people':
      return library.use(request.repository, (store, key) =>
        mergePeople({ ...request, store, key, progress: tools.progress }),
      );
    case 'suggest-viewer':
      return library.use(request.repository, (store, key) => suggestViewer(store, key, request.email));
    default:
      return answerVerdictRequest(request, tools);
  }
}

/** The host asks by what the repository is really called, and shows its title. */
function forHost({ line: _, address, situation, ...team }: LoadedTeam): WorkerResult<'load-team'> {
  const peers = (situation?.peers ?? []).map(({ person }) => person);
  return { ...team, repository: address, peers, unread: situation?.unread ?? null };
}

function pickRepository({ repository }: WorkerResult<'import-sample'>): WorkerResult<'import-sample'> {
  return { repository };
}

function findInsights(
  team: ShownTeam,
  { since, paths }: Extract<WorkerCall, { type: 'load-insights' }>,
  { translate }: WorkerTools,
): WorkerResult<'load-insights'> {
  const { viewer } = team;
  const places = paths.map((path) => team.line(path));
  const found = insightsOfTeam({ team, viewer, period: { from: since, to: null }, paths: places, translate });
  return found === null ? null : { viewer, ...found };
}
