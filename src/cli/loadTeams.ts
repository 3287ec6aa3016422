import { loadTeam, type TeamView } from '../core/engine/loadTeam.ts';
import { InputError } from '../core/errors.ts';
import { repositoryName } from '../core/model/repository.ts';
import type { Person } from '../core/model/person.ts';
import type { Situation } from '../core/model/situation.ts';
import type { Store } from '../core/store/store.ts';
import { chooseRepositories } from './database.ts';
import { printTeams, type PrintedTeam } from './hiddenNames.ts';
import { tellParticipation } from './tellParticipation.ts';

/** A repository of which it is known how it stands. */
export type KnownTeam = TeamView & { situation: Situation };

/**
 * The repositories that a command speaks of, with how each stands, and without names where those are to be hidden; says
 * on stderr where not everybody is shown.
 *
 * @param options.since as for `chooseRepositories`
 * @throws InputError `unknown-repository`; `bad-date`; `not-looked-through` when one was last looked through by an older version.
 */
export function loadKnownTeams(
  store: Store,
  { repo, since = null, isHidden }: { repo: string | undefined; since?: string | null; isHidden: boolean },
): PrintedTeam<KnownTeam>[] {
  const teams = chooseRepositories(store, repo, since).flatMap(({ key }): KnownTeam[] => {
    const team = loadTeam(store, key);
    if (team === null) return [];
    const { situation } = team;
    if (situation === null)
      throw new InputError(
        'not-looked-through',
        `It is not known yet what is open in ${repositoryName(team.repository)}: an older version looked through it. Import or mine it again.`,
      );
    return [{ ...team, situation }];
  });
  tellParticipation(teams);
  return printTeams(teams, isHidden);
}

/** @throws InputError `unknown-person` when nobody has said who is at this machine. */
export function requireViewer({ viewer }: KnownTeam): Person {
  if (viewer !== null) return viewer;
  throw new InputError(
    'unknown-person',
    'Nobody has said who is at this machine. Say it with "peer-leadership whoami --me LOGIN --db FILE".',
  );
}
