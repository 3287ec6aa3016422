import { InputError } from '../errors.ts';
import type { History } from '../model/history.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { inertLine, shorten } from '../text/inertText.ts';
import { personKey } from './humans.ts';
import { say } from '../text/message.ts';

/** Everybody whom a thread names as an account: its author, actors, and who was assigned, asked or reacted. */
function accountsOn(thread: Thread): Person[] {
  const accounts = [thread.author, ...thread.assignees, thread.kind === 'pull' ? thread.mergedBy : null];
  for (const event of thread.events) {
    accounts.push(event.actor);
    if (event.type === 'assigned' || event.type === 'unassigned') accounts.push(event.assignee);
    else if (event.type === 'review-requested' || event.type === 'review-request-removed')
      accounts.push(event.reviewer);
    else if (event.type === 'review-comment') accounts.push(event.resolvedBy);
    if ('reactions' in event) accounts.push(...(event.reactions ?? []).map(({ actor }) => actor));
  }
  return accounts.filter((account) => account !== null);
}

/** Every account that the threads name, once under each login that it bore. */
export function everyAccount(threads: Iterable<Thread>): Person[] {
  const accounts = new Map<string, Person>();
  for (const thread of threads)
    for (const account of accountsOn(thread)) accounts.set(`${personKey(account)} ${account.login}`, account);
  return [...accounts.values()];
}

/** People under the logins of their other accounts, so that whoever is left out under one is left out under all. */
export function aliasesOf({ aliases = [] }: Pick<History, 'aliases'>): Person[] {
  return aliases.map(({ login, person }) => ({ ...person, login }));
}

/**
 * The account with this login (any case, `@` allowed) that the threads name; of two who bore it in turn, the later.
 *
 * @throws InputError `unknown-person`
 */
export function findAccount(threads: Iterable<Thread>, login: string): Person {
  const wanted = login.trim().replace(/^@/, '').toLowerCase();
  let found: Person | undefined;
  for (const thread of threads) {
    found = accountsOn(thread).findLast((account) => account.login.toLowerCase() === wanted) ?? found;
  }
  if (found) return found;
  throw new InputError(
    'unknown-person',
    say('"{login}" has done nothing in the history that is here. Write the login as GitHub has it.', {
      login: shorten(inertLine(login), 80),
    }),
  );
}
