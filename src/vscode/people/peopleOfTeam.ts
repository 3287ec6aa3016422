import type { Person } from '../../core/model/person.ts';
import { personKey } from '../../core/people/humans.ts';
import type { ShownTeam } from '../teamModel.ts';

/** Everybody whom the evidence names and who is a peer now, each once, by name. Whoever is left out is not among them. */
export function peopleOfTeam({ evidence, peers }: Pick<ShownTeam, 'evidence' | 'peers'>): Person[] {
  const known = [...evidence.flatMap(({ actor, beneficiaries }) => [actor, ...beneficiaries]), ...peers];
  const people = new Map(known.map((person) => [personKey(person), person]));
  return [...people.values()].toSorted((a, b) => a.login.localeCompare(b.login));
}
