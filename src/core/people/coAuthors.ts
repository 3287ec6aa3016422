import type { CommitEvent } from '../model/event.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { isHuman, isSamePerson } from './humans.ts';

/** GitHub's private addresses: `12345+login@users.noreply.github.com`, older ones without the id. */
const NOREPLY = /^(?:(?<id>\d+)\+)?(?<login>[\w-]+)@users\.noreply\.(?:[\w-]+\.)*[\w-]+$/i;
const CO_AUTHOR = /^co-authored-by:\s*[^<\n]*<(?<email>[^>\n]+)>/gim;

/** Resolves a git address to an account, or null when nothing on GitHub tells. */
export type ResolveEmail = (email: string) => Person | null;

/** The account that a noreply address names, without asking anybody. */
export function personOfNoreply(email: string): Person | null {
  const groups = NOREPLY.exec(email.trim())?.groups;
  if (groups?.['login'] === undefined) return null;
  return { id: groups['id'] === undefined ? null : Number(groups['id']), login: groups['login'], type: 'user' };
}

function coAuthorsOfCommit(commit: CommitEvent, resolve: ResolveEmail): Person[] {
  return [...commit.message.matchAll(CO_AUTHOR)]
    .map((match) => resolve(match.groups?.['email'] ?? ''))
    .filter((person) => person !== null);
}

/**
 * Everybody whose work a thread is: who opened it, and who is named as co-author of its commits. None
 * of them can be credited with helping it. On an agent's thread these are the humans who assigned it.
 */
export function authorsOf(thread: Thread, resolve: ResolveEmail): Person[] {
  const authors: Person[] = [];
  const add = (person: Person | null): void => {
    if (person && !authors.some((known) => isSamePerson(known, person))) authors.push(person);
  };
  add(thread.author);
  for (const event of thread.events) {
    if (event.type === 'commit') coAuthorsOfCommit(event, resolve).forEach(add);
  }
  if (!isHuman(thread.author)) thread.assignees.filter(isHuman).forEach(add);
  return authors;
}
