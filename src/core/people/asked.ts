import { isWritten, type ThreadEvent, type WrittenEvent } from '../model/event.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { remember } from '../remember.ts';
import { rememberOfText } from '../text/rememberOfText.ts';
import { isSamePerson, personKey } from './humans.ts';
import type { TeamContext } from './teamContext.ts';

/**
 * Whether nobody had asked for the act on GitHub: no review request, no assignment, no mention by
 * somebody else on the thread before it, no ownership of the paths.
 *
 * @returns null when a team was asked or owns the paths, which cannot be read from here.
 */
export function isUnasked(options: {
  thread: Thread;
  actor: Person;
  at: string;
  /** What was said before that was about something else. */
  since?: string;
  paths: readonly string[];
  team: TeamContext;
}): boolean | null {
  const { thread, actor, at, since = '', paths, team } = options;
  const isThen = (event: ThreadEvent): boolean => event.at < at && event.at >= since;
  const isAsking = (event: ThreadEvent): boolean => isThen(event) && !isSamePerson(event.actor, actor);
  const requests = requestsOn(thread);
  if (requests.ofPerson.get(personKey(actor))?.some(isAsking) === true) return false;
  const logins = team.loginsOf(actor);
  if (logins.some((login) => wordsTo(login, thread).some(isAsking))) return false;
  const isNamed = logins.some((login) => mentions(thread.body, login));
  if (thread.createdAt >= since && isNamed && !isSamePerson(thread.author, actor)) return false;
  if (team.duty.isAssignedOrOwner(actor, { thread, paths, atMs: Date.parse(at) })) return false;
  return requests.ofTeams.some(isThen) || team.duty.hasTeamOwner(paths) ? null : true;
}

/** By the person (`personKey`) whose review was asked for, and those of teams. */
const requestsOn = remember(({ events }: Thread) => {
  const requests = events.flatMap((event) => (event.type === 'review-requested' ? [event] : []));
  return {
    ofPerson: Map.groupBy(requests, ({ reviewer }) => reviewer && personKey(reviewer)),
    ofTeams: requests.filter(({ team }) => team !== null),
  };
});

/** What was written on a thread that names `@login`. */
function wordsTo(login: string, thread: Thread): readonly WrittenEvent[] {
  if (PLAIN_LOGIN.test(login)) return callsOn(thread).get(login.toLowerCase()) ?? [];
  return thread.events.filter(isWritten).filter(({ body }) => mentions(body, login));
}

/** What was written on a thread, by the names that it calls: each act there is held against the same. */
const callsOn = remember(({ events }: Thread): ReadonlyMap<string, readonly WrittenEvent[]> => {
  const calls = new Map<string, WrittenEvent[]>();
  for (const event of events) {
    if (!isWritten(event)) continue;
    for (const name of namesIn(event.body)) {
      const known = calls.get(name);
      if (known) known.push(event);
      else calls.set(name, [event]);
    }
  }
  return calls;
});

/** A person's; an app's has brackets. */
const PLAIN_LOGIN = /^[\w-]+$/;

/** The text names `@login`, and not a longer login that begins with it. */
export function mentions(text: string, login: string): boolean {
  if (PLAIN_LOGIN.test(login)) return namesIn(text).has(login.toLowerCase());
  const lower = text.toLowerCase();
  const name = `@${login.toLowerCase()}`;
  for (let index = lower.indexOf(name); index >= 0; index = lower.indexOf(name, index + 1)) {
    const before = lower[index - 1];
    const after = lower[index + name.length];
    if ((before === undefined || !/[\w/]/.test(before)) && (after === undefined || !/[\w-]/.test(after))) return true;
  }
  return false;
}

/** All that a text calls by an @, in lower case. Most texts call nobody, and are not kept for that. */
function namesIn(text: string): ReadonlySet<string> {
  return text.includes('@') ? namesCalled(text) : NOBODY;
}

const NOBODY: ReadonlySet<string> = new Set();
const namesCalled = rememberOfText(
  (text): ReadonlySet<string> =>
    new Set([...text.toLowerCase().matchAll(/(?<![\w/])@([\w-]+)/g)].map(([, name = '']) => name)),
);
