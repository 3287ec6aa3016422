import type { Person } from '../model/person.ts';
import { inertLine } from '../text/inertText.ts';

/** What a person is called inside a map that shows names; the same after a rename of the account. */
export function personNodeId(person: Person): string {
  return `person:${inertLine(person.id === null ? person.login.toLowerCase() : String(person.id))}`;
}
