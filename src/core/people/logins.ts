import type { History } from '../model/history.ts';
import type { Person } from '../model/person.ts';

/** Finds the account behind a login (any case) that did something in the history; null for others. */
export function buildLoginFinder(history: History): (login: string) => Person | null {
  const known = new Map<string, Person>();
  const add = (person: Person | null): void => {
    if (person) known.set(person.login.toLowerCase(), person);
  };
  for (const thread of history.threads) {
    add(thread.author);
    for (const event of thread.events) add(event.actor);
  }
  for (const { login, person } of history.aliases ?? []) known.set(login.toLowerCase(), person);
  return (login) => known.get(login.toLowerCase()) ?? null;
}
