import type { Person } from '../model/person.ts';
import { repositoryName } from '../model/repository.ts';
import type { Translate } from '../ports.ts';
import { buildMap } from '../map/buildMap.ts';
import type { LeadershipMap } from '../map/leadershipMap.ts';
import { knownUpTo } from './knownUpTo.ts';
import type { TeamView } from './loadTeam.ts';

/**
 * The leadership map of one or more repositories together.
 *
 * @param options.since ISO instant: only acts at or after it; null for the whole history
 * @throws InputError `unknown-repository` when no import of any of them has finished
 */
export function mapOfTeams(options: {
  teams: readonly TeamView[];
  since: string | null;
  names: 'shown' | 'hidden';
  /** A secret that goes into neutral names, so that nobody can work them out from a list of logins. */
  aliasSalt?: string;
  /** More people who get a neutral name (see `MapInput`). */
  otherPeople?: readonly Person[];
  translate: Translate;
}): LeadershipMap {
  const { teams, since, names, translate } = options;
  const asOf = knownUpTo(teams);
  return buildMap({
    // One that was deleted and made anew is two repositories of one name.
    repositories: [...new Set(teams.map((team) => repositoryName(team.repository)))],
    evidence: teams
      .flatMap((team) => team.evidence)
      .filter((item) => since === null || Date.parse(item.at) >= Date.parse(since)),
    coverage: teams.flatMap((team) => team.coverage ?? []),
    asOf,
    since,
    translate,
    names,
    otherNames: teams.flatMap(({ situation }) => [
      ...(situation?.peers ?? []).map(({ person }) => person.login),
      ...(situation?.otherNames ?? []),
    ]),
    ...(options.aliasSalt === undefined ? {} : { aliasSalt: options.aliasSalt }),
    ...(options.otherPeople === undefined ? {} : { otherPeople: options.otherPeople }),
  });
}
