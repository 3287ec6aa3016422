import type { Evidence, Fact } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import { inertLine, inertText } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { hashText } from '../text/hashText.ts';
import type { MapInput } from './mapInput.ts';
import { personNodeId } from './nodeIds.ts';

/** What a veil must know: who there is to be hidden, and whether. */
export type VeilInput = Pick<MapInput, 'evidence' | 'names' | 'otherPeople' | 'otherLogins' | 'aliasSalt'>;

/**
 * Everything that reaches the map from outside goes through here, so that hiding names is one decision in
 * one place: nothing behind the veil has ever seen a login, an address or a thread number.
 */
export interface Veil {
  areNamesHidden: boolean;
  person(person: Person): { id: string; label: string };
  /** Foreign text on one line, inert, names masked. */
  line(text: string): string;
  /** `owner/name`; without its owner, who may be a person, when names are hidden. */
  repository(name: string): string;
  url(url: string | null): string | null;
  /** Evidence and review keys are hashes of public ids: anybody could look up whose they are. */
  key(kind: 'act' | 'group', key: string): string;
}

/** Arguments of facts that hold a login; whoever is not on the map has no alias there. */
const PERSON_ARGUMENTS = new Set(['login', 'person', 'actor', 'author', 'reviewer', 'asker', 'by', 'name']);

/** `@` marks the login as one, so that the veil gives an alias to those who have one. */
export function markPeople(fact: Fact): Fact {
  const args = Object.entries(fact.args).map(([name, value]): [string, string | number] =>
    PERSON_ARGUMENTS.has(name) && typeof value === 'string' ? [name, `@${value.replace(/^@/, '')}`] : [name, value],
  );
  return { ...fact, args: Object.fromEntries(args) };
}

/** The identity of an account; its login where the source has no numeric id. */
function personKey(person: Person): string {
  return person.id === null ? person.login.toLowerCase() : String(person.id);
}

export function createVeil(input: VeilInput): Veil {
  return input.names === 'shown' ? createOpenVeil(input.evidence) : createClosedVeil(input);
}

/** Names of renamed accounts: the newest login of each. */
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

function createOpenVeil(evidence: readonly Evidence[]): Veil {
  const logins = newestLogins(evidence);
  return {
    areNamesHidden: false,
    person: (person) => {
      const key = personKey(person);
      return { id: personNodeId(person), label: inertLine(logins.get(key) ?? person.login) || '?' };
    },
    line: inertLine,
    repository: inertLine,
    url: safeUrl,
    key: (_, key) => inertLine(key),
  };
}

function createClosedVeil(input: VeilInput): Veil {
  const people = [
    ...input.evidence.flatMap((item) => [item.actor, ...item.beneficiaries]),
    ...(input.otherPeople ?? []),
  ];
  const aliases = nameByHash([...new Set(people.map(personKey))], input.aliasSalt ?? '');
  const aliasOf = (person: Person): string => aliases.get(personKey(person)) ?? 'Peer';
  const mask = createMask(
    new Map([
      ...(input.otherLogins ?? []).map((login): [string, string] => [login, '…']),
      ...people.map((person): [string, string] => [person.login, aliasOf(person)]),
    ]),
  );
  const line = (text: string): string => mask(inertText(text)).replace(/\s+/gu, ' ').trim();
  const keys = { act: new Map<string, string>(), group: new Map<string, string>() };
  return {
    areNamesHidden: true,
    person: (person) => ({ id: `person:${aliasOf(person).toLowerCase().replace(' ', '-')}`, label: aliasOf(person) }),
    line,
    repository: (name) => line(name.split('/').at(-1) ?? name),
    url: () => null,
    key: (kind, key) => {
      const alias = keys[kind].get(key) ?? `${kind}-${String(keys[kind].size + 1)}`;
      keys[kind].set(key, alias);
      return alias;
    },
  };
}

/** "Peer A", "Peer B", … in an order that has nothing to do with what anybody did. */
function nameByHash(keys: readonly string[], salt: string): Map<string, string> {
  const order = keys
    .map((key) => ({ key, hash: hashText(`${salt}\n${key}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return new Map(order.map(({ key }, index) => [key, `Peer ${letters(index)}`]));
}

/** 0 → A, 25 → Z, 26 → AA: as spreadsheets name columns. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/\S+|\bwww\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+/giu;
const MENTION = /@[\p{L}\p{N}][\p{L}\p{N}-]*/gu;
const THREAD_NUMBER = /(?:#|\bGH-)\d+/gu;
const COMMIT = /\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/gu;
/** What a shorter login stands for would be masked in half of all words. */
const LONG_LOGIN = 5;

/**
 * Replaces known logins, whatever their case, by their alias (long ones inside words too: branch and file
 * names carry them), and takes out what leads to a name in one step: addresses, other mentions, thread
 * numbers, commits.
 */
function createMask(aliasByLogin: ReadonlyMap<string, string>): (text: string) => string {
  const aliases = new Map([...aliasByLogin].map(([login, alias]) => [inertLine(login).toLowerCase(), alias]));
  const patterns = [...aliases.keys()]
    .filter((login) => login !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((login) => {
      const escaped = login.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      return login.length >= LONG_LOGIN ? `@?${escaped}` : `(?<![\\p{L}\\p{N}])@?${escaped}(?![\\p{L}\\p{N}])`;
    });
  const known = patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'giu');
  return (text) => {
    const withoutAddresses = text.replace(ADDRESS, '…');
    const withAliases =
      known === null
        ? withoutAddresses
        : withoutAddresses.replace(known, (match) =>
            isClearlyALogin(match) ? (aliases.get(match.replace('@', '').toLowerCase()) ?? '…') : '…',
          );
    return withAliases.replace(MENTION, '@…').replace(THREAD_NUMBER, '#…').replace(COMMIT, '…');
  };
}

/** "will" may be a login or a word; an alias in its place would give the login away. */
function isClearlyALogin(match: string): boolean {
  return /[@\d-]/u.test(match);
}
