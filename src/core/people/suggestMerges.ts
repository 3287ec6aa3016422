import type { CommitEvent } from '../model/event.ts';
import type { History } from '../model/history.ts';
import type { IdentityMerge } from '../model/people.ts';
import type { Person } from '../model/person.ts';
import { personOfNoreply } from './coAuthors.ts';
import { isHuman, personKey } from './humans.ts';
import { parseMailmap, type Mailmap } from './mailmap.ts';

/** More accounts than this under one address or name: it is a team's, or a common name. */
const MOST_ACCOUNTS = 3;

/** Accounts that a trait was seen with, by `personKey`. */
type Bearers = Map<string, Map<string, Person>>;

/**
 * Pairs of accounts that may be one person: git knows both under the same e-mail address (as the .mailmap has it) or
 * under the same full name. Never by how logins look. A person confirms or undoes each; what was said of a pair before
 * is not suggested again.
 *
 * @param history with the accounts as they are, not yet unified
 * @returns `to` is the account that was seen last
 */
export function suggestMerges(
  history: History,
  { mailmapText, said }: { mailmapText: string; said: readonly IdentityMerge[] },
): IdentityMerge[] {
  const traits = collectTraits(history, parseMailmap(mailmapText));
  const lastSeen = findLastSeen(history);
  const suggestions = new Map<string, IdentityMerge>();
  const closed = new Set(said.map(({ from, to }) => pairKey(from, to)));
  for (const [reason, bearers] of [
    ['same-address', traits.addresses],
    ['same-name', traits.names],
  ] as const) {
    for (const accounts of bearers.values()) {
      if (accounts.size < 2 || accounts.size > MOST_ACCOUNTS) continue;
      const [to, ...others] = [...accounts.values()].sort(
        (a, b) => (lastSeen.get(personKey(b)) ?? 0) - (lastSeen.get(personKey(a)) ?? 0) || (a.login < b.login ? -1 : 1),
      );
      if (to === undefined) continue;
      for (const from of others) {
        const key = pairKey(from, to);
        if (!closed.has(key) && !suggestions.has(key)) suggestions.set(key, { from, to, state: 'suggested', reason });
      }
    }
  }
  return [...suggestions.values()];
}

function pairKey(a: Person, b: Person): string {
  return [personKey(a), personKey(b)].sort().join(' ');
}

function collectTraits(history: History, mailmap: Mailmap): { addresses: Bearers; names: Bearers } {
  const addresses: Bearers = new Map();
  const names: Bearers = new Map();
  const note = (person: Person, commit: CommitEvent): void => {
    const { name, email } = mailmap.canonical(commit.author);
    if (!isNoreply(email)) addBearer(addresses, email.trim().toLowerCase(), person);
    const fullName = name.trim().replace(/\s+/gu, ' ').toLowerCase();
    if (isFullName(fullName)) addBearer(names, fullName, person);
  };
  const owners = findBranchOwners(history, mailmap);
  for (const thread of history.threads) {
    for (const event of thread.events) {
      if (event.type !== 'commit') continue;
      const account = event.actor ?? personOfNoreply(event.author.email) ?? owners(thread.author, event);
      if (isHuman(account)) note(account, event);
    }
  }
  return { addresses, names };
}

/**
 * Whose commits they are where the source names no account: the pull request's author's, if all their pull requests
 * bear one and the same address. Somebody who also carries others' commits (a backport, a branch taken over) has more.
 */
function findBranchOwners(
  history: History,
  mailmap: Mailmap,
): (author: Person | null, commit: CommitEvent) => Person | null {
  const addressOf = (commit: CommitEvent): string => mailmap.canonical(commit.author).email.trim().toLowerCase();
  const known = new Map<string, Set<string>>();
  for (const thread of history.threads) {
    if (thread.kind !== 'pull' || !isHuman(thread.author)) continue;
    const key = personKey(thread.author);
    const own = known.get(key) ?? new Set<string>();
    known.set(key, own);
    for (const event of thread.events) if (event.type === 'commit') own.add(addressOf(event));
  }
  return (author, commit) => {
    if (author === null) return null;
    const own = known.get(personKey(author));
    return own?.size === 1 && own.has(addressOf(commit)) ? author : null;
  };
}

function addBearer(bearers: Bearers, trait: string, person: Person): void {
  const accounts = bearers.get(trait) ?? new Map<string, Person>();
  bearers.set(trait, accounts);
  accounts.set(personKey(person), person);
}

function isNoreply(email: string): boolean {
  return email.trim() === '' || /noreply|no-reply|localhost|@example\.(?:com|org|net)$|\.local$/i.test(email);
}

/** Two words or more; what machines are called by default is nobody's name. */
function isFullName(name: string): boolean {
  return /\S{2,}\s+\S{2,}/u.test(name) && !/\b(?:your name|github|unknown|root|user|developer|admin|bot)\b/.test(name);
}

function findLastSeen(history: History): Map<string, number> {
  const seen = new Map<string, number>();
  const note = (person: Person | null, at: string): void => {
    if (person) seen.set(personKey(person), Math.max(seen.get(personKey(person)) ?? 0, Date.parse(at)));
  };
  for (const thread of history.threads) {
    note(thread.author, thread.createdAt);
    for (const event of thread.events) note(event.actor, event.at);
  }
  return seen;
}
