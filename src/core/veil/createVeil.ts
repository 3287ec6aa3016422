import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import { personKey } from '../people/humans.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { dealNames, keepNames } from './aliases.ts';
import { createNameFinder } from './nameFinder.ts';
import { personNodeId } from './personNodeId.ts';

/**
 * Everything foreign that reaches a face with hidden names goes through here, so that hiding them is one decision in
 * one place: nothing behind the veil has ever seen a login.
 */
export interface Veil {
  areNamesHidden: boolean;
  person(person: Person): { id: string; label: string };
  /** Foreign text on one line, inert, names masked. */
  line(text: string): string;
  /** `owner/name`; without its owner, who may be a person, when names are hidden. */
  repository(name: string): string;
  url(url: string | null): string | null;
  number(number: number): string;
  /** Evidence and review keys are hashes of public ids: anybody could look up whose they are. */
  key(kind: 'act' | 'group', key: string): string;
}

/** Names as they are; whoever was renamed is called as they were called last. */
export function createOpenVeil(evidence: readonly Evidence[]): Veil {
  const logins = newestLogins(evidence);
  return {
    areNamesHidden: false,
    person: (person) => ({
      id: personNodeId(person),
      label: inertLine(logins.get(personKey(person)) ?? person.login) || '?',
    }),
    line: inertLine,
    repository: inertLine,
    url: safeUrl,
    number: String,
    key: (_, key) => inertLine(key),
  };
}

function newestLogins(evidence: readonly Evidence[]): Map<string, string> {
  const logins = new Map<string, { login: string; at: number }>();
  for (const item of evidence) {
    const at = Date.parse(item.at);
    for (const person of [item.actor, ...item.beneficiaries]) {
      const known = logins.get(personKey(person));
      if (known === undefined || at > known.at || (at === known.at && person.login < known.login)) {
        logins.set(personKey(person), { login: person.login, at });
      }
    }
  }
  return new Map([...logins].map(([key, { login }]) => [key, login]));
}

/**
 * `away`: for what leaves the machine. Nothing leads to a name in one step: no address, number, commit or id stays, and
 * names are dealt out anew with every secret. `here`: for one's own screen, at which others may look. Addresses, numbers
 * and ids stay, since they are followed on purpose (an address that holds a name does not), and a secret that is kept
 * gives names that stay.
 */
export type VeilReach = 'away' | 'here';

export interface HiddenPeople {
  /** Everybody who gets a neutral name. */
  people: readonly Person[];
  /** Logins and full names of others, whom people's words may name: taken out. */
  otherNames?: readonly string[];
  /** A secret: without it, whoever has the list of logins could work out who is who. */
  aliasSalt: string;
  reach: VeilReach;
}

export function createClosedVeil({ people, otherNames = [], aliasSalt, reach }: HiddenPeople): Veil {
  const keys = people.map(personKey);
  const aliases =
    reach === 'here'
      ? keepNames(keys, aliasSalt)
      : dealNames(keys, aliasSalt, [...people.map(({ login }) => login), ...otherNames]);
  const aliasOf = (person: Person): string => aliases.get(personKey(person)) ?? 'Peer';
  const names = createNameFinder(new Map(people.map((person) => [person.login, aliasOf(person)])), otherNames);
  const line = (text: string): string => {
    const masked = names.replace(inertLine(text).replace(ADDRESS, '…')).replace(MENTION, '@…');
    return reach === 'here' ? masked : masked.replace(THREAD_NUMBER, '#…').replace(COMMIT, '…');
  };
  const shared = {
    areNamesHidden: true,
    person: (person: Person) => ({
      id: `person:${aliasOf(person).toLowerCase().replaceAll(' ', '-')}`,
      label: aliasOf(person),
    }),
    line,
    repository: (name: string) => line(name.split('/').at(-1) ?? name),
  };
  if (reach === 'away') return { ...shared, url: () => null, number: () => '…', key: createKeyDealer() };
  return {
    ...shared,
    url: (url) => (url === null || names.isNamed(decode(url)) ? null : safeUrl(url)),
    number: String,
    key: (_, key) => key,
  };
}

const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/\S+|\bwww\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+/giu;
const MENTION = /@[\p{L}\p{N}][\p{L}\p{N}-]*/gu;
const THREAD_NUMBER = /(?:#|\bGH-)\d+/gu;
const COMMIT = /\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/gu;

/** Keys that say nothing, in the order in which they are asked for. */
function createKeyDealer(): Veil['key'] {
  const keys = { act: new Map<string, string>(), group: new Map<string, string>() };
  return (kind, key) => {
    const alias = keys[kind].get(key) ?? `${kind}-${String(keys[kind].size + 1)}`;
    keys[kind].set(key, alias);
    return alias;
  };
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
