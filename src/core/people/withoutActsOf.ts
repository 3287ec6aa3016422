import type { ThreadEvent } from '../model/event.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';

/**
 * A thread as if some people had never done anything on it. It stays the repository's, whoever opened it, and so does
 * the work itself: commits are not taken for anybody's here.
 */
export function withoutActsOf(thread: Thread, isLeftOut: (person: Person) => boolean): Thread {
  const isTheirs = ({ actor }: ThreadEvent): boolean => actor !== null && isLeftOut(actor);
  const events = thread.events.filter((event) => !isTheirs(event));
  if (events.length === thread.events.length) return thread;
  const last = [thread.createdAt, ...events.map(({ at }) => at)].reduce((a, b) =>
    Date.parse(b) > Date.parse(a) ? b : a,
  );
  return { ...thread, events, updatedAt: last };
}

/** Where the words of some people stand: the addresses of everything that they wrote in these threads. */
export function addressesOf(threads: readonly Thread[], isLeftOut: (person: Person) => boolean): Set<string> {
  const addresses = new Set<string>();
  for (const { events } of threads) {
    for (const event of events)
      if ('url' in event && event.url !== null && event.actor !== null && isLeftOut(event.actor))
        addresses.add(event.url);
  }
  return addresses;
}
