import type { Coverage } from '../model/coverage.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Situation } from '../model/situation.ts';
import type { Translate } from '../ports.ts';
import { describeArea, listAreas, type AreaInsight } from './area.ts';
import { isTeam } from './guards.ts';
import { isInPeriod } from './insight.ts';
import type { Message } from '../text/message.ts';
import { findPairs, type PairInsight } from './pairs.ts';
import { describePerson, listPeople, type PersonProfile } from './person.ts';
import { describeTeam, TOO_FEW_PEERS, type TeamInsight } from './team.ts';

/** What is known of one repository, as a face has loaded it. */
export interface TeamFacts {
  evidence: readonly Evidence[];
  coverage: Coverage | null;
  situation: Situation | null;
}

export interface ProfileOptions {
  period: { from: string; to: string };
  translate: Translate;
  /** False where thread numbers are hidden with the names. */
  isThreadNumbered?: boolean;
}

/** All that anybody may read of a team in a period. Every list is newest first. */
export interface TeamProfile {
  period: { from: string; to: string };
  /** Why nothing is said of a team; null: there is one. */
  tooFew: Message | null;
  team: TeamInsight[];
  areas: { area: string; insights: AreaInsight[] }[];
  pairs: PairInsight[];
  people: PersonProfile[];
}

/** Puts together what the evidence of a period shows of people, and, where there is a team, of pairs, areas and the team. */
export function profileTeam(facts: TeamFacts, options: ProfileOptions): TeamProfile {
  const { evidence, situation, coverage } = facts;
  const { period, translate } = options;
  const recent = evidence.filter(({ at }) => isInPeriod(at, period));
  const people = listPeople(recent)
    .map((person) => describePerson(person, { ...options, evidence: recent }))
    .toSorted((a, b) => newestMs(b) - newestMs(a));
  if (situation === null || !isTeam(situation)) {
    return { period, tooFew: TOO_FEW_PEERS, team: [], areas: [], pairs: [], people };
  }
  const knownFrom = coverage?.from ?? null;
  const { pulls } = situation;
  return {
    period,
    tooFew: null,
    team: describeTeam({ ...options, evidence, situation, knownFrom }),
    areas: listAreas({ evidence, pulls, period }).map((area) => ({
      area,
      insights: describeArea(area, { ...options, evidence, pulls, knownFrom, leavesOut: coverage?.leavesOut === true }),
    })),
    pairs: findPairs(recent, translate),
    people,
  };
}

/** What stands first of a person: their newest act that was not duty, else what was. */
function newestMs({ newest, duty }: PersonProfile): number {
  return Date.parse(newest?.at ?? duty?.at ?? '');
}
