import type { History } from '../model/history.ts';
import type { Thread } from '../model/thread.ts';
import { isHuman } from '../people/humans.ts';
import { toLoginKey } from './tallyPeople.ts';

/** Threads by number. */
export function threadsByNumber(history: History): Map<number, Thread> {
  return new Map(history.threads.map((thread) => [thread.number, thread]));
}

/** Lower-case logins of the humans who wrote on a thread and are not its author, once per text, oldest first. */
export function writersOf(thread: Thread): string[] {
  const author = thread.author === null ? null : toLoginKey(thread.author.login);
  return thread.events.flatMap((event) => {
    const isWritten = event.type === 'comment' || event.type === 'review' || event.type === 'review-comment';
    if (!isWritten || !isHuman(event.actor)) return [];
    const login = toLoginKey(event.actor.login);
    return login === author ? [] : [login];
  });
}

/** Who wrote most on the thread, its author aside; of equals the one who wrote first. Null: nobody wrote. */
export function busiestWriter(thread: Thread): string | null {
  const counts = new Map<string, number>();
  for (const login of writersOf(thread)) counts.set(login, (counts.get(login) ?? 0) + 1);
  let busiest: { login: string; count: number } | null = null;
  for (const [login, count] of counts) if (busiest === null || count > busiest.count) busiest = { login, count };
  return busiest?.login ?? null;
}
