import { isShownByDefault } from '../model/evidence.ts';
import { EVIDENCE_LEVELS } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import { repositoryName, type Repository } from '../model/repository.ts';
import { findAccount } from '../people/findAccount.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import type { Veil } from '../veil/createVeil.ts';
import { createTeamVeil, peopleOf, veilTeam } from '../veil/veilTeam.ts';
import { loadTeam, type TeamView } from './loadTeam.ts';

/** A team as the screens of this machine may show it. */
export interface ShownTeam extends TeamView {
  /** What the repository is called there. */
  title: string;
  /** To ask for it again. */
  address: Repository;
  /** A path or another word from this machine, as the team has it. */
  line: (text: string) => string;
}

/** A team of which names are hidden: the one that is shown, and what it is made of. */
interface HiddenTeam {
  /** With evidence of every level. */
  known: TeamView;
  veil: Veil;
  shown: TeamView;
}

/**
 * What is known of one repository, as it may be shown on this machine: with names, or behind the veil.
 *
 * @param aliasSalt the machine's secret for neutral names; null: names are shown
 */
export function showTeam(store: Store, key: RepositoryKey, aliasSalt: string | null): ShownTeam | null {
  if (aliasSalt === null) {
    const team = loadTeam(store, key);
    if (team === null) return null;
    const { repository } = team;
    return { ...team, title: repositoryName(repository), address: repository, line: (text) => text };
  }
  const hidden = hideTeam(store, key, aliasSalt);
  if (hidden === null) return null;
  const { known, shown } = hidden;
  return {
    ...shown,
    title: shown.repository.name,
    address: known.repository,
    line: (text) => hidden.veil.line(text),
    evidence: shown.evidence.filter(({ level, isConfirmed }) => isConfirmed === true || isShownByDefault(level)),
  };
}

/** Behind one veil for every face: who gets which name hangs on everybody of whom anything is known, at any level. */
export function hideTeam(store: Store, key: RepositoryKey, aliasSalt: string): HiddenTeam | null {
  const known = loadTeam(store, key, { levels: EVIDENCE_LEVELS });
  if (known === null) return null;
  const options = { people: peopleOf(known), aliasSalt, reach: 'here' } as const;
  const veil = createTeamVeil(known, options);
  return { known, veil, shown: veilTeam(known, options, veil) };
}

/**
 * Whose name it is: a neutral one where names are hidden, else the login of somebody in the history.
 *
 * @throws InputError `unknown-person`
 */
export function findPerson(
  store: Store,
  key: RepositoryKey,
  options: { name: string; aliasSalt: string | null },
): Person {
  const { name, aliasSalt } = options;
  const hidden = aliasSalt === null ? null : hideTeam(store, key, aliasSalt);
  const person = hidden && peopleOf(hidden.known).find((one) => hidden.veil.person(one).label === name);
  return person ?? findAccount(store.iterateThreads(key), name);
}
