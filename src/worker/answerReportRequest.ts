import { findReportStart } from '../core/engine/findReportStart.ts';
import { loadForReport, rememberReport, reportOfTeams, type ReportTeamView } from '../core/engine/reportOfTeams.ts';
import { hideTeam } from '../core/engine/showTeam.ts';
import { StoreError } from '../core/errors.ts';
import { listMilestones } from '../core/report/milestoneStart.ts';
import { renderReportHtml } from '../core/report/renderReportHtml.tsx';
import { renderReportMarkdown } from '../core/report/renderReportMarkdown.ts';
import type { RepositoryKey, Store } from '../core/store/store.ts';
import { dayOf } from '../core/text/day.ts';
import { inertLine } from '../core/text/inertText.ts';
import type { WorkerCall } from '../protocol/workerRequests.ts';
import type { WorkerResult } from '../protocol/workerResults.ts';
import type { WorkerTools } from './workerTools.ts';
import { say } from '../core/text/message.ts';

type ReportTask = 'find-report-starts' | 'render-report' | 'mark-retro-done' | 'undo-retro-done';
type ReportTools = Pick<WorkerTools, 'library' | 'translate' | 'language'>;

/**
 * Writes the retro report of one repository, and keeps that a retro was held.
 *
 * @throws StoreError, InputError
 */
export function answerReportRequest(
  request: Extract<WorkerCall, { type: ReportTask }>,
  tools: ReportTools,
): Promise<WorkerResult<ReportTask>> {
  return tools.library.use<WorkerResult<ReportTask>>(request.repository, (store, key) => {
    const teams = loadForReport(store, [key], null);
    switch (request.type) {
      case 'find-report-starts':
        return { last: teams[0]?.last?.until ?? null, milestones: nameMilestones(store, key, tools.library.aliasSalt) };
      case 'render-report':
        return renderReport({ store, key, teams, request, tools });
      case 'mark-retro-done': {
        const until = dayOf(asOfTeam(teams));
        const replaced = store.retros(key).find((record) => record.until === until) ?? null;
        rememberReport(store, teams);
        return { until, replaced };
      }
      case 'undo-retro-done':
        if (request.replaced === null) store.removeRetro(key, request.until);
        else store.putRetro(key, request.replaced);
        return null;
    }
  });
}

/** Each with what it is called on this machine's screen: a milestone may bear somebody's name. */
function nameMilestones(
  store: Store,
  key: RepositoryKey,
  aliasSalt: string | null,
): WorkerResult<'find-report-starts'>['milestones'] {
  const veil = aliasSalt === null ? null : (hideTeam(store, key, aliasSalt)?.veil ?? null);
  return listMilestones(store.iterateThreads(key)).map((one) => ({
    ...one,
    label: veil === null ? inertLine(one.name) : veil.line(one.name),
  }));
}

function renderReport(options: {
  store: Store;
  key: RepositoryKey;
  teams: ReportTeamView[];
  request: Extract<WorkerCall, { type: 'render-report' }>;
  tools: ReportTools;
}): WorkerResult<'render-report'> {
  const { store, key, teams, request, tools } = options;
  const { aliasSalt } = request;
  // Where names are hidden here, they are in what leaves here, too.
  const names = tools.library.aliasSalt === null ? request.names : 'hidden';
  const { translate, language } = tools;
  const start = findReportStart(store, teams, request.since);
  const report = reportOfTeams({ teams, start, until: null, names, aliasSalt, translate });
  return {
    title: report.title,
    markdown: renderReportMarkdown(report, translate),
    html: renderReportHtml(report, { translate, language }),
    isPrivate: store.miningState(key)?.isPrivate ?? null,
  };
}

function asOfTeam(teams: readonly ReportTeamView[]): string {
  const asOf = teams[0]?.team.asOf ?? null;
  if (asOf !== null) return asOf;
  throw new StoreError('missing', say('The database no longer holds this repository. Import or mine it again.'));
}
