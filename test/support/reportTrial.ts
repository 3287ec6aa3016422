import { reportOfTeams, type ReportTeamView } from '../../src/core/engine/reportOfTeams.ts';
import type { Evidence } from '../../src/core/model/evidence.ts';
import type { RetroRecord } from '../../src/core/model/retro.ts';
import type { Situation } from '../../src/core/model/situation.ts';
import type { WarningAnswer } from '../../src/core/model/verdict.ts';
import type { Report, ReportSection } from '../../src/core/report/report.ts';
import { englishTranslate as translate } from '../../src/core/text/englishTranslate.ts';
import { buildRepository, buildTeamView, hoursAfter, START_ISO } from './builders.ts';
import {
  buildPeer,
  buildPullRow,
  buildQuestion,
  buildSituation,
  buildWait,
  buildWarning,
} from './situationBuilders.ts';
import { buildCoverage, inventTeam } from '../unit/map/inventedTeam.ts';

/** A retro in which nothing was open. */
export const NO_RETRO: RetroRecord = { until: '2024-03-05', warnings: [], waits: [], questions: [] };

/** A team as a report is made from it. */
export function viewTeam(
  evidence: Evidence[],
  situation: Situation | null,
  last: RetroRecord | null = null,
): ReportTeamView {
  const team = buildTeamView({
    repository: buildRepository({ owner: 'wubb' }),
    evidence,
    coverage: buildCoverage(),
    asOf: hoursAfter(24 * 100),
    situation,
  });
  return { key: 1, team, last, whoTakesPart: 'everybody' };
}

interface ReportOptions {
  evidence?: Evidence[];
  situation?: Partial<Situation>;
  last?: RetroRecord | null;
  answers?: WarningAnswer[];
  names?: 'shown' | 'hidden';
  from?: string | null;
  until?: string | null;
}

/** A report about these acts and this situation, of which mira, jonas and edda are the peers. */
export function makeReport(options: ReportOptions = {}): Report {
  const { evidence = [], situation = {}, last = null, answers = [] } = options;
  const { names = 'shown', from = START_ISO, until = null } = options;
  const people = ['mira', 'jonas', 'edda'].map((login) => buildPeer(login));
  const { team, ...rest } = viewTeam(evidence, buildSituation({ peers: people, ...situation }), last);
  return reportOfTeams({
    teams: [{ ...rest, team: { ...team, warningAnswers: answers } }],
    start: { from, notes: [] },
    until,
    names,
    aliasSalt: 'salt',
    translate,
  });
}

/** What a section says, item by item. */
export function textsOf(one: Report, key: ReportSection['key']): string[] {
  return one.sections.find((section) => section.key === key)?.items.map(({ text }) => text) ?? [];
}

/** More of everything than a report has room for. */
export const FULL_TEAM = {
  evidence: inventTeam(),
  situation: {
    waits: [1, 2, 3, 4, 5, 6].map((number) =>
      buildWait({ thread: { kind: 'pull', number, title: 'Keep the lamp lit', url: 'https://github.com/a/b/pull/1' } }),
    ),
    warnings: [1, 2, 3, 4, 5, 6].map((index) => buildWarning({ evidenceId: `warning-${String(index)}` })),
    questions: [1, 2, 3, 4, 5].map((day) => buildQuestion({ at: hoursAfter(24 * day) })),
    pulls: [buildPullRow(), buildPullRow({ number: 2, hasHumanReview: false, reviewers: [] })],
  },
} satisfies ReportOptions;
