import { InputError } from '../errors.ts';
import { latestOf } from '../text/latestOf.ts';
import { say } from '../text/message.ts';
import { daysUpTo } from '../insights/periods.ts';
import { findMilestoneStart } from '../report/milestoneStart.ts';
import type { ReportSince } from '../report/reportSince.ts';
import type { Store } from '../store/store.ts';
import { inertLine, shorten } from '../text/inertText.ts';
import { startAtLast, type ReportStart, type ReportTeamView } from './reportOfTeams.ts';

const NAME_LENGTH = 80;

/**
 * Where a report begins that is to be since something.
 *
 * @throws InputError `bad-date` when there was no report before, or the history does not tell when it was
 */
export function findReportStart(store: Store, teams: readonly ReportTeamView[], since: ReportSince): ReportStart {
  switch (since.kind) {
    case 'last':
      return startAtLast(teams);
    case 'days':
      return startDaysBack(teams, since.days);
    case 'day':
      return { from: new Date(since.day).toISOString(), notes: [] };
    case 'tag':
      return startAtTag(since);
    case 'milestone': {
      const { start } = startAtMilestone(store, teams, since.name);
      if (start !== null) return start;
      throw new InputError(
        'bad-date',
        say('When work for the milestone "{name}" began is not in the history. Choose a day instead.', {
          name: shortName(since.name),
        }),
      );
    }
  }
}

/** @param tag.at ISO */
export function startAtTag({ name, at }: { name: string; at: string }): ReportStart {
  return { from: at, notes: [say('Since the tag {name} was made.', { name: shortName(name) })] };
}

/** Where work for a milestone began; `start` is null where no history says, `isThere` whether there is one of that name. */
export function startAtMilestone(
  store: Store,
  teams: readonly ReportTeamView[],
  name: string,
): { start: ReportStart | null; isThere: boolean } {
  const milestones = teams.map(({ key }) => findMilestoneStart(store.iterateThreads(key), name));
  const from = milestones
    .flatMap(({ at }) => at ?? [])
    .sort()
    .at(0);
  const isThere = milestones.some((milestone) => milestone.isThere);
  if (from === undefined) return { start: null, isThere };
  const note = say('Since the first thread was put into the milestone {name}.', { name: shortName(name) });
  return { start: { from, notes: [note] }, isThere };
}

function startDaysBack(teams: readonly ReportTeamView[], days: number): ReportStart {
  const asOf = latestOf(teams.map(({ team }) => team.asOf));
  return { from: asOf === null ? null : daysUpTo(asOf, days).from, notes: [] };
}

function shortName(name: string): string {
  return shorten(inertLine(name), NAME_LENGTH);
}
