import type { TeamView } from '../../core/engine/loadTeam.ts';
import type { Person } from '../../core/model/person.ts';
import { personKey } from '../../core/people/humans.ts';

/** Everybody whom the evidence names and who is a peer now, each once, by name. Whoever is left out is not among them. */
export function peopleOfTeam({ evidence, situation }: Pick<TeamView, 'evidence' | 'situation'>): Person[] {
  const known = [
    ...evidence.flatMap(({ actor, beneficiaries }) => [actor, ...beneficiaries]),
    ...(situation?.peers.map(({ person }) => person) ?? []),
  ];
  const people = new Map(known.map((person) => [personKey(person), person]));
  return [...people.values()].toSorted((a, b) => a.login.localeCompare(b.login));
}
