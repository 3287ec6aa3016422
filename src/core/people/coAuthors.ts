import type { CommitEvent } from '../model/event.ts';
import type { GitIdentity, Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { isHuman, isSamePerson } from './humans.ts';

/** GitHub's private addresses: `12345+login@users.noreply.github.com`, older ones without the id. */
const NOREPLY = /^(?:(?<id>\d+)\+)?(?<login>[\w-]+(?:\[bot\])?)@users\.noreply\.(?:[\w-]+\.)*[\w-]+$/i;
const CO_AUTHOR = /^co-authored-by:(?<name>[^<\n]*)<(?<email>[^>\n]+)>/gim;

/** Resolves who git says it was to an account, or null when nothing on GitHub tells. */
export type ResolveIdentity = (identity: GitIdentity) => Person | null;

/** The account that a noreply address names, without asking anybody. */
export function personOfNoreply(email: string): Person | null {
  const groups = NOREPLY.exec(email.trim())?.groups;
  if (groups?.['login'] === undefined) return null;
  return {
    id: groups['id'] === undefined ? null : Number(groups['id']),
    login: groups['login'],
    type: groups['login'].endsWith(']') ? 'bot' : 'user',
  };
}

function coAuthorsOfCommit(commit: CommitEvent, resolve: ResolveIdentity): Person[] {
  return [...commit.message.matchAll(CO_AUTHOR)]
    .map(({ groups }) => resolve({ name: groups?.['name']?.trim() ?? '', email: groups?.['email'] ?? '' }))
    .filter((person) => person !== null);
}

/** Somebody whose work a thread is, and since when (ms; 0: from the start). */
export interface ThreadAuthor {
  person: Person;
  sinceMs: number;
}

/**
 * Everybody whose work a thread is: who opened it, who wrote its commits, and who is named as their
 * co-author. None of them can be credited with helping it. On an agent's thread these are the humans who
 * assigned it.
 *
 * Reviewing comes first for some: a person whose first commit on the branch is younger than their review
 * was a reviewer until then; and a reviewer whom the author thanks with a co-author trailer (or whose
 * suggestion was applied, which GitHub records the same way) stays one.
 */
export function authorsOf(thread: Thread, resolve: ResolveIdentity): ThreadAuthor[] {
  const authors: ThreadAuthor[] = [];
  const add = (person: Person | null, sinceMs: number): void => {
    if (!person) return;
    const known = authors.find((author) => isSamePerson(author.person, person));
    if (known) known.sinceMs = Math.min(known.sinceMs, sinceMs);
    else authors.push({ person, sinceMs });
  };
  add(thread.author, 0);
  if (!isHuman(thread.author)) for (const assignee of thread.assignees.filter(isHuman)) add(assignee, 0);
  const commits = thread.events.filter((event): event is CommitEvent => event.type === 'commit');
  for (const commit of commits) {
    const writer = commit.actor ?? resolve(commit.author);
    // What a program adds to a branch does not make it an author.
    if (isHuman(writer)) add(writer, Date.parse(commit.authoredAt));
    for (const person of coAuthorsOfCommit(commit, resolve)) {
      if (isHuman(person) && !hasReviewed(thread, person)) add(person, 0);
    }
  }
  return authors;
}

function hasReviewed(thread: Thread, person: Person): boolean {
  return thread.events.some(
    (event) =>
      ((event.type === 'review' && event.state !== 'commented') ||
        (event.type === 'review-comment' && event.id === event.rootCommentId)) &&
      isSamePerson(event.actor, person),
  );
}
