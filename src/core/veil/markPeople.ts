import type { Fact } from '../model/evidence.ts';

/** Arguments of facts that hold a login; whoever is not on the map has no alias there. */
const PERSON_ARGUMENTS = new Set(['login', 'person', 'actor', 'author', 'reviewer', 'asker', 'by', 'name']);

/** `@` marks the login as one, so that the veil gives an alias to those who have one. */
export function markPeople(fact: Fact): Fact {
  const args = Object.entries(fact.args).map(([name, value]): [string, string | number] =>
    PERSON_ARGUMENTS.has(name) && typeof value === 'string' ? [name, `@${value.replace(/^@/, '')}`] : [name, value],
  );
  return { ...fact, args: Object.fromEntries(args) };
}
