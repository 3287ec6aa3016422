import type { History } from '../model/history.ts';
import type { Person } from '../model/person.ts';
import { personKey } from './humans.ts';
import type { TeamContext } from './teamContext.ts';

/** A name that git knows of, and an account whose commits bear it. */
export interface FullName {
  name: string;
  person: Person;
}

/** Under which names git knows the accounts of a history; one name may be of several accounts. */
export function fullNames(history: History, team: Pick<TeamContext, 'authorOfCommit'>): FullName[] {
  const names = new Map<string, FullName>();
  for (const thread of history.threads) {
    for (const event of thread.events) {
      const person = event.type === 'commit' ? team.authorOfCommit(event) : null;
      if (event.type !== 'commit' || person === null) continue;
      const { name } = event.author;
      names.set(`${personKey(person)} ${name}`, { name, person });
    }
  }
  return [...names.values()];
}
