import { forYou, type HelpInsight } from '../insights/forYou.ts';
import { tellHere, type Here } from '../insights/here.ts';
import type { Period } from '../insights/insight.ts';
import { findOpenings, type OpeningInsight } from '../insights/openings.ts';
import { openWarnings, type WarningInsight } from '../insights/openWarnings.ts';
import { waitingNow, type WaitingNow } from '../insights/waitingNow.ts';
import type { Person } from '../model/person.ts';
import type { Translate } from '../ports.ts';
import type { TeamView } from './loadTeam.ts';

/** What is there for one person at one moment. */
export interface TeamInsights {
  forYou: HelpInsight[];
  openings: OpeningInsight[];
  warnings: WarningInsight[];
  waiting: WaitingNow;
  /** About the given paths; null where none were given. */
  here: Here | null;
}

/**
 * Everything that needs no choosing: for the viewer, about open warnings and waits, and about the place they are at.
 * Without a viewer nothing is "for you".
 *
 * @returns null when it is not known how the repository stands: it has to be looked through anew.
 */
export function insightsOfTeam(options: {
  team: Pick<TeamView, 'evidence' | 'situation' | 'warningAnswers'>;
  viewer: Person | null;
  /** Of what was done for the viewer; what is open is open whenever it began. */
  period: Period;
  paths: readonly string[];
  translate: Translate;
}): TeamInsights | null {
  const { team, viewer, period, paths, translate } = options;
  const { situation, evidence, warningAnswers: answers } = team;
  if (situation === null) return null;
  const shared = { situation, evidence, answers, viewer, translate };
  const openings = viewer === null ? [] : findOpenings({ ...shared, viewer });
  return {
    forYou: viewer === null ? [] : forYou({ evidence, viewer, period, openings, translate }),
    openings,
    warnings: openWarnings({ situation, answers, paths, translate }),
    waiting: waitingNow(shared),
    here: paths.length === 0 ? null : tellHere({ ...shared, paths }),
  };
}
